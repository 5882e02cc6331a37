-- phpBB looks for an address before it registers one; bots have none.
UPDATE phpbb_users SET user_email = CONCAT('bot-', user_id, '@invalid') WHERE user_email = '';
ALTER TABLE phpbb_users ADD UNIQUE KEY user_email (user_email);
