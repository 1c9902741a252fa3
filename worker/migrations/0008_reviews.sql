-- What is done to a submission after it was received. Its state is derived from these (shared/review.ts): `number` runs
-- 1, 2, 3… for each submission, so that of two reviewers who saw the same one is refused.
CREATE TABLE reviews (
  id         TEXT PRIMARY KEY,
  submission TEXT NOT NULL REFERENCES submissions (id),
  number     INTEGER NOT NULL,
  act        TEXT NOT NULL CHECK (act IN ('accept', 'return', 'retract', 'withdraw', 'confirm')),
  side       TEXT NOT NULL CHECK (side IN ('city', 'unit')),
  remark     TEXT NOT NULL,
  comments   TEXT NOT NULL,
  credential TEXT NOT NULL REFERENCES credentials (id),
  name       TEXT NOT NULL,
  position   TEXT NOT NULL,
  at         TEXT NOT NULL,
  UNIQUE (submission, number)
) STRICT;
CREATE TRIGGER reviews_next BEFORE INSERT ON reviews
WHEN NEW.number <> 1 + coalesce((SELECT max(number) FROM reviews WHERE submission = NEW.submission), 0)
BEGIN
  SELECT RAISE(ABORT, 'review-stale');
END;
CREATE TRIGGER reviews_no_replace BEFORE INSERT ON reviews
WHEN EXISTS (SELECT 1 FROM reviews WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
CREATE TRIGGER reviews_no_update BEFORE UPDATE ON reviews
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
CREATE TRIGGER reviews_no_delete BEFORE DELETE ON reviews
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;

-- Handed to the unit's leader, and nothing more: the city does not see it. `body` is what was sent, each grid by its hash.
CREATE TABLE drafts (
  id           TEXT PRIMARY KEY,
  plan         TEXT NOT NULL,
  plan_version INTEGER NOT NULL,
  period       TEXT NOT NULL,
  unit         TEXT NOT NULL REFERENCES units (code),
  annex        TEXT NOT NULL CHECK (annex IN ('tasks', 'targets')),
  number       INTEGER NOT NULL,
  replaces     INTEGER NOT NULL,
  key          TEXT NOT NULL,
  body_hash    TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  body         TEXT NOT NULL,
  credential   TEXT NOT NULL REFERENCES credentials (id),
  handed_at    TEXT NOT NULL,
  rows         INTEGER NOT NULL,
  errors       INTEGER NOT NULL,
  warnings     INTEGER NOT NULL,
  UNIQUE (plan, period, unit, annex, number),
  UNIQUE (unit, key)
) STRICT;
CREATE INDEX drafts_of_unit ON drafts (unit, handed_at, id);
CREATE TRIGGER drafts_no_replace BEFORE INSERT ON drafts
WHEN EXISTS (
  SELECT 1 FROM drafts WHERE id = NEW.id OR (unit = NEW.unit AND key = NEW.key)
    OR (plan = NEW.plan AND period = NEW.period AND unit = NEW.unit AND annex = NEW.annex AND number >= NEW.number))
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
CREATE TRIGGER drafts_no_update BEFORE UPDATE ON drafts
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
CREATE TRIGGER drafts_no_delete BEFORE DELETE ON drafts
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;

-- Sent back by the leader, with what has to be done.
CREATE TABLE draft_returns (
  draft      TEXT PRIMARY KEY REFERENCES drafts (id),
  remark     TEXT NOT NULL,
  credential TEXT NOT NULL REFERENCES credentials (id),
  name       TEXT NOT NULL,
  position   TEXT NOT NULL,
  at         TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER draft_returns_no_update BEFORE UPDATE ON draft_returns
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
CREATE TRIGGER draft_returns_no_delete BEFORE DELETE ON draft_returns
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;

-- The draft a submission was approved as, and by whom.
ALTER TABLE submissions ADD COLUMN draft TEXT REFERENCES drafts (id);
ALTER TABLE submissions ADD COLUMN approver TEXT REFERENCES credentials (id);
ALTER TABLE submissions ADD COLUMN approver_name TEXT;
ALTER TABLE submissions ADD COLUMN approver_position TEXT;
CREATE UNIQUE INDEX submissions_of_draft ON submissions (draft) WHERE draft IS NOT NULL;

-- A draft is decided once, and only the newest: whoever decides at the same moment, one of them fails as a whole.
CREATE TRIGGER submissions_of_waiting_draft BEFORE INSERT ON submissions
WHEN NEW.draft IS NOT NULL AND (
  EXISTS (SELECT 1 FROM draft_returns WHERE draft = NEW.draft)
  OR EXISTS (
    SELECT 1 FROM drafts d JOIN drafts newer USING (plan, period, unit, annex)
    WHERE d.id = NEW.draft AND newer.number > d.number))
BEGIN
  SELECT RAISE(ABORT, 'draft-decided');
END;
CREATE TRIGGER draft_returns_of_waiting BEFORE INSERT ON draft_returns
WHEN EXISTS (SELECT 1 FROM draft_returns WHERE draft = NEW.draft)
  OR EXISTS (SELECT 1 FROM submissions WHERE draft = NEW.draft)
  OR EXISTS (
    SELECT 1 FROM drafts d JOIN drafts newer USING (plan, period, unit, annex)
    WHERE d.id = NEW.draft AND newer.number > d.number)
BEGIN
  SELECT RAISE(ABORT, 'draft-decided');
END;

-- Histories are read newest first, page by page.
CREATE INDEX submissions_by_time ON submissions (received_at, id);
CREATE INDEX submissions_of_unit ON submissions (unit, received_at, id);
CREATE INDEX inspections_of_unit ON inspections (unit, at, id);
