-- WordPress looks for an address before it registers one; the database sees to it that two registrations at once cannot both find none.
ALTER TABLE wp_users ADD UNIQUE KEY user_email_unique (user_email);
