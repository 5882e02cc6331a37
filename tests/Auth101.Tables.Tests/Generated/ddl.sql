CREATE TABLE users (
    id bigserial PRIMARY KEY,
    email varchar(254) NOT NULL UNIQUE,
    encrypted_password text,
    email_confirmed_at timestamptz,
    disabled boolean NOT NULL DEFAULT false,
    is_active boolean NOT NULL GENERATED ALWAYS AS (NOT disabled) STORED,
    email_lower text GENERATED ALWAYS AS (lower(email)) STORED
);
