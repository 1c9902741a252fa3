import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { CASES } from './cases.ts';
import { expectedOf } from './expected.ts';
import { json } from './json.ts';
import { workbookOf } from './workbook.ts';

/** Writes every case as a workbook, and beside it what a person reads in it: node test/cases/make.ts */
const folder = new URL('./workbooks/', import.meta.url);

await mkdir(folder, { recursive: true });
for (const name of await readdir(folder)) await rm(new URL(name, folder));
for (const example of CASES) {
  await writeFile(new URL(`${example.name}.xlsx`, folder), workbookOf(example));
  await writeFile(new URL(`${example.name}.json`, folder), `${json(expectedOf(example))}\n`);
}
console.log(`${CASES.length} workbooks in test/cases/workbooks/`);
