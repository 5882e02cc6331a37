-- Auth101 0.1.0: Shop.User on SQL Server, mapping d4bb97437b38f60b
-- Drops the tables that Auth101 manages, WITH EVERYTHING IN THEM. Tables of the application stay.
-- sqlcmd -b -d app -i 99_drop.sql

DROP TABLE IF EXISTS [verification];
DROP TABLE IF EXISTS [account];
DROP TABLE IF EXISTS [session];
DROP TABLE IF EXISTS [users];

-- The record of mappings. Other user classes in this database write theirs again when their 01_create.sql is applied.
DROP TABLE IF EXISTS [auth101_schema];
