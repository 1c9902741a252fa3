import { localDay } from '../../shared/message/moment.ts';
import { hasEnded } from '../../shared/plan/units.ts';
import { answers } from '../answers.ts';
import { may } from '../auth/may.ts';
import { api } from '../context.ts';
import { overviewOf } from '../desk/overview.ts';
import { officeOf } from '../letters/office.ts';
import { refusal } from '../problem.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const asFile = (name: string) => ({
  'content-type': DOCX,
  'content-disposition': `attachment; filename="${name}.docx"`,
  'cache-control': 'private, no-store',
});

/** Papers about a period, ready but for number, date and signature. The library that writes them is loaded when asked. */
export const letters = api()
  .get(
    '/:plan/:period/reminder.docx',
    may('city.read'),
    answers('The letter to units that have not sent', { 200: { media: DOCX } }),
    async (c) => {
      const { Packer } = await import('docx');
      const { reminder } = await import('../letters/reminder.ts');
      const at = c.var.now().toISOString();
      const { plan, period, units } = await overviewOf(c.var.store, c.var.caller, c.req.param(), {});
      const gone = new Set(c.var.register.units.filter((unit) => hasEnded(unit, localDay(at))).map(({ code }) => code));
      // Of a department that has ended nobody is there to read it, and nothing is taken in.
      const summary = { units: units.filter(({ code }) => !gone.has(code)), dueUnits: period.dueUnits };
      const letter = reminder({ plan, period, summary, at, office: officeOf(c.env.OFFICE) });
      if (!letter) throw refusal('nobody-missing');
      return c.body(await Packer.toArrayBuffer(letter), 200, asFile(`don-doc-${plan.id}-${period.id}`));
    },
  )

  .get(
    '/:plan/:period/report.docx',
    may('city.read'),
    answers('The report for the leadership', { 200: { media: DOCX } }),
    async (c) => {
      const { Packer } = await import('docx');
      const { report } = await import('../letters/report.ts');
      const { plan, period, units, faults } = await overviewOf(c.var.store, c.var.caller, c.req.param(), {});
      const summary = { units, dueUnits: period.dueUnits };
      const office = officeOf(c.env.OFFICE);
      const paper = report({ plan, period, summary, faults, at: c.var.now().toISOString(), office });
      return c.body(await Packer.toArrayBuffer(paper), 200, asFile(`bao-cao-${plan.id}-${period.id}`));
    },
  );
