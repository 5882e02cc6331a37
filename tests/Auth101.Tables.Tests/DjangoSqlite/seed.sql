INSERT INTO accounts_user (id,password,is_superuser,username,first_name,last_name,email,is_staff,is_active,date_joined) VALUES (1000,'argon2$argon2id$v=19$m=102400,t=2,p=8$ZDJiNDdhMzU0ZGI5ZGI4Nw$3uUFee5Uo1vCyBCw+BDKWkq5B74Fumf2ERVr0WSneIk',0,'old','O','L','old.user@example.com',0,1,'2024-05-06 07:08:09.123456');

