INSERT INTO auth_user (id,password,is_superuser,username,first_name,last_name,email,is_staff,is_active,date_joined) VALUES (1000,'pbkdf2_sha256$1000000$saltsaltsaltsalt12345$uebwBM9xRZo44Y4RPgBUakRMkZqNSLQ3Me6RoUTkH6A=',false,'old','O','L','old.user@example.com',false,true,now());

