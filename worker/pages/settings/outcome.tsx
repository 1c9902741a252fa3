import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { PROBLEMS } from '../../../shared/api.ts';
import { type ProblemParams, type ProblemText, renderProblem } from '../../../shared/message/problem.ts';
import type { Context } from '../../context.ts';
import { Refusal } from '../../problem.ts';
import { GOES_ON_HERE } from '../page.tsx';
import type { SettingsWords } from './words.ts';

/** What came of a form, and what was typed into it, so that a refusal loses nothing. */
export interface Attempted {
  status: ContentfulStatusCode;
  /** Which of the page's forms it was. */
  form: string;
  fields: Record<string, string>;
  /** What this form calls its fields, where the page has other words for them. */
  labels?: Record<string, string>;
  said: string | (ProblemText & { mistakes: { path: string; message: string }[] });
}

/** Does what a form asks for; a refusal becomes words beside the form, anything else stays a bug. */
export async function attempt<T>(
  here: Context['Variables'],
  sent: Pick<Attempted, 'form' | 'fields'>,
  work: () => Promise<T>,
  say: (done: T) => string,
): Promise<Attempted> {
  try {
    return { ...sent, fields: {}, status: 200, said: say(await work()) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, params, members } = error;
    const text = renderProblem(code, here.locale, params as ProblemParams<typeof code>);
    return { ...sent, status: PROBLEMS[code], said: { ...text, mistakes: members.errors ?? [] } };
  }
}

/** What was typed into a field of a form that was refused; else what stands. */
export const typed = (attempted: Attempted | null | undefined, form: string, name: string, stands = ''): string =>
  (attempted?.form === form ? attempted.fields[name] : undefined) ?? stands;

/** Whether the form was refused for what this field holds. */
export const isMistaken = (attempted: Attempted | null, form: string, name: string): boolean =>
  attempted?.form === form &&
  typeof attempted.said !== 'string' &&
  attempted.said.mistakes.some(({ path }) => path === name);

interface OutcomeProps {
  attempted: Attempted | null;
  words: Pick<SettingsWords, 'failed' | 'mend' | 'colon'>;
}

export function Outcome({ attempted, words }: OutcomeProps) {
  if (!attempted) return null;
  const { said, labels = {} } = attempted;
  if (typeof said === 'string')
    return (
      <div class="outcome sent" role="status" {...GOES_ON_HERE}>
        {said}
      </div>
    );
  return (
    <div class="alert" role="alert" {...GOES_ON_HERE}>
      <strong>
        {words.failed}
        {words.colon}
        {said.title}
      </strong>
      <p>{said.mistakes.length > 0 ? words.mend : said.detail}</p>
      {said.mistakes.length > 0 && (
        <ul>
          {said.mistakes.map(({ path, message }) => (
            <li data-path={path}>
              {[labels[path] ?? labelOf(path, words), message].filter(Boolean).join(words.colon)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The label of a field; a path within a plan's document is shown as it is written there. */
const labelOf = (path: string, words: OutcomeProps['words']): string => {
  const label = (words as unknown as Record<string, unknown>)[path];
  return typeof label === 'string' ? label : path;
};
