-- Who may call. Secrets are never stored, only their SHA-256: codes and credentials are long and random, so no salt is needed.

CREATE TABLE enrolments (
  hash       TEXT PRIMARY KEY,
  role       TEXT NOT NULL CHECK (role IN ('staff', 'aggregator')),
  unit       TEXT REFERENCES units (code),
  issued_by  TEXT NOT NULL REFERENCES credentials (id),
  issued_at  TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  CHECK ((role = 'staff') = (unit IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- `origin` is the hash of what the credential was exchanged for (an enrolment code, the bootstrap secret).
-- It is unique: that, and nothing else, is why a code works once.
CREATE TABLE credentials (
  id           TEXT PRIMARY KEY,
  hash         TEXT NOT NULL UNIQUE,
  origin       TEXT NOT NULL UNIQUE,
  role         TEXT NOT NULL CHECK (role IN ('staff', 'aggregator', 'admin')),
  unit         TEXT REFERENCES units (code),
  name         TEXT NOT NULL,
  position     TEXT NOT NULL,
  created_at   TEXT NOT NULL,
  expires_at   TEXT NOT NULL,
  last_used_at TEXT,
  revoked_at   TEXT,
  CHECK ((role = 'staff') = (unit IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- Wrong codes and secrets per address, counted here because the rate-limit binding counts per data centre.
CREATE TABLE attempts (
  source TEXT PRIMARY KEY,
  count  INTEGER NOT NULL,
  since  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
