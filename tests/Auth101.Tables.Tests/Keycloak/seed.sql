INSERT INTO user_entity (id, email, email_constraint, enabled, realm_id, username, created_timestamp) VALUES
 ('6f1c0f4e-0000-4000-8000-000000000001','old.user@example.com','old.user@example.com',true,'realm-a','old.user@example.com',1);

CREATE TABLE credential (id varchar(36) PRIMARY KEY, user_id varchar(36) NOT NULL REFERENCES user_entity (id), type varchar(255), secret_data text, credential_data text);
INSERT INTO credential VALUES ('c1', '6f1c0f4e-0000-4000-8000-000000000001', 'password', '{"value": "Y4DlTJ1apLxzi4i1bA6vnivLfvKaxrJtkPRX5mVO/Y/XOxTJa+sGcevPq7KyhlxiL6AbAKKX6M6LXOrl4dBykA==", "salt": "romZzYCl1rd/FwtlEOSRFw==", "additionalParameters": {}}', '{"hashIterations": 210000, "algorithm": "pbkdf2-sha512", "additionalParameters": {}}');
-- Keycloak keeps hashes in a table of their own, from which they go to that of Auth101.
INSERT INTO account (id, account_id, provider_id, user_id, password, created_at, updated_at)
SELECT gen_random_uuid(), u.id, 'credential', u.id, (c.secret_data::jsonb || c.credential_data::jsonb)::text, now(), now()
FROM credential AS c JOIN user_entity AS u ON u.id = c.user_id
WHERE c.type = 'password' AND u.realm_id = 'realm-a';
