import { useState } from 'preact/hooks';
import { LIMITS } from '../../shared/api/sizes.ts';
import type { Filled } from '../state/filled.ts';
import { useLocale, usePart, useWords } from './app-context.ts';
import { Field } from './Field.tsx';
import { useFocusOnChange } from './focus.ts';
import { attachWordsOf } from './words/attach-words.ts';

interface FilledProps {
  filled: Filled;
  setFilled(filled: Filled): void;
}

/** "1,4 MB" in Vietnamese, "1.4 MB" in English. */
const sizeText = (bytes: number, locale: string): string =>
  `${Math.max(0.1, Math.round(bytes / 104_857.6) / 10).toLocaleString(locale)} MB`;

const isPdf = async (file: File): Promise<boolean> => (await file.slice(0, 1_024).text()).includes('%PDF-');

/** The signed document, where there is a scan of it. */
export function SignedFile({ filled, setFilled }: FilledProps) {
  const words = useWords();
  const locale = useLocale();
  const attach = attachWordsOf(locale);
  const [error, setError] = useState<string>();
  const { signed } = filled;
  const next = useFocusOnChange<HTMLInputElement & HTMLButtonElement>(signed);
  const choose = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    const wrong = !(await isPdf(file))
      ? attach.notPdf
      : file.size > LIMITS.file && attach.tooLarge(sizeText(file.size, locale));
    setError(wrong || undefined);
    if (wrong) input.value = '';
    else setFilled({ ...filled, signed: file });
  };
  if (signed)
    return (
      <div class="field" data-signed={signed.name}>
        <strong>{attach.signed}</strong>
        <div class="buttons">
          <span>{attach.chosen(signed.name, sizeText(signed.size, locale))}</span>
          <button ref={next} type="button" onClick={() => setFilled({ ...filled, signed: null })}>
            {attach.take}
          </button>
        </div>
      </div>
    );
  return (
    <Field id="signed" label={attach.signed} hint={attach.signedHint} error={error}>
      {(control) => (
        <div>
          {/* The browser's own words on it are in its own language. */}
          <input
            {...control}
            ref={next}
            class="visually-hidden"
            type="file"
            accept="application/pdf,.pdf"
            onChange={(event) => void choose(event.currentTarget)}
          />
          <label class="button" for={control.id}>
            {words.start.choose}
          </label>
        </div>
      )}
    </Field>
  );
}

/** The workbook as it is: only by the sender's wish, since other sheets may stand in it. */
export function AlongBox({ files, filled, setFilled }: FilledProps & { files: { name: string; bytes: number }[] }) {
  const attach = attachWordsOf(useLocale());
  const copies = usePart((state) => (state.book.at === 'open' ? state.book.copies : []));
  const names = files.map(({ name }) => `"${name}"`).join(', ');
  if (files.length === 0) return null;
  if (files.some(({ bytes }) => bytes > LIMITS.file)) return <p class="hint">{attach.alongTooLarge(names)}</p>;
  const repaired = files.some(({ name }) => copies.some((copy) => copy.name === name));
  return (
    <div class="field">
      <label class="radio" for="along">
        <input
          id="along"
          type="checkbox"
          aria-describedby="along-hint"
          checked={filled.along}
          onChange={(event) => setFilled({ ...filled, along: event.currentTarget.checked })}
        />
        {attach.along(names)}
      </label>
      <p class="hint" id="along-hint">
        {attach.alongHint} {repaired && attach.alongCopy}
      </p>
    </div>
  );
}

/** True while a sending is made ready; files may take minutes. */
export function useBusy(): [boolean, (work: Promise<void>) => Promise<void>] {
  const [busy, setBusy] = useState(false);
  return [
    busy,
    async (work) => {
      setBusy(true);
      await work.finally(() => setBusy(false));
    },
  ];
}

/** Files take their time. */
export function Attaching({ filled: { signed, along } }: Pick<FilledProps, 'filled'>) {
  const attach = attachWordsOf(useLocale());
  if (!signed && !along) return null;
  return (
    <div>
      <p role="status">{attach.sending}</p>
      <progress aria-label={attach.sending} />
    </div>
  );
}
