import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { signNote } from '../../shared/log/note.ts';
import { openSigner } from '../../worker/auth/signer.ts';
import { scheduled } from '../../worker/scheduled.ts';
import { startAudit } from './audit.ts';
import { LOG_KEY } from './server.ts';

let at: Awaited<ReturnType<typeof startAudit>>;
beforeAll(async () => {
  at = await startAudit();
});
const get = (path: string, token = at.people.auditor) => at.get(`/kiem-tra${path}`, token);
const seqOf = async (query: string) => (await at.history('', query)).entries[0]?.seq;

it('opens with until when and by what right one reads; an administrator needs none', async () => {
  expect((await get('')).text).toContain('Xem đến hết ngày 31/3/2035 theo quyết định số 12/QĐ-TTr.');
  const { text } = await get('', at.people.admin);
  expect(text).not.toContain('theo quyết định');
  expect(text).toContain('Các trang này chỉ để xem');
});

describe('the overview', () => {
  it('says how far the log is sealed, and that it is whole', async () => {
    expect((await get('')).text).toContain('Chưa chốt lần nào');
    await scheduled({ ...env, LOG_KEY }, at.clock.now);
    const lines = await env.DB.prepare('SELECT count(*) AS n FROM log').first<number>('n');
    const { text } = await get('');
    expect(text).toContain(`${lines} dòng đầu, lúc 8 giờ 00, ngày 6/3/2025`);
    expect(text).toContain(`✓ ${lines} dòng đã chốt vẫn cho đúng mã`);
    expect(text).toMatch(/data-outcome="inspection.refused">\s*<strong>1<\/strong>/);
  });

  it('says who has verified the log elsewhere, and whether the head they compared is still one of it', async () => {
    const record = (checkpoint: string, found = 'nothing', token = at.people.auditor) =>
      at.post('/kiem-tra/kiem-chung', { checkpoint, found, remark: 'Đối chiếu tại Thanh tra.' }, token);
    const verified = async () => /data-verified="([^"]+)"/.exec((await get('')).text)?.[1];
    expect(await verified()).toBeUndefined();
    const held = await (await at.ask('GET', '/api/v1/log/checkpoint')).text();
    expect((await record('không phải điểm chốt')).status).toBe(400);
    expect((await record(held, 'nothing', at.people.admin)).status).toBe(403);
    expect(await verified()).toBeUndefined();

    expect((await record(held.replaceAll('\n', '\r\n'))).status).toBe(303);
    expect(await verified()).toBe('nothing same');
    expect((await get('')).text).toContain('Đối chiếu tại Thanh tra.');
    const [entry] = (await at.history('', '?outcome=log.verified')).entries;
    expect(entry).toMatchObject({ who: { role: 'auditor' }, remark: 'Đối chiếu tại Thanh tra.' });

    // Once it was one of the log's, and the log has been written anew since.
    const dropped = "SELECT sql FROM sqlite_schema WHERE name = 'checkpoints_no_update'";
    const trigger = await env.DB.prepare(dropped).first<string>('sql');
    await env.DB.prepare('DROP TRIGGER checkpoints_no_update').run();
    const roots = await env.DB.prepare('SELECT root FROM checkpoints').first<string>('root');
    await env.DB.prepare('UPDATE checkpoints SET root = ?1').bind('0'.repeat(64)).run();
    expect(await verified()).toBe('nothing other');
    await env.DB.prepare('UPDATE checkpoints SET root = ?1').bind(roots).run();
    await env.DB.prepare(trigger ?? '').run();

    const signer = await openSigner({ LOG_KEY, LOG_ORIGIN: env.LOG_ORIGIN });
    const [origin, size] = held.split('\n');
    const another = `${origin}\n${size}\n${btoa('another root of the same size 32')}\n`;
    if (!signer) throw new Error('no key');
    await record(await signNote(another, signer), 'something');
    expect(await verified()).toBe('something other');
    await record(held.replace(/^.*\n/, 'other.test\n'));
    expect(await verified()).toBe('nothing foreign');
  });

  it('says what was altered behind the triggers: a line gone, a subtree changed', async () => {
    const { results } = await env.DB.prepare(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('log', 'log_index', 'log_nodes')`,
    ).all<{ name: string; sql: string }>();
    await env.DB.batch(results.map(({ name }) => env.DB.prepare(`DROP TRIGGER ${name}`)));
    const taken = await env.DB.prepare('SELECT * FROM log_index WHERE seq = 2').first<Record<string, string>>();
    await env.DB.prepare('DELETE FROM log_index WHERE seq = 2').run();
    await env.DB.prepare(`UPDATE log_nodes SET hash = '${'0'.repeat(64)}'`).run();
    const { text } = await get('');
    expect(text).toContain('✗ LỆCH 1 dòng so với nhật ký');
    expect(text).toContain('✗ Các dòng đã chốt KHÔNG còn cho mã');
    expect(taken).not.toBeNull();
  });
});

describe('the history', () => {
  it('keeps its filter in the address and leads on with it', async () => {
    const { text } = await get(`/lich-su?unit=${at.ward.code}&code=target.impossible`);
    expect([...text.matchAll(/<li data-seq="\d+" data-outcome="([^"]+)"/g)].map(([, outcome]) => outcome)).toEqual([
      'submission.received',
      'inspection.refused',
    ]);
    expect(text).toContain(`<option value="${at.ward.code}" selected="">`);
    expect(text).toContain(`/api/v1/history/export.csv?unit=${at.ward.code}&amp;code=target.impossible`);
    expect(text).toContain('Chỉ tiêu không thể đạt');
  });

  it('takes days as they are written here; of one that is none it says so and goes without', async () => {
    const { text } = await get('/lich-su?from=3/3/2025&to=31/02/2025');
    expect(text).toContain('/api/v1/history/export.csv?from=2025-03-03"');
    expect([...text.matchAll(/id="(from|to)"[^>]*value="([^"]*)"( |[^>]* )aria-invalid/g)].map(([, id]) => id)).toEqual(
      ['to'],
    );
    expect(text).toContain('value="03/03/2025"');
  });

  it('takes few statements, however much is shown', async () => {
    expect((await get('/lich-su')).statements).toBeLessThanOrEqual(8);
  });

  it('reads in English too', async () => {
    const { text } = await get('/lich-su?lang=en&outcome=period.set');
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('Due for units: 17:00, 18/3/2025');
  });
});

describe('one line', () => {
  it('shows findings with the reason given, what proves it, and ways on', async () => {
    const seq = await seqOf(`?unit=${at.ward.code}&annex=targets&outcome=submission.received`);
    const { text } = await get(`/lich-su/${seq}`);
    expect(text).toContain('data-code="target.impossible"');
    expect(text).toContain('Kế hoạch đã ký.');
    expect(text).toContain('✓ Mã của dòng: đúng');
    expect(text).toContain('✓ Kết quả kiểm tra: đúng như đã ghi');
    expect(text).toContain(`href="/api/v1/log/proofs/inclusion?seq=${seq}"`);
    expect(text).toContain(`/kiem-tra/theo-doi?submission=${at.targets.submission}&amp;part=0&amp;row=20`);
    expect(text).toContain(`/kiem-tra/so-sanh?after=${at.targets.submission}`);
  });

  it('says so where its content was changed behind the triggers, and where it was erased', async () => {
    const { results } = await env.DB.prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'log_contents'`,
    ).all<{ name: string }>();
    await env.DB.batch(results.map(({ name }) => env.DB.prepare(`DROP TRIGGER ${name}`)));
    const seq = await seqOf('?outcome=submission.reviewed.return');
    const { line } = await at.history('detail', `/${seq}`);
    await env.DB.prepare(`UPDATE log_contents SET content = json_set(content, '$.remark', 'Đạt.') WHERE leaf = ?1`)
      .bind(line.leaf)
      .run();
    expect((await get(`/lich-su/${seq}`)).text).toContain('✗ Nội dung: KHÔNG đúng như dòng đã ghi');
    await env.DB.prepare('DELETE FROM log_contents WHERE leaf = ?1').bind(line.leaf).run();
    const { text } = await get(`/lich-su/${seq}`);
    expect(text).toContain('Nội dung đã xóa theo yêu cầu');
    expect(text).toContain('✓ Mã của dòng: đúng');
    expect(text).not.toContain('Đạt.');
  });
});

it('one row followed, two submissions compared, a table checked again, a unit', async () => {
  const trace = (await get(`/theo-doi?submission=${at.third.submission}&row=4`)).text;
  expect(trace).toMatch(/data-revision="2">.*?Không có trong lần gửi này/s);
  expect(trace).toMatch(/data-column="finish">.*<del>Quý II<\/del>.*<ins>Quý III<\/ins>/s);
  const compare = (await get(`/so-sanh?before=${at.first.submission}&after=${at.third.submission}`)).text;
  expect(compare).toContain('Thêm 1 dòng');
  expect(compare).toContain(`<option value="${at.third.submission}" selected="">`);
  const seq = await seqOf(`?unit=${at.ward.code}&outcome=inspection.refused`);
  expect((await get(`/lich-su/${seq}/kiem-tra-lai`)).text).toContain('data-outcome="same"');
  const unit = (await get(`/don-vi/${at.ward.code}`)).text;
  expect(unit).toContain(`/kiem-tra/so-sanh?before=${at.second.submission}&amp;after=${at.third.submission}`);
});

it.each(['/lich-su/999999', '/lich-su/x', '/don-vi/00000', '/so-sanh', '/theo-doi?submission=x&row=1'])(
  '%s is not there',
  async (path) => expect((await get(path)).status).toBe(404),
);
it('a filter that is none is refused', async () => {
  expect((await get('/lich-su?outcome=x')).status).toBe(422);
});
