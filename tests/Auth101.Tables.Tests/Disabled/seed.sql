INSERT INTO users (id, email, encrypted_password) VALUES (1000, 'old.user@example.com', '$2a$10$s9l.Q3yJMiuz5TQFRFsdhOdcUpIstqSB05PqF95Emzne9lFYUSmue');
