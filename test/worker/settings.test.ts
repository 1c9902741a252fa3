import { describe, expect, it } from 'vitest';
import { planById } from '../../shared/plan/built-in.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import { UNITS, unitTitle } from '../../shared/plan/units.ts';
import { startDesk } from './desk.ts';
import { qrIn } from './qr.ts';
import { PERSON } from './server.ts';
import { submission, tasksGrid } from './sheets.ts';

const desk = await startDesk();
const { admin } = desk.people;
const get = (path: string) => desk.get(`/quan-tri${path}`, admin);
const post = (path: string, fields: Record<string, string>) => desk.post(`/quan-tri${path}`, fields, admin);
const pathsIn = (text: string) => [...text.matchAll(/data-path="([^"]+)"/g)].map(([, path]) => path);
const secretsIn = (text: string) => [...text.matchAll(/class="secret">([^<]+)</g)].map(([, code = '']) => code);
/** What a control of a form holds. */
const holds = (text: string, id: string) =>
  new RegExp(`<input[^>]*id="${id}"[^>]*>`).exec(text)?.[0].match(/value="([^"]*)"/)?.[1];

/** What an attribute says. */
const unescaped = (text: string) =>
  [
    ['&quot;', '"'],
    ['&#39;', "'"],
    ['&lt;', '<'],
    ['&gt;', '>'],
    ['&amp;', '&'],
  ].reduce((said, [written = '', sign = '']) => said.replaceAll(written, sign), text);

describe('codes', () => {
  it('one for every unit on one sheet, each with a square that leads to signing in with it; each enrols its unit', async () => {
    const { status, text } = await post('/don-vi/ma', { whom: 'all', role: 'staff' });
    const codes = secretsIn(text);
    expect([status, codes.length, new Set(codes).size]).toEqual([200, 114, 114]);
    expect([...text.matchAll(/<li data-unit="(\d{5})"/g)].map(([, unit]) => unit)).toEqual(
      UNITS.map(({ code }) => code),
    );
    const [first = '', last = ''] = [codes[0], codes[113]];
    expect(qrIn(text)).toBe(`https://phu-luc.test/sign-in?to=%2F&code=${first}`);
    expect((await desk.get(`/sign-in?to=%2F&code=${first}`, 'nobody')).text).toContain(`value="${first}"`);
    const { unit } = await desk.client(null).enrol({ code: last, ...PERSON });
    expect(unit).toEqual({ code: UNITS[113]?.code, name: unitTitle(UNITS[113] as (typeof UNITS)[number]) });
  });

  it('then one is connected: the sheet for the others leaves it out', async () => {
    const { text } = await get('/don-vi');
    expect(text).toMatch(new RegExp(`data-unit="${UNITS[113]?.code}" data-in-force="1"`));
    const [last] = [
      ...(await post('/don-vi/ma', { whom: 'without', role: 'leader' })).text.matchAll(/<li data-unit="(\d{5})"/g),
    ].slice(-1);
    expect(last?.[1]).toBe(UNITS[112]?.code);
  });

  it('a role of the city is no code of a unit, and an auditor needs an end and a decision: nothing is issued, what was typed stays', async () => {
    const before = (await get('/nguoi')).text;
    expect(await post('/don-vi/ma', { whom: 'all', role: 'admin' })).toMatchObject({ status: 422 });
    const refused = await post('/nguoi/ma', { role: 'auditor', plan: '', until: '', decision: '15/QĐ-TTr' });
    expect([refused.status, pathsIn(refused.text), secretsIn(refused.text)]).toEqual([422, ['until'], []]);
    expect(holds(refused.text, 'codes-decision')).toBe('15/QĐ-TTr');
    const issued = await post('/nguoi/ma', { role: 'auditor', plan: '', until: '31/1/2030', decision: '15/QĐ-TTr' });
    const { expiresAt } = await desk.client(null).enrol({ code: secretsIn(issued.text)[0] ?? '', ...PERSON });
    expect(expiresAt).toBe('2030-01-31T16:59:59.000Z');
    expect(before).not.toContain('15/QĐ-TTr');
  });

  it('revoked: the page says so, and it opens nothing any more', async () => {
    const { credential } = await desk.enrol(desk.adminToken, UNITS[5]?.code ?? '');
    const list = await desk.get(`/quan-tri/nguoi?unit=${UNITS[5]?.code}`, admin);
    const id = /data-credential="([^"]+)" data-ended="no"/.exec(list.text)?.[1] ?? '';
    expect((await post(`/nguoi/${id}/thu-hoi`, {})).status).toBe(200);
    expect((await desk.ask('GET', '/api/v1/me', { token: credential })).status).toBe(401);
    expect((await post(`/nguoi/${id}/thu-hoi`, {})).status).toBe(404);
  });
});

describe('periods', () => {
  const at = '/ky/tp-cds-2023';
  const period = async () => {
    const plans = await desk.client(null).plans();
    return plans.find(({ id }) => id === 'tp-cds-2023')?.periods[0];
  };

  it('dates that contradict each other are refused with what was typed; then they stand, by the clock in Hải Phòng', async () => {
    const id = (await period())?.id ?? '';
    const dates = {
      opensAt: '8:00 1/2/2023',
      dueUnits: '17:00 18/03/2023',
      dueCity: '10/3/2023 17h',
      reason: 'Chốt sớm',
    };
    const refused = await post(`${at}/${id}/han`, dates);
    expect([refused.status, pathsIn(refused.text)]).toEqual([422, ['dueCity']]);
    expect(holds(refused.text, `${id}-han-dueCity`)).toBe('10/3/2023 17h');
    expect((await period())?.dueUnits).toBeNull();
    expect((await post(`${at}/${id}/han`, { ...dates, dueCity: '25/3/2023 17h' })).status).toBe(200);
    expect((await period())?.dueUnits).toBe('2023-03-18T17:00:00+07:00');
    expect(holds((await get('/ky?plan=tp-cds-2023')).text, `${id}-han-dueUnits`)).toBe('17:00 18/03/2023');
  });

  it('a day without an hour and one that is not in the calendar are refused by their fields, what was typed stays', async () => {
    const id = (await period())?.id ?? '';
    const before = (await period())?.dueUnits;
    const { status, text } = await post(`${at}/${id}/han`, { dueUnits: '18/3/2023', dueCity: '', cutOff: '31/2/2023' });
    expect([status, pathsIn(text)]).toEqual([422, ['dueUnits', 'cutOff']]);
    expect([holds(text, `${id}-han-dueUnits`), holds(text, `${id}-han-cutOff`)]).toEqual(['18/3/2023', '31/2/2023']);
    expect([...text.matchAll(/id="[^"]+-han-(\w+)"[^>]+aria-invalid/g)].map(([, name]) => name)).toEqual([
      'dueUnits',
      'cutOff',
    ]);
    expect((await period())?.dueUnits).toBe(before);
  });

  it('closed, opened again for one unit with a reason, and for all', async () => {
    const id = (await period())?.id ?? '';
    expect((await post(`${at}/${id}/khoa`, { reason: '' })).text).toContain('data-state="closed"');
    const reopening = { unit: UNITS[3]?.code ?? '', until: '17:00 01/01/2035', reason: '' };
    expect(pathsIn((await post(`${at}/${id}/mo-lai`, reopening)).text)).toEqual(['reason']);
    const done = await post(`${at}/${id}/mo-lai`, { ...reopening, reason: 'Gửi thiếu trang 2' });
    expect([done.status, done.text.includes('Gửi thiếu trang 2')]).toEqual([200, true]);
    expect((await post(`${at}/${id}/mo`, { reason: 'Khóa nhầm' })).text).toContain('data-state="open"');
  });

  it('a report period is added; one that is there already is refused', async () => {
    const asked = { kind: 'quarter', number: '2', year: '2023' };
    expect((await post(at, asked)).text).toContain('data-period="bao-cao-quy-2-2023"');
    expect((await post(at, asked)).status).toBe(409);
    expect((await post(at, { ...asked, year: '' })).status).toBe(422);
  });
});

describe('versions of plans', () => {
  const next: Plan = { ...structuredClone(planById('vinh-bao-tt-2024') as Plan), version: 2, title: 'Tên mới' };
  const newest = async () => (await desk.client(null).plan(next.id)).version;

  it('what cannot be read or is not the next version is refused, and stays in the form', async () => {
    for (const document of ['{"id": ', JSON.stringify({ ...next, version: 7 })]) {
      const refused = await post('/ke-hoach/xem-truoc', { document });
      expect([refused.status >= 400, refused.text.includes('cong-bo')]).toEqual([true, false]);
      expect(refused.text).toContain(document.slice(0, 5).replaceAll('"', '&quot;'));
    }
  });

  it('more than a page of units: the form goes on with what was found, until all are looked at; unknown agencies are offered', async () => {
    const id = 'tp-nhieu-don-vi';
    const plan = (version: number): Plan => ({
      ...structuredClone(planById('hai-phong-2025') as Plan),
      ...{ id, version, severities: version === 1 ? {} : { 'time.outside-plan': 'error' } },
    });
    await desk.client(admin).publishPlan(plan(1));
    const late = [{ task: 'Một việc để sang năm sau', finish: 'Quý I/2026', lead: 'Tổ số hóa thôn Đông' }];
    for (let sent = 0; sent < 21; sent++)
      await (await desk.newUnit()).send(submission({ grid: tasksGrid(late), plan: id }));

    const document = JSON.stringify(plan(2));
    const first = (await post('/ke-hoach/xem-truoc', { document })).text;
    const unitsIn = (text: string) => [...text.matchAll(/data-units="(\d+)"/g)].map(([, units]) => Number(units));
    const agenciesIn = (text: string) => [...text.matchAll(/data-agency="([^"]+)"/g)].map(([, name]) => name);
    expect([unitsIn(first), agenciesIn(first)]).toEqual([[20], ['Tổ số hóa thôn Đông']]);
    const hidden = (name: string) => unescaped(new RegExp(`name="${name}" value="([^"]*)"`).exec(first)?.[1] ?? '');
    const goesOn = { document: hidden('document'), after: hidden('after'), impact: hidden('impact') };
    expect(goesOn.document === document).toBe(true);
    const { text } = await post('/ke-hoach/xem-truoc', goesOn);
    expect([unitsIn(text), text.includes('21 đơn vị có thêm lỗi'), text.includes('data-next')]).toEqual([
      [21],
      true,
      false,
    ]);
    expect(text).toContain('cong-bo');
    expect((await post('/ke-hoach/xem-truoc', { ...goesOn, impact: '[{}]' })).status).toBe(422);
  });

  it('the one in force is offered as the file that a next one is made of', async () => {
    const { text } = await get('/ke-hoach');
    const path = new RegExp(`data-plan="${next.id}".*?<a href="([^"]+)"`, 's').exec(text)?.[1] ?? '';
    const answer = await desk.ask('GET', path);
    expect([path, answer.status]).toEqual([`/api/v1/plans/${next.id}/versions/1`, 200]);
    expect(await answer.json()).toEqual(planById(next.id));
  });

  it('is seen with its changes before anything is stored, and then published', async () => {
    const document = JSON.stringify(next);
    const { text } = await post('/ke-hoach/xem-truoc', { document });
    expect([/data-changes="(\d+)"/.exec(text)?.[1], text.includes('Tên mới'), await newest()]).toEqual(['1', true, 1]);
    expect((await post('/ke-hoach/cong-bo', { document })).status).toBe(200);
    expect(await newest()).toBe(2);
    expect((await post('/ke-hoach/cong-bo', { document })).status).toBe(200);
  });
});
