import type { CheckActs } from '../act/check.ts';
import sample from '../sample/mau-chi-tieu.xlsx?url';

/** A real ward's targets, opened like any dropped file. */
export async function openSample(check: CheckActs, name: string): Promise<void> {
  const reply = await fetch(sample);
  await check.openFiles([new File([await reply.arrayBuffer()], `${name}.xlsx`)]);
}
