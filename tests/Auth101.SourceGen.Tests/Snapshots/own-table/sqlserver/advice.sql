-- Auth101 0.1.0: Shop.AppUser on SQL Server, mapping efc7c4ee78b6fb53
-- Looks for what Auth101 needs of the application's own tables. Changes nothing.
-- sqlcmd -b -d app -i advice.sql

-- Values that are there more than once. Auth101 needs a unique index here, and this query empty before:
-- ALTER TABLE [app_user] ADD CONSTRAINT [uq_app_user_email_address] UNIQUE ([email_address]);
SELECT [email_address], COUNT(*) FROM [app_user] GROUP BY [email_address] HAVING COUNT(*) > 1;

-- Addresses that nobody can sign in with: Auth101 looks them up in lower case and without blanks around them.
SELECT [email_address] FROM [app_user] WHERE [email_address] IS NULL OR [email_address] <> LOWER(TRIM([email_address]));
