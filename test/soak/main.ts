import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process, { argv } from 'node:process';
import { mutants } from '../mutants/run.ts';
import { deadline } from './deadline.ts';
import { kills } from './kills.ts';
import { logFigures } from './log-figures.ts';
import { tamper } from './tamper.ts';
import { workbookCampaign } from './workbook/campaign.ts';

const USAGE = `npm run soak -- mutants [COUNT=150] [SEED=1]   slips in the rules that no test notices
npm run soak -- kills   [COUNT=200] [SEED=1]   SIGKILL of the server under load
npm run soak -- tamper  [COUNT=10000] [SEED=1]  the log altered, in the database and in exports
npm run soak -- log     [ENTRIES=50000] [SEED=1]  what the log costs: a push, sealing, a proof
npm run soak -- deadline [UNITS=3321] [SEED=1]  the hour before the due date, beside the same with 114 units
npm run soak -- workbook [UNITS=114] [SEED=1]  the merged workbook of the city, each cell read by exceljs and LibreOffice`;

/** The long campaigns. Each says its seed and ends with 1 where it found a fault. */
const CAMPAIGNS: Record<string, (size: number | null, seed: number) => Promise<boolean>> = {
  mutants: async (size, seed) => {
    mutants(size ?? 150, seed, console.log);
    return true;
  },
  kills: async (size, seed) => {
    const result = await inFolder((folder) => kills(size ?? 200, seed, folder, console.log));
    console.log(JSON.stringify({ seed, ...result }, null, 1));
    return result.faults.length === 0;
  },
  tamper: async (size, seed) => {
    const result = await inFolder((folder) => tamper(size ?? 10_000, seed, folder, console.log));
    console.log(JSON.stringify({ seed, ...result }, null, 1));
    return result.faults.length === 0;
  },
  log: async (size, seed) => {
    console.log(JSON.stringify(await inFolder((folder) => logFigures(size ?? 50_000, seed, folder)), null, 1));
    return true;
  },
  deadline: async (size, seed) => {
    const results = [];
    for (const units of [114, size ?? 3_321]) {
      results.push(await inFolder((folder) => deadline(units, seed, folder)));
      console.log(JSON.stringify({ seed, ...results.at(-1) }));
    }
    return results.every(({ faults }) => faults.length === 0);
  },
  workbook: async (size, seed) => {
    const result = await inFolder((folder) => workbookCampaign(size ?? 114, seed, folder, true));
    console.log(JSON.stringify({ seed, ...result }, null, 1));
    return result.libreOffice && result.faults.length === 0;
  },
};

async function inFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  await mkdir('.wrangler', { recursive: true });
  const folder = await mkdtemp(resolve(join('.wrangler', 'soak-')));
  return run(folder).finally(() => rm(folder, { recursive: true, force: true }));
}

const [name = '', size, seed = '1'] = argv.slice(2);
const campaign = CAMPAIGNS[name];
if (!campaign) console.error(USAGE);
process.exit(campaign && (await campaign(size === undefined ? null : Number(size), Number(seed))) ? 0 : 1);
