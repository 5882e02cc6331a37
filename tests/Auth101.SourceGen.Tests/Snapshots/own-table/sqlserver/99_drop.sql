-- Auth101 0.1.0: Shop.AppUser on SQL Server, mapping ab7f14ccdf54775f
-- Drops the tables that Auth101 manages, WITH EVERYTHING IN THEM. Tables of the application stay.
-- sqlcmd -b -d app -i 99_drop.sql

DROP TABLE IF EXISTS [verification];
DROP TABLE IF EXISTS [account];
DROP TABLE IF EXISTS [session];

-- The record of mappings. Other user classes in this database write theirs again when their 01_create.sql is applied.
DROP TABLE IF EXISTS [auth101_schema];
