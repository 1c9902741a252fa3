import { writeFileSync } from 'node:fs';
import { rulesPage } from './rules.ts';
import { seedFindingsPage } from './seed-findings.ts';

/** The pages of docs/ that are written by the machine; `npm run docs`. */
const PAGES = { 'rules.md': rulesPage, 'seed-findings.md': seedFindingsPage };

for (const [name, page] of Object.entries(PAGES)) writeFileSync(new URL(`../${name}`, import.meta.url), await page());
