-- Why there is nothing to report, in the sender's words; as immutable as the rest.
ALTER TABLE submissions ADD COLUMN nil_remark TEXT;

DROP TRIGGER submissions_no_update;
CREATE TRIGGER submissions_no_update BEFORE UPDATE OF
  id, plan, plan_version, period, unit, annex, revision, key, body_hash, content_hash, document, justifications,
  credential, engine, client_name, client_version, received_at, due_units, rows, errors, warnings, nil, on_behalf,
  correction, draft, approver, nil_remark
ON submissions
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
