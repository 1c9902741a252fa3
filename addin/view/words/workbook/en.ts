import { en } from '../../../../shared/message/en.ts';
import { sayWith } from '../../../../shared/message/say.ts';
import type { workbookVi } from './vi.ts';

export const workbookEn: typeof workbookVi = {
  say: sayWith(en),
  firstRun: {
    steps: [
      'Open the workbook with the annex; nothing has to be typed again.',
      'See every fault at its cell. Faults of form are repaired here; correct the others in their cells, the result follows.',
      'Send it to the Department and keep the receipt.',
    ],
    sample: 'Insert sample data',
    sampleHint: 'A sample sheet is added at the end of this workbook to try. Delete that sheet afterwards.',
  },
  mapping: {
    hint: 'Where a column is understood wrongly, choose another meaning; the table is checked again at once.',
    choose: (column, header) => `Column ${column} "${header}" means`,
    subject: 'To change it, choose another column for this.',
    restore: 'Back to what was recognised',
    restored: 'Back to what was recognised, and checked again.',
    kept: {
      pane: 'Checked again. The workbook remembers this as long as its headings stay as they are.',
      page: 'Checked again. This device remembers this for tables with the very same headings.',
    },
  },
  marks: {
    on: 'Colour the cells at fault',
    what: 'Colour is only laid over the cells; it goes when this is switched off or the pane closes.',
    legend:
      'Pale red with a border: to be corrected. Pale yellow: to be reviewed. It goes when this is switched off or the pane closes; what is left disappears by itself at the end of the day.',
    noUndo: 'In this Excel, colouring or taking colour away may clear what could be undone with Ctrl+Z before.',
    locked: {
      on: (sheets) => `The sheet ${sheets} is protected, so nothing is coloured there. This pane never unprotects.`,
      off: (sheets) =>
        `The sheet ${sheets} is protected, so its colour could not be taken away. Unprotect it, then switch this on and off again; otherwise it disappears by itself at the end of the day.`,
    },
  },
  city: {
    what: 'Takes the rows of all units into a sheet of its own in this workbook. Press again and that sheet is brought up to date.',
    whatPage: 'Downloads the merged table of all units; each row says where it comes from.',
    beside:
      'Bringing it up to date writes every cell of the table anew. What was added to the right of it stays with its row, what stands below it stays as it is.',
    pull: 'Take into a sheet',
    pulling: 'Fetching and writing into the sheet…',
    stopping: 'Stopping…',
    stopped: 'Stopped. The workbook is as it was before.',
    put: (rows, sheet) => `${rows.toLocaleString('en-GB')} rows written into the sheet "${sheet}".`,
    former: (sheet) => `The columns of the sheet "${sheet}" are others by now, so it was left as it is.`,
    kept: (rows) => `What was added to the right of ${rows} rows stays with them.`,
    below: (rows) => `What was added to ${rows} rows that are no more in the table now stands at the end of the sheet.`,
    download: 'Download the merged workbook',
    asking: 'Fetching…',
    file: 'Merged table of the whole city.xlsx',
    saved: (name) => `"${name}" was downloaded.`,
  },
  pointing: {
    title: 'A table was not recognised? Point at it',
    what: 'Choose the header row of the table, the kind of annex, and the column it is about. The other columns can be corrected afterwards.',
    nothing: 'No row of this sheet has two cells with words.',
    sheet: 'Sheet',
    row: 'Header row of the table',
    rowOf: (row, texts) => `Row ${row}: ${texts}`,
    kind: 'This table is the',
    column: (subject) => `Column of "${subject}"`,
    columnOf: (letter, text) => `${letter}: ${text}`,
    go: 'Read this table',
    failed: 'No table could be read from this row. Choose the header row, with the content below it.',
  },
  record: {
    made: (when) => `The Department has recorded this check (${when}); the annex is not sent.`,
    failed: 'The Department could not record this check; the result on this device stands.',
  },
  changes: {
    asking: (revision) => `Comparing with revision ${revision}…`,
    unknown: (revision) => `Could not be compared with revision ${revision}; sending is possible.`,
    same: (revision) => `The table says the same as revision ${revision}.`,
    since: (revision) => `Since revision ${revision}`,
    added: (count) => `${count} added`,
    changed: (count) => `${count} changed`,
    moved: (count) => `${count} moved`,
    removed: (count) => `${count} removed`,
    headings: { added: 'Rows added', changed: 'Rows changed', moved: 'Rows moved', removed: 'Rows removed' },
    before: 'Before: ',
    after: 'Now: ',
    nil: (revision) => `Revision ${revision} said that there was nothing to report.`,
  },
};
