import { useLayoutEffect, useState } from 'preact/hooks';
import { useWords } from './app-context.ts';

/** After so many milliseconds a wait is said to be a long one. */
const LONG_MS = 5_000;

interface WaitingProps {
  text: string;
  /** What is true meanwhile. */
  hint?: string;
  /** Where one may go instead of waiting. */
  leave: { label: string; act(): void };
}

/** An answer of the server is waited for; it says so when that takes long, and one may always leave. */
export function Waiting({ text, hint, leave }: WaitingProps) {
  const words = useWords();
  const [long, setLong] = useState(false);
  useLayoutEffect(() => {
    setLong(false);
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div class="opening">
      <p>{text}</p>
      <p role="status">{long && words.answersSlowly}</p>
      <progress aria-label={text} />
      {hint && <p class="hint">{hint}</p>}
      <div class="buttons">
        <button type="button" onClick={leave.act}>
          {leave.label}
        </button>
      </div>
    </div>
  );
}
