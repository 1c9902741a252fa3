import { useEffect, useRef } from 'preact/hooks';
import { a1, columnLetter } from '../../../shared/grid.ts';

interface TableProps {
  label: string;
  cells: string[][];
  marked?: readonly string[];
}

/** A small sheet with its letters and row numbers; cells the rule speaks of are marked. */
export function ExampleTable({ label, cells, marked = [] }: TableProps) {
  const columns = Array.from({ length: Math.max(...cells.map((line) => line.length)) }, (_, i) => i + 1);
  const section = useRef<HTMLElement>(null);
  useEffect(() => showMarked(section.current), []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard too
    <section ref={section} class="example" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th />
            {columns.map((column) => (
              <th key={column} scope="col">
                {columnLetter(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map((line, i) => (
            <tr key={i}>
              <th scope="row">{i + 1}</th>
              {columns.map((column) => {
                const text = line[column - 1] ?? '';
                const hit = marked.includes(a1({ row: i + 1, column }));
                return <td key={column}>{hit ? <mark>{text || '\u00a0'}</mark> : text}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** On a narrow screen the marked cell is brought into view, sideways only. */
function showMarked(section: HTMLElement | null): void {
  const cell = section?.querySelector<HTMLElement>('mark')?.closest('td');
  if (section && cell) section.scrollLeft = cell.offsetLeft + cell.offsetWidth - section.clientWidth;
}
