SET time_zone = '+00:00';
INSERT INTO users (id, name, email, email_verified_at, password, created_at, updated_at) VALUES
    (1000, 'Old', 'old.user@example.com', '2024-05-06 07:08:09', '$2y$12$qBtfkOvvXaOBQ4WRTffnUeyusxKeNOm.IulYcsSrn3sT3LLiMhlpe', '2024-05-06 07:08:09', '2024-05-06 07:08:09');
