import type { Receipt } from '../../shared/api.ts';
import { useLocale, usePart, useWords } from './app-context.ts';
import { CopyReminder } from './Copies.tsx';
import { Facts } from './Facts.tsx';
import { useFocusOnShow } from './focus.ts';
import { Icon } from './Icon.tsx';
import { ReceiptInFile } from './ReceiptInFile.tsx';
import { receiptFacts, receiptFileName, receiptPage } from './receipt-file.ts';
import { saveFile } from './save-file.ts';

interface ReceiptProps {
  receipt: Receipt;
  replayed?: boolean;
  /** Just sent, out of the workbook that is still open. */
  repaired?: boolean;
  done(): void;
}

/** The proof that it was stored: kept on this device, to be downloaded or printed. */
export function ReceiptView({ receipt, replayed = false, repaired = false, done }: ReceiptProps) {
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
      {repaired && <CopyReminder />}
      <Facts facts={receiptFacts(receipt, plans, locale)} />
      <p class="hint">{words.receipt.proof}</p>
      <ReceiptInFile receipt={receipt} />

      <div class="buttons no-print">
        <button type="button" class="primary" onClick={done}>
          {words.receipt.done}
        </button>
        <button
          type="button"
          onClick={() => saveFile(receiptFileName(receipt), receiptPage(receipt, plans, locale), 'text/html')}
        >
          {words.receipt.download}
        </button>
        <button type="button" onClick={() => window.print()}>
          {words.receipt.print}
        </button>
      </div>
    </section>
  );
}
