-- Auth101 0.1.0: namespace.Größe.struct.class on PostgreSQL, mapping 62fb4410d5e33480
-- Drops the tables that Auth101 manages, WITH ALL USERS, ACCOUNTS AND SESSIONS IN THEM.
-- psql --set=ON_ERROR_STOP=1 --dbname=app --file=99_drop.sql

DROP TABLE IF EXISTS "verification";
DROP TABLE IF EXISTS "ma'in"."account";
DROP TABLE IF EXISTS "ma'in"."session";
DROP TABLE IF EXISTS "ma'in"."we""ird; -- <table>";

-- Other user classes in this database get their marker back when their 01_create.sql is applied again.
DROP TABLE IF EXISTS "auth101_schema";
