INSERT INTO users (id, name, email, email_verified, is_active, created_at, updated_at) VALUES
    ('6f1c0f4e-0000-4000-8000-000000000001', 'Old', 'old.user@example.com', 1, 1, '2024-05-06 07:08:09.123456', '2024-05-06 07:08:09.123456');
INSERT INTO account (id, account_id, provider_id, user_id, password, created_at, updated_at) VALUES
    ('6f1c0f4e-0000-4000-8000-000000000002', '6f1c0f4e-0000-4000-8000-000000000001', 'credential', '6f1c0f4e-0000-4000-8000-000000000001',
     '$argon2id$v=19$m=65536,t=3,p=4$ODUyNDcwYmM5ZmFmMTBhZg$rEtDoqfUKiX6OD15eZrO/tiJnVJSAxwsFjZTiW1TTV0', '2024-05-06 07:08:09.123456', '2024-05-06 07:08:09.123456');
