INSERT INTO users VALUES (1000, 1, 'old.user@example.com'), (1001, 2, 'old.user@example.com'), (1002, 1, 'new.user@example.com');
INSERT INTO account (id, account_id, provider_id, user_id, password, created_at, updated_at)
SELECT gen_random_uuid(), id::text, 'credential', id, '$2a$10$s9l.Q3yJMiuz5TQFRFsdhOdcUpIstqSB05PqF95Emzne9lFYUSmue', now(), now() FROM users WHERE tenant_id = 2;
