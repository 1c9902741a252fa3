-- The log by what an auditor asks for. It holds nothing that the log does not say and names nobody; what counts as evidence
-- is the log itself. The pages compare how many lines each of the two has.
CREATE TABLE log_index (
  seq        INTEGER PRIMARY KEY REFERENCES log (seq),
  at         TEXT NOT NULL,
  outcome    TEXT NOT NULL,
  unit       TEXT,
  plan       TEXT,
  period     TEXT,
  annex      TEXT,
  credential TEXT
) STRICT;
-- Each ends with seq, as every index of a table with a rowid does: so pages come in order without sorting.
CREATE INDEX log_index_by_time ON log_index (at);
CREATE INDEX log_index_of_unit ON log_index (unit, at);
CREATE INDEX log_index_of_plan ON log_index (plan, at);
CREATE INDEX log_index_of_outcome ON log_index (outcome, at);

-- How often each code was found in a run: a submission, or a check that did not become one.
CREATE TABLE finding_counts (
  run      TEXT NOT NULL,
  code     TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'note')),
  count    INTEGER NOT NULL,
  PRIMARY KEY (run, code, severity)
) STRICT, WITHOUT ROWID;

-- With the content of every new line. A review names its submission, a draft's return its draft; a credential is itself the
-- subject; a period is named "plan/period"; "by" is a person, a credential, or the side that reviewed.
CREATE TRIGGER log_index_follows AFTER INSERT ON log_contents
WHEN json_valid(NEW.content)
BEGIN
  INSERT INTO log_index (seq, at, outcome, unit, plan, period, annex, credential)
  SELECT l.seq, l.entry ->> 'at', l.kind || coalesce('.' || (NEW.content ->> '$.act'), ''),
    coalesce(NEW.content ->> '$.unit', s.unit, d.unit, k.unit),
    coalesce(NEW.content ->> '$.plan.id', NEW.content ->> '$.plan', s.plan, d.plan,
      CASE WHEN l.kind LIKE 'period.%' THEN substr(l.subject, 1, instr(l.subject, '/') - 1) END),
    coalesce(NEW.content ->> '$.period.id', NEW.content ->> '$.period', s.period, d.period,
      CASE WHEN l.kind LIKE 'period.%' THEN substr(l.subject, instr(l.subject, '/') + 1) END),
    coalesce(NEW.content ->> '$.annex', s.annex, d.annex),
    coalesce(NEW.content ->> '$.by.credential', (SELECT id FROM credentials WHERE id = NEW.content ->> '$.by'),
      NEW.content ->> '$.credential', NEW.content ->> '$.issuedBy', k.id)
  FROM log l
    LEFT JOIN submissions s ON s.id = NEW.content ->> '$.submission'
    LEFT JOIN drafts d ON d.id = NEW.content ->> '$.draft'
    LEFT JOIN credentials k ON k.id = l.subject
  WHERE l.leaf = NEW.leaf AND l.kind IS NOT NULL AND l.entry ->> 'at' IS NOT NULL;
END;

-- What was recorded before; of an erased content, what the tables still say.
INSERT INTO log_index (seq, at, outcome, unit, plan, period, annex, credential)
SELECT l.seq, l.entry ->> 'at', l.kind || coalesce('.' || coalesce(c.content ->> '$.act', r.act), ''),
  coalesce(c.content ->> '$.unit', s.unit, d.unit, i.unit, k.unit),
  coalesce(c.content ->> '$.plan.id', c.content ->> '$.plan', s.plan, d.plan, i.plan,
    CASE WHEN l.kind LIKE 'period.%' THEN substr(l.subject, 1, instr(l.subject, '/') - 1) END),
  coalesce(c.content ->> '$.period.id', c.content ->> '$.period', s.period, d.period, i.period,
    CASE WHEN l.kind LIKE 'period.%' THEN substr(l.subject, instr(l.subject, '/') + 1) END),
  coalesce(c.content ->> '$.annex', s.annex, d.annex, i.annex),
  coalesce(c.content ->> '$.by.credential', (SELECT id FROM credentials WHERE id = c.content ->> '$.by'),
    c.content ->> '$.credential', c.content ->> '$.issuedBy', r.credential, i.credential, s.credential, d.credential, k.id)
FROM log l
  LEFT JOIN log_contents c ON c.leaf = l.leaf AND json_valid(c.content)
  LEFT JOIN reviews r ON r.id = l.subject
  LEFT JOIN submissions s ON s.id = coalesce(r.submission, l.subject)
  LEFT JOIN drafts d ON d.id = l.subject
  LEFT JOIN inspections i ON i.id = l.subject
  LEFT JOIN credentials k ON k.id = l.subject
WHERE l.kind IS NOT NULL AND l.entry ->> 'at' IS NOT NULL;

INSERT INTO finding_counts (run, code, severity, count)
SELECT submission, code, severity, count(*) FROM submission_findings GROUP BY submission, code, severity;
INSERT INTO finding_counts (run, code, severity, count)
SELECT id, code, severity, count(*) FROM (
  SELECT i.id, i.findings ->> (f.fullkey || '.code') AS code, i.findings ->> (f.fullkey || '.severity') AS severity
  FROM inspections i, json_each(CASE WHEN json_valid(i.findings) THEN i.findings ELSE '[]' END) f)
WHERE code IS NOT NULL AND severity IN ('error', 'warning', 'note')
GROUP BY id, code, severity;

CREATE TRIGGER log_index_no_replace BEFORE INSERT ON log_index
WHEN EXISTS (SELECT 1 FROM log_index WHERE seq = NEW.seq)
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
CREATE TRIGGER log_index_no_update BEFORE UPDATE ON log_index
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
CREATE TRIGGER log_index_no_delete BEFORE DELETE ON log_index
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
CREATE TRIGGER finding_counts_no_replace BEFORE INSERT ON finding_counts
WHEN EXISTS (SELECT 1 FROM finding_counts WHERE run = NEW.run AND code = NEW.code AND severity = NEW.severity)
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
CREATE TRIGGER finding_counts_no_update BEFORE UPDATE ON finding_counts
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
CREATE TRIGGER finding_counts_no_delete BEFORE DELETE ON finding_counts
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
