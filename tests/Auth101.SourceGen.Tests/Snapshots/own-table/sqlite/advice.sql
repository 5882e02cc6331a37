-- Auth101 0.1.0: Shop.AppUser on SQLite, mapping 4af5dddfb10d9cbe
-- Looks for what Auth101 needs of the application's own tables. Changes nothing.
-- sqlite3 -bail app.db < advice.sql

-- Values that are there more than once. Auth101 needs a unique index here, and this query empty before:
-- CREATE UNIQUE INDEX "uq_app_user_email_address" ON "app_user" ("email_address");
SELECT "email_address", COUNT(*) FROM "app_user" GROUP BY "email_address" HAVING COUNT(*) > 1;

-- Users whose address no sign-in finds: it is missing, or has a capital letter, a blank or a character that no address has.
SELECT "user_id", "email_address" FROM "app_user" WHERE "email_address" IS NULL OR "email_address" NOT LIKE '_%@_%' OR "email_address" LIKE '%@%@%' OR "email_address" GLOB '*[] A-Z"(),:;<>[\]*';

-- Users whose address has characters beyond ASCII. EmailAddress.TryCanonicalize says whether it is in the form that Auth101 looks up:
-- Unicode NFKC, case-folded (a final sigma is a sigma), of characters of Unicode 10.0.
SELECT "user_id", "email_address" FROM "app_user" WHERE "email_address" GLOB '*[^!-~]*';
