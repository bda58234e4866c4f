-- What a language model said of an event and of the texts that tell it; no line where they support none.

CREATE TABLE headline (
  event TEXT NOT NULL,
  texts TEXT NOT NULL,
  line TEXT,
  at INTEGER NOT NULL,
  PRIMARY KEY (event, texts)
) STRICT, WITHOUT ROWID;

CREATE INDEX headline_at ON headline (at);
