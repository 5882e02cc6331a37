CREATE TABLE `user` (
  `id` INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  `version` INTEGER NOT NULL,
  `login` TEXT NOT NULL,
  `email` TEXT NOT NULL,
  `name` TEXT NULL,
  `password` TEXT NULL,
  `salt` TEXT NULL,
  `rands` TEXT NULL,
  `company` TEXT NULL,
  `org_id` INTEGER NOT NULL,
  `is_admin` INTEGER NOT NULL,
  `email_verified` INTEGER NULL,
  `theme` TEXT NULL,
  `created` DATETIME NOT NULL,
  `updated` DATETIME NOT NULL,
  `help_flags1` INTEGER NOT NULL DEFAULT 0,
  `last_seen_at` DATETIME NULL,
  `is_disabled` INTEGER NOT NULL DEFAULT 0,
  `is_service_account` BOOLEAN DEFAULT 0);
CREATE UNIQUE INDEX `UQE_user_login` ON `user` (`login`);
CREATE UNIQUE INDEX `UQE_user_email` ON `user` (`email`);
CREATE TABLE `session` (`key` TEXT PRIMARY KEY NOT NULL, `data` BLOB NULL, `expiry` INTEGER NOT NULL);
