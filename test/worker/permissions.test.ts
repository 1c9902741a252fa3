import { env } from 'cloudflare:workers';
import { Hono } from 'hono';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PLANS_REACH, REACH, ROLES, type Role } from '../../shared/api.ts';
import { UNITS } from '../../shared/plan/units.ts';
import { actionOf, gate } from '../../worker/auth/may.ts';
import { type Action, allows, PERMISSIONS } from '../../worker/auth/role.ts';
import { digest } from '../../worker/auth/secret.ts';
import { api } from '../../worker/context.ts';
import { frame } from '../../worker/frame.ts';
import { answerError } from '../../worker/problem.ts';
import { problemOf, startServer } from './server.ts';

const server = startServer();

const ALL = 'staff leader aggregator admin auditor service';

/**
 * Written out a second time on purpose: a slip in the table has to be made twice to pass. "?unit": the route can be asked
 * about another unit than one's own; "?plan": what it reads of query or body may name a plan,
 * as a path does by ":plan".
 */
const ROUTES: Record<string, string> = {
  'GET /api/v1/health': 'anyone',
  'GET /api/v1/ready': 'anyone',
  'GET /api/v1/openapi.json': 'anyone',
  'GET /api/v1/log/checkpoint': 'anyone',
  'GET /api/v1/log/checkpoints': 'anyone',
  'GET /api/v1/log/proofs/inclusion': 'anyone',
  'GET /api/v1/log/proofs/consistency': 'anyone',
  'GET /api/v1/log/key': 'anyone',
  'GET /api/v1/log/bundle': 'staff leader aggregator admin auditor ?plan',
  'GET /api/v1/log/bundle/whole': 'admin auditor',
  'POST /api/v1/admins': 'anyone',
  'POST /api/v1/enrolments': 'admin',
  'POST /api/v1/devices': 'anyone',
  'POST /api/v1/accounts': 'anyone',
  'GET /api/v1/credentials': 'staff leader admin auditor ?unit',
  'PUT /api/v1/credentials/own': `${ALL} ?plan`,
  'DELETE /api/v1/credentials/own': ALL,
  'DELETE /api/v1/credentials/:credential': 'admin',
  'POST /api/v1/session': 'staff leader aggregator admin auditor',
  'POST /api/v1/session/pane': 'staff leader aggregator admin auditor',
  'DELETE /api/v1/session': 'staff leader aggregator admin auditor',
  'POST /api/v1/erasures': 'admin',
  'GET /api/v1/me': ALL,
  'GET /api/v1/units': 'anyone',
  'POST /api/v1/units': 'admin',
  'PUT /api/v1/units/:unit/end': 'admin',
  'GET /api/v1/plans': 'anyone',
  'GET /api/v1/plans/:plan': 'anyone',
  'GET /api/v1/plans/schema.json': 'anyone',
  'GET /api/v1/plans/:plan/versions/:version': 'anyone',
  'GET /api/v1/plans/:plan/unknown-agencies': 'aggregator admin auditor',
  'POST /api/v1/plans': 'admin',
  'POST /api/v1/plans/preview': 'admin',
  'POST /api/v1/plans/:plan/periods': 'admin',
  'PUT /api/v1/plans/:plan/periods/:period': 'admin',
  'POST /api/v1/plans/:plan/periods/:period/open': 'admin',
  'POST /api/v1/plans/:plan/periods/:period/close': 'admin',
  'GET /api/v1/plans/:plan/periods/:period/reopenings': 'aggregator admin auditor',
  'POST /api/v1/plans/:plan/periods/:period/reopenings': 'aggregator admin',
  'PUT /api/v1/plans/:plan/periods/:period/version': 'admin',
  'GET /api/v1/annexes/:plan/:period/:file': 'staff leader aggregator ?unit',
  'POST /api/v1/submissions': 'staff aggregator ?plan',
  'GET /api/v1/submissions': 'staff leader aggregator admin auditor ?plan',
  'GET /api/v1/submissions/:id': 'staff leader aggregator admin auditor',
  'POST /api/v1/submissions/:id/reviews': 'staff leader aggregator ?plan',
  'POST /api/v1/reviews/bulk': 'aggregator ?plan',
  'POST /api/v1/drafts': 'staff',
  'GET /api/v1/drafts': 'staff leader',
  'GET /api/v1/drafts/:id': 'staff leader',
  'POST /api/v1/drafts/:id/approval': 'leader',
  'POST /api/v1/drafts/:id/return': 'leader',
  'GET /api/v1/inspections': 'staff leader aggregator admin auditor ?plan',
  'GET /api/v1/inspections/:id': 'staff leader aggregator admin auditor',
  'POST /api/v1/inspections': 'staff',
  'PUT /api/v1/files/:hash': 'staff leader aggregator',
  'GET /api/v1/files/:hash': 'staff leader aggregator admin auditor',
  'GET /api/v1/submissions/standing': 'staff leader aggregator auditor ?unit ?plan',
  'GET /api/v1/submissions/baseline': 'staff leader aggregator auditor ?unit ?plan',
  'GET /api/v1/city/:plan/:period': 'aggregator admin auditor service',
  'GET /api/v1/city/:plan/:period/workbook.xlsx': 'aggregator admin auditor service',
  'GET /api/v1/city/:plan/:period/reminder.docx': 'aggregator admin auditor service',
  'GET /api/v1/city/:plan/:period/report.docx': 'aggregator admin auditor service',
  'GET /api/v1/city/:plan/:period/originals.zip': 'aggregator admin auditor',
  'GET /api/v1/city/:plan/:period/corrections': 'aggregator admin auditor service',
  'GET /api/v1/history': 'admin auditor',
  'GET /api/v1/history/compare': 'admin auditor',
  'GET /api/v1/history/trace': 'admin auditor',
  'GET /api/v1/history/export.xlsx': 'admin auditor',
  'GET /api/v1/history/export.csv': 'admin auditor',
  'GET /api/v1/history/export.json': 'admin auditor',
  'GET /api/v1/history/:seq': 'admin auditor',
  'GET /api/v1/history/:seq/replay': 'admin auditor',
  'GET /auth/sign-in': 'anyone',
  'GET /auth/callback': 'anyone',
  'POST /auth/sign-out': 'staff leader aggregator admin auditor',
  'POST /auth/sign-out-everywhere': 'staff leader aggregator admin auditor',
  'GET /kiem-tra': 'admin auditor',
  'GET /kiem-tra/lich-su': 'admin auditor',
  'GET /kiem-tra/lich-su/:seq': 'admin auditor',
  'GET /kiem-tra/lich-su/:seq/kiem-tra-lai': 'admin auditor',
  'GET /kiem-tra/don-vi/:unit': 'admin auditor',
  'GET /kiem-tra/so-sanh': 'admin auditor',
  'GET /kiem-tra/theo-doi': 'admin auditor',
  'POST /kiem-tra/kiem-chung': 'auditor',
  'GET /sign-in': 'anyone',
  'POST /sign-in': 'anyone',
  'GET /duyet': 'staff leader',
  'GET /duyet/:id': 'staff leader',
  'POST /duyet/:id/approval': 'leader',
  'POST /duyet/:id/return': 'leader',
  'GET /so': 'aggregator admin auditor ?plan',
  'GET /so/:plan/:period': 'aggregator admin auditor',
  'GET /so/:plan/:period/don-vi/:unit': 'aggregator admin auditor',
  'POST /so/:plan/:period/don-vi/:unit/khong-phat-sinh': 'aggregator',
  'GET /so/:plan/:period/duyet': 'aggregator admin auditor',
  'GET /so/:plan/:period/nhiem-vu': 'aggregator admin auditor',
  'GET /so/:plan/:period/chi-tieu': 'aggregator admin auditor',
  'GET /so/:plan/:period/chi-tieu-theo-don-vi': 'aggregator admin auditor',
  'GET /so/:plan/:period/doi-chieu': 'aggregator admin auditor',
  'GET /so/:plan/:period/so-voi-ky-truoc': 'aggregator admin auditor',
  'GET /so/:plan/:period/dong/:submission/:place': 'aggregator admin auditor',
  'GET /so/:plan/:period/duyet/:id': 'aggregator admin auditor',
  'POST /so/:plan/:period/duyet/:id': 'aggregator',
  'GET /so/:plan/:period/dat-yeu-cau': 'aggregator admin auditor',
  'POST /so/:plan/:period/dat-yeu-cau': 'aggregator',
  'GET /quan-tri': 'admin',
  'GET /quan-tri/don-vi': 'admin',
  'POST /quan-tri/don-vi/ma': 'admin',
  'POST /quan-tri/don-vi/so-ban-nganh': 'admin',
  'POST /quan-tri/don-vi/so-ban-nganh/ke-hoach': 'admin',
  'POST /quan-tri/don-vi/:unit/ket-thuc': 'admin',
  'GET /quan-tri/nguoi': 'admin',
  'POST /quan-tri/nguoi/ma': 'admin',
  'POST /quan-tri/nguoi/:id/thu-hoi': 'admin',
  'GET /quan-tri/ky': 'admin',
  'POST /quan-tri/ky/:plan': 'admin',
  'POST /quan-tri/ky/:plan/:period/han': 'admin',
  'POST /quan-tri/ky/:plan/:period/mo': 'admin',
  'POST /quan-tri/ky/:plan/:period/khoa': 'admin',
  'POST /quan-tri/ky/:plan/:period/mo-lai': 'aggregator admin',
  'POST /quan-tri/ky/:plan/:period/ban': 'admin',
  'POST /quan-tri/ky/:plan/:period/cong-khai': 'admin',
  'POST /quan-tri/ky/:plan/:period/thoi-cong-khai': 'admin',
  'GET /quan-tri/ke-hoach': 'admin',
  'POST /quan-tri/ke-hoach/xem-truoc': 'admin',
  'POST /quan-tri/ke-hoach/cong-bo': 'admin',
  'GET /api/v1/open': 'anyone',
  'GET /api/v1/open/:plan/:period/datapackage.json': 'anyone',
  'GET /api/v1/open/:plan/:period/data.json': 'anyone',
  'GET /api/v1/open/:plan/:period/units.csv': 'anyone',
  'GET /api/v1/open/:plan/:period/tasks.csv': 'anyone',
  'GET /api/v1/open/:plan/:period/targets.csv': 'anyone',
  'GET /api/v1/open/:plan/:period/figures.csv': 'anyone',
  'PUT /api/v1/open/:plan/:period': 'admin',
  'DELETE /api/v1/open/:plan/:period': 'admin',
  'GET /problems/:code': 'anyone',
};

/** What path parameters stand for where a route is only reached by naming things that are. */
const FILLED: Record<string, string> = { ':period': 'ke-hoach', ':file': 'tasks.xlsx' };

const STRANGERS = ['nobody', 'revoked', 'expired'] as const;
const CALLERS = [...ROLES, ...STRANGERS];
/** Let in for one plan only; every role that can be. */
const LIMITED = ROLES.filter((role) => PLANS_REACH[role] === 'some');
const [OWN, OTHER] = UNITS.slice(20).map(({ code }) => code) as [string, string];
const UNITS_ASKED = [
  { whose: 'its own', unit: OWN },
  { whose: 'another', unit: OTHER },
];

const PLANS_ASKED = [
  { which: 'its own', plan: 'hai-phong-2025' },
  { which: 'another', plan: 'tp-cds-2023' },
];

const tokens = new Map<(typeof CALLERS)[number] | `limited ${Role}`, string>();
beforeAll(async () => {
  const admin = await server.admin();
  const enrol = async (role: Role) => (await server.enrolAs(admin, role, OWN)).credential;
  for (const role of ROLES) tokens.set(role, await enrol(role));
  for (const role of LIMITED)
    tokens.set(`limited ${role}`, (await server.enrolAs(admin, role, OWN, ['hai-phong-2025'])).credential);
  for (const stranger of ['revoked', 'expired'] as const) tokens.set(stranger, await enrol('staff'));
  await update('expired', `expires_at = '2025-01-01T00:00:00.000Z'`);
});
// A route that ends the caller's credential must not end it for the next.
beforeEach(async () => {
  await env.DB.prepare('UPDATE credentials SET revoked_at = NULL').run();
  await update('revoked', `revoked_at = '2025-01-01T00:00:00.000Z'`);
});

const update = async (caller: 'revoked' | 'expired', change: string) => {
  await env.DB.prepare(`UPDATE credentials SET ${change} WHERE hash = ?1`)
    .bind(await digest(tokens.get(caller) ?? ''))
    .run();
};

const mounted = [...new Set(server.app.routes.filter(({ path }) => path !== '/*').map((r) => `${r.method} ${r.path}`))];

it('knows every route that is mounted', () => expect(mounted.sort()).toEqual(Object.keys(ROUTES).sort()));

it('finds a use for every action', () => {
  const used = server.app.routes.map(({ handler }) => actionOf(handler)).filter((action) => action !== undefined);
  expect([...new Set(used)].sort()).toEqual((Object.keys(PERMISSIONS) as Action[]).sort());
});

/** What the door says, or null where it lets the caller through: to be stopped by an empty body or an unknown plan. */
async function atTheDoor(route: string, token: string | undefined, unit: string, plan = 'hai-phong-2025') {
  const [method = '', path = ''] = route.split(' ');
  const filled = path.replace(/:\w+/g, (name) => ({ ...FILLED, ':plan': plan })[name] ?? name);
  const answer = await server.ask(method, `${filled}?plan=${plan}&period=ke-hoach&annex=tasks&unit=${unit}`, {
    ...(token === undefined ? {} : { token }),
    ...(method === 'GET' ? {} : { body: { plan } }),
  });
  if (!answer.headers.get('content-type')?.includes('problem')) return null;
  const { type } = await problemOf(answer);
  return ['/problems/not-signed-in', '/problems/not-allowed'].includes(type) ? type : null;
}

describe.each(mounted)('%s', (route) => {
  const allowed = ROUTES[route]?.split(' ') ?? [];
  const expected = (caller: (typeof CALLERS)[number], unit: string) => {
    if (allowed.includes('anyone')) return null;
    if (STRANGERS.some((stranger) => stranger === caller)) return '/problems/not-signed-in';
    const reaches = unit === OWN || REACH[caller as Role] === 'any' || !allowed.includes('?unit');
    return allowed.includes(caller) && reaches ? null : '/problems/not-allowed';
  };

  it.each(CALLERS.flatMap((caller) => UNITS_ASKED.map((unit) => ({ caller, ...unit }))))(
    '$caller, about $whose unit',
    async ({ caller, unit }) => expect(await atTheDoor(route, tokens.get(caller), unit)).toBe(expected(caller, unit)),
  );

  it.each(LIMITED.flatMap((role) => PLANS_ASKED.map((plan) => ({ role, ...plan }))))(
    '$role of some plans, about $which plan',
    async ({ role, plan }) => {
      const names = route.includes(':plan') || allowed.includes('?plan');
      const lets = allowed.includes('anyone') || (allowed.includes(role) && !(names && plan !== 'hai-phong-2025'));
      const token = tokens.get(`limited ${role}`);
      expect(await atTheDoor(route, token, OWN, plan)).toBe(lets ? null : '/problems/not-allowed');
    },
  );

  it('lets in whom the table of its action lets in', () => {
    const [method, path] = route.split(' ');
    const handlers = server.app.routes.filter((each) => each.method === method && each.path === path);
    const [action, ...others] = handlers.map(({ handler }) => actionOf(handler)).filter((named) => named !== undefined);
    expect(others).toEqual([]);
    for (const role of ROLES)
      expect(allows(action as Action, role)).toBe(allowed.includes('anyone') || allowed.includes(role));
  });
});

it('refuses a route that names no action, whatever else is mounted at its path', async () => {
  const forgetful = api()
    .onError(answerError)
    .use('*', frame({ now: () => server.clock.now, newId: () => '', newSalt: () => '', tell: () => undefined }), gate)
    .get('/open', (c) => c.text('secret'))
    .all('/any', (c) => c.text('secret'))
    .route(
      '/inner',
      new Hono().get('/:id', (c) => c.text('secret')),
    );
  for (const path of ['/open', '/any', '/inner/1']) {
    const answer = await forgetful.fetch(new Request(`https://phu-luc.test${path}`), env);
    expect([answer.status, (await problemOf(answer)).type]).toEqual([403, '/problems/not-allowed']);
  }
});
