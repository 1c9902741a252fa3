/**
 * What a piece of evidence was held to show, and whether it does. `open`: it cannot be said, because something is not there.
 * Everything is relative to a key that the reader has from elsewhere, and to checkpoints that others hold.
 */
export type Verdict =
  | { claim: 'content'; outcome: 'proved' | 'refuted'; fields: string[] }
  | { claim: 'content'; outcome: 'open'; why: 'no-proof' }
  | { claim: 'signature'; outcome: 'proved' | 'refuted'; name: string }
  | { claim: 'signature'; outcome: 'open'; why: 'no-key' }
  | { claim: 'workbook'; outcome: 'proved' | 'refuted'; parts: number; found: number }
  | { claim: 'workbook'; outcome: 'open'; why: 'no-workbook' }
  | { claim: 'inclusion'; outcome: 'proved' | 'refuted'; size: number }
  | { claim: 'inclusion'; outcome: 'open'; why: 'no-log-proof' }
  /** That a head is one of the reader's log. */
  | { claim: 'head'; outcome: 'proved' | 'refuted'; name: string; size: number }
  | { claim: 'head'; outcome: 'open'; why: 'no-key'; size: number }
  /** That all entries of a bundle stand in the log of its head. */
  | { claim: 'entries'; outcome: 'proved' | 'refuted'; count: number; size: number; wrong: number[] }
  /** That the contents are those that the entries commit to. */
  | { claim: 'contents'; outcome: 'proved' | 'refuted'; count: number; erased: number[]; wrong: number[] }
  /** That the log has receipted each submission as it stands in the bundle. */
  | { claim: 'notes'; outcome: 'proved' | 'refuted'; count: number; wrong: number[] }
  | { claim: 'notes'; outcome: 'open'; why: 'no-key' }
  /** That nothing of the log is left out. */
  | { claim: 'whole'; outcome: 'proved' | 'refuted'; size: number; missing: number[] }
  | { claim: 'whole'; outcome: 'open'; why: 'a-part'; count: number; size: number }
  /** That no more contents are gone than lines of the log say were erased. */
  | { claim: 'erasures'; outcome: 'proved' | 'refuted'; erased: number; recorded: number }
  /** What came after the head: never more than open. */
  | { claim: 'tail'; outcome: 'proved' | 'refuted' }
  | { claim: 'tail'; outcome: 'open'; why: 'not-sealed'; count: number }
  /** That a bundle of the whole log reaches as far as what others hold of it and is older. Refuted: the log was cut. */
  | { claim: 'reach'; outcome: 'proved' | 'refuted'; size: number; held: number; madeAt: string | null }
  | { claim: 'reach'; outcome: 'open'; why: 'not-older'; size: number; held: number; madeAt: string | null }
  /** That the log under one name has all that it had under another: it was restored, and goes on. */
  | { claim: 'renamed'; outcome: 'proved' | 'refuted'; names: [string, string]; from: number; to: number }
  | { claim: 'renamed'; outcome: 'open'; why: 'other-name'; names: [string, string]; from: number; to: number }
  /** That the log of one head begins with that of another. Refuted: of one log there are two stories, or it was cut. */
  | { claim: 'growth'; outcome: 'proved' | 'refuted'; from: number; to: number; cut?: true }
  | { claim: 'growth'; outcome: 'open'; why: 'no-consistency-proof'; from: number; to: number };

export type Outcome = Verdict['outcome'];
