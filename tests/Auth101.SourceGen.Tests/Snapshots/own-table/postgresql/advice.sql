-- Auth101 0.1.0: Shop.AppUser on PostgreSQL, mapping 2c82da78667312c6
-- Looks for what Auth101 needs of the application's own tables. Changes nothing.
-- psql --set=ON_ERROR_STOP=1 --dbname=app --file=advice.sql

-- Values that are there more than once. Auth101 needs a unique index here, and this query empty before:
-- ALTER TABLE "app_user" ADD CONSTRAINT "uq_app_user_email_address" UNIQUE ("email_address");
SELECT "email_address", COUNT(*) FROM "app_user" GROUP BY "email_address" HAVING COUNT(*) > 1;

-- Users whose address is missing or not in the form that Auth101 looks up: Unicode NFKC, lower case, no blanks around it.
-- A collation that ignores case hides capital letters from this query.
SELECT "user_id", "email_address" FROM "app_user" WHERE "email_address" IS NULL OR "email_address" <> LOWER(TRIM("email_address"));
