import { type Client, ProblemError } from '../shared/client.ts';
import { headsOn } from '../shared/log/examine.ts';
import type { Exhibit } from '../shared/log/exhibit.ts';
import { connect, patiently, serverOrigin } from './network.ts';
import type { Session } from './terminal.ts';

/**
 * What the exhibits lack and the server has: proofs that receipts stand in the log, its newest head, and proofs that join
 * the heads. Who hands them out does not matter: they are judged like everything else. What the server does not give is said.
 */
export async function fetchMissing(exhibits: readonly Exhibit[], server: string, session: Session): Promise<Exhibit[]> {
  const origin = serverOrigin(server, session.words);
  const client = connect(origin, null, session);
  const ask = <T>(request: (client: Client) => Promise<T>, what: string): Promise<T | null> =>
    patiently(origin, () => request(client), session).catch((error: unknown) => {
      if (!(error instanceof ProblemError)) throw error;
      session.terminal.err(session.words.verify.notGiven(what, error.problem.title));
      return null;
    });
  const found: Exhibit[] = [];
  for (const exhibit of exhibits) {
    const seq = exhibit.kind === 'receipt' ? exhibit.receipt.proof?.seq : undefined;
    const proof = seq === undefined ? null : await ask((c) => c.logProof(seq), session.words.verify.inclusion(seq));
    if (proof !== null) found.push({ kind: 'inclusion', proof });
  }
  const note = await ask((c) => c.logHead(), session.words.verify.head);
  if (note !== null) found.push({ kind: 'checkpoint', note });
  const sizes = headsOn([...exhibits, ...found]).map(({ size }) => size);
  const steps = [...new Set(sizes)].filter((size) => size > 0).sort((a, b) => a - b);
  for (const [i, to] of steps.slice(1).entries()) {
    const from = steps[i] as number;
    const proof = await ask((c) => c.logGrowth(from, to), session.words.verify.growth(from, to));
    if (proof) found.push({ kind: 'consistency', proof });
  }
  return found;
}
