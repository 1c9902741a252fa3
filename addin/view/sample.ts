import type { CheckActs } from '../act/check.ts';
import sample from '../sample/mau-chi-tieu.xlsx?url';

/** A real ward's targets. */
export const sampleBytes = async (): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await (await fetch(sample)).arrayBuffer());

/** Opened like any dropped file. */
export async function openSample(check: CheckActs, name: string): Promise<void> {
  await check.openFiles([new File([await sampleBytes()], `${name}.xlsx`)]);
}
