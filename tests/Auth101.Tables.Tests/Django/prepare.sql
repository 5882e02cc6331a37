-- Django's own user lets two have one address; so nobody may have, and new ones cannot.
ALTER TABLE auth_user ADD CONSTRAINT auth_user_email_key UNIQUE (email);
