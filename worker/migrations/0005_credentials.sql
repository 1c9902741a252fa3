-- Six roles instead of three, and people with accounts beside devices. A CHECK cannot be widened in place, and renaming a
-- table that others reference breaks their references: so each is emptied into a copy, made anew under its own name and
-- filled again, with references checked when all is done.
PRAGMA defer_foreign_keys = ON;

CREATE TABLE kept_credentials AS SELECT * FROM credentials;
CREATE TABLE kept_enrolments AS SELECT * FROM enrolments;
DROP TABLE enrolments;
DROP TABLE credentials;

-- `ends_at`: until when what the code is exchanged for is good. `decision`: number of the decision that sends an auditor.
CREATE TABLE enrolments (
  hash       TEXT PRIMARY KEY,
  role       TEXT NOT NULL CHECK (role IN ('staff', 'leader', 'aggregator', 'admin', 'auditor', 'service')),
  unit       TEXT REFERENCES units (code),
  decision   TEXT,
  issued_by  TEXT NOT NULL REFERENCES credentials (id),
  issued_at  TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  ends_at    TEXT NOT NULL,
  CHECK ((role IN ('staff', 'leader')) = (unit IS NOT NULL)),
  CHECK ((role = 'auditor') = (decision IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- Who may call: a device by its token, or a person by the identity an OpenID provider vouches for. `hash` is the SHA-256
-- of either (worker/auth/secret.ts says why they cannot meet). `origin` is the hash of what it was exchanged for (an
-- enrolment code, the bootstrap secret); it is unique: that, and nothing else, is why a code works once.
CREATE TABLE credentials (
  id           TEXT PRIMARY KEY,
  kind         TEXT NOT NULL CHECK (kind IN ('device', 'person')),
  hash         TEXT NOT NULL,
  origin       TEXT NOT NULL UNIQUE,
  role         TEXT NOT NULL CHECK (role IN ('staff', 'leader', 'aggregator', 'admin', 'auditor', 'service')),
  unit         TEXT REFERENCES units (code),
  decision     TEXT,
  name         TEXT NOT NULL,
  position     TEXT NOT NULL,
  created_at   TEXT NOT NULL,
  expires_at   TEXT NOT NULL,
  last_used_at TEXT,
  revoked_at   TEXT,
  CHECK ((role IN ('staff', 'leader')) = (unit IS NOT NULL)),
  CHECK ((role = 'auditor') = (decision IS NOT NULL))
) STRICT, WITHOUT ROWID;

INSERT INTO credentials (id, kind, hash, origin, role, unit, name, position, created_at, expires_at, last_used_at, revoked_at)
SELECT id, 'device', hash, origin, role, unit, name, position, created_at, expires_at, last_used_at, revoked_at
FROM kept_credentials;

INSERT INTO enrolments (hash, role, unit, issued_by, issued_at, expires_at, ends_at)
SELECT hash, role, unit, issued_by, issued_at, expires_at, strftime('%Y-%m-%dT%H:%M:%fZ', issued_at, '+365 days')
FROM kept_enrolments;

DROP TABLE kept_enrolments;
DROP TABLE kept_credentials;

-- A person who was let go and let in again has one row for each time, and one that holds.
CREATE UNIQUE INDEX credentials_in_force ON credentials (hash) WHERE revoked_at IS NULL;
CREATE INDEX credentials_of_unit ON credentials (unit, id);

-- A browser that signed in: the cookie's token, hashed.
CREATE TABLE sessions (
  hash         TEXT PRIMARY KEY,
  credential   TEXT NOT NULL REFERENCES credentials (id),
  created_at   TEXT NOT NULL,
  expires_at   TEXT NOT NULL,
  last_used_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_of_credential ON sessions (credential);

-- A sign-in under way, by the hash of the browser's cookie: what the provider's answer is compared with, and after that
-- whom the provider vouches for where no account is known yet.
CREATE TABLE sign_ins (
  hash       TEXT PRIMARY KEY,
  content    TEXT NOT NULL,
  expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
