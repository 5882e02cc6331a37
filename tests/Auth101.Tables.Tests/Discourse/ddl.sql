CREATE TABLE users (
  id serial PRIMARY KEY,
  username varchar(60) NOT NULL,
  created_at timestamp without time zone NOT NULL,
  updated_at timestamp without time zone NOT NULL,
  name varchar,
  seen_notification_id bigint NOT NULL DEFAULT 0,
  last_posted_at timestamp without time zone,
  active boolean NOT NULL DEFAULT false,
  username_lower varchar(60) NOT NULL,
  last_seen_at timestamp without time zone,
  admin boolean NOT NULL DEFAULT false,
  trust_level integer NOT NULL,
  approved boolean NOT NULL DEFAULT false,
  suspended_at timestamp without time zone,
  suspended_till timestamp without time zone,
  views integer NOT NULL DEFAULT 0,
  flag_level integer NOT NULL DEFAULT 0,
  ip_address inet,
  moderator boolean DEFAULT false,
  staged boolean NOT NULL DEFAULT false,
  password_hash varchar(64), salt varchar(32));
CREATE UNIQUE INDEX index_users_on_username ON users (username);
CREATE UNIQUE INDEX index_users_on_username_lower ON users (username_lower);
CREATE TABLE user_emails (
  id serial PRIMARY KEY,
  user_id integer NOT NULL,
  email varchar(513) NOT NULL,
  "primary" boolean NOT NULL DEFAULT false,
  created_at timestamp without time zone NOT NULL,
  updated_at timestamp without time zone NOT NULL,
  normalized_email varchar);
CREATE UNIQUE INDEX index_user_emails_on_email ON user_emails (lower(email));
CREATE UNIQUE INDEX index_user_emails_on_user_id_and_primary ON user_emails (user_id, "primary") WHERE "primary";
-- The view that Auth101 reads and writes.
CREATE VIEW auth_user AS
  SELECT u.id, e.email, u.name, u.active, u.username
  FROM users u JOIN user_emails e ON e.user_id = u.id AND e."primary";
CREATE FUNCTION auth_user_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO users (username, username_lower, name, active, trust_level, created_at, updated_at)
  VALUES (NEW.username, lower(NEW.username), NEW.name, NEW.active, 0, now(), now()) RETURNING id INTO NEW.id;
  INSERT INTO user_emails (user_id, email, "primary", created_at, updated_at) VALUES (NEW.id, NEW.email, true, now(), now());
  RETURN NEW;
END $$;
CREATE TRIGGER auth_user_insert INSTEAD OF INSERT ON auth_user FOR EACH ROW EXECUTE FUNCTION auth_user_insert();
