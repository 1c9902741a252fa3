import type { noticeVi } from './vi.ts';

export const noticeEn: typeof noticeVi = {
  troubles: {
    'sheet-hidden': { title: 'This sheet is hidden', todo: 'Right-click a sheet tab, choose Unhide, then try again.' },
    'cell-hidden': {
      title: 'This cell is in a hidden row or column',
      todo: 'If the table is filtered, choose Data, Clear; otherwise select the rows or columns on both sides, right-click, and choose Unhide.',
    },
    'sheet-gone': { title: 'This sheet is gone', todo: 'It was deleted or renamed. Press "Check again".' },
    protected: {
      title: 'This sheet is protected',
      todo: 'The pane does not unprotect it. To mend it, choose Review, Unprotect Sheet, then press again.',
    },
    'structure-protected': {
      title: 'The structure of this workbook is protected',
      todo: 'The pane does not unprotect it. To add a sheet, choose Review, Protect Workbook to lift it, then press again.',
    },
    'too-large': { title: 'The sheet is too large', todo: 'Copy only the annex into a new file and check that.' },
    'session-lost': { title: 'The session with Excel has ended', todo: 'Reload Excel and open this pane again.' },
    'not-repaired': {
      title: 'The repaired copy could not be made',
      todo: 'The original file was not changed. Try again; if it still fails, make the repairs shown in Excel by hand.',
    },
    failed: { title: 'Excel did not answer', todo: 'Press Enter if a cell is being edited, then "Check again".' },
  },
  notice: {
    choiceNotKept: {
      title: 'This choice could not be kept',
      todo: 'This time it is checked and sent as you chose; the next time you will have to choose again.',
    },
    changedMeanwhile: {
      title: 'The table has changed since it was checked',
      todo: 'Somebody else may be editing it. It was checked again and not sent. Look it through and send once more.',
    },
    waitingForCell: 'Excel is waiting: a cell is being edited. Press Enter to go on.',
    offline: 'There is no network. Checking and repairing go on here; sending needs the network.',
    offlineWaiting: 'There is no network. Checking goes on; what waits to be sent goes by itself once it is back.',
    stillSignedIn: {
      title: 'The connection is gone from this computer, but the account may still be signed in',
      todo: 'The window for signing out could not be opened. On a shared computer, sign out on the page of the provider of the account.',
    },
    noWindow: 'The sign-in window could not open. Allow new windows and try again, or enter an enrolment code.',
    close: 'Close',
  },
};
