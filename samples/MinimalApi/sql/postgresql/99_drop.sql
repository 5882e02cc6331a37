-- Auth101 0.1.0: MinimalApi.AppUser on PostgreSQL, mapping e7a8f928ab718a03
-- Drops the tables that Auth101 manages, WITH ALL USERS, ACCOUNTS AND SESSIONS IN THEM.
-- psql --set=ON_ERROR_STOP=1 --dbname=app --file=99_drop.sql

DROP TABLE IF EXISTS "verification";
DROP TABLE IF EXISTS "account";
DROP TABLE IF EXISTS "session";
DROP TABLE IF EXISTS "users";

-- Other user classes in this database get their marker back when their 01_create.sql is applied again.
DROP TABLE IF EXISTS "auth101_schema";
