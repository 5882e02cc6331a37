INSERT INTO users (id, email, username, createat, updateat, deleteat, emailverified, roles, password) VALUES ('old4567890123456789012345a','old.user@example.com','old',1,1,0,true,'system_user', '$2a$10$s9l.Q3yJMiuz5TQFRFsdhOdcUpIstqSB05PqF95Emzne9lFYUSmue');

