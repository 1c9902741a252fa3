-- Departments of the city beside the communes: any unit's code may stand wherever a commune's did. A CHECK cannot be widened
-- in place, so the table is made anew as in 0005.
PRAGMA defer_foreign_keys = ON;

CREATE TABLE kept_units AS SELECT * FROM units;
DROP TABLE units;

-- `since` and `until`: the first and the last day of a department; a commune is there by law.
CREATE TABLE units (
  code  TEXT PRIMARY KEY,
  name  TEXT NOT NULL,
  kind  TEXT NOT NULL CHECK (kind IN ('phường', 'xã', 'đặc khu', 'sở', 'ban', 'cơ quan')),
  since TEXT,
  until TEXT,
  CHECK ((code GLOB '[0-9][0-9][0-9][0-9][0-9]') = (kind IN ('phường', 'xã', 'đặc khu'))),
  CHECK (code GLOB '[0-9][0-9][0-9][0-9][0-9]'
    OR (code GLOB '[a-z]*' AND code NOT GLOB '*[^a-z0-9-]*' AND code NOT IN ('all', 'communes'))),
  CHECK ((kind IN ('phường', 'xã', 'đặc khu')) = (since IS NULL)),
  CHECK (until IS NULL OR until >= since)
) STRICT, WITHOUT ROWID;

INSERT INTO units (code, name, kind) SELECT code, name, kind FROM kept_units;
DROP TABLE kept_units;

-- What is kept of past years names them: so they stay as they were added, and end once, by a day.
CREATE TRIGGER units_no_replace BEFORE INSERT ON units
WHEN EXISTS (SELECT 1 FROM units WHERE code = NEW.code)
BEGIN
  SELECT RAISE(ABORT, 'unit-exists');
END;
CREATE TRIGGER units_only_end BEFORE UPDATE ON units
WHEN NEW.code <> OLD.code OR NEW.name <> OLD.name OR NEW.kind <> OLD.kind OR NEW.since IS NOT OLD.since
  OR OLD.until IS NOT NULL OR NEW.until IS NULL
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
CREATE TRIGGER units_no_delete BEFORE DELETE ON units
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
