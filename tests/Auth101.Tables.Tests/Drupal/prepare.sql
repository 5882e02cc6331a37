-- A user is a row of two tables: the first makes the id of the second.
CREATE TRIGGER users_field_data_uid BEFORE INSERT ON users_field_data FOR EACH ROW
IF COALESCE(NEW.uid, 0) = 0 THEN
    INSERT INTO users (uuid, langcode) VALUES (UUID(), NEW.langcode);
    SET NEW.uid = LAST_INSERT_ID();
END IF;

ALTER TABLE users_field_data ADD UNIQUE KEY user__mail (mail, langcode);
