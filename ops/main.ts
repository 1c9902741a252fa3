import { randomBytes } from 'node:crypto';
import process, { argv } from 'node:process';
import { backup } from './backup.ts';
import { readCommand, USAGE } from './place.ts';
import { restore } from './restore.ts';

/** `npm run backup` and `npm run restore`: see docs/deploy.md. Ends with 1 where what was kept is not whole. */
const [command, ...args] = argv.slice(2);
const read = readCommand(args);
const usage = `npm run backup -- FOLDER ${USAGE}\nnpm run restore -- FOLDER --origin NAME ${USAGE}`;

if (read && command === 'backup') {
  const { manifest, blobs, faults } = await backup(read.place, read.folder, new Date());
  console.log(`${blobs.moved} blobs copied, ${blobs.kept} there already; database ${manifest.sql.slice(0, 12)}`);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
} else if (read?.origin && command === 'restore') {
  const { origin } = read;
  const salt = randomBytes(32).toString('hex');
  const blobs = await restore(read.place, read.folder, { origin, now: new Date(), salt });
  console.log(`${blobs.moved} blobs put back. Start the server with LOG_ORIGIN = "${origin}" and the LOG_KEY it had.`);
} else {
  console.error(usage);
  process.exitCode = 2;
}
