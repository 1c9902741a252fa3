import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { runScheduled, startServer } from '../../../demo/server.ts';
import type { DepartmentBody, UnitRole } from '../../../shared/api.ts';
import { createClient } from '../../../shared/client.ts';
import { BUNDLED, MIGRATED } from './migrated.ts';
import { startBundled } from './workerd.ts';

export interface City {
  url: string;
  /** A new enrolment code of a unit. */
  code(unit: string, role?: UnitRole): Promise<string>;
  /** A code of a role of the city. */
  cityCode(role: 'aggregator' | 'auditor' | 'admin'): Promise<string>;
  /** Who sets dates and hands out codes. */
  admin: ReturnType<typeof createClient>;
  client(credential: string): ReturnType<typeof createClient>;
  /** A device of a unit, to act beside the page. */
  device(unit: string): Promise<ReturnType<typeof createClient>>;
  /** Someone of the city who reviews and enters on behalf. */
  reviewer(): Promise<ReturnType<typeof createClient>>;
  /** A version of a plan, by the administrator. */
  publish(plan: object): Promise<void>;
  /** A department of the city, by the administrator. */
  addDepartment(department: DepartmentBody): Promise<void>;
  /** The job that runs each minute. */
  seal(): Promise<unknown>;
  stop(): Promise<void>;
}

export const REVIEWER = { name: 'Lê Thị Hoa', position: 'Chuyên viên Sở KH&CN' };

/** As the tests have it built; another Worker, or outside of them, as `wrangler dev` builds it. */
async function serverIn(folder: string, settings: Record<string, string>, worker: string | undefined) {
  const { [MIGRATED]: migrated, [BUNDLED]: bundled } = env;
  if (migrated && bundled && !worker) return startBundled(folder, { bundled, migrated, settings });
  const server = await startServer(folder, { settings, worker, migrated });
  return { ...server, seal: () => runScheduled(server.url) };
}

/** The genuine Worker with its database on this machine, and an administrator to hand out codes. */
export async function startCity(settings: Record<string, string> = {}, worker?: string): Promise<City> {
  const folder = await mkdtemp(join(tmpdir(), 'phu-luc-'));
  const server = await serverIn(folder, settings, worker);
  const client = (credential: string) => createClient({ server: server.url, credential, fetch });
  const { credential } = await client(server.secret).bootstrap({ name: 'Quản trị', position: 'Sở KH&CN' });
  const post = async (path: string, content: object) => {
    const headers = { authorization: `Bearer ${credential}`, 'content-type': 'application/json' };
    const answer = await fetch(`${server.url}/api/v1/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(content),
    });
    if (!answer.ok) throw new Error(await answer.text());
  };
  const code = async (unit: string, role: UnitRole = 'staff') =>
    (await client(credential).enrolment({ role, unit })).code;
  return {
    url: server.url,
    code,
    cityCode: async (role) => {
      const audit = role === 'auditor' ? { until: '2035-04-01T00:00:00+07:00', decision: '12/QĐ-TTr' } : {};
      return (await client(credential).enrolment({ role, unit: null, ...audit })).code;
    },
    admin: client(credential),
    client,
    device: async (unit) => {
      const person = { code: await code(unit), name: 'Đồng nghiệp', position: 'Công chức' };
      return client((await client('').enrol(person)).credential);
    },
    reviewer: async () => {
      const { code } = await client(credential).enrolment({ role: 'aggregator', unit: null });
      return client((await client('').enrol({ code, ...REVIEWER })).credential);
    },
    publish: (plan) => post('plans', plan),
    addDepartment: (department) => post('units', department),
    seal: server.seal,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
