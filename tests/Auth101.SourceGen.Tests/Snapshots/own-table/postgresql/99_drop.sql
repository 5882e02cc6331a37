-- Auth101 0.1.0: Shop.AppUser on PostgreSQL, mapping 2c82da78667312c6
-- Drops the tables that Auth101 manages, WITH EVERYTHING IN THEM. Tables of the application stay.
-- psql --set=ON_ERROR_STOP=1 --dbname=app --file=99_drop.sql

DROP TABLE IF EXISTS "verification";
DROP TABLE IF EXISTS "account";
DROP TABLE IF EXISTS "session";

-- The record of mappings. Other user classes in this database write theirs again when their 01_create.sql is applied.
DROP TABLE IF EXISTS "auth101_schema";
