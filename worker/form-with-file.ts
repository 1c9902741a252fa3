import { readBytes } from './body.ts';
import { refusal } from './problem.ts';

/** What a page's form sends where a file may come along: the fields, and the file of this name where one was chosen. */
export async function readForm(request: Request, limit: number, name: string) {
  const bytes = await readBytes(request.body, limit);
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  const sent = await new Response(bytes, { headers }).formData().catch(() => {
    throw refusal('body-invalid', {}, { errors: [{ path: '', message: 'form' }] });
  });
  const file = sent.get(name);
  const fields = [...sent].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return {
    fields: Object.fromEntries(fields),
    file: file instanceof File && file.size > 0 ? await file.arrayBuffer() : null,
  };
}
