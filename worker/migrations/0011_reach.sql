-- Which plans an aggregator was let in for, as JSON; NULL: all of them.
ALTER TABLE enrolments ADD COLUMN plans TEXT CHECK (plans IS NULL OR role = 'aggregator');
ALTER TABLE credentials ADD COLUMN plans TEXT CHECK (plans IS NULL OR role = 'aggregator');

-- Who put which file: a unit by its code, or the city's people by their credential. Only what one has put can be named in a
-- sending, so that a hash alone opens nothing; and it is counted how much each has put.
CREATE TABLE files (
  owner  TEXT NOT NULL,
  hash   TEXT NOT NULL,
  bytes  INTEGER NOT NULL,
  put_at TEXT NOT NULL,
  PRIMARY KEY (owner, hash)
) STRICT, WITHOUT ROWID;

-- By which it is found what a file came with; nothing is written to them where none did.
CREATE INDEX submission_parts_original ON submission_parts (original) WHERE original IS NOT NULL;
CREATE INDEX submissions_file ON submissions (document ->> 'file') WHERE document ->> 'file' IS NOT NULL;

-- What was named before is its sender's. How large it was is not known and not counted.
INSERT OR IGNORE INTO files (owner, hash, bytes, put_at)
SELECT CASE on_behalf WHEN 1 THEN s.credential ELSE s.unit END, p.original, 0, s.received_at
FROM submissions s JOIN submission_parts p ON p.submission = s.id WHERE p.original IS NOT NULL;
INSERT OR IGNORE INTO files (owner, hash, bytes, put_at)
SELECT CASE on_behalf WHEN 1 THEN credential ELSE unit END, document ->> 'file', 0, received_at
FROM submissions WHERE document ->> 'file' IS NOT NULL;
INSERT OR IGNORE INTO files (owner, hash, bytes, put_at)
SELECT d.unit, p.value ->> 'original', 0, d.handed_at
FROM drafts d, json_each(d.body, '$.parts') p WHERE p.value ->> 'original' IS NOT NULL;
INSERT OR IGNORE INTO files (owner, hash, bytes, put_at)
SELECT unit, body ->> '$.document.file', 0, handed_at FROM drafts WHERE body ->> '$.document.file' IS NOT NULL;

-- An edition is of one moment: what was decided or withdrawn while it was put together is looked at again, as what came in is.
ALTER TABLE editions ADD COLUMN seen_reviews INTEGER;
CREATE TRIGGER editions_reviewed BEFORE INSERT ON editions
WHEN NEW.seen_reviews <> (
  SELECT count(*) FROM reviews JOIN submissions ON submissions.id = reviews.submission
  WHERE plan = NEW.plan AND period = NEW.period)
BEGIN
  SELECT RAISE(ABORT, 'edition-stale');
END;

-- After the close a unit takes nothing back but through a reopening. Here as well as in the code: a withdrawal may be on its
-- way while the city closes.
CREATE TRIGGER reviews_not_closed BEFORE INSERT ON reviews
WHEN NEW.act = 'withdraw' AND NEW.side = 'unit' AND EXISTS (
  SELECT 1 FROM submissions s JOIN periods p ON p.plan = s.plan AND p.period = s.period
  WHERE s.id = NEW.submission AND p.closed_at IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM reopenings r
    WHERE r.plan = s.plan AND r.period = s.period AND r.unit = s.unit AND r.until >= NEW.at))
BEGIN
  SELECT RAISE(ABORT, 'period-closed');
END;
