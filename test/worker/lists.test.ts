import { beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../../shared/api.ts';
import { over, replyOf, startSending } from './sender.ts';
import { gridOf, submission, type Task, tasks, tasksGrid } from './sheets.ts';

let server: Awaited<ReturnType<typeof startSending>>;
let city: ReturnType<typeof server.client>;
beforeAll(async () => {
  server = await startSending();
  city = server.client((await server.enrol(server.adminToken, null)).credential);
});

const PERIOD = { plan: 'hai-phong-2025', period: 'ke-hoach' } as const;

describe('one submission', () => {
  it('is shown with all that is kept of it, to its unit and to the city', async () => {
    const unit = await server.newUnit();
    const document = { number: '12/KH-UBND', date: '2025-03-03', signer: 'Trần Văn A' };
    const sent = await replyOf(await unit.send(submission({ grid: tasksGrid(tasks(2)), document })));
    const { submission: id } = sent.receipt;
    await city.review(id, {
      act: 'return',
      seen: 0,
      remark: 'Bổ sung.',
      comments: [{ row: 3, column: 2, text: 'Rõ.' }],
    });
    const detail = await unit.client.submission(id);
    expect(detail).toMatchObject({
      receipt: sent.receipt,
      status: { state: 'returned', unconfirmed: false, reviews: 1 },
      stands: true,
      sender: { name: 'Nguyễn Thị Hạnh', position: 'Công chức Văn hóa - Xã hội' },
      approvedBy: null,
      document,
      justifications: [],
      findings: sent.findings,
      asked: [],
      reviews: [
        { number: 1, act: 'return', by: 'city', remark: 'Bổ sung.', comments: [{ part: 0, row: 3, column: 2 }] },
      ],
    });
    expect(detail.rows.map(({ part, row }) => [part, row.row, row.values.task?.text])).toEqual([
      [0, 3, tasks(2)[0]?.task],
      [0, 4, tasks(2)[1]?.task],
    ]);
    expect(await city.submission(id)).toEqual(detail);
  });
});

describe('what the city asked', () => {
  const LINES = ['Tập huấn kỹ năng số cho cán bộ', 'Số hóa hồ sơ đất đai', 'Cấp chữ ký số cá nhân'];
  const sheet = (subjects: readonly string[]) => tasksGrid(subjects.map((task): Task => ({ task })));
  const ask = {
    act: 'return',
    seen: 0,
    comments: [2, 3].map((place) => ({ row: place + 2, column: 4, text: `Dòng ${place}` })),
  } as const;
  const sendOver = async (
    unit: Awaited<ReturnType<typeof server.newUnit>>,
    subjects: readonly string[],
    base: number,
  ) => (await replyOf(await unit.send(submission({ grid: sheet(subjects) }), over(base)))).receipt.submission;

  it('stands in the next sending where its row is now; a row left out keeps its words', async () => {
    const unit = await server.newUnit();
    const first = await replyOf(await unit.send(submission({ grid: sheet(LINES) })));
    await city.review(first.receipt.submission, { ...ask, comments: [...ask.comments] });
    const second = await sendOver(unit, ['Một việc mới', LINES[2] ?? '', LINES[0] ?? ''], 1);
    expect((await unit.client.submission(second)).asked).toMatchObject([
      { text: 'Dòng 2', at: null, was: { row: 4, subject: LINES[1], words: 'Quý II' } },
      { text: 'Dòng 3', at: { part: 0, row: 4, column: 4 }, was: { row: 5, subject: LINES[2] } },
    ]);
    const third = await sendOver(unit, LINES, 2);
    expect((await city.submission(third)).asked.map(({ at }) => at?.row)).toEqual([4, 5]);
    await city.review(third, { act: 'accept', seen: 0 });
    const fourth = await sendOver(unit, LINES.toReversed(), 3);
    expect((await city.submission(fourth)).asked).toEqual([]);
  });

  it('is nothing any more once it was taken back', async () => {
    const unit = await server.newUnit();
    const first = (await replyOf(await unit.send(submission({ grid: sheet(LINES) })))).receipt.submission;
    await city.review(first, { ...ask, comments: [...ask.comments] });
    await city.review(first, { act: 'retract', seen: 1 });
    const second = await sendOver(unit, LINES.toReversed(), 1);
    expect((await city.submission(second)).asked).toEqual([]);
  });
});

describe('the list', () => {
  it("is the unit's own, newest first, whatever unit is asked for", async () => {
    const [unit, other] = [await server.newUnit(), await server.newUnit()];
    await other.send(submission({ grid: tasksGrid(tasks(1)) }));
    for (const base of [0, 1, 2]) {
      server.clock.now = new Date(server.clock.now.getTime() + 1_000);
      await unit.send(submission({ grid: tasksGrid(tasks(base + 1)) }), base === 0 ? {} : over(base));
    }
    const { submissions, next } = await unit.client.submissions({ unit: other.code });
    expect(submissions.map(({ revision, stands, unit }) => [unit, revision, stands])).toEqual([
      [unit.code, 3, true],
      [unit.code, 2, false],
      [unit.code, 1, false],
    ]);
    expect(next).toBeNull();
  });

  it('goes on page by page, each once, for the city of all units', async () => {
    const unit = await server.newUnit();
    const count = LIMITS.page + 3;
    for (let base = 0; base < count; base++)
      await unit.send(submission({ grid: tasksGrid(tasks(1, base + 1)) }), base === 0 ? {} : over(base));
    const seen: number[] = [];
    let after: string | undefined;
    let pages = 0;
    do {
      const page = await city.submissions({ unit: unit.code, after });
      seen.push(...page.submissions.map(({ revision }) => revision));
      after = page.next ?? undefined;
      pages++;
    } while (after !== undefined);
    expect(pages).toBe(2);
    expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, place) => place + 1));
  });

  it('is the queue of who reviews: what stands and was only received', async () => {
    const [one, two] = [await server.newUnit(), await server.newUnit()];
    const send = async (unit: typeof one) =>
      (await replyOf(await unit.send(submission({ grid: tasksGrid(tasks(2)) })))).receipt.submission;
    const [first, second] = [await send(one), await send(two)];
    await city.review(first, { act: 'accept', seen: 0 });
    const queue = async (code: string) =>
      (await city.submissions({ ...PERIOD, unit: code, state: 'received', stands: 'true' })).submissions;
    expect(await queue(one.code)).toEqual([]);
    expect(await queue(two.code)).toMatchObject([{ submission: second, status: { state: 'received', reviews: 0 } }]);
    const accepted = await city.submissions({ ...PERIOD, unit: one.code, state: 'accepted' });
    expect(accepted.submissions).toMatchObject([{ submission: first, reviews: [{ act: 'accept' }] }]);
  });
});

describe('runs that were no sendings', () => {
  it('are listed for their unit and shown with what was found', async () => {
    const [unit, other] = [await server.newUnit(), await server.newUnit()];
    const grid = gridOf([
      ['DANH MỤC NHIỆM VỤ NĂM 2025'],
      ['STT', 'Nội dung nhiệm vụ', 'Bắt đầu', 'Hoàn thành', 'Cơ quan chủ trì'],
      [1, 'Tập huấn', 'Quý IV', 'Quý I', 'UBND phường'],
    ]);
    expect((await unit.send(submission({ grid }))).status).toBe(422);
    const { inspections } = await unit.client.inspections({ ...PERIOD });
    expect(inspections).toMatchObject([{ outcome: 'refused', unit: unit.code, rows: 1 }]);
    const path = `/api/v1/inspections/${inspections[0]?.inspection}`;
    const shown = await server.ask('GET', path, { token: unit.credential });
    expect(await shown.json()).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ code: 'time.reversed' })]),
    });
    expect((await server.ask('GET', path, { token: other.credential })).status).toBe(404);
    expect((await other.client.inspections({ unit: unit.code })).inspections).toEqual([]);
    expect((await city.inspections({ unit: unit.code })).inspections).toHaveLength(1);
  });
});

it('a report is held against the plan that was accepted, not against what came after', async () => {
  const unit = await server.newUnit();
  const accepted = await replyOf(await unit.send(submission({ grid: tasksGrid(tasks(2)) })));
  await city.review(accepted.receipt.submission, { act: 'accept', seen: 0 });
  await unit.send(submission({ grid: tasksGrid(tasks(5)) }), over(1));
  const held = async () => (await unit.client.baseline('hai-phong-2025', 'bao-cao-nam'))?.plan.tasks?.length;
  expect(await held()).toBe(2);
});
