-- What the city sets for a period of a plan; where no row stands, the plan's own due date holds.
CREATE TABLE periods (
  plan      TEXT NOT NULL,
  period    TEXT NOT NULL,
  due_units TEXT,
  set_by    TEXT NOT NULL REFERENCES credentials (id),
  set_at    TEXT NOT NULL,
  PRIMARY KEY (plan, period)
) STRICT, WITHOUT ROWID;

-- One sending of one annex. Nothing here ever changes. `key` is the sender's Idempotency-Key, `body_hash` what came under it.
CREATE TABLE submissions (
  id              TEXT PRIMARY KEY,
  plan            TEXT NOT NULL,
  plan_version    INTEGER NOT NULL,
  period          TEXT NOT NULL,
  unit            TEXT NOT NULL REFERENCES units (code),
  annex           TEXT NOT NULL CHECK (annex IN ('tasks', 'targets')),
  revision        INTEGER NOT NULL CHECK (revision > 0),
  key             TEXT NOT NULL,
  body_hash       TEXT NOT NULL,
  content_hash    TEXT NOT NULL,
  grid_hash       TEXT NOT NULL,
  mapping         TEXT,
  document        TEXT,
  justifications  TEXT NOT NULL,
  sender_name     TEXT NOT NULL,
  sender_position TEXT NOT NULL,
  credential      TEXT NOT NULL REFERENCES credentials (id),
  file            TEXT NOT NULL,
  sheet           TEXT NOT NULL,
  engine          TEXT NOT NULL,
  client_name     TEXT NOT NULL,
  client_version  TEXT NOT NULL,
  received_at     TEXT NOT NULL,
  due_units       TEXT,
  rows            INTEGER NOT NULL,
  errors          INTEGER NOT NULL,
  warnings        INTEGER NOT NULL,
  UNIQUE (plan, period, unit, annex, revision),
  UNIQUE (unit, key)
) STRICT;

-- Rows and findings as JSON. Tables with a rowid: clustered by a text key, every row would spill into an overflow page.
CREATE TABLE submission_rows (
  submission TEXT NOT NULL REFERENCES submissions (id),
  place      INTEGER NOT NULL,
  sheet_row  INTEGER NOT NULL,
  kind       TEXT NOT NULL CHECK (kind IN ('group', 'task', 'target')),
  path       TEXT NOT NULL,
  content    TEXT NOT NULL,
  PRIMARY KEY (submission, place)
) STRICT;

CREATE TABLE submission_findings (
  submission TEXT NOT NULL REFERENCES submissions (id),
  place      INTEGER NOT NULL,
  code       TEXT NOT NULL,
  severity   TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'note')),
  content    TEXT NOT NULL,
  PRIMARY KEY (submission, place)
) STRICT;

-- Revisions run 1, 2, 3… without a gap. A sender who saw revision 1 asks for 2: if someone was faster, the whole batch fails.
-- An UPDATE that matches no row would not fail it; a trigger does.
CREATE TRIGGER submissions_next_revision BEFORE INSERT ON submissions
WHEN NEW.revision <> 1 + coalesce(
  (SELECT max(revision) FROM submissions
   WHERE plan = NEW.plan AND period = NEW.period AND unit = NEW.unit AND annex = NEW.annex), 0)
BEGIN
  SELECT RAISE(ABORT, 'revision-stale');
END;

-- INSERT OR REPLACE would rewrite a row without firing a DELETE trigger.
CREATE TRIGGER submissions_no_replace BEFORE INSERT ON submissions
WHEN EXISTS (SELECT 1 FROM submissions WHERE id = NEW.id OR (unit = NEW.unit AND key = NEW.key))
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
CREATE TRIGGER submissions_no_update BEFORE UPDATE ON submissions
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
CREATE TRIGGER submissions_no_delete BEFORE DELETE ON submissions
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;

CREATE TRIGGER submission_rows_no_replace BEFORE INSERT ON submission_rows
WHEN EXISTS (SELECT 1 FROM submission_rows WHERE submission = NEW.submission AND place = NEW.place)
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
CREATE TRIGGER submission_rows_no_update BEFORE UPDATE ON submission_rows
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
CREATE TRIGGER submission_rows_no_delete BEFORE DELETE ON submission_rows
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;

CREATE TRIGGER submission_findings_no_replace BEFORE INSERT ON submission_findings
WHEN EXISTS (SELECT 1 FROM submission_findings WHERE submission = NEW.submission AND place = NEW.place)
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
CREATE TRIGGER submission_findings_no_update BEFORE UPDATE ON submission_findings
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
CREATE TRIGGER submission_findings_no_delete BEFORE DELETE ON submission_findings
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
