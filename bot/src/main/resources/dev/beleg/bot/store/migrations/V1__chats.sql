-- Times are milliseconds since 1970. A conversation is surface, chat and thread; the thread is ''
-- where a chat is not divided.

CREATE TABLE inbox (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  surface TEXT NOT NULL,
  key TEXT NOT NULL,
  words TEXT,                        -- the update as JSON; gone once it has its outcome
  attempts INTEGER NOT NULL DEFAULT 0,
  outcome TEXT,
  finished INTEGER,
  UNIQUE (surface, key)
) STRICT;

CREATE INDEX inbox_open ON inbox (sequence) WHERE outcome IS NULL;
CREATE INDEX inbox_finished ON inbox (finished) WHERE finished IS NOT NULL;

CREATE TABLE outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  answered INTEGER,                  -- inbox.sequence; NULL where it answers nothing
  surface TEXT NOT NULL,
  chat TEXT NOT NULL,
  thread TEXT NOT NULL,
  reply_to TEXT,
  language TEXT NOT NULL,
  words TEXT,                        -- the reply as JSON; gone once its fate is known
  state TEXT NOT NULL,
  detail TEXT,                       -- the platform's id of the message, or a reason
  due INTEGER NOT NULL,
  repeat INTEGER NOT NULL,
  changed INTEGER NOT NULL
) STRICT;

CREATE INDEX outbox_open ON outbox (id) WHERE words IS NOT NULL;
CREATE INDEX outbox_answered ON outbox (answered) WHERE words IS NOT NULL;
CREATE INDEX outbox_changed ON outbox (changed) WHERE words IS NULL;

CREATE TABLE turn (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  surface TEXT NOT NULL,
  chat TEXT NOT NULL,
  thread TEXT NOT NULL,
  key TEXT NOT NULL,
  language TEXT NOT NULL,
  question TEXT NOT NULL,
  meaning TEXT NOT NULL,
  answer TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE INDEX turn_conversation ON turn (surface, chat, thread, id);
CREATE INDEX turn_at ON turn (at);

CREATE TABLE citation (
  surface TEXT NOT NULL,
  key TEXT NOT NULL,
  number INTEGER NOT NULL,
  chat TEXT NOT NULL,
  thread TEXT NOT NULL,
  source TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (surface, key, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX citation_source ON citation (source, at);
CREATE INDEX citation_conversation ON citation (surface, chat, thread);
CREATE INDEX citation_at ON citation (at);

CREATE TABLE feedback (
  surface TEXT NOT NULL,
  key TEXT NOT NULL,
  user TEXT NOT NULL,
  chat TEXT NOT NULL,
  thread TEXT NOT NULL,
  verdict TEXT NOT NULL,
  comment TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (surface, key, user)
) STRICT, WITHOUT ROWID;

CREATE INDEX feedback_conversation ON feedback (surface, chat, thread);
CREATE INDEX feedback_at ON feedback (at);

CREATE TABLE chat_settings (
  surface TEXT NOT NULL,
  chat TEXT NOT NULL,
  language TEXT,
  length TEXT NOT NULL,
  only_when_mentioned INTEGER NOT NULL,
  PRIMARY KEY (surface, chat)
) STRICT, WITHOUT ROWID;

CREATE TABLE pairing_offer (
  surface TEXT NOT NULL,
  chat TEXT NOT NULL,
  code TEXT NOT NULL,
  expires INTEGER NOT NULL,
  PRIMARY KEY (surface, chat)
) STRICT, WITHOUT ROWID;

CREATE INDEX pairing_offer_code ON pairing_offer (code);

CREATE TABLE paired_chat (
  surface TEXT NOT NULL,
  chat TEXT NOT NULL,
  confirmed_by TEXT NOT NULL,
  admin_surface TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (surface, chat)
) STRICT, WITHOUT ROWID;
