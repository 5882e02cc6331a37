-- Auth101 0.1.0: namespace.Größe.struct.class on SQL Server, mapping 0ddf29316966860c
-- Drops the tables that Auth101 manages, WITH EVERYTHING IN THEM. Tables of the application stay.
-- sqlcmd -b -d app -i 99_drop.sql

DROP TABLE IF EXISTS [verification];
DROP TABLE IF EXISTS [ma'in].[account];
DROP TABLE IF EXISTS [ma'in].[session];
DROP TABLE IF EXISTS [ma'in].[we"ird; -- <table>];

-- The record of mappings. Other user classes in this database write theirs again when their 01_create.sql is applied.
DROP TABLE IF EXISTS [auth101_schema];
