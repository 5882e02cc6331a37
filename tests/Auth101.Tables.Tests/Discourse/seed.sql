INSERT INTO users (id, username, username_lower, trust_level, active, created_at, updated_at) VALUES (1000,'Old','old',1,true,now(),now());
INSERT INTO user_emails (user_id,email,"primary",created_at,updated_at) VALUES (1000,'old.user@example.com',true,now(),now());
INSERT INTO account (id, account_id, provider_id, user_id, password, created_at, updated_at) VALUES (gen_random_uuid(), '1000', 'credential', 1000, '$2a$10$s9l.Q3yJMiuz5TQFRFsdhOdcUpIstqSB05PqF95Emzne9lFYUSmue', now(), now());

