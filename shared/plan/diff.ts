import { canonicalJson } from '../canonical.ts';
import type { Plan } from './schema.ts';

/** A step into a plan: the name of a member, or which one of a list ("agencies", "so-khcn"). */
export type PlanPath = readonly string[];

/** From one version of a plan to another. A value is a text, a number, a yes or no, or a whole entry of a list. */
export interface PlanChange {
  path: PlanPath;
  change: 'added' | 'removed' | 'changed';
  before: unknown;
  after: unknown;
}

/** What tells the entries of a list apart; the first that an entry has. */
const IDENTITIES = ['id', 'key', 'kind', 'number'] as const;

/**
 * What changed, by path, in the order of the document. Entries of lists are known by their identity, not by their place,
 * so that one put in above the others is one change. The version itself is no change.
 */
export const planDiff = ({ version: _, ...before }: Plan, { version: __, ...after }: Plan): PlanChange[] =>
  changes([], before, after);

function changes(path: PlanPath, before: unknown, after: unknown): PlanChange[] {
  if (before === after) return [];
  if (isVoid(before)) return isVoid(after) ? [] : [{ path, change: 'added', before: null, after }];
  if (isVoid(after)) return [{ path, change: 'removed', before, after: null }];
  const [was, is] = [members(before), members(after)];
  if (!was || !is) return sameJson(before, after) ? [] : [{ path, change: 'changed', before, after }];
  const inside = [...new Set([...is.keys(), ...was.keys()])].flatMap((key) =>
    changes([...path, key], was.get(key), is.get(key)),
  );
  return Array.isArray(after) ? [...reordered(path, was, is), ...inside] : inside;
}

/** Of the entries in both: a blank annex shows its columns in this order. */
function reordered(path: PlanPath, was: Map<string, unknown>, is: Map<string, unknown>): PlanChange[] {
  const before = [...was.keys()].filter((key) => is.has(key));
  const after = [...is.keys()].filter((key) => was.has(key));
  return sameJson(before, after) ? [] : [{ path, change: 'changed', before, after }];
}

/** What is not there and what is empty is alike: a plan leaves out what its source does not say. */
const isVoid = (value: unknown): boolean => value === undefined || value === null;

const sameJson = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

/** The parts of an object or list by name; null for a value that has none. */
function members(value: unknown): Map<string, unknown> | null {
  if (Array.isArray(value)) return listed(value);
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : null;
}

/** Entries of one identity (a document cited with two dates) are numbered, so that none is lost. */
function listed(items: readonly unknown[]): Map<string, unknown> {
  const result = new Map<string, unknown>();
  for (const item of items) {
    const name = identityOf(item);
    let unique = name;
    for (let n = 2; result.has(unique); n++) unique = `${name} (${n})`;
    result.set(unique, item);
  }
  return result;
}

function identityOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item);
  const entry = item as Record<string, unknown>;
  const key = IDENTITIES.find((name) => typeof entry[name] === 'string');
  return key ? String(entry[key]) : canonicalJson(item);
}
