-- A chat that its platform gave another id is kept under the one that it had first.
CREATE TABLE moved_chat (
  surface TEXT NOT NULL,
  chat TEXT NOT NULL,
  now TEXT NOT NULL,
  PRIMARY KEY (surface, chat)
) STRICT, WITHOUT ROWID;
