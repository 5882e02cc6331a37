CREATE TABLE users (
    id bigserial PRIMARY KEY,
    email varchar NOT NULL DEFAULT '',
    encrypted_password varchar NOT NULL DEFAULT '',
    reset_password_token varchar,
    reset_password_sent_at timestamp(6),
    remember_created_at timestamp(6),
    sign_in_count integer NOT NULL DEFAULT 0,
    current_sign_in_at timestamp(6),
    last_sign_in_at timestamp(6),
    current_sign_in_ip varchar,
    last_sign_in_ip varchar,
    confirmation_token varchar,
    confirmed_at timestamp(6),
    confirmation_sent_at timestamp(6),
    unconfirmed_email varchar,
    failed_attempts integer NOT NULL DEFAULT 0,
    unlock_token varchar,
    locked_at timestamp(6),
    created_at timestamp(6) NOT NULL,
    updated_at timestamp(6) NOT NULL
);
CREATE UNIQUE INDEX index_users_on_email ON users (email);
CREATE UNIQUE INDEX index_users_on_reset_password_token ON users (reset_password_token);
CREATE UNIQUE INDEX index_users_on_confirmation_token ON users (confirmation_token);
CREATE UNIQUE INDEX index_users_on_unlock_token ON users (unlock_token);
