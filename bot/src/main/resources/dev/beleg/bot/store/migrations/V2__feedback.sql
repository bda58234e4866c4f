-- Feedback keeps what it is about, as the turns of a conversation do not last as long.

ALTER TABLE feedback DROP COLUMN comment;
ALTER TABLE feedback ADD COLUMN question TEXT NOT NULL DEFAULT '';
ALTER TABLE feedback ADD COLUMN answer TEXT NOT NULL DEFAULT '';

-- A place is reopened by its file and range in the chat that it was shown in.
DROP INDEX citation_source;
CREATE INDEX citation_place ON citation (surface, chat, source, start, "end", at);
