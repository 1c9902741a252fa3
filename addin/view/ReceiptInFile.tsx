import { useEffect, useState } from 'preact/hooks';
import type { Receipt } from '../../shared/api.ts';
import type { Enclosed, Keeper } from '../act/enclose.ts';
import { useActs, useLocale, usePart } from './app-context.ts';
import { saveWorkbook } from './save-file.ts';
import { encloseWordsOf } from './words/enclose-words.ts';

/** Offers to put a receipt into the workbook it is for, as long as that lies open as it was sent. */
export function ReceiptInFile({ receipt }: { receipt: Receipt }) {
  const words = encloseWordsOf(useLocale());
  const { enclose } = useActs();
  const inspection = usePart(({ book }) => (book.at === 'open' ? book.inspection : null));
  const [keepers, setKeepers] = useState<Keeper[]>([]);
  useEffect(() => {
    let shown = true;
    enclose.keepersOf(receipt).then(
      (found) => shown && setKeepers(found),
      () => shown && setKeepers([]),
    );
    return () => {
      shown = false;
    };
  }, [receipt, inspection, enclose]);
  if (keepers.length === 0) return null;
  return (
    <section class="no-print enclosing">
      {keepers.some(({ kind }) => kind !== 'signed') && <p class="hint">{words.why}</p>}
      {keepers.map((keeper, i) =>
        keeper.kind === 'signed' ? (
          <p key={i} class="hint">
            {words.signed(keeper.name)}
          </p>
        ) : (
          <Into key={i} keeper={keeper} receipt={receipt} alone={keepers.length === 1} />
        ),
      )}
    </section>
  );
}

interface IntoProps {
  keeper: Exclude<Keeper, { kind: 'signed' }>;
  receipt: Receipt;
  alone: boolean;
}

function Into({ keeper, receipt, alone }: IntoProps) {
  const words = encloseWordsOf(useLocale());
  const { enclose } = useActs();
  const [came, setCame] = useState<'nothing-yet' | 'working' | 'failed' | Enclosed>('nothing-yet');
  const put = async () => {
    if (came === 'working') return;
    setCame('working');
    const enclosed = await enclose.into(keeper, receipt);
    if (enclosed?.copy) saveWorkbook(enclosed.copy.name, enclosed.copy.bytes);
    setCame(enclosed ?? 'failed');
  };
  const copyLabel = keeper.kind === 'file' && !alone ? words.intoCopyOf(keeper.name) : words.intoCopy;
  return (
    <>
      <div class="buttons">
        <button type="button" aria-disabled={came === 'working'} onClick={() => void put()}>
          {keeper.kind === 'workbook' ? words.intoWorkbook : copyLabel}
        </button>
      </div>
      <p role="status" data-proved={typeof came === 'object' ? came.proved : undefined}>
        {came === 'failed' && words.failed}
        {typeof came === 'object' &&
          `${came.copy ? words.done.copy : words.done.workbook} ${came.proved ? words.proved : words.notProved}`}
      </p>
    </>
  );
}
