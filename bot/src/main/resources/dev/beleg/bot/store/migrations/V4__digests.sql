-- A conversation has one subscription at most. An edition has one row for each conversation and slot,
-- which is there before anything of it is sent.

CREATE TABLE subscription (
  surface TEXT NOT NULL,
  chat TEXT NOT NULL,
  thread TEXT NOT NULL,
  user TEXT NOT NULL,
  workspace TEXT,
  alone INTEGER NOT NULL,            -- whether nobody else reads the conversation
  hour TEXT NOT NULL,
  zone TEXT NOT NULL,
  days TEXT NOT NULL,                -- 1 for Monday to 7 for Sunday
  regions TEXT NOT NULL,             -- separated by spaces, as are kinds
  kinds TEXT NOT NULL,
  least TEXT,
  language TEXT NOT NULL,
  only_news INTEGER NOT NULL,
  alerts INTEGER NOT NULL,
  quiet TEXT,                        -- from/to
  paused TEXT,                       -- why; NULL where it is not
  since INTEGER NOT NULL,
  told INTEGER NOT NULL,             -- numbered_article.number
  PRIMARY KEY (surface, chat, thread)
) STRICT, WITHOUT ROWID;

CREATE TABLE edition (
  surface TEXT NOT NULL,
  chat TEXT NOT NULL,
  thread TEXT NOT NULL,
  slot TEXT NOT NULL,                -- a day of the calendar, or what else it is for
  state TEXT NOT NULL,
  reserved INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  PRIMARY KEY (surface, chat, thread, slot)
) STRICT, WITHOUT ROWID;

CREATE INDEX edition_open ON edition (reserved) WHERE state = 'reserved';

CREATE TABLE edition_part (
  message INTEGER PRIMARY KEY,       -- outbox.id
  surface TEXT NOT NULL,
  chat TEXT NOT NULL,
  thread TEXT NOT NULL,
  slot TEXT NOT NULL
) STRICT;

CREATE TABLE numbered_article (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  article TEXT NOT NULL UNIQUE,
  at INTEGER NOT NULL
) STRICT;
