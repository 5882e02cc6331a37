INSERT INTO accounts (id, username, created_at, updated_at) VALUES (1000, 'old', now(), now());
INSERT INTO users (id, email, created_at, updated_at, encrypted_password, account_id) VALUES (1000, 'old.user@example.com', now(), now(), '$2a$10$s9l.Q3yJMiuz5TQFRFsdhOdcUpIstqSB05PqF95Emzne9lFYUSmue', 1000);
