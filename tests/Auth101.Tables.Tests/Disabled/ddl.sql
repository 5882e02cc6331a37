CREATE TABLE users (
    id bigserial PRIMARY KEY,
    email varchar(254) NOT NULL UNIQUE,
    encrypted_password text,
    disabled boolean NOT NULL DEFAULT false
);
