-- Auth101 0.1.0: namespace.Größe.struct.class on PostgreSQL, mapping 8d73007b624c2695
-- Grants the application what its store does, and no more. Replace auth101_app by the role or user that the application connects as; it must exist.
-- psql --set=ON_ERROR_STOP=1 --dbname=app --file=02_grants.sql

GRANT USAGE ON SCHEMA "ma'in" TO "auth101_app";
GRANT SELECT, INSERT, UPDATE ("is_active", "updated_at", "email_verified", "{e}\mail", "name", "image"), DELETE ON "ma'in"."we""ird; -- <table>" TO "auth101_app";
GRANT SELECT, INSERT, UPDATE ("token", "expires_at", "updated_at"), DELETE ON "ma'in"."session" TO "auth101_app";
GRANT SELECT, INSERT, UPDATE ("password", "updated_at"), DELETE ON "ma'in"."account" TO "auth101_app";
GRANT SELECT, INSERT, UPDATE ("value", "expires_at", "sent_count", "created_at", "failed_attempts", "updated_at"), DELETE ON "verification" TO "auth101_app";

-- What 'auth101 check' reads.
GRANT SELECT ON "auth101_schema" TO "auth101_app";
