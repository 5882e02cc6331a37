-- Auth101 0.1.0: namespace.Größe.struct.class on MySQL and MariaDB, mapping a672ae3184b27b1b
-- Drops the tables that Auth101 manages, WITH ALL USERS, ACCOUNTS AND SESSIONS IN THEM.
-- mysql --default-character-set=utf8mb4 app < 99_drop.sql

DROP TABLE IF EXISTS `verification`;
DROP TABLE IF EXISTS `ma'in`.`account`;
DROP TABLE IF EXISTS `ma'in`.`session`;
DROP TABLE IF EXISTS `ma'in`.`we"ird; -- <table>`;

-- Other user classes in this database get their marker back when their 01_create.sql is applied again.
DROP TABLE IF EXISTS `auth101_schema`;
