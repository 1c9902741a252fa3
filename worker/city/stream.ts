/** Small pieces cost more than they carry. */
const CHUNK = 64 * 1024;

/** {"plan":…,"tasks":[…],"targets":[…]} written piece by piece: what is known at once, then its lists. */
export async function* cityJson(
  summary: object,
  lists: Readonly<Record<string, AsyncIterable<string>>>,
): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  let text = JSON.stringify(summary).slice(0, -1);
  for (const [name, rows] of Object.entries(lists)) {
    text += `,"${name}":[`;
    let between = '';
    for await (const row of rows) {
      text += between + row;
      between = ',';
      if (text.length > CHUNK) {
        yield encoder.encode(text);
        text = '';
      }
    }
    text += ']';
  }
  yield encoder.encode(`${text}}`);
}

/** Lines of text as bytes, some thousand at a time. */
export async function* inChunks(lines: AsyncIterable<string>): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  let text = '';
  for await (const line of lines) {
    text += line;
    if (text.length < CHUNK) continue;
    yield encoder.encode(text);
    text = '';
  }
  yield encoder.encode(text);
}

/**
 * The pieces as the body of an answer. The first is awaited here, so that what fails at once is still answered as a
 * problem; a later failure breaks the connection, for half a table must not look like a whole one.
 */
export async function streamed(
  pieces: AsyncIterable<Uint8Array>,
  failed: (error: unknown) => void,
): Promise<ReadableStream<Uint8Array>> {
  const iterator = pieces[Symbol.asyncIterator]();
  let next = await iterator.next();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (next.done) return controller.close();
      controller.enqueue(next.value);
      try {
        next = await iterator.next();
      } catch (error) {
        failed(error);
        controller.error(error);
      }
    },
    cancel: async () => void (await iterator.return?.()),
  });
}
