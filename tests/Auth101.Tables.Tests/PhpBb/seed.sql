INSERT INTO phpbb_users (user_id,user_permissions,user_sig,username,username_clean,user_password,user_email) VALUES (1000,'','','Old','old','$P$BsaltsaltPCnb.WMyqLXx5f85DLElM.','old.user@example.com');

