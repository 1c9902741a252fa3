-- Periods whose accepted annexes anybody may fetch, since an administrator decided so. Who, when and why both ways stands
-- in the log.
CREATE TABLE open_data (
  plan      TEXT NOT NULL,
  period    TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  opened_by TEXT NOT NULL REFERENCES credentials (id),
  PRIMARY KEY (plan, period)
) STRICT;
