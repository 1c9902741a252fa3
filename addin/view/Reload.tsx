import { usePart, useWords } from './app-context.ts';

/** The page opened anew by a button of ours. Excel promises that for no pane; what its user can do, the words beside say. */
export function Reload({ primary = false }: { primary?: boolean }) {
  const words = useWords();
  const onPage = usePart((state) => state.place === 'page');
  if (!onPage) return null;
  return (
    <div class="buttons">
      <button type="button" class={primary ? 'primary' : ''} onClick={() => location.reload()}>
        {words.reload}
      </button>
    </div>
  );
}
