import type { AuditEntry, AuditFilter, Role } from '../../shared/api.ts';
import { changesIn } from '../../shared/log/changes.ts';
import { VIETNAM } from '../../shared/message/moment.ts';
import type { Register } from '../../shared/plan/units.ts';
import type { AuditLine, FindingCount, SoughtLines } from '../store/audit.ts';
import type { Page } from '../store/history.ts';
import type { Store } from '../store/store.ts';

const DAY = 24 * 3_600_000;

/** What is read of a line's content, whatever its kind made it: each member may be missing or be something else. */
interface Content {
  revision?: unknown;
  planVersion?: unknown;
  version?: unknown;
  plan?: unknown;
  engine?: unknown;
  clientName?: unknown;
  clientVersion?: unknown;
  rows?: unknown;
  errors?: unknown;
  warnings?: unknown;
  remark?: unknown;
  reason?: unknown;
  by?: unknown;
  sender?: unknown;
  body?: unknown;
  senderName?: unknown;
  senderPosition?: unknown;
  role?: unknown;
  name?: unknown;
  position?: unknown;
}

/** What sets something: other lines name the same members of what they are about. */
const SETTING = /^(period|enrolment|unit)\./;

const textIn = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const numberIn = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const objectIn = (value: unknown): Content => (typeof value === 'object' && value !== null ? (value as Content) : {});

/** Days of Vietnam as the moments they begin and end at. */
export const soughtOf = ({ from, to, ...filter }: AuditFilter, after?: string): SoughtLines => ({
  ...filter,
  from: from && startOf(from, 0),
  before: to && startOf(to, 1),
  after,
});

const startOf = (day: string, later: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - VIETNAM + later * DAY).toISOString();

/** A page of lines with what was found in each. */
export async function entriesOf(store: Store, sought: SoughtLines, limit: number): Promise<Page<AuditEntry>> {
  const [register, { items, next }, head] = await Promise.all([
    store.units.register(),
    store.audit.search(sought, limit),
    store.checkpoints.newest(),
  ]);
  const counts = await store.audit.findings(items.map(({ subject }) => subject));
  const ofRun = Map.groupBy(counts, ({ run }) => run);
  const sealed = head?.size ?? 0;
  return { items: items.map((line) => entryOf(register, line, ofRun.get(line.subject) ?? [], sealed)), next };
}

/** A line as it is shown: what is not in its content is null, for the log says nothing else. */
export function entryOf(
  register: Register,
  line: AuditLine,
  counts: readonly FindingCount[],
  sealed: number,
): AuditEntry {
  const content: Content = line.content === null ? {} : JSON.parse(line.content);
  const client = textIn(content.clientName);
  return {
    seq: line.seq,
    at: line.at,
    outcome: line.outcome,
    subject: line.subject,
    unit: line.unit,
    unitName: line.unit && register.nameOf(line.unit),
    plan: line.plan,
    period: line.period,
    annex: line.annex,
    revision: numberIn(content.revision),
    who: whoIn(register, line, content),
    client: client === null ? null : { name: client, version: textIn(content.clientVersion) ?? '' },
    engine: textIn(content.engine),
    planVersion: numberIn(content.planVersion) ?? numberIn(objectIn(content.plan).version),
    rows: numberIn(content.rows),
    errors: numberIn(content.errors),
    warnings: numberIn(content.warnings),
    counts: counts.map(({ code, severity, count }) => ({ code, severity, count })),
    changes: SETTING.test(line.outcome) ? changesIn(content) : [],
    remark: textIn(content.remark) ?? textIn(content.reason),
    erased: line.content === null,
    sealed: line.seq < sealed,
  };
}

/** Name and position as stated with this act; where the act states none, those of the credential. */
function whoIn({ nameOf }: Register, { role, ofUnit, name, position }: AuditLine, content: Content): AuditEntry['who'] {
  if (name === null) return null;
  const by = objectIn(content.by);
  const stated = [
    [content.senderName, content.senderPosition],
    [by.name, by.position],
    [content.name, content.position],
    [objectIn(objectIn(content.body).sender).name, objectIn(objectIn(content.body).sender).position],
  ].find(([said]) => textIn(said) !== null);
  return {
    role: (textIn(by.role) as Role | null) ?? role,
    unit: ofUnit,
    unitName: ofUnit && nameOf(ofUnit),
    name: textIn(stated?.[0]) ?? name,
    position: textIn(stated?.[1]) ?? position ?? '',
  };
}
