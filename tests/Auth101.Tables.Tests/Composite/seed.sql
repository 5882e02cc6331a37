INSERT INTO users (tenant_id, id, email, encrypted_password) VALUES
    (1, 1000, 'old.user@example.com', '$2a$10$s9l.Q3yJMiuz5TQFRFsdhOdcUpIstqSB05PqF95Emzne9lFYUSmue'),
    (2, 1001, 'old.user@example.com', 'x'),
    (2, 1002, 'someone.else@example.com', 'x');
