-- An annex may come in several parts: departments fill in sheets or files of it. Each keeps its file, sheet and grid.
CREATE TABLE submission_parts (
  submission TEXT NOT NULL REFERENCES submissions (id),
  place      INTEGER NOT NULL,
  file       TEXT NOT NULL,
  sheet      TEXT NOT NULL,
  grid_hash  TEXT NOT NULL,
  mapping    TEXT,
  rows       INTEGER NOT NULL,
  PRIMARY KEY (submission, place)
) STRICT;

INSERT INTO submission_parts (submission, place, file, sheet, grid_hash, mapping, rows)
SELECT id, 0, file, sheet, grid_hash, mapping, rows FROM submissions;

ALTER TABLE submissions DROP COLUMN file;
ALTER TABLE submissions DROP COLUMN sheet;
ALTER TABLE submissions DROP COLUMN grid_hash;
ALTER TABLE submissions DROP COLUMN mapping;

-- Which part a row or finding stands in.
ALTER TABLE submission_rows ADD COLUMN part INTEGER NOT NULL DEFAULT 0;
ALTER TABLE submission_findings ADD COLUMN part INTEGER NOT NULL DEFAULT 0;

CREATE TRIGGER submission_parts_no_replace BEFORE INSERT ON submission_parts
WHEN EXISTS (SELECT 1 FROM submission_parts WHERE submission = NEW.submission AND place = NEW.place)
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
CREATE TRIGGER submission_parts_no_update BEFORE UPDATE ON submission_parts
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
CREATE TRIGGER submission_parts_no_delete BEFORE DELETE ON submission_parts
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
