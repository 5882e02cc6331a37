INSERT INTO users VALUES (1000, 'Old.User@Example.com');
INSERT INTO account (id, account_id, provider_id, user_id, password, created_at, updated_at)
VALUES (gen_random_uuid(), '1000', 'credential', 1000, '$2a$10$s9l.Q3yJMiuz5TQFRFsdhOdcUpIstqSB05PqF95Emzne9lFYUSmue', now(), now());
