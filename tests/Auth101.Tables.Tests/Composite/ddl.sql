CREATE TABLE users (
    tenant_id int NOT NULL DEFAULT 1,
    id bigserial,
    email varchar(254) NOT NULL,
    encrypted_password text,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, email)
);
