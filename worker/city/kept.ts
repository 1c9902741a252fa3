/** A larger workbook is made anew each time: a copy in the making is held in memory. */
const MOST = 32 * 1024 * 1024;

/** Hands the pieces on, and once all have gone out keeps them; whoever went away in the middle leaves nothing behind. */
export async function* keeping(
  pieces: AsyncIterable<Uint8Array>,
  keep: (whole: Blob) => Promise<void>,
): AsyncIterable<Uint8Array> {
  let copy: Uint8Array<ArrayBuffer>[] | null = [];
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > MOST) copy = null;
    copy?.push(Uint8Array.from(piece));
    yield piece;
  }
  if (copy) await keep(new Blob(copy));
}
