-- Auth101 0.1.0: MinimalApi.AppUser on MySQL and MariaDB, mapping 6ab082aa9732f9b8
-- Drops the tables that Auth101 manages, WITH ALL USERS, ACCOUNTS AND SESSIONS IN THEM.
-- mysql --default-character-set=utf8mb4 app < 99_drop.sql

DROP TABLE IF EXISTS `verification`;
DROP TABLE IF EXISTS `account`;
DROP TABLE IF EXISTS `session`;
DROP TABLE IF EXISTS `users`;

-- Other user classes in this database get their marker back when their 01_create.sql is applied again.
DROP TABLE IF EXISTS `auth101_schema`;
