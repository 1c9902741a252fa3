import type { Receipt } from '../../shared/api.ts';
import { useLocale, usePart, useWords } from './app-context.ts';
import { Facts } from './Facts.tsx';
import { useFocusOnShow } from './focus.ts';
import { Icon } from './Icon.tsx';
import { receiptFacts, receiptFileName, receiptPage } from './receipt-file.ts';

interface ReceiptProps {
  receipt: Receipt;
  replayed?: boolean;
  done(): void;
}

/** The proof that it was stored: kept on this device, to be downloaded or printed. */
export function ReceiptView({ receipt, replayed = false, done }: ReceiptProps) {
  const words = useWords();
  const locale = useLocale();
  const plans = usePart((state) => state.choice.plans);
  const title = useFocusOnShow<HTMLHeadingElement>(receipt.submission);
  return (
    <section class="letter receipt">
      <h1 ref={title} tabIndex={-1}>
        <Icon shape="done" />
        {words.receipt.title}
      </h1>
      <p role="status">
        <strong>{words.receipt.received}.</strong> {replayed && words.receipt.replayed}
      </p>
      <Facts facts={receiptFacts(receipt, plans, locale)} />
      <p class="hint">{words.receipt.proof}</p>
      <div class="buttons no-print">
        <button type="button" class="primary" onClick={done}>
          {words.receipt.done}
        </button>
        <button type="button" onClick={() => save(receiptFileName(receipt), receiptPage(receipt, plans, locale))}>
          {words.receipt.download}
        </button>
        <button type="button" onClick={() => window.print()}>
          {words.receipt.print}
        </button>
      </div>
    </section>
  );
}

function save(name: string, page: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
