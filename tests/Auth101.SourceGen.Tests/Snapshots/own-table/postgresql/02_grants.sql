-- Auth101 0.1.0: Shop.AppUser on PostgreSQL, mapping c40c022eef342aec
-- Grants the application what its store does, and no more. Replace auth101_app by the role or user that the application connects as; it must exist.
-- psql --set=ON_ERROR_STOP=1 --dbname=app --file=02_grants.sql

GRANT SELECT, INSERT, UPDATE ("email_address", "full_name") ON "app_user" TO "auth101_app";
GRANT SELECT, INSERT, UPDATE ("token", "expires_at", "updated_at"), DELETE ON "session" TO "auth101_app";
GRANT SELECT, INSERT, UPDATE ("password", "updated_at") ON "account" TO "auth101_app";
GRANT SELECT, INSERT, UPDATE ("value", "expires_at", "sent_count", "created_at", "failed_attempts", "updated_at"), DELETE ON "verification" TO "auth101_app";
GRANT SELECT, INSERT, UPDATE ("full_at"), DELETE ON "rate_limit" TO "auth101_app";

-- What 'auth101 check' reads.
GRANT SELECT ON "auth101_schema" TO "auth101_app";
