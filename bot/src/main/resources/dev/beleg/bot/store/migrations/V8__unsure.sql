-- Which articles an edition told, and which of its messages it was said of that they may not have arrived.

ALTER TABLE edition ADD COLUMN told_before INTEGER;     -- numbered_article.number, as is the next
ALTER TABLE edition ADD COLUMN told_up_to INTEGER;
ALTER TABLE edition_part ADD COLUMN loss_said INTEGER NOT NULL DEFAULT 0;
