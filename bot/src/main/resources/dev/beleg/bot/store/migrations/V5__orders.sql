-- What a digest leaves out, and when a pause ends by itself.

ALTER TABLE subscription ADD COLUMN except_regions TEXT NOT NULL DEFAULT '';
ALTER TABLE subscription ADD COLUMN except_kinds TEXT NOT NULL DEFAULT '';
ALTER TABLE subscription ADD COLUMN resumes INTEGER;
