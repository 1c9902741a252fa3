import { useState } from 'preact/hooks';
import type { Receipt } from '../../shared/api.ts';
import { annexLabel } from '../../shared/message/column.ts';
import { useActs, useLocale, usePart, useWords } from './app-context.ts';
import { useFocusOnShow } from './focus.ts';
import { ReceiptView } from './Receipt.tsx';
import { moment } from './words/words.ts';

/** Receipts of earlier sendings from this device. */
export function Receipts() {
  const words = useWords();
  const locale = useLocale();
  const acts = useActs();
  const receipts = usePart((state) => state.receipts);
  const [open, setOpen] = useState<Receipt | null>(null);
  const title = useFocusOnShow<HTMLHeadingElement>(open);
  if (open) return <ReceiptView receipt={open} done={() => setOpen(null)} />;
  return (
    <section class="letter">
      <h1 ref={title} tabIndex={-1}>
        {words.receipt.listTitle}
      </h1>
      {receipts.length === 0 && <p>{words.receipt.none}</p>}
      <ul class="plain-list">
        {receipts.map((receipt) => (
          <li key={receipt.submission}>
            <button type="button" class="link" onClick={() => setOpen(receipt)}>
              {words.receipt.open(annexLabel(receipt.annex, locale), receipt.revision)}
            </button>
            <span class="hint">
              {receipt.unitName}, {moment(receipt.receivedAt, locale)}
            </span>
          </li>
        ))}
      </ul>
      <button type="button" onClick={acts.back}>
        {words.connect.back}
      </button>
    </section>
  );
}
