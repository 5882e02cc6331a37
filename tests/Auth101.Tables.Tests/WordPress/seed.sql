INSERT INTO wp_users (ID,user_login,user_pass,user_email,user_registered,display_name) VALUES (1000,'old','$wp$2y$10$NfsK91K2.04Vqwl172X.3uXHzxGYB47HlZLOsUezUdkJf9Izl50Py','old.user@example.com','2020-01-01 00:00:00','Old');

