-- Auth101 0.1.0: Shop.AppUser on MySQL and MariaDB, mapping 550bbd39a165431f
-- Drops the tables that Auth101 manages, WITH ALL USERS, ACCOUNTS AND SESSIONS IN THEM.
-- mysql --default-character-set=utf8mb4 app < 99_drop.sql

DROP TABLE IF EXISTS `verification`;
DROP TABLE IF EXISTS `account`;
DROP TABLE IF EXISTS `session`;

-- Other user classes in this database get their marker back when their 01_create.sql is applied again.
DROP TABLE IF EXISTS `auth101_schema`;
