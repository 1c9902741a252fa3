import { beforeAll, expect, it } from 'vitest';
import { DESK as PLAN_DESK, startDesk } from './desk.ts';
import { submission, tasksGrid } from './sheets.ts';

const PERIOD = 'bao-cao-quy-3';
const DESK = `/so/hai-phong-2025/${PERIOD}`;

let server: Awaited<ReturnType<typeof startDesk>>;
beforeAll(async () => {
  server = await startDesk();
});

const formIn = (text: string, annex: string): Record<string, string> => {
  const form = new RegExp(
    `<form[^>]*khong-phat-sinh[^>]*>(?:(?!</form>)[\\s\\S])*name="annex" value="${annex}"[\\s\\S]*?</form>`,
  ).exec(text);
  const hidden = [...(form?.[0] ?? '').matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)];
  return Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
};
const open = async (code: string, token?: string) => (await server.get(`${DESK}/don-vi/${code}`, token)).text;
const enter = async (
  code: string,
  fields: Record<string, string>,
  { mail, desk = DESK, token = server.people.aggregator }: { mail?: string; desk?: string; token?: string } = {},
) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  body.set('mail', new File(mail === undefined ? [] : [mail], mail === undefined ? '' : 'công văn.pdf'));
  const answer = await server.fetch(
    new Request(`https://phu-luc.test${desk}/don-vi/${code}/khong-phat-sinh`, {
      method: 'POST',
      body,
      headers: { authorization: `Bearer ${token}`, accept: 'text/html' },
    }),
  );
  return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() };
};
const sendTable = async (unit: Awaited<ReturnType<typeof server.newUnit>>) => {
  const justifications = (['table.column-missing', 'cell.required'] as const).map((code) => ({
    ...{ code, cell: null, reason: 'Như kế hoạch.' },
  }));
  const grid = tasksGrid([{ task: 'Tập huấn' }]);
  expect((await unit.send(submission({ grid, period: PERIOD, justifications }))).status).toBe(201);
};
const client = () => server.client(server.people.aggregator);
const submissionsOf = async (unit: string) => (await client().submissions({ unit, period: PERIOD })).submissions;

it('is entered for the unit with the mail it sent; the unit confirms it; pressed twice it is entered once', async () => {
  const unit = await server.newUnit();
  const form = formIn(await open(unit.code), 'tasks');
  const fields = {
    ...form,
    remark: 'Theo thư ngày 15/9.',
    number: '45/UBND',
    date: '15/9/2025',
    signer: 'Trần Văn Bình',
  };
  const first = await enter(unit.code, fields, { mail: '%PDF-1.7 công văn' });
  expect([first.status, first.location]).toEqual([303, `${DESK}/don-vi/${unit.code}?entered=tasks`]);
  expect((await enter(unit.code, fields, { mail: '%PDF-1.7 công văn' })).status).toBe(303);

  const [entered, ...others] = await submissionsOf(unit.code);
  expect(others).toEqual([]);
  expect(entered).toMatchObject({
    annex: 'tasks',
    revision: 1,
    nil: true,
    onBehalf: true,
    status: { unconfirmed: true },
  });
  const { document, nilRemark } = await client().submission(entered?.submission ?? '');
  expect([document?.number, document?.date, nilRemark]).toEqual(['45/UBND', '2025-09-15', 'Theo thư ngày 15/9.']);
  expect((await server.get(`/api/v1/files/${document?.file}`)).text).toBe('%PDF-1.7 công văn');
  await unit.client.review(entered?.submission ?? '', { act: 'confirm', seen: 0 });
  expect((await submissionsOf(unit.code))[0]?.status.unconfirmed).toBe(false);
  // What is there already is not asked for again; the other annex is.
  const after = await open(unit.code);
  expect([formIn(after, 'tasks'), formIn(after, 'targets').annex]).toEqual([{}, 'targets']);
});

it('without a file, over a table that was sent: the earlier one is replaced and kept', async () => {
  const unit = await server.newUnit();
  await sendTable(unit);
  const form = formIn(await open(unit.code), 'tasks');
  expect(form.base).toBe('1');
  expect((await enter(unit.code, form)).status).toBe(303);
  expect((await submissionsOf(unit.code)).map(({ revision, nil, stands }) => [revision, nil, stands]).sort()).toEqual([
    [1, false, false],
    [2, true, true],
  ]);
});

it('on top of what one has not seen it is refused, and what was typed stays', async () => {
  const unit = await server.newUnit();
  const form = formIn(await open(unit.code), 'tasks');
  await sendTable(unit);
  const refused = await enter(unit.code, { ...form, remark: 'Theo thư.' });
  expect(refused.status).toBe(412);
  expect(refused.text).toMatch(/role="alert"[\s\S]*Theo thư\.<\/textarea>/);
  expect((await submissionsOf(unit.code)).map(({ nil }) => nil)).toEqual([false]);
});

it('is a matter of reports and of who collects', async () => {
  const unit = await server.newUnit();
  expect(formIn((await server.get(`${PLAN_DESK}/don-vi/${unit.code}`)).text, 'tasks')).toEqual({});
  expect(formIn(await open(unit.code, server.people.auditor), 'tasks')).toEqual({});
  const form = formIn(await open(unit.code), 'tasks');
  expect((await enter(unit.code, form, { token: server.people.auditor })).status).toBe(403);
  expect((await enter(unit.code, form, { desk: PLAN_DESK })).status).toBe(422);
  expect((await enter(unit.code, { ...form, annex: 'other' })).status).toBe(422);
  expect((await enter(unit.code, { ...form, key: '' })).status).toBe(422);
});
