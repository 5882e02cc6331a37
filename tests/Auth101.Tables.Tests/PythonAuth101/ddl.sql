CREATE TABLE users (
    id VARCHAR(36) NOT NULL, name VARCHAR(255), email VARCHAR(255) NOT NULL, email_verified BOOLEAN NOT NULL, image VARCHAR(255),
    is_active BOOLEAN NOT NULL, created_at DATETIME NOT NULL, updated_at DATETIME NOT NULL, PRIMARY KEY (id), UNIQUE (email)
);
CREATE TABLE account (
    id VARCHAR(36) NOT NULL, account_id VARCHAR(255) NOT NULL, provider_id VARCHAR(255) NOT NULL, user_id VARCHAR(36) NOT NULL, access_token TEXT,
    refresh_token TEXT, id_token TEXT, access_token_expires_at DATETIME, refresh_token_expires_at DATETIME, scope TEXT, password VARCHAR(255),
    created_at DATETIME NOT NULL, updated_at DATETIME NOT NULL,
    PRIMARY KEY (id), FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE TABLE session (
    id VARCHAR(36) NOT NULL, token VARCHAR(255) NOT NULL, expires_at DATETIME NOT NULL, user_id VARCHAR(36) NOT NULL, ip_address VARCHAR(255),
    user_agent TEXT, created_at DATETIME NOT NULL, updated_at DATETIME NOT NULL,
    PRIMARY KEY (id), UNIQUE (token), FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);
