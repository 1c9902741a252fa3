import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { platform } from 'node:process';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runScheduled, type Server, startServer } from '../demo/server.ts';
import { type Ending, PERIOD, PLAN, tellStory } from '../demo/story.ts';
import { createClient } from '../shared/client.ts';
import { readWorkbook } from '../shared/xlsx/read.ts';

const MINUTE = 60_000;

async function freshFolder(): Promise<string> {
  await mkdir('.wrangler', { recursive: true });
  return mkdtemp(resolve('.wrangler', 'test-'));
}

describe('the round of the plan that npm start plays', () => {
  let folder: string;
  let server: Server;
  let ending: Ending;

  beforeAll(async () => {
    folder = await freshFolder();
    server = await startServer(folder);
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    ending = await tellStory(server, folder);
  }, 2 * MINUTE);

  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }, MINUTE);

  it('refuses one, takes its correction, and takes the others as they come', () =>
    expect(ending.exits).toEqual({
      'check tran-lieu.xlsx': 1,
      'tran-lieu.xlsx': 1,
      'tran-lieu-da-sua.xlsx': 0,
      'phu-lien.xlsx': 0,
      'phu-lien-lan-2.xlsx': 0,
      'xa-vinh-bao.xlsx': 0,
      'hong-bang.xlsx': 0,
      'kien-thuy.xlsx': 1,
      'kien-thuy-da-sua.xlsx': 0,
      'cat-hai.xlsx': 0,
      merge: 0,
      // The corrected workbook is what was sent; the one before it is not.
      'verify tran-lieu-da-sua.xlsx': 0,
      'verify tran-lieu.xlsx': 1,
    }));

  it('seals what was recorded under a signed head', async () => {
    expect(await runScheduled(server.url)).toBe(true);
    const note = await (await fetch(`${server.url}/api/v1/log/checkpoint`)).text();
    // Eight sendings were stored, two refused; ten codes issued, seven exchanged, one administrator; the due date was set
    // twice, the merged workbook taken away. A repeat is no new line.
    expect(note.split('\n').slice(0, 2)).toEqual(['phu-luc.localhost', '31']);
  });

  it('leaves the city knowing who sent what, which revision stands, who is late', () => {
    const { totals, units } = ending.city;
    expect(totals).toMatchObject({ units: 114, sent: 5, late: 1, missing: 108 });
    const sent = units
      .filter(({ state }) => state !== 'missing')
      .map(({ name, state, annexes }) => [
        name,
        state,
        ...annexes.map(({ annex, revision, rows }) => `${annex} ${revision} ${rows}`),
      ]);
    expect(sent.sort()).toEqual([
      ['Cát Hải', 'late', 'tasks 1 16'],
      ['Hồng Bàng', 'sent', 'tasks 1 16'],
      ['Kiến Thụy', 'sent', 'tasks 1 16', 'targets 1 8'],
      ['Phù Liễn', 'sent', 'targets 2 8'],
      ['Trần Liễu', 'sent', 'targets 1 55'],
      ['Vĩnh Bảo', 'sent', 'tasks 1 16'],
    ]);
  });

  it('shows the city that two units give one task to different leads', () => {
    const [conflict, ...others] = ending.city.findings;
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({ code: 'city.lead-conflict' });
    expect(new Set(conflict?.sources.map(({ unit }) => unit))).toEqual(new Set(['11311', '11680', '11824', '11914']));
  });

  it('merges every standing row into one workbook, each with its unit', async () => {
    const grids = await readWorkbook(await readFile(ending.merged));
    const words = grids.flatMap(({ cells }) => cells.map(({ value }) => String(value)));
    const { tasks, targets } = ending.city;
    expect([tasks.length, targets.length]).toEqual([64, 71]);
    for (const { unitName, row } of [...tasks, ...targets]) {
      expect(words).toContain(unitName);
      expect(words).toContain(row.values.task?.text ?? row.values.indicator?.text);
    }
  });

  it('leaves codes with which another unit can send and the city can look', async () => {
    const client = (credential: string | null) => createClient({ server: server.url, credential, fetch });
    const device = await client(null).enrol({ code: ending.codes.staff, name: 'Trần Thị B', position: 'Văn thư' });
    expect(device).toMatchObject({ role: 'staff', unit: { code: '10525' } });
    expect(await client(device.credential).standing(PLAN, PERIOD, 'tasks')).toBeNull();
    for (const role of ['aggregator', 'admin'] as const) {
      const ofCity = await client(null).enrol({
        code: ending.codes[role],
        name: 'Lê Thị Mai',
        position: 'Chuyên viên',
      });
      expect(ofCity).toMatchObject({ role, unit: null });
    }
  });
});

/** Every process below one, as Linux tells them; the demo's server stands two levels deep. */
function descendants(root: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => [Number(pid), Number(statOf(pid)[1])] as const);
  const below = [root];
  for (const parent of below) below.push(...parents.filter(([, of]) => of === parent).map(([pid]) => pid));
  return below.slice(1);
}

/** State and parent of a process; nothing where it has ended. */
function statOf(pid: number | string): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
  } catch {
    return [];
  }
}

const runs = (pid: number): boolean => !['Z', 'X', undefined].includes(statOf(pid)[0]);

describe.runIf(platform === 'linux')('stopping npm start', () => {
  /** Settles when none of the processes runs any more, or at the deadline, with those that are left. */
  async function leftOf(pids: number[]): Promise<number[]> {
    for (const end = Date.now() + 15_000; Date.now() < end && pids.some(runs); ) await setTimeout(50);
    return pids.filter(runs);
  }

  /** What the demo has told when it waits to be stopped. */
  const told = (npm: ChildProcessByStdio<null, Readable, null>): Promise<string> =>
    new Promise((resolve, reject) => {
      let text = '';
      npm.on('exit', () => reject(new Error(`ended too early:\n${text}`)));
      npm.stdout.setEncoding('utf8').on('data', (more: string) => {
        text += more;
        if (text.includes('Ctrl+C')) resolve(text);
      });
    });

  it.each([
    ['npm', 'SIGTERM'],
    ['npm', 'SIGKILL'],
    ['demo', 'SIGINT'],
    ['demo', 'SIGKILL'],
  ] as const)(
    'by telling %s %s leaves no process behind',
    async (whom, signal) => {
      const npm = spawn('npm', ['start', '--', '--no-build'], { stdio: ['ignore', 'pipe', 'inherit'] });
      const [folder] = /\S+demo-\w+/.exec(await told(npm)) ?? [];
      const family = descendants(npm.pid ?? 0);
      const demo = family.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[1] === 'demo/main.ts');
      expect(family.length).toBeGreaterThan(3);
      process.kill((whom === 'npm' ? npm.pid : demo) ?? 0, signal);
      expect(await leftOf(family)).toEqual([]);
      await rm(folder ?? '', { recursive: true });
    },
    2 * MINUTE,
  );
});
