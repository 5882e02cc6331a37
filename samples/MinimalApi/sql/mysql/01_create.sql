-- Auth101 0.1.0: MinimalApi.AppUser on MySQL and MariaDB, mapping c240d143e5ee0348
-- Creates the tables and indexes that do not exist yet and sets comments; changes nothing else. Apply it as often as you like.
-- mysql --default-character-set=utf8mb4 app < 01_create.sql

CREATE TABLE IF NOT EXISTS `users` (
    `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Primary key',
    `name` varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'Display name',
    `email` varchar(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'Email address in canonical form: NFKC, lower case',
    `email_verified` tinyint(1) NOT NULL DEFAULT 0 COMMENT 'Whether the address has been proven to belong to the user',
    `image` varchar(2048) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'Address of a picture',
    `is_active` tinyint(1) NOT NULL DEFAULT 1 COMMENT 'Whether the user may sign in',
    `created_at` datetime(6) NOT NULL COMMENT 'Creation of the row, UTC',
    `updated_at` datetime(6) NOT NULL COMMENT 'Last change of the row, UTC',
    `department` longtext NULL COMMENT 'Application column',
    CONSTRAINT `pk_users` PRIMARY KEY (`id`),
    CONSTRAINT `uq_users_email` UNIQUE (`email`)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT = 'Users';

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
    CONSTRAINT `fk_session_user_id` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE,
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
    CONSTRAINT `uq_account_user_id_provider_id` UNIQUE (`user_id`, `provider_id`),
    CONSTRAINT `fk_account_user_id` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT = 'Ways to sign in: a password, or an account with another provider';

CREATE TABLE IF NOT EXISTS `verification` (
    `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Primary key',
    `identifier` varchar(320) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'What is verified, such as an email address',
    `value` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'The secret, or its hash',
    `expires_at` datetime(6) NOT NULL COMMENT 'When the secret stops working, UTC',
    `created_at` datetime(6) NOT NULL COMMENT 'Creation of the row, UTC',
    `updated_at` datetime(6) NOT NULL COMMENT 'Last change of the row, UTC',
    CONSTRAINT `pk_verification` PRIMARY KEY (`id`),
    CONSTRAINT `uq_verification_value` UNIQUE (`value`),
    INDEX `ix_verification_identifier` (`identifier`),
    INDEX `ix_verification_expires_at` (`expires_at`)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT = 'Proofs that are waiting to be given, such as of an email address';

CREATE TABLE IF NOT EXISTS `auth101_schema` (
    `user_table` varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'Name of the user table',
    `mapping` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'The mapping that the managed tables were created for',
    `created_at` datetime(6) NOT NULL COMMENT 'Creation of the row, UTC',
    CONSTRAINT `pk_auth101_schema` PRIMARY KEY (`user_table`)
) ENGINE = InnoDB ROW_FORMAT = DYNAMIC COMMENT = 'Which mapping the tables were created for';

INSERT IGNORE INTO `auth101_schema` (`user_table`, `mapping`, `created_at`)
VALUES ('users', 'c240d143e5ee0348', UTC_TIMESTAMP(6));
