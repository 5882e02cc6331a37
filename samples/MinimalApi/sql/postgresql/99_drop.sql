-- Auth101 0.1.0: MinimalApi.AppUser on PostgreSQL, mapping e81a03ea95812403
-- Drops the tables that Auth101 manages, WITH EVERYTHING IN THEM. Tables of the application stay.
-- psql --set=ON_ERROR_STOP=1 --dbname=app --file=99_drop.sql

DROP TABLE IF EXISTS "verification";
DROP TABLE IF EXISTS "account";
DROP TABLE IF EXISTS "session";
DROP TABLE IF EXISTS "users";

-- The record of mappings. Other user classes in this database write theirs again when their 01_create.sql is applied.
DROP TABLE IF EXISTS "auth101_schema";
