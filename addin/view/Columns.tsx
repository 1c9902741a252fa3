import { useRef } from 'preact/hooks';
import type { Table } from '../../shared/inspection.ts';
import { useWords } from './app-context.ts';
import { Disclosure } from './Disclosure.tsx';
import { later } from './later.tsx';

const ColumnTable = later(() => import('./ColumnTable.tsx').then((room) => room.ColumnTable));

/** How many columns were recognised, and behind it what each was taken for. */
export function Columns({ table }: { table: Table }) {
  const words = useWords();
  const summary = useRef<HTMLElement>(null);
  const known = table.columns.filter(({ key }) => key !== null).length;
  return (
    <Disclosure summary={words.found.columns(known, table.columns.length)} summaryRef={summary}>
      <ColumnTable table={table} leave={() => summary.current?.focus()} />
    </Disclosure>
  );
}
