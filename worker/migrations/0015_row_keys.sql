-- What the city's tables are searched, sorted and grouped by: beside each item of a submission one narrow row, derived from it
-- (shared/row-keys.ts) and written in its batch. Clustered by submission, so a look through all units reads no content.
-- A submission from before this table gets its rows when the tables are first looked at (worker/desk/row-keys.ts).
CREATE TABLE row_keys (
  submission TEXT NOT NULL REFERENCES submissions (id),
  place      INTEGER NOT NULL,
  subject    TEXT NOT NULL,
  due        TEXT,
  agencies   TEXT NOT NULL,
  assigned   TEXT,
  search     TEXT NOT NULL,
  PRIMARY KEY (submission, place)
) STRICT, WITHOUT ROWID;
