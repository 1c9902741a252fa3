import { severityLabel } from '../../shared/message/column.ts';
import type { Listed } from '../state/findings.ts';
import { useLocale, useWords } from './app-context.ts';
import { Icon } from './Icon.tsx';
import type { ShownCell, ShownRow } from './sheet-model.ts';
import { useWorkbookWords } from './use-workbook-words.ts';

interface RowProps {
  row: ShownRow;
  cells: ShownCell[];
  marks: Map<string, Listed[]>;
  runOn: Set<string>;
  /** The cell of the chosen finding. */
  chosen: string | null;
  width: number;
  show: (entry: Listed) => unknown;
}

export function SheetRow({ row, cells, marks, runOn, chosen, width, show }: RowProps) {
  const words = useWords();
  return (
    <>
      {row.skipped > 0 && (
        <tr class="skipped">
          <td colSpan={width}>⋮</td>
        </tr>
      )}
      <tr class={row.hidden ? 'row-hidden' : ''}>
        <th scope="row">
          {row.row}
          {row.hidden && <span class="hint"> {words.sheet.hidden}</span>}
        </th>
        {cells.map((cell) => (
          <SheetCell
            key={cell.name}
            cell={cell}
            marks={marks.get(cell.name)}
            runsOn={runOn.has(cell.name)}
            chosen={cell.name === chosen}
            show={show}
          />
        ))}
      </tr>
    </>
  );
}

interface CellProps {
  cell: ShownCell;
  marks: Listed[] | undefined;
  runsOn: boolean;
  chosen: boolean;
  show: (entry: Listed) => unknown;
}

/** A marked cell differs by its sign and its border, not by colour alone; the words are there for screen readers. */
function SheetCell({ cell, marks, runsOn, chosen, show }: CellProps) {
  const locale = useLocale();
  const { say } = useWorkbookWords();
  const gravest = marks?.[0];
  const classes = [
    gravest && `marked marked-${gravest.finding.severity}`,
    cell.numeric && 'numeric',
    runsOn && 'runs-on',
  ];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list of findings is the keyboard's way to the same place
    <td
      class={classes.filter(Boolean).join(' ') || undefined}
      rowSpan={cell.rowSpan}
      colSpan={cell.columnSpan}
      data-cell={cell.name}
      aria-current={chosen ? 'true' : undefined}
      onClick={gravest && (() => void show(gravest))}
      title={marks?.map(({ finding }) => say(finding)).join('\n')}
    >
      {gravest && (
        <span class="sign">
          <Icon shape={gravest.finding.severity} />
          <span class="visually-hidden">{severityLabel(gravest.finding.severity, locale)}</span>
        </span>
      )}
      {cell.text}
    </td>
  );
}
