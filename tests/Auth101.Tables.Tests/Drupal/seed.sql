INSERT INTO users (uid, uuid, langcode) VALUES (1000, uuid(), 'en');
INSERT INTO users_field_data (uid, langcode, name, pass, mail, status, created, access, default_langcode) VALUES (1000, 'en', 'old', '$S$EabcdefghtKzgCRiq0kEpkDEHAcywPq54WkUMurI/zEZ8UT5tBEI', 'old.user@example.com', 1, 1, 1, 1);

