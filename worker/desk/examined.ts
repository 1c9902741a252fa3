import type { z } from 'zod';
import type { DocumentFacts, Justification, SentFinding } from '../../shared/api.ts';
import type { CarriedComment, PartRow } from '../../shared/comments.ts';
import { diffRows, type RowsDiff } from '../../shared/diff.ts';
import { isLate, standing } from '../../shared/merge.ts';
import { refusal } from '../problem.ts';
import type { Letter } from '../store/contents.ts';
import type { Review } from '../store/reviews.ts';
import type { Store } from '../store/store.ts';
import type { Submission } from '../store/submission.ts';
import { askedOf } from '../submission/asked-of.ts';
import type { Queue } from './place.ts';

/** What came along with a table: who sent it, of which document, from which files. */
export interface Came {
  sender: { name: string; position: string };
  document: z.infer<typeof DocumentFacts> | null;
  justifications: z.infer<typeof Justification>[];
  originals: { file: string; hash: string }[];
  /** Why there is nothing to report, where somebody said so. */
  nilRemark: string | null;
  /** On a stick, in a package that the unit had sealed. */
  handedOver: boolean;
}

/** From the revision before, as far as it was not withdrawn. */
export interface Since {
  revision: number;
  diff: RowsDiff;
}

/** One submission with all that decides what becomes of it. */
export interface Examined extends Came {
  head: Submission;
  stands: boolean;
  /** By the first revision that was not withdrawn, as everywhere (shared/merge.ts). */
  late: boolean;
  /** Its unit's and annex's revisions, in order. */
  revisions: Submission[];
  rows: PartRow[];
  findings: SentFinding[];
  /** What was asked of the revision before, where its rows stand now. */
  asked: CarriedComment[];
  reviews: Review[];
  since: Since | null;
}

export const cameOf = (letter: Letter | undefined, originals: Came['originals']): Came => ({
  sender: { name: letter?.senderName ?? '', position: letter?.senderPosition ?? '' },
  document: letter?.document ? JSON.parse(letter.document) : null,
  justifications: JSON.parse(letter?.justifications ?? '[]'),
  originals,
  nilRemark: letter?.nilRemark ?? null,
  handedOver: letter?.clientName === 'package',
});

/** One submission of the period; those of another are not there. */
export async function examinedOf(store: Store, { submissions, period }: Queue, id: string): Promise<Examined> {
  const head = submissions.find((each) => each.id === id);
  if (!head) throw refusal('not-found');
  const revisions = submissions.filter(({ unit, annex }) => unit === head.unit && annex === head.annex);
  const [letters, originals, rows, findings, reviews] = await Promise.all([
    store.letters.of([id]),
    store.letters.originals([id]),
    store.submissions.partRows(id),
    store.submissions.findings(id),
    store.reviews.of([id]),
  ]);
  const [asked, since] = await Promise.all([askedOf(store, head, rows), sinceOf(store, head, revisions, rows)]);
  return {
    ...cameOf(letters.get(id), originals),
    head,
    stands: standing(revisions).some((each) => each.id === id),
    late: isLate((revisions.find(({ state }) => state !== 'withdrawn') ?? head).receivedAt, period.dueUnits),
    ...{ revisions, rows, findings, asked, reviews, since },
  };
}

/** What changed since the revision before that was not withdrawn. */
export async function sinceOf(
  store: Store,
  head: Submission,
  revisions: readonly Submission[],
  rows: readonly PartRow[],
): Promise<Since | null> {
  const before = revisions.findLast(({ revision, state }) => revision < head.revision && state !== 'withdrawn');
  if (!before) return null;
  const was = await store.submissions.rows(before.id);
  const is = rows.map(({ row }) => row);
  return { revision: before.revision, diff: diffRows(was, is, head.annex) };
}
