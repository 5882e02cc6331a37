-- Auth101 0.1.0: Shop.AppUser on SQL Server, mapping d70069b9331f86b5
-- Looks for what Auth101 needs of the application's own tables. Changes nothing.
-- sqlcmd -b -d app -i advice.sql

-- Values that are there more than once. Auth101 needs a unique index here, and this query empty before:
-- ALTER TABLE [app_user] ADD CONSTRAINT [uq_app_user_email_address] UNIQUE ([email_address]);
SELECT [email_address], COUNT(*) FROM [app_user] GROUP BY [email_address] HAVING COUNT(*) > 1;

-- Users whose address no sign-in finds: it is missing, or has a capital letter, a blank or a character that no address has.
SELECT [user_id], [email_address] FROM [app_user] WHERE [email_address] IS NULL OR [email_address] NOT LIKE '_%@_%' OR [email_address] LIKE '%@%@%' OR [email_address] COLLATE Latin1_General_BIN2 LIKE N'%[[ A-Z"(),:;<>\]%' OR [email_address] LIKE N'%]%';

-- Users whose address has characters beyond ASCII. EmailAddress.TryCanonicalize says whether it is in the form that Auth101 looks up:
-- Unicode NFKC, case-folded (a final sigma is a sigma), of characters of Unicode 10.0.
SELECT [user_id], [email_address] FROM [app_user] WHERE [email_address] COLLATE Latin1_General_BIN2 LIKE N'%[^!-~]%';
