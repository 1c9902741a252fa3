-- What the city sets for a period, beside what its plan says; NULL keeps the plan's own.
ALTER TABLE periods ADD COLUMN opens_at TEXT;
ALTER TABLE periods ADD COLUMN due_city TEXT;
ALTER TABLE periods ADD COLUMN cut_off TEXT;
ALTER TABLE periods ADD COLUMN span_from TEXT;
ALTER TABLE periods ADD COLUMN span_to TEXT;
-- A period that the city added to the plan, as the plan's document would say it; NULL for one of the plan itself.
ALTER TABLE periods ADD COLUMN added TEXT;
-- The version of the plan that the period is answered under; NULL as long as it follows the newest.
ALTER TABLE periods ADD COLUMN plan_version INTEGER;
ALTER TABLE periods ADD COLUMN closed_at TEXT;

-- Whoever answers first fixes the version for those after: publishing in the last hour changes nothing for them.
CREATE TRIGGER submissions_pin_version AFTER INSERT ON submissions
BEGIN
  INSERT INTO periods (plan, period, plan_version, set_by, set_at)
  VALUES (NEW.plan, NEW.period, NEW.plan_version, NEW.credential, NEW.received_at)
  ON CONFLICT (plan, period) DO UPDATE SET plan_version = excluded.plan_version WHERE plan_version IS NULL;
END;

-- The same for what was sent before: of the bare column SQLite takes the row that has the min().
INSERT INTO periods (plan, period, plan_version, set_by, set_at)
SELECT plan, period, plan_version, credential, min(received_at) FROM submissions GROUP BY plan, period
ON CONFLICT (plan, period) DO UPDATE SET plan_version = excluded.plan_version;

-- After the close only corrections come in. Here as well as in the code: a sending may be on its way while the city closes.
CREATE TRIGGER submissions_not_closed BEFORE INSERT ON submissions
WHEN NEW.correction = 0 AND EXISTS (
  SELECT 1 FROM periods WHERE plan = NEW.plan AND period = NEW.period AND closed_at IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'period-closed');
END;

-- A closed period, open again for one unit until a moment.
CREATE TABLE reopenings (
  id        TEXT PRIMARY KEY,
  plan      TEXT NOT NULL,
  period    TEXT NOT NULL,
  unit      TEXT NOT NULL REFERENCES units (code),
  reason    TEXT NOT NULL,
  until     TEXT NOT NULL,
  opened_by TEXT NOT NULL REFERENCES credentials (id),
  opened_at TEXT NOT NULL
) STRICT;
CREATE INDEX reopenings_of ON reopenings (plan, period, unit, until);

-- The city's table as it was when the period was closed, kept for good. `content`: the standing submissions, the period and
-- the plan's version they are shown with. `seen` is how many submissions the period had when this was put together.
CREATE TABLE editions (
  plan      TEXT NOT NULL,
  period    TEXT NOT NULL,
  number    INTEGER NOT NULL CHECK (number > 0),
  issued_at TEXT NOT NULL,
  issued_by TEXT NOT NULL REFERENCES credentials (id),
  seen      INTEGER NOT NULL,
  content   TEXT NOT NULL,
  PRIMARY KEY (plan, period, number)
) STRICT;
-- A submission that came in between would be in no edition and yet before the close.
CREATE TRIGGER editions_whole BEFORE INSERT ON editions
WHEN NEW.seen <> (SELECT count(*) FROM submissions WHERE plan = NEW.plan AND period = NEW.period)
BEGIN
  SELECT RAISE(ABORT, 'edition-stale');
END;
CREATE TRIGGER editions_no_replace BEFORE INSERT ON editions
WHEN EXISTS (SELECT 1 FROM editions WHERE plan = NEW.plan AND period = NEW.period AND number = NEW.number)
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
CREATE TRIGGER editions_no_update BEFORE UPDATE ON editions
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
CREATE TRIGGER editions_no_delete BEFORE DELETE ON editions
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;

-- Versions of plans that the city published, beside those that come with the product.
CREATE TABLE plan_versions (
  plan         TEXT NOT NULL,
  version      INTEGER NOT NULL CHECK (version > 0),
  content      TEXT NOT NULL,
  published_at TEXT NOT NULL,
  published_by TEXT NOT NULL REFERENCES credentials (id),
  PRIMARY KEY (plan, version)
) STRICT;
CREATE TRIGGER plan_versions_no_replace BEFORE INSERT ON plan_versions
WHEN EXISTS (SELECT 1 FROM plan_versions WHERE plan = NEW.plan AND version >= NEW.version)
BEGIN
  SELECT RAISE(ABORT, 'version-stale');
END;
CREATE TRIGGER plan_versions_no_update BEFORE UPDATE ON plan_versions
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
CREATE TRIGGER plan_versions_no_delete BEFORE DELETE ON plan_versions
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
