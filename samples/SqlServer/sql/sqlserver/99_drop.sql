-- Auth101 0.1.0: SqlServer.AppUser on SQL Server, mapping 00c4b5899b1acfd4
-- Drops the tables that Auth101 manages, WITH ALL USERS, ACCOUNTS AND SESSIONS IN THEM.
-- sqlcmd -b -d app -i 99_drop.sql

DROP TABLE IF EXISTS [verification];
DROP TABLE IF EXISTS [account];
DROP TABLE IF EXISTS [session];
DROP TABLE IF EXISTS [users];

-- Other user classes in this database get their marker back when their 01_create.sql is applied again.
DROP TABLE IF EXISTS [auth101_schema];
