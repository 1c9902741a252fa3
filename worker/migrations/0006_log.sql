-- What happened, line by line, for whoever has to prove that nothing was changed (DESIGN §9). `seq` runs 0, 1, 2… and is
-- the leaf's place in the tree. What an entry is about is read from the entry itself, so the two cannot differ.
CREATE TABLE log (
  seq     INTEGER PRIMARY KEY,
  entry   TEXT NOT NULL,
  leaf    TEXT NOT NULL UNIQUE,
  kind    TEXT GENERATED ALWAYS AS (entry ->> 'kind') STORED,
  subject TEXT GENERATED ALWAYS AS (entry ->> 'subject') STORED
) STRICT;
CREATE INDEX log_subject ON log (subject);

-- The content an entry commits to by a salted hash. A person's data can be erased here; the log stays whole.
CREATE TABLE log_contents (
  leaf    TEXT PRIMARY KEY REFERENCES log (leaf),
  salt    TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Complete subtrees above the leaves: they never change, so a proof reads a few of them instead of the whole log.
CREATE TABLE log_nodes (
  level INTEGER NOT NULL CHECK (level > 0),
  place INTEGER NOT NULL,
  hash  TEXT NOT NULL,
  PRIMARY KEY (level, place)
) STRICT, WITHOUT ROWID;

-- Signed heads of the log. Two sealings of one size cannot both be stored.
CREATE TABLE checkpoints (
  size   INTEGER PRIMARY KEY,
  root   TEXT NOT NULL,
  note   TEXT NOT NULL,
  signed TEXT NOT NULL
) STRICT;

-- These keep mistakes out; proof against whoever holds the database rests on checkpoints and receipts in other hands.
CREATE TRIGGER log_next BEFORE INSERT ON log
WHEN NEW.seq <> coalesce((SELECT max(seq) + 1 FROM log), 0)
BEGIN
  SELECT RAISE(ABORT, 'log-gap');
END;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
CREATE TRIGGER log_no_delete BEFORE DELETE ON log
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
CREATE TRIGGER log_contents_no_update BEFORE UPDATE ON log_contents
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
CREATE TRIGGER checkpoints_grow BEFORE INSERT ON checkpoints
WHEN NEW.size <= coalesce((SELECT max(size) FROM checkpoints), 0)
BEGIN
  SELECT RAISE(ABORT, 'checkpoint-stale');
END;
CREATE TRIGGER checkpoints_no_update BEFORE UPDATE ON checkpoints
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
CREATE TRIGGER checkpoints_no_delete BEFORE DELETE ON checkpoints
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
CREATE TRIGGER log_nodes_no_replace BEFORE INSERT ON log_nodes
WHEN EXISTS (SELECT 1 FROM log_nodes WHERE level = NEW.level AND place = NEW.place)
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
CREATE TRIGGER log_nodes_no_update BEFORE UPDATE ON log_nodes
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
CREATE TRIGGER log_nodes_no_delete BEFORE DELETE ON log_nodes
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;

-- Checks that reached the server without becoming a submission: refused sendings, and checks asked for by button.
CREATE TABLE inspections (
  id           TEXT PRIMARY KEY,
  outcome      TEXT NOT NULL CHECK (outcome IN ('refused', 'requested')),
  plan         TEXT NOT NULL,
  plan_version INTEGER NOT NULL,
  period       TEXT NOT NULL,
  unit         TEXT NOT NULL REFERENCES units (code),
  annex        TEXT NOT NULL CHECK (annex IN ('tasks', 'targets')),
  credential   TEXT NOT NULL REFERENCES credentials (id),
  engine       TEXT NOT NULL,
  client_name  TEXT NOT NULL,
  client_version TEXT NOT NULL,
  at           TEXT NOT NULL,
  rows         INTEGER NOT NULL,
  errors       INTEGER NOT NULL,
  warnings     INTEGER NOT NULL,
  parts        TEXT NOT NULL,
  findings     TEXT NOT NULL
) STRICT;
CREATE INDEX inspections_of_period ON inspections (plan, period, unit, at);
CREATE TRIGGER inspections_no_update BEFORE UPDATE ON inspections
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
CREATE TRIGGER inspections_no_delete BEFORE DELETE ON inspections
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;

-- Nothing to report: an annex of a report without rows. Entered by the city for a unit that mailed a file. Sent after the
-- period was closed and reopened for this unit. The original file, opaque, by its hash.
ALTER TABLE submissions ADD COLUMN nil INTEGER NOT NULL DEFAULT 0 CHECK (nil IN (0, 1));
ALTER TABLE submissions ADD COLUMN on_behalf INTEGER NOT NULL DEFAULT 0 CHECK (on_behalf IN (0, 1));
ALTER TABLE submissions ADD COLUMN correction INTEGER NOT NULL DEFAULT 0 CHECK (correction IN (0, 1));
ALTER TABLE submission_parts ADD COLUMN original TEXT;
