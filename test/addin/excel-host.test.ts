import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { bookOf } from '../excel-host/core/book.ts';
import { HostError, type Thing } from '../excel-host/core/thing.ts';
import { workbook } from '../excel-host/core/workbook.ts';

const LIBRARY = new URL('../../node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js', import.meta.url);
/** What the library itself asks for, beside the object model. */
const OF_THE_PROTOCOL = new Set(['_KeepReference', '_RemoveReference']);

/** With what a method that answers an object can be called here. */
const ARGUMENTS: Record<string, unknown[]> = {
  Add: ['Custom', 'true'],
  GetRange: ['A1:B2'],
  GetRangeByIndexes: [0, 0, 2, 2],
  GetItemOrNullObject: ['PL'],
};

const book = bookOf(
  'Sổ.xlsx',
  [
    {
      ...{ sheet: 'PL', cells: [{ row: 1, column: 1, value: 'x' }], hiddenRows: [], hiddenColumns: [] },
      merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
    },
  ],
  new Uint8Array(),
);
book.settings.set('PL', 'x');
book.names.set('PL', { sheet: book.active, area: { top: 1, left: 1, bottom: 1, right: 1 } });

/** Null for what cannot be made with such arguments; what it would have made is reached another way. */
function made(make: () => Thing | null): Thing | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}

/** Each type of object once, reached the ways that the add-in can reach it. */
function reached(root: Thing): Thing[] {
  const types = new Map<string, Thing>();
  const visit = (thing: Thing | null): void => {
    if (!thing || types.has(thing.type)) return;
    types.set(thing.type, thing);
    for (const [name, make] of Object.entries(thing.makes ?? {})) visit(made(() => make(...(ARGUMENTS[name] ?? []))));
    for (const part of Object.values(thing.parts ?? {})) visit(part());
    for (const item of thing.items?.() ?? []) visit(item);
  };
  visit(root);
  return [...types.values()];
}

/** The source of each class of the library, from its name to the next one's. */
async function classes(): Promise<Map<string, string>> {
  const text = await readFile(LIBRARY, 'utf8');
  const starts = [...text.matchAll(/Object\.defineProperty\((\w+)\.prototype, "_className"/g)];
  return new Map(starts.map((start, index) => [start[1] ?? '', text.slice(start.index, starts[index + 1]?.index)]));
}

it('simulates only what the library knows, by its own names', async () => {
  const known = await classes();
  const things = reached(workbook(book, new Set()));
  expect(things.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['Range', 'ConditionalRangeBorder', 'Setting', 'NamedItem', 'AutoFilter', 'RangeFill']),
  );
  const unknown = things.flatMap((thing) => {
    const members = [thing.scalars, thing.sets, thing.parts, thing.makes, thing.acts].flatMap((kind) =>
      Object.keys(kind ?? {}),
    );
    const source = known.get(thing.type) ?? '';
    return members
      .filter((name) => !OF_THE_PROTOCOL.has(name) && !source.includes(`"${name}"`))
      .map((name) => `${thing.type}.${name}`);
  });
  expect(unknown).toEqual([]);
});
