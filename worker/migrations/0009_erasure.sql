-- Which name the log bears since a backup was restored: asked before anything is signed.
CREATE INDEX log_recoveries ON log (seq) WHERE kind = 'recovery';

-- A person's name and position can be erased on request: they become 'đã xóa' and nothing else; all the rest stays as
-- immutable as it was. SQLite has no "every column but", so the others are listed, and a test walks them all.
DROP TRIGGER submissions_no_update;
CREATE TRIGGER submissions_no_update BEFORE UPDATE OF
  id, plan, plan_version, period, unit, annex, revision, key, body_hash, content_hash, document, justifications,
  credential, engine, client_name, client_version, received_at, due_units, rows, errors, warnings, nil, on_behalf,
  correction, draft, approver
ON submissions
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
CREATE TRIGGER submissions_only_erased BEFORE UPDATE OF sender_name, sender_position, approver_name, approver_position
ON submissions
WHEN NEW.sender_name NOT IN (OLD.sender_name, 'đã xóa')
  OR NEW.sender_position NOT IN (OLD.sender_position, 'đã xóa')
  OR (NEW.approver_name IS NOT OLD.approver_name AND (OLD.approver_name IS NULL OR NEW.approver_name IS NOT 'đã xóa'))
  OR (NEW.approver_position IS NOT OLD.approver_position
    AND (OLD.approver_position IS NULL OR NEW.approver_position IS NOT 'đã xóa'))
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;

DROP TRIGGER reviews_no_update;
CREATE TRIGGER reviews_no_update BEFORE UPDATE OF id, submission, number, act, side, remark, comments, credential, at
ON reviews
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
CREATE TRIGGER reviews_only_erased BEFORE UPDATE OF name, position ON reviews
WHEN NEW.name NOT IN (OLD.name, 'đã xóa') OR NEW.position NOT IN (OLD.position, 'đã xóa')
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;

DROP TRIGGER draft_returns_no_update;
CREATE TRIGGER draft_returns_no_update BEFORE UPDATE OF draft, remark, credential, at ON draft_returns
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
CREATE TRIGGER draft_returns_only_erased BEFORE UPDATE OF name, position ON draft_returns
WHEN NEW.name NOT IN (OLD.name, 'đã xóa') OR NEW.position NOT IN (OLD.position, 'đã xóa')
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;

DROP TRIGGER drafts_no_update;
CREATE TRIGGER drafts_no_update BEFORE UPDATE OF
  id, plan, plan_version, period, unit, annex, number, replaces, key, body_hash, content_hash, credential, handed_at, rows,
  errors, warnings
ON drafts
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
CREATE TRIGGER drafts_only_erased BEFORE UPDATE OF body ON drafts
WHEN json_remove(NEW.body, '$.sender') IS NOT json_remove(OLD.body, '$.sender')
  OR NEW.body -> '$.sender' IS NOT json_object('name', 'đã xóa', 'position', 'đã xóa')
BEGIN
  SELECT RAISE(ABORT, 'immutable');
END;
