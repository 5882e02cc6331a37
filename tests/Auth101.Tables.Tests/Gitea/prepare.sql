-- Gitea looks for an address before it registers one.
CREATE UNIQUE INDEX UQE_user_email ON user (email);
