import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { productionManifest } from './production.ts';
import { productionFaults } from './rules.ts';

/** `npm run manifest`: the manifest of an installation (docs/sideload.md). Ends with 1, writing nothing, where it would not do. */
const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    id: { type: 'string' },
    version: { type: 'string', default: '1.0.0.0' },
    out: { type: 'string' },
  },
});

async function make(url: string, id: string, version: string, out: string): Promise<void> {
  const development = await readFile(new URL('../../manifest.xml', import.meta.url), 'utf8');
  const made = productionManifest(development, { url: url.replace(/\/+$/, ''), id: id.toLowerCase(), version });
  const faults = productionFaults(made, development);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) {
    process.exitCode = 1;
    return;
  }
  await writeFile(out, made);
  console.log(out);
}

const { url, id, version, out } = values;
if (url && id && out) await make(url, id, version, out);
else {
  console.error('npm run manifest -- --url https://DOMAIN --id GUID [--version 1.0.0.0] --out FILE');
  process.exitCode = 2;
}
