-- Where an app of ours is installed. What is sealed can be read with a key that is not kept here.
-- A version is never given again, so that nobody changes an installation that he has not read.

CREATE TABLE installation (
  version INTEGER PRIMARY KEY AUTOINCREMENT,
  surface TEXT NOT NULL,
  workspace TEXT NOT NULL,
  sealed BLOB NOT NULL,
  installed INTEGER NOT NULL,
  claimed INTEGER NOT NULL DEFAULT 0,
  UNIQUE (surface, workspace)
) STRICT;
