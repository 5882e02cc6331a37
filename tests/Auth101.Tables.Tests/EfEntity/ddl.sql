CREATE SCHEMA crm;
CREATE TABLE crm.app_user (user_id uuid PRIMARY KEY, email_address varchar(254) NOT NULL UNIQUE, hash text);
