INSERT INTO res_partner (id, name) VALUES (1000, 'old');
INSERT INTO res_users (id, company_id, partner_id, active, login, password, notification_type) VALUES (1000, 1, 1000, true, 'old.user@example.com', '$pbkdf2-sha512$600000$DbIDkQduf8ryn2pXxHPpZw$cayIdcUK3mrSdIhuiIvbdStjFe515cQqtfL8K3JuZfoNoU0xFhrTjUIDzse38Zcnm2AVdrxWi6itVGwBXgA/Dw', 'email');
