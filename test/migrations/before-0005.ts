/** A database as 0004 left it: an administrator, a ward with a submission, a code that is used and one that is not, a due date. */
export const BEFORE_0005 = `
  INSERT INTO credentials (id, hash, origin, role, unit, name, position, created_at, expires_at, last_used_at, revoked_at) VALUES
    ('admin', 'h1', 'secret', 'admin', NULL, 'Quản trị', 'Sở', '2025-03-01', '2025-06-01', '2025-03-02', NULL),
    ('old', 'h2', 'lost', 'aggregator', NULL, 'Bình', 'Chuyên viên', '2025-03-01', '2026-03-01', NULL, '2025-03-05'),
    ('ward', 'h3', 'used', 'staff', '10525', 'An', 'Văn thư', '2025-03-02', '2026-03-02', '2025-03-03', NULL);
  INSERT INTO enrolments (hash, role, unit, issued_by, issued_at, expires_at) VALUES
    ('used', 'staff', '10525', 'admin', '2025-03-01T08:00:00.000Z', '2025-03-15T08:00:00.000Z'),
    ('open', 'staff', '10525', 'admin', '2025-03-02T08:00:00.000Z', '2025-03-16T08:00:00.000Z');
  INSERT INTO periods (plan, period, due_units, set_by, set_at) VALUES ('p', 'k', NULL, 'admin', '2025-03-01');
  INSERT INTO submissions (id, plan, plan_version, period, unit, annex, revision, key, body_hash, content_hash,
      justifications, sender_name, sender_position, credential, engine, client_name, client_version, received_at, rows,
      errors, warnings) VALUES
    ('s', 'p', 1, 'k', '10525', 'tasks', 1, 'key', 'b', 'c', '[]', 'An', 'Văn thư', 'ward', '0', 'cli', '0', '2025-03-03', 1, 0, 0);
  INSERT INTO submission_rows (submission, place, sheet_row, kind, path, content) VALUES ('s', 0, 3, 'task', '1', '{}');
`;
