INSERT INTO users (id, email, encrypted_password, confirmed_at, created_at, updated_at) VALUES
    (1000, 'old.user@example.com', '$2a$10$s9l.Q3yJMiuz5TQFRFsdhOdcUpIstqSB05PqF95Emzne9lFYUSmue', '2024-05-06 07:08:09.123456', '2024-05-06 07:08:09', '2024-05-06 07:08:09');
