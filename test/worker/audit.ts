import type { AuditDetail, AuditReply, CompareReply, ReplayReply, TraceReply } from '../../shared/api.ts';
import { startDesk } from './desk.ts';
import { over, replyOf } from './sender.ts';
import { submission, tasks, tasksGrid, tranLieuTargets } from './sheets.ts';

interface Answers {
  '': AuditReply;
  detail: AuditDetail;
  compare: CompareReply;
  trace: TraceReply;
  replay: ReplayReply;
}

/**
 * A ward that is refused, explains, is asked to complete and sends twice more, a row of it left out once; a second one
 * that asked for a check; a workbook taken away. Each at a minute of its own.
 */
export async function startAudit() {
  const server = await startDesk();
  const at = (time: string) => {
    server.clock.now = new Date(`2025-03-0${time}:00.000Z`);
  };
  const [ward, other] = [await server.newUnit(), await server.newUnit()];
  const city = server.client(server.people.aggregator);
  const grid = await tranLieuTargets();
  at('3T01:00');
  await ward.send(submission({ annex: 'targets', grid }));
  const justifications = [{ code: 'target.impossible' as const, cell: null, reason: 'Kế hoạch đã ký.' }];
  at('3T01:01');
  const targets = (await replyOf(await ward.send(submission({ annex: 'targets', grid, justifications })))).receipt;
  at('3T18:30');
  const three = tasks(3);
  const first = (await replyOf(await ward.send(submission({ grid: tasksGrid(three) })))).receipt;
  at('4T01:00');
  await city.review(first.submission, { act: 'return', seen: 0, remark: 'Bổ sung.', comments: [] });
  at('4T02:00');
  const without = tasksGrid(three.slice(1));
  const second = (await replyOf(await ward.send(submission({ grid: without }), over(1)))).receipt;
  at('4T03:00');
  const back = tasksGrid([{ task: 'Việc mới hoàn toàn khác' }, { ...(three[0] ?? { task: '' }), finish: 'Quý III' }]);
  const third = (await replyOf(await ward.send(submission({ grid: back }), over(2)))).receipt;
  at('5T01:00');
  const { plan, period, annex, parts, client } = submission({ grid: tasksGrid(three) });
  await server.ask('POST', '/api/v1/inspections', {
    token: other.credential,
    body: { plan, period, annex, parts, client },
  });
  at('6T01:00');
  const workbook = `/api/v1/city/${plan}/${period}/workbook.xlsx`;
  const taken = await server.ask('GET', workbook, { token: server.people.aggregator });
  await taken.arrayBuffer();

  const history = async <P extends keyof Answers>(
    _: P,
    path: string,
    token = server.people.auditor,
  ): Promise<Answers[P]> =>
    (await server.ask('GET', `/api/v1/history${path}`, { token })).json() as Promise<Answers[P]>;
  return {
    ...server,
    ward,
    other,
    targets,
    first,
    second,
    third,
    workbook,
    tag: taken.headers.get('etag') ?? '',
    history,
  };
}
