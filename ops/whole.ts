import type { DatabaseSync } from 'node:sqlite';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { readCheckpoint } from '../shared/log/checkpoint.ts';
import { readNote } from '../shared/log/note.ts';
import { grow, leafHash, rootOf } from '../shared/log/tree.ts';
import { select } from './tables.ts';

/** Every blob that a submission or a draft names, by its key. */
const NAMED = `SELECT 'grids/' || grid_hash || '.json' AS key FROM submission_parts
  UNION SELECT 'files/' || original FROM submission_parts WHERE original IS NOT NULL
  UNION SELECT 'files/' || (document ->> 'file') FROM submissions WHERE document ->> 'file' IS NOT NULL
  UNION SELECT 'grids/' || (value ->> 'grid') || '.json' FROM drafts, json_each(body, '$.parts')
  UNION SELECT 'files/' || (value ->> 'original') FROM drafts, json_each(body, '$.parts') WHERE value ->> 'original' IS NOT NULL
  UNION SELECT 'files/' || (body ->> '$.document.file') FROM drafts WHERE body ->> '$.document.file' IS NOT NULL`;

/** What is wrong with a database and its blobs, as they stand in a backup; empty where they are whole. */
export function faultsOf(db: DatabaseSync, keys: readonly string[], checkpoint: string | null): string[] {
  const there = new Set(keys);
  const lacking = select<{ key: string }>(db, NAMED).filter(({ key }) => !there.has(key));
  const broken = select<{ table: string }>(db, 'PRAGMA foreign_key_check');
  return [
    ...lacking.map(({ key }) => `a submission or draft names ${key}, which is not there`),
    ...broken.map(({ table }) => `a row of ${table} refers to nothing`),
    ...faultsOfLog(db, checkpoint),
  ];
}

/** The log's own lines still make the root that was signed over them. */
function faultsOfLog(db: DatabaseSync, note: string | null): string[] {
  const entries = select<{ seq: number; entry: string; leaf: string }>(
    db,
    'SELECT seq, entry, leaf FROM log ORDER BY seq',
  );
  const leaves = entries.map(({ entry }) => leafHash(utf8ToBytes(entry)));
  const wrong = entries.flatMap(({ seq, leaf }, i) =>
    seq === i && bytesToHex(leaves[i] ?? new Uint8Array()) === leaf ? [] : [`the entry ${seq} of the log was changed`],
  );
  const head = note === null ? null : readCheckpoint(readNote(note)?.text ?? '');
  if (!head) return wrong;
  const root = rootOf(grow(0, [], leaves.slice(0, head.size)).peaks);
  const same = leaves.length >= head.size && bytesToHex(root) === bytesToHex(head.root);
  return same
    ? wrong
    : [...wrong, `the log no longer makes the root that was signed over its first ${head.size} entries`];
}
