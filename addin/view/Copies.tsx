import { useActs, usePart, useWords } from './app-context.ts';
import { Icon } from './Icon.tsx';
import { saveWorkbook } from './save-file.ts';

/** One button for each file that repairs have changed. */
export function CopyButtons() {
  const words = useWords();
  const { repair } = useActs();
  const copies = usePart((state) => (state.book.at === 'open' ? state.book.copies : []));
  const save = (name: string) => {
    const bytes = repair.takeCopy(name);
    if (bytes) saveWorkbook(name, bytes);
  };
  return (
    <>
      {copies.map(({ name, saved }) => (
        <button key={name} type="button" onClick={() => save(name)} title={name}>
          {saved && <Icon shape="done" />}
          {copies.length > 1 ? words.repair.downloadOf(name) : words.repair.download}
        </button>
      ))}
    </>
  );
}

/** What is signed and what is sent must be the same: said where repaired rows are sent, and once they are. */
export function CopyReminder() {
  const words = useWords();
  const copies = usePart((state) => (state.book.at === 'open' ? state.book.copies : []));
  if (copies.length === 0) return null;
  const saved = copies.every((copy) => copy.saved);
  return (
    <div class="notice notice-warning copy-reminder no-print" data-saved={saved}>
      <Icon shape={saved ? 'done' : 'warning'} />
      <div>
        <p>{saved ? words.repair.copySaved : words.repair.copyAsked}</p>
        <div class="buttons">
          <CopyButtons />
        </div>
      </div>
    </div>
  );
}
