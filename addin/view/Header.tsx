import { useActs, useLocale, usePart, useWords } from './app-context.ts';
import { Mark } from './Icon.tsx';

/** The pane's top right corner belongs to Excel's own menu: nothing stands there. */
export function Header() {
  const words = useWords();
  const locale = useLocale();
  const acts = useActs();
  const connected = usePart(({ session }) => session && (session.unit?.name ?? session.name));
  const other = locale === 'vi' ? 'en' : 'vi';
  return (
    <header class="header">
      <p class="product">
        <Mark />
        <span>{words.product}</span>
      </p>
      <div class="header-tools">
        {connected && (
          <button type="button" class="plain unit" onClick={() => acts.go('connect')}>
            {connected}
          </button>
        )}
        <button type="button" class="plain" lang={other} onClick={() => acts.speak(other)}>
          {words.otherLanguage}
        </button>
      </div>
    </header>
  );
}
