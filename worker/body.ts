import { createMiddleware } from 'hono/factory';
import type { z } from 'zod';
import { LIMITS } from '../shared/api.ts';
import type { Locale } from '../shared/message/column.ts';
import { formMistakes, saidIn } from '../shared/message/form.ts';
import { renderMistake } from '../shared/message/plan-mistake.ts';
import type { PlanMistake } from '../shared/plan/mistakes.ts';
import { type Caller, refusePlan } from './auth/caller.ts';
import type { Context } from './context.ts';
import { refusal } from './problem.ts';

/** Enough for every body but a grid. */
const SMALL = 16 * 1024;

/** How deep a body may be nested, and how many objects and lists it may hold: three times those of the largest grid. */
const DEPTH = 32;
const CONTAINERS = 3 * LIMITS.cells;

/** Bytes read of a body that is too large before the connection is dropped. */
const PATIENCE = 64 * 1024 * 1024;

const BODY = Symbol('body');
const QUERY = Symbol('query');

/** Reads at most `limit` bytes, parses, validates; from here on the types are trusted. Known to the route as `body`. */
export function body<S extends z.ZodType>(schema: S, limit: number = SMALL) {
  const read = createMiddleware<Context & { Variables: { body: z.output<S>; caller?: Caller } }>(async (c, next) => {
    const text = await readText(c.req.raw.body, limit);
    const parsed = parseJson(text);
    refuseNamed(c.var.caller, parsed);
    c.set('body', validate(schema, parsed, c.var.locale));
    await next();
  });
  return Object.assign(read, { [BODY]: schema });
}

/** The same for what stands behind the question mark. Known to the route as `query`. */
export function query<S extends z.ZodObject>(schema: S) {
  const read = createMiddleware<Context & { Variables: { query: z.output<S>; caller?: Caller } }>(async (c, next) => {
    refuseNamed(c.var.caller, c.req.query());
    c.set('query', validate(schema, c.req.query(), c.var.locale));
    await next();
  });
  return Object.assign(read, { [QUERY]: schema });
}

/** Asked before anything else of it: what a caller was not let in for is no business of its form. */
const refuseNamed = (caller: Caller | undefined, said: unknown): void =>
  refusePlan(caller, (said as { plan?: unknown } | null)?.plan);

/** The schemas that a handler made by body() or query() reads with. */
export const bodyOf = (handler: object): z.ZodType | undefined => (handler as { [BODY]?: z.ZodType })[BODY];
export const queryOf = (handler: object): z.ZodObject | undefined => (handler as { [QUERY]?: z.ZodObject })[QUERY];

/** The same for what a page's form sends. */
export const form = <S extends z.ZodType>(schema: S, limit: number = SMALL) =>
  createMiddleware<Context & { Variables: { body: z.output<S> } }>(async (c, next) => {
    const fields = new URLSearchParams(await readText(c.req.raw.body, limit));
    c.set('body', validate(schema, Object.fromEntries(fields), c.var.locale));
    await next();
  });

/** Of a body or a query. Refuses with the path of each mistake. */
export function validate<S extends z.ZodType>(schema: S, value: unknown, locale: Locale): z.output<S> {
  const parsed = parsedBy(schema, value, locale);
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  if (issues.some(({ code, path }) => code === 'too_big' && path.join('.') === 'grid.cells'))
    throw refusal('rows-too-many', { limit: LIMITS.rows });
  throw refusal('body-invalid', {}, { errors: formMistakes(parsed.error) });
}

/** zod hands mistakes on as arguments of one call, of which there may be only so many: more of them are one mistake. */
function parsedBy<S extends z.ZodType>(schema: S, value: unknown, locale: Locale) {
  try {
    return schema.safeParse(value, saidIn(locale));
  } catch (error) {
    if (error instanceof RangeError) throw refusal('body-invalid', {}, { errors: [{ path: '', message: '' }] });
    throw error;
  }
}

/** What the form alone cannot say: refused as a wrong form is, with the path of each mistake. */
export function refuseMistakes(mistakes: readonly PlanMistake[], locale: Locale): void {
  if (mistakes.length === 0) return;
  const errors = mistakes.map((mistake) => ({ path: mistake.path, message: renderMistake(mistake, locale) }));
  throw refusal('body-invalid', {}, { errors });
}

async function readText(stream: ReadableStream<Uint8Array> | null, limit: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  await readChunks(stream, limit, (chunk) => {
    text += decoder.decode(chunk, { stream: true });
  });
  return text + decoder.decode();
}

/** A body that is no text, whole. */
export async function readBytes(stream: ReadableStream<Uint8Array> | null, limit: number): Promise<ArrayBuffer> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  await readChunks(stream, limit, (chunk) => void chunks.push(new Uint8Array(chunk)));
  return new Blob(chunks).arrayBuffer();
}

/** Keeps at most `limit` bytes. A longer body is read on without being kept: a client cut off while it sends sees no answer. */
async function readChunks(
  stream: ReadableStream<Uint8Array> | null,
  limit: number,
  keep: (chunk: Uint8Array) => void,
): Promise<void> {
  let size = 0;
  for await (const chunk of stream ?? []) {
    size += chunk.byteLength;
    if (size <= limit) keep(chunk);
    if (size > PATIENCE) break;
  }
  if (size > limit) throw refusal('body-too-large', { limitBytes: limit });
}

const [QUOTE, BACKSLASH, BRACKET, BRACKET_END, BRACE, BRACE_END] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Whether a text can be parsed in the memory there is: eight million bytes of "[[[…" or "{},{},…" would become some
 * hundreds. Counted before it is parsed, in one pass over its characters.
 */
function isCrowded(text: string): boolean {
  let [depth, containers, quoted] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) quoted = !quoted;
    else if (quoted) at += sign === BACKSLASH ? 1 : 0;
    else if (sign === BRACE || sign === BRACKET) {
      if (++depth > DEPTH || ++containers > CONTAINERS) return true;
    } else if (sign === BRACE_END || sign === BRACKET_END) depth--;
  }
  return false;
}

/** A text as JSON, where it can be held in memory; refused as a wrong form is. */
export function parseJson(text: string): unknown {
  if (isCrowded(text)) throw refusal('body-invalid', {}, { errors: [{ path: '', message: 'JSON' }] });
  try {
    return JSON.parse(text);
  } catch {
    throw refusal('body-invalid', {}, { errors: [{ path: '', message: 'JSON' }] });
  }
}
