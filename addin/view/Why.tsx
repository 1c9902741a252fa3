import type { Code } from '../../shared/finding.ts';
import { useLocale, useWords } from './app-context.ts';

interface WhyProps {
  code: Code;
  /** "Ô D20": told to those who hear the link without the line. */
  place: string;
  reachable: boolean;
}

/** To the rule of a finding, in a page of its own: the check stays where it is. */
export function Why({ code, place, reachable }: WhyProps) {
  const words = useWords();
  return (
    <a
      class="why"
      href={`./rules.html?lang=${useLocale()}#${code}`}
      target="_blank"
      rel="noopener"
      tabIndex={reachable ? 0 : -1}
      aria-label={words.list.whyOf(place)}
    >
      {words.list.why}
    </a>
  );
}
