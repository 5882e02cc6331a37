-- One account of a provider has one user, and a user one account with it.
CREATE UNIQUE INDEX account_of_provider ON account (provider_id, account_id);
CREATE UNIQUE INDEX provider_of_user ON account (user_id, provider_id);
