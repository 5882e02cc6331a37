INSERT INTO crm.app_user VALUES ('6f1c0f4e-0000-4000-8000-000000000001', 'old.user@example.com', '$2a$10$s9l.Q3yJMiuz5TQFRFsdhOdcUpIstqSB05PqF95Emzne9lFYUSmue');
