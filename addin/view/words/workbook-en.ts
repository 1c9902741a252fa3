import type { workbookVi } from './workbook-vi.ts';

export const workbookEn: typeof workbookVi = {
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
