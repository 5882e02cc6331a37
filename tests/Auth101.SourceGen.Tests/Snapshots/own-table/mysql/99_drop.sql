-- Auth101 0.1.0: Shop.AppUser on MySQL and MariaDB, mapping 224d465b18fe2ae3
-- Drops the tables that Auth101 made, WITH EVERYTHING IN THEM. What is not recorded as made by Auth101 stays.
-- mysql --default-character-set=utf8mb4 app < 99_drop.sql

-- Who waits for the lock of a table makes all wait that come later, and the server would let it wait for a day or a year. Apply the
-- script again when the transaction that holds the lock has ended.
SET lock_wait_timeout = 5;

-- The record, if there is none, so that what follows finds one.
CREATE TABLE IF NOT EXISTS `auth101_schema` (
    `schema_name` varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'Schema of the table; empty if it lies where this table lies',
    `table_name` varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'Name of the table',
    `mapping` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'The mapping that the table was created for',
    `created_at` datetime(6) NOT NULL COMMENT 'Creation of the row, UTC',
    CONSTRAINT `pk_auth101_schema` PRIMARY KEY (`schema_name`, `table_name`)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT = 'The tables that Auth101 made';

-- MySQL cannot take a DROP TABLE back, so that what would stop it comes before: a foreign key of another table. The message comes as a value that a
-- setting does not take, because others need a stored program.
SET completion_type = COALESCE((
    SELECT CONCAT('Nothing was dropped: foreign key ', k.CONSTRAINT_NAME, ' of table ', k.TABLE_NAME, ' refers to ', k.REFERENCED_TABLE_NAME, '. Drop it first.')
    FROM information_schema.KEY_COLUMN_USAGE AS k
    JOIN `auth101_schema` AS m
      ON ((k.REFERENCED_TABLE_SCHEMA = DATABASE() AND k.REFERENCED_TABLE_NAME = 'session' AND m.`schema_name` = '' AND m.`table_name` = 'session'
      AND (SELECT COUNT(*) FROM information_schema.COLUMNS AS c WHERE c.TABLE_SCHEMA = DATABASE() AND c.TABLE_NAME = 'session' AND c.COLUMN_NAME IN ('id', 'token', 'expires_at', 'user_id', 'created_at', 'updated_at')) = 6)
           OR (k.REFERENCED_TABLE_SCHEMA = DATABASE() AND k.REFERENCED_TABLE_NAME = 'account' AND m.`schema_name` = '' AND m.`table_name` = 'account'
      AND (SELECT COUNT(*) FROM information_schema.COLUMNS AS c WHERE c.TABLE_SCHEMA = DATABASE() AND c.TABLE_NAME = 'account' AND c.COLUMN_NAME IN ('id', 'account_id', 'provider_id', 'user_id', 'created_at', 'updated_at')) = 6)
           OR (k.REFERENCED_TABLE_SCHEMA = DATABASE() AND k.REFERENCED_TABLE_NAME = 'verification' AND m.`schema_name` = '' AND m.`table_name` = 'verification'
      AND (SELECT COUNT(*) FROM information_schema.COLUMNS AS c WHERE c.TABLE_SCHEMA = DATABASE() AND c.TABLE_NAME = 'verification' AND c.COLUMN_NAME IN ('id', 'identifier', 'value', 'expires_at', 'created_at', 'updated_at')) = 6)
           OR (k.REFERENCED_TABLE_SCHEMA = DATABASE() AND k.REFERENCED_TABLE_NAME = 'rate_limit' AND m.`schema_name` = '' AND m.`table_name` = 'rate_limit'
      AND (SELECT COUNT(*) FROM information_schema.COLUMNS AS c WHERE c.TABLE_SCHEMA = DATABASE() AND c.TABLE_NAME = 'rate_limit' AND c.COLUMN_NAME IN ('id', 'full_at')) = 2))
    WHERE NOT EXISTS (
        SELECT 1 FROM `auth101_schema` AS m
        WHERE ((k.TABLE_SCHEMA = DATABASE() AND k.TABLE_NAME = 'session' AND m.`schema_name` = '' AND m.`table_name` = 'session'
      AND (SELECT COUNT(*) FROM information_schema.COLUMNS AS c WHERE c.TABLE_SCHEMA = DATABASE() AND c.TABLE_NAME = 'session' AND c.COLUMN_NAME IN ('id', 'token', 'expires_at', 'user_id', 'created_at', 'updated_at')) = 6)
           OR (k.TABLE_SCHEMA = DATABASE() AND k.TABLE_NAME = 'account' AND m.`schema_name` = '' AND m.`table_name` = 'account'
      AND (SELECT COUNT(*) FROM information_schema.COLUMNS AS c WHERE c.TABLE_SCHEMA = DATABASE() AND c.TABLE_NAME = 'account' AND c.COLUMN_NAME IN ('id', 'account_id', 'provider_id', 'user_id', 'created_at', 'updated_at')) = 6)
           OR (k.TABLE_SCHEMA = DATABASE() AND k.TABLE_NAME = 'verification' AND m.`schema_name` = '' AND m.`table_name` = 'verification'
      AND (SELECT COUNT(*) FROM information_schema.COLUMNS AS c WHERE c.TABLE_SCHEMA = DATABASE() AND c.TABLE_NAME = 'verification' AND c.COLUMN_NAME IN ('id', 'identifier', 'value', 'expires_at', 'created_at', 'updated_at')) = 6)
           OR (k.TABLE_SCHEMA = DATABASE() AND k.TABLE_NAME = 'rate_limit' AND m.`schema_name` = '' AND m.`table_name` = 'rate_limit'
      AND (SELECT COUNT(*) FROM information_schema.COLUMNS AS c WHERE c.TABLE_SCHEMA = DATABASE() AND c.TABLE_NAME = 'rate_limit' AND c.COLUMN_NAME IN ('id', 'full_at')) = 2)))
    LIMIT 1), @@completion_type);

-- Those that are there and recorded, in one statement: on MySQL all or none, on MariaDB one after the other.
SET @auth101_tables = CONCAT_WS(', ',
    IF(EXISTS (SELECT 1 FROM `auth101_schema` AS m WHERE m.`schema_name` = '' AND m.`table_name` = 'rate_limit'
          AND (SELECT COUNT(*) FROM information_schema.COLUMNS AS c WHERE c.TABLE_SCHEMA = DATABASE() AND c.TABLE_NAME = 'rate_limit' AND c.COLUMN_NAME IN ('id', 'full_at')) = 2), '`rate_limit`', NULL),
    IF(EXISTS (SELECT 1 FROM `auth101_schema` AS m WHERE m.`schema_name` = '' AND m.`table_name` = 'verification'
          AND (SELECT COUNT(*) FROM information_schema.COLUMNS AS c WHERE c.TABLE_SCHEMA = DATABASE() AND c.TABLE_NAME = 'verification' AND c.COLUMN_NAME IN ('id', 'identifier', 'value', 'expires_at', 'created_at', 'updated_at')) = 6), '`verification`', NULL),
    IF(EXISTS (SELECT 1 FROM `auth101_schema` AS m WHERE m.`schema_name` = '' AND m.`table_name` = 'account'
          AND (SELECT COUNT(*) FROM information_schema.COLUMNS AS c WHERE c.TABLE_SCHEMA = DATABASE() AND c.TABLE_NAME = 'account' AND c.COLUMN_NAME IN ('id', 'account_id', 'provider_id', 'user_id', 'created_at', 'updated_at')) = 6), '`account`', NULL),
    IF(EXISTS (SELECT 1 FROM `auth101_schema` AS m WHERE m.`schema_name` = '' AND m.`table_name` = 'session'
          AND (SELECT COUNT(*) FROM information_schema.COLUMNS AS c WHERE c.TABLE_SCHEMA = DATABASE() AND c.TABLE_NAME = 'session' AND c.COLUMN_NAME IN ('id', 'token', 'expires_at', 'user_id', 'created_at', 'updated_at')) = 6), '`session`', NULL));
SET @auth101_drop = IF(@auth101_tables = '', 'DO 0', CONCAT('DROP TABLE ', @auth101_tables));
PREPARE auth101_drop FROM @auth101_drop;
EXECUTE auth101_drop;

SELECT t.TABLE_NAME AS `Left alone, because Auth101 did not make it`
FROM information_schema.TABLES AS t
WHERE (t.TABLE_SCHEMA = DATABASE() AND t.TABLE_NAME = 'session')
   OR (t.TABLE_SCHEMA = DATABASE() AND t.TABLE_NAME = 'account')
   OR (t.TABLE_SCHEMA = DATABASE() AND t.TABLE_NAME = 'verification')
   OR (t.TABLE_SCHEMA = DATABASE() AND t.TABLE_NAME = 'rate_limit');

DELETE FROM `auth101_schema` WHERE `schema_name` = '' AND `table_name` = 'session';
DELETE FROM `auth101_schema` WHERE `schema_name` = '' AND `table_name` = 'account';
DELETE FROM `auth101_schema` WHERE `schema_name` = '' AND `table_name` = 'verification';
DELETE FROM `auth101_schema` WHERE `schema_name` = '' AND `table_name` = 'rate_limit';

-- The record, unless it has tables of other user classes.
SET @auth101_drop = IF(EXISTS (SELECT 1 FROM `auth101_schema`), 'DO 0', 'DROP TABLE `auth101_schema`');
PREPARE auth101_drop FROM @auth101_drop;
EXECUTE auth101_drop;
DEALLOCATE PREPARE auth101_drop;

SET lock_wait_timeout = DEFAULT;
