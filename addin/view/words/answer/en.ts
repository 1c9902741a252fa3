import { REOPEN_EN } from '../common/en.ts';
import type { answerVi } from './vi.ts';

export const answerEn: typeof answerVi = {
  history: {
    title: 'Sendings so far',
    open: 'Sendings so far',
    asking: 'Asking the Department…',
    unknown: 'The Department could not be asked. What was sent before is still there.',
    again: 'Ask again',
    none: 'Your unit has sent nothing for this period.',
    entry: (annex, revision) => `${annex}, revision ${revision}`,
    standing: (annex, revision, state) => `${annex}, revision ${revision}: ${state}.`,
    replaced: 'Replaced by a newer revision',
    received: (when) => `Received ${when}`,
    inTime: 'in time',
    late: 'late',
    rows: (count) => (count === 1 ? '1 row' : `${count} rows`),
    correction: 'correction',
    behalf: 'Entered by the Department for your unit, from the file your unit mailed.',
    confirmAsked: 'Please look through it and press "Confirm". If it is wrong, send a new revision.',
    confirm: 'Confirm',
    asked: (count) => `The Department asks for completion: ${count === 1 ? '1 comment' : `${count} comments`}`,
    unconfirmed: 'The Department entered a table for your unit: please confirm it.',
    see: 'See the comments and sendings',
    by: (name, position, when) => `${name}, ${position}, ${when}`,
    comments: (count) => (count === 1 ? '1 comment' : `${count} comments`),
    cell: (cell) => `Cell ${cell}`,
    row: (row) => `Row ${row}`,
    whole: (row) => `${row} (the whole row)`,
    stood: (words) => `When sent the cell said: "${words}"`,
    moved: (place) => `when sent at ${place}`,
    gone: 'This row is no longer in the open table.',
    notOpen: 'Open the file of this annex to go from a comment to its cell.',
    refused: (annex) => `${annex}: not accepted`,
    refusedAt: (when, errors) =>
      `Sent ${when}; not accepted because of ${errors === 1 ? '1 fault' : `${errors} faults`} without a reason given.`,
    receipt: 'See the receipt',
    withdraw: 'Withdraw this sending',
    withdrawWhat: (revision, before) =>
      before === null
        ? `Withdrawing revision ${revision}: your unit then counts as not having sent. It stays in the history.`
        : `Withdrawing revision ${revision}: revision ${before} stands again. What is withdrawn stays in the history.`,
    withdrawSure: (revision) => `Withdraw revision ${revision}`,
    cancel: 'Cancel',
    back: 'Back',
  },
  nil: {
    title: 'Nothing to report in this period',
    what: 'Tells the Department that your unit has nothing to report for this period. No table is sent.',
    onlyReports: 'Only a report can say so. Please choose a reporting period.',
    remark: 'Remark (optional)',
    replaces: (revision, rows) =>
      `The Department holds revision ${revision} with ${rows} rows. It will no longer count once this is sent.`,
    go: 'Send: nothing to report',
    there: (revision, when) => `Revision ${revision}, nothing to report, received ${when}`,
  },
  fill: {
    title: 'Download an annex to fill in',
    inExcel: 'Insert an annex to fill in',
    failed: (place) => `The empty annex could not be made. Check the network and ${REOPEN_EN[place]}.`,
  },
  attach: {
    failed: {
      title: 'The attached file could not be sent',
      todo: 'Nothing was sent to the Department. Try again when the network is back, or send without it.',
    },
  },
};
