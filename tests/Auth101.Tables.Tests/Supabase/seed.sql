INSERT INTO auth.users (id, email, aud, role, encrypted_password) VALUES ('6f1c0f4e-0000-4000-8000-000000000001','old.user@example.com','authenticated','authenticated', '$2a$10$s9l.Q3yJMiuz5TQFRFsdhOdcUpIstqSB05PqF95Emzne9lFYUSmue');

