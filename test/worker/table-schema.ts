/** A field as a Table Schema declares it (datapackage.org, 2.0). */
export interface DeclaredField {
  name: string;
  type: string;
}

type Cell = string | number | boolean | null;

/** The records of a .csv by RFC 4180, the mark at its beginning left out: quotes, commas and line breaks within a cell. */
export function recordsIn(csv: string): string[][] {
  const cells = csv.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g);
  const records: string[][] = [[]];
  let end = 0;
  for (const [all, quoted, bare = '', after] of cells) {
    end += all.length;
    records.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (after === '\r\n') records.push([]);
  }
  if (end !== csv.replace(/^\uFEFF/, '').length) throw new Error(`no CSV from character ${end} on`);
  return records.slice(0, -1);
}

/** Lexical forms of the types, as both editions of the standard have them by default. */
const FORMS: Record<string, { form: RegExp; of(text: string): Cell }> = {
  string: { form: /^[\s\S]*$/, of: (text) => text },
  number: { form: /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/, of: Number },
  integer: { form: /^-?\d+$/, of: Number },
  boolean: { form: /^(true|false)$/, of: (text) => text === 'true' },
  date: { form: /^\d{4}-\d{2}-\d{2}$/, of: (text) => text },
  datetime: { form: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/, of: (text) => text },
};

/** A line of a table by its declared fields, each cell as what it is; throws where a cell is not of its type. */
export function cast(fields: readonly DeclaredField[], line: readonly string[]): Record<string, Cell> {
  if (line.length !== fields.length) throw new Error(`${line.length} cells, ${fields.length} fields`);
  return Object.fromEntries(
    fields.map(({ name, type }, place) => {
      const text = line[place] ?? '';
      const declared = FORMS[type];
      if (text === '') return [name, null];
      if (!declared?.form.test(text) || Number.isNaN(Date.parse(type.startsWith('date') ? text : '2025-01-01')))
        throw new Error(`${name}: "${text}" is no ${type}`);
      // A text that a spreadsheet would run has an apostrophe in front of it, in the .csv alone.
      return [name, declared.of(type === 'string' ? text.replace(/^'(?=[=+\-@\t\r\n])/, '') : text)];
    }),
  );
}
