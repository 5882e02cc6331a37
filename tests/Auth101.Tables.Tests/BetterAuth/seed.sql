INSERT INTO "user" VALUES ('Xk3nanoidnanoidnanoidnanoidnano1','Old','old.user@example.com',true,NULL,now(),now());
INSERT INTO account VALUES ('acc1','Xk3nanoidnanoidnanoidnanoidnano1','credential','Xk3nanoidnanoidnanoidnanoidnano1',NULL,NULL,NULL,NULL,NULL,NULL,'e4e62a028a7945be29f00a2ab539789f:f293831a46d39d1c6b91b56022d86e8e96128aff10cd83dbf6193a03e2ffc132a43e5d33823b2d87bc9b280808b9aba00cc74d13b5d244190712deaad5facd0c',now(),now());

