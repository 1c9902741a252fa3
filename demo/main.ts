import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import process, { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { left } from './leave.ts';
import { step, tell } from './narrator.ts';
import { startServer } from './server.ts';
import { type Ending, tellStory } from './story.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** `npm start -- --once` ends after the story; `--no-build` takes the page that is there. For the tests. */
const once = argv.includes('--once');
process.chdir(ROOT);
await mkdir('.wrangler', { recursive: true });
const folder = await mkdtemp(join(ROOT, '.wrangler', 'demo-'));

const leaving = left();

step('Dựng trang và khởi động máy chủ trên máy này', 'Building the page and starting the server on this machine');
if (!argv.includes('--no-build')) await build({ root: 'addin', configFile: 'addin/vite.config.ts', logLevel: 'warn' });
const server = await startServer(folder);
try {
  await Promise.race([leaving, tellStory(server, folder).then((ending) => invite(ending))]);
  if (!once) await Promise.race([leaving, server.ended]);
} finally {
  await server.stop();
  // The workbooks stay; the credentials and the database of the round do not.
  for (const part of ['state', 'config', 'secret.env', 'logs', 'registry'])
    await rm(join(folder, part), { recursive: true, force: true });
}
process.exit();

function invite({ merged, codes }: Ending): void {
  step('Mời dùng thử', 'Try it');
  tell(`   Sổ tổng hợp · merged workbook    ${merged}`);
  tell(`   Tệp của các đơn vị · workbooks   ${join(folder, 'workbooks')}`);
  tell(`   Trang kiểm tra và gửi · page     ${server.url}/`);
  tell(`   Giao diện lập trình · API        ${server.url}/api/v1/plans`);
  tell(`   Trang của Sở · the city's desk   ${server.url}/so`);
  tell(`   Trang quản trị · settings        ${server.url}/quan-tri`);
  tell(`   Mã đăng ký để thử · codes        ${codes.staff}  (Phường Hải Dương)`);
  tell(`                                    ${codes.aggregator}  (Sở, người tổng hợp · collects at the city)`);
  tell(`                                    ${codes.admin}  (quản trị · administrator)`);
  tell(`   Thẻ của các đơn vị · credentials XDG_CONFIG_HOME=${join(folder, 'config')}`);
  if (!once) tell('\n   Dừng: Ctrl+C · Stop: Ctrl+C');
}
