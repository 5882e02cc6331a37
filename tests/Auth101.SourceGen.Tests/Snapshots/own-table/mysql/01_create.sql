-- Auth101 0.1.0: Shop.AppUser on MySQL and MariaDB, mapping 224d465b18fe2ae3
-- Creates the tables and indexes that do not exist yet and sets comments; changes nothing else. Apply it as often as you like.
-- mysql --default-character-set=utf8mb4 app < 01_create.sql
-- Table `app_user` belongs to the application and is not touched.

-- Who waits for the lock of a table makes all wait that come later, and the server would let it wait for a day or a year. Apply the
-- script again when the transaction that holds the lock has ended.
SET lock_wait_timeout = 5;

-- Stops where a table of one of these names exists that is not recorded, or lacks a column of ours. A message of one's own needs a stored program, so that
-- it comes as a value that a setting does not take. Nothing was created yet: without a record no table is ours.
SET completion_type = COALESCE((
    SELECT IF(EXISTS (SELECT 1 FROM information_schema.TABLES AS m WHERE m.TABLE_SCHEMA = DATABASE() AND m.TABLE_NAME = 'auth101_schema'), NULL, 'Table session exists and was not made by Auth101. Nothing was changed. Let Auth101 use another name: [Auth101Session(Table = "...", Managed = true)]')
    FROM information_schema.COLUMNS AS c WHERE c.TABLE_SCHEMA = DATABASE() AND c.TABLE_NAME = 'session' HAVING COUNT(*) > 0
    LIMIT 1), @@completion_type);
SET completion_type = COALESCE((
    SELECT IF(EXISTS (SELECT 1 FROM information_schema.TABLES AS m WHERE m.TABLE_SCHEMA = DATABASE() AND m.TABLE_NAME = 'auth101_schema'), NULL, 'Table account exists and was not made by Auth101. Nothing was changed. Let Auth101 use another name: [Auth101Account(Table = "...", Managed = true)]')
    FROM information_schema.COLUMNS AS c WHERE c.TABLE_SCHEMA = DATABASE() AND c.TABLE_NAME = 'account' HAVING COUNT(*) > 0
    LIMIT 1), @@completion_type);
SET completion_type = COALESCE((
    SELECT IF(EXISTS (SELECT 1 FROM information_schema.TABLES AS m WHERE m.TABLE_SCHEMA = DATABASE() AND m.TABLE_NAME = 'auth101_schema'), NULL, 'Table verification exists and was not made by Auth101. Nothing was changed. Let Auth101 use another name: [Auth101Verification(Table = "...", Managed = true)]')
    FROM information_schema.COLUMNS AS c WHERE c.TABLE_SCHEMA = DATABASE() AND c.TABLE_NAME = 'verification' HAVING COUNT(*) > 0
    LIMIT 1), @@completion_type);
SET completion_type = COALESCE((
    SELECT IF(EXISTS (SELECT 1 FROM information_schema.TABLES AS m WHERE m.TABLE_SCHEMA = DATABASE() AND m.TABLE_NAME = 'auth101_schema'), NULL, 'Table rate_limit exists and was not made by Auth101. Nothing was changed. Let Auth101 use another name: [Auth101Counter(Table = "...", Managed = true)]')
    FROM information_schema.COLUMNS AS c WHERE c.TABLE_SCHEMA = DATABASE() AND c.TABLE_NAME = 'rate_limit' HAVING COUNT(*) > 0
    LIMIT 1), @@completion_type);

CREATE TABLE IF NOT EXISTS `auth101_schema` (
    `schema_name` varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'Schema of the table; empty if it lies where this table lies',
    `table_name` varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'Name of the table',
    `mapping` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'The mapping that the table was created for',
    `created_at` datetime(6) NOT NULL COMMENT 'Creation of the row, UTC',
    CONSTRAINT `pk_auth101_schema` PRIMARY KEY (`schema_name`, `table_name`)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT = 'The tables that Auth101 made';

SET completion_type = COALESCE((
    SELECT IF(SUM(c.COLUMN_NAME IN ('id', 'token', 'expires_at', 'user_id', 'created_at', 'updated_at')) = 6 AND EXISTS (SELECT 1 FROM `auth101_schema` AS m WHERE m.`schema_name` = '' AND m.`table_name` = 'session'), NULL, 'Table session exists and was not made by Auth101. Nothing was changed. Let Auth101 use another name: [Auth101Session(Table = "...", Managed = true)]')
    FROM information_schema.COLUMNS AS c WHERE c.TABLE_SCHEMA = DATABASE() AND c.TABLE_NAME = 'session' HAVING COUNT(*) > 0
    LIMIT 1), @@completion_type);
SET completion_type = COALESCE((
    SELECT IF(SUM(c.COLUMN_NAME IN ('id', 'account_id', 'provider_id', 'user_id', 'created_at', 'updated_at')) = 6 AND EXISTS (SELECT 1 FROM `auth101_schema` AS m WHERE m.`schema_name` = '' AND m.`table_name` = 'account'), NULL, 'Table account exists and was not made by Auth101. Nothing was changed. Let Auth101 use another name: [Auth101Account(Table = "...", Managed = true)]')
    FROM information_schema.COLUMNS AS c WHERE c.TABLE_SCHEMA = DATABASE() AND c.TABLE_NAME = 'account' HAVING COUNT(*) > 0
    LIMIT 1), @@completion_type);
SET completion_type = COALESCE((
    SELECT IF(SUM(c.COLUMN_NAME IN ('id', 'identifier', 'value', 'expires_at', 'created_at', 'updated_at')) = 6 AND EXISTS (SELECT 1 FROM `auth101_schema` AS m WHERE m.`schema_name` = '' AND m.`table_name` = 'verification'), NULL, 'Table verification exists and was not made by Auth101. Nothing was changed. Let Auth101 use another name: [Auth101Verification(Table = "...", Managed = true)]')
    FROM information_schema.COLUMNS AS c WHERE c.TABLE_SCHEMA = DATABASE() AND c.TABLE_NAME = 'verification' HAVING COUNT(*) > 0
    LIMIT 1), @@completion_type);
SET completion_type = COALESCE((
    SELECT IF(SUM(c.COLUMN_NAME IN ('id', 'full_at')) = 2 AND EXISTS (SELECT 1 FROM `auth101_schema` AS m WHERE m.`schema_name` = '' AND m.`table_name` = 'rate_limit'), NULL, 'Table rate_limit exists and was not made by Auth101. Nothing was changed. Let Auth101 use another name: [Auth101Counter(Table = "...", Managed = true)]')
    FROM information_schema.COLUMNS AS c WHERE c.TABLE_SCHEMA = DATABASE() AND c.TABLE_NAME = 'rate_limit' HAVING COUNT(*) > 0
    LIMIT 1), @@completion_type);

-- Those that are about to be made.
INSERT IGNORE INTO `auth101_schema` (`schema_name`, `table_name`, `mapping`, `created_at`)
SELECT '', 'session', '224d465b18fe2ae3', UTC_TIMESTAMP(6) FROM DUAL
WHERE NOT EXISTS (SELECT 1 FROM information_schema.TABLES AS t WHERE t.TABLE_SCHEMA = DATABASE() AND t.TABLE_NAME = 'session')
ON DUPLICATE KEY UPDATE `mapping` = '224d465b18fe2ae3', `created_at` = UTC_TIMESTAMP(6);
INSERT IGNORE INTO `auth101_schema` (`schema_name`, `table_name`, `mapping`, `created_at`)
SELECT '', 'account', '224d465b18fe2ae3', UTC_TIMESTAMP(6) FROM DUAL
WHERE NOT EXISTS (SELECT 1 FROM information_schema.TABLES AS t WHERE t.TABLE_SCHEMA = DATABASE() AND t.TABLE_NAME = 'account')
ON DUPLICATE KEY UPDATE `mapping` = '224d465b18fe2ae3', `created_at` = UTC_TIMESTAMP(6);
INSERT IGNORE INTO `auth101_schema` (`schema_name`, `table_name`, `mapping`, `created_at`)
SELECT '', 'verification', '224d465b18fe2ae3', UTC_TIMESTAMP(6) FROM DUAL
WHERE NOT EXISTS (SELECT 1 FROM information_schema.TABLES AS t WHERE t.TABLE_SCHEMA = DATABASE() AND t.TABLE_NAME = 'verification')
ON DUPLICATE KEY UPDATE `mapping` = '224d465b18fe2ae3', `created_at` = UTC_TIMESTAMP(6);
INSERT IGNORE INTO `auth101_schema` (`schema_name`, `table_name`, `mapping`, `created_at`)
SELECT '', 'rate_limit', '224d465b18fe2ae3', UTC_TIMESTAMP(6) FROM DUAL
WHERE NOT EXISTS (SELECT 1 FROM information_schema.TABLES AS t WHERE t.TABLE_SCHEMA = DATABASE() AND t.TABLE_NAME = 'rate_limit')
ON DUPLICATE KEY UPDATE `mapping` = '224d465b18fe2ae3', `created_at` = UTC_TIMESTAMP(6);

CREATE TABLE IF NOT EXISTS `session` (
    `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Primary key; the tokens carry it as sid',
    `token` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'jti of the current refresh token',
    `expires_at` datetime(6) NOT NULL COMMENT 'End of the session unless it is refreshed, UTC',
    `user_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'The user',
    `ip_address` varchar(45) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Address that signed in',
    `user_agent` varchar(512) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'User-Agent that signed in',
    `created_at` datetime(6) NOT NULL COMMENT 'Creation of the row, UTC',
    `updated_at` datetime(6) NOT NULL COMMENT 'Last rotation of the refresh token, UTC',
    CONSTRAINT `pk_session` PRIMARY KEY (`id`),
    CONSTRAINT `uq_session_token` UNIQUE (`token`),
    INDEX `ix_session_user_id_expires_at` (`user_id`, `expires_at`),
    INDEX `ix_session_expires_at` (`expires_at`)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT = 'Sessions: one row for each sign-in that has not ended';

CREATE TABLE IF NOT EXISTS `account` (
    `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Primary key',
    `account_id` varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'Id that the provider gives the user; the user''s own id for provider ''credential''',
    `provider_id` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Provider; ''credential'' for email and password',
    `user_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'The user',
    `access_token` longtext NULL COMMENT 'OAuth access token',
    `refresh_token` longtext NULL COMMENT 'OAuth refresh token',
    `id_token` longtext NULL COMMENT 'OpenID Connect id token',
    `access_token_expires_at` datetime(6) NULL COMMENT 'End of the OAuth access token, UTC',
    `refresh_token_expires_at` datetime(6) NULL COMMENT 'End of the OAuth refresh token, UTC',
    `scope` longtext NULL COMMENT 'OAuth scope',
    `password` varchar(255) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Password hash as a PHC string; only for provider ''credential''',
    `created_at` datetime(6) NOT NULL COMMENT 'Creation of the row, UTC',
    `updated_at` datetime(6) NOT NULL COMMENT 'Last change of the row, UTC',
    CONSTRAINT `pk_account` PRIMARY KEY (`id`),
    CONSTRAINT `uq_account_provider_id_account_id` UNIQUE (`provider_id`, `account_id`),
    CONSTRAINT `uq_account_user_id_provider_id` UNIQUE (`user_id`, `provider_id`)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT = 'Ways to sign in: a password, or an account with another provider';

CREATE TABLE IF NOT EXISTS `verification` (
    `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Primary key',
    `identifier` varchar(320) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'What is verified of whom: the purpose and the user''s id',
    `value` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Hash of the secret',
    `expires_at` datetime(6) NOT NULL COMMENT 'When the secret stops working, UTC',
    `created_at` datetime(6) NOT NULL COMMENT 'Creation of the row, UTC',
    `updated_at` datetime(6) NOT NULL COMMENT 'When the secret was made, UTC',
    `sent_count` int NULL COMMENT 'Secrets that were made in the hour that begins with the creation of the row',
    `failed_attempts` int NULL COMMENT 'Guesses at the code',
    CONSTRAINT `pk_verification` PRIMARY KEY (`id`),
    CONSTRAINT `uq_verification_identifier` UNIQUE (`identifier`),
    CONSTRAINT `uq_verification_value` UNIQUE (`value`),
    INDEX `ix_verification_expires_at` (`expires_at`)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT = 'Proofs that are waiting to be given, such as of an email address';

CREATE TABLE IF NOT EXISTS `rate_limit` (
    `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Primary key: keyed hash of what is counted and for whom',
    `full_at` bigint NOT NULL COMMENT 'When the budget is full again, in milliseconds since 1970, UTC',
    CONSTRAINT `pk_rate_limit` PRIMARY KEY (`id`),
    INDEX `ix_rate_limit_full_at` (`full_at`)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT = 'Budgets of requests that are not full, which all nodes share';

SET lock_wait_timeout = DEFAULT;
