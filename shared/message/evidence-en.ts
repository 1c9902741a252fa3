import { listed, type Sentences } from './evidence-sentences.ts';
import { moment } from './moment.ts';

/** The same in English. */
export const evidenceEn: Sentences = {
  content: {
    proved: () => 'The receipt says what the entry of the log says.',
    refuted: ({ fields }) =>
      `The receipt says something ELSE than the entry of the log (${fields.join(', ')}): it was altered.`,
    open: () => 'The receipt carries no entry of the log (sent before there was one, or erased on request).',
  },
  signature: {
    proved: ({ name }) =>
      `The log "${name}" signed for this entry, at the time and over the tables that the receipt names.`,
    refuted: ({ name }) =>
      `The signature is NOT that of the log "${name}", or the receipt was altered after it was signed.`,
    open: () =>
      'The signature was not checked: this needs the public key of the log, from where the city publishes it.',
  },
  workbook: {
    proved: ({ parts }) => `What the workbook holds is what was sent (${parts} tables, cell by cell).`,
    refuted: ({ parts, found }) =>
      `The workbook is NOT what was sent any more: only ${found} of ${parts} tables are alike cell by cell.`,
    open: () => 'Not compared with a workbook: none was given.',
  },
  inclusion: {
    proved: ({ size }) => `The entry stands in the log of ${size} entries that the checkpoint signs.`,
    refuted: ({ size }) =>
      `The entry does NOT stand in the log of the checkpoint (${size} entries), or the checkpoint is another log's.`,
    open: () =>
      'That the entry stands in the log was not proved: this needs a proof, fetched from the server after sealing.',
  },
  head: {
    proved: ({ name, size }) => `The head over ${size} entries is signed by the log "${name}".`,
    refuted: ({ name, size }) => `The head over ${size} entries is NOT signed by the log "${name}", or was altered.`,
    open: ({ size }) =>
      `Who signed the head over ${size} entries was not checked: this needs the public key of the log, from where the city publishes it.`,
  },
  entries: {
    proved: ({ count, size }) => `All ${count} entries of the bundle stand in the log of ${size} entries of its head.`,
    refuted: ({ wrong, size }) =>
      `Entries do NOT stand in the log of ${size} entries of its head (${listed(wrong)}): altered, inserted or moved.`,
    open: () => '',
  },
  contents: {
    proved: ({ count, erased }) =>
      `The contents of ${count} entries are those that the log commits to.${erased.length ? ` ${erased.length} were erased (${listed(erased)}); their entries stand.` : ''}`,
    refuted: ({ wrong }) => `Contents are NOT what the log commits to (${listed(wrong)}): they were altered.`,
    open: () => '',
  },
  notes: {
    proved: ({ count }) =>
      `The log signed for ${count} submissions of the bundle, at their time and over their tables.`,
    refuted: ({ wrong }) => `The log did NOT sign for submissions (${listed(wrong)}).`,
    open: () => 'The signatures on the submissions were not checked: this needs the public key of the log.',
  },
  whole: {
    proved: ({ size }) => `The bundle holds all ${size} entries of the log: none is missing.`,
    refuted: ({ missing }) => `The bundle is given as the whole log, but entries are MISSING (${listed(missing)}).`,
    open: ({ count, size }) =>
      `The bundle holds ${count} of the ${size} entries of the log. Whether others of the same matter were left out it cannot tell.`,
  },
  erasures: {
    proved: ({ erased }) => `All ${erased} contents that are gone were erased by lines of the log.`,
    refuted: ({ erased, recorded }) =>
      `${erased} contents are gone, but the log tells of ${recorded}: contents were taken away WITHOUT a line.`,
    open: () => '',
  },
  tail: {
    proved: () => '',
    refuted: () => '',
    open: ({ count }) =>
      `${count} entries after the head are not in the bundle. Of an entry that is not sealed and for which nobody holds a receipt, nothing is proved.`,
  },
  growth: {
    proved: ({ from, to }) => `The log of ${to} entries begins with the earlier ${from} unchanged.`,
    refuted: ({ from, to, cut }) => {
      if (cut) return `The head over ${from} entries was signed AFTER that over ${to}: the log was cut.`;
      return from === to
        ? `TWO heads over ${from} entries differ: there are two stories of one log.`
        : `The log of ${to} entries does NOT begin with the earlier ${from}: it was altered, or there are two of it.`;
    },
    open: ({ from, to }) =>
      `Whether the log of ${to} entries begins with the earlier ${from} was not shown: this needs the whole log as a bundle, or a consistency proof, from the server.`,
  },
  reach: {
    proved: () => '',
    refuted: ({ size, held, madeAt }) =>
      `The bundle of the whole log, made at ${moment(madeAt ?? '', 'en')}, has only ${size} entries, while a receipt or a head from before shows that the log had at least ${held}: the log WAS CUT.`,
    open: ({ size, held, madeAt }) =>
      `A receipt or a head shows that the log has at least ${held} entries; the bundle has only ${size}${madeAt ? ` and says it was made at ${moment(madeAt, 'en')}` : ''}. If it was fetched later the log was cut; fetch it again.`,
  },
  renamed: {
    proved: ({ names, from, to }) =>
      `The log bears two names, "${names[0]}" and "${names[1]}" (restored from a backup): the ${from} entries of the one stand unchanged in the ${to} of the other.`,
    refuted: () => '',
    open: ({ names, from, to }) =>
      `Whether the log "${names[1]}" (${to} entries) has all ${from} entries of the log "${names[0]}" was not shown: this needs the whole log as a bundle. What was recorded after the backup may be missing; the recovery entry tells.`,
  },
};
