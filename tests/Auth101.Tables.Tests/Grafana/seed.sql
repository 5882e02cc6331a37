INSERT INTO user (id, version, login, email, name, password, salt, rands, org_id, is_admin, email_verified, created, updated, is_service_account)
VALUES (1000, 0, 'old', 'old.user@example.com', 'Old', '38481893c2c0ca84af386dcbcea4f3b126df9048e934f45560ff871ef3525975fc5f97abb540dda5d9897611296597e5dbf6', 'F3FAxVm33R', 'x', 1, 1, 1, '2024-05-06 07:08:09', '2024-05-06 07:08:09', 0);
INSERT INTO session VALUES ('k', NULL, 1);
