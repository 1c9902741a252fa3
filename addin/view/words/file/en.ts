import type { Advice } from '../advice.ts';
import type { fileVi } from './vi.ts';

const saveAsXlsx =
  'Open the file in Excel, choose File, Save As, type "Excel Workbook (.xlsx)", then choose the new file.';

const notWorkbook = (what: string): Advice => ({
  title: `This is ${what}, not an Excel workbook`,
  todo: 'Choose the annex: Excel (.xlsx, .xls), LibreOffice (.ods) or Word (.docx).',
});

const pasteFromIt = (what: string): Advice => ({
  title: `This is ${what}, not an Excel workbook`,
  todo: 'Open it, select the whole table, copy it and paste it into "Paste a table" on the first page.',
});

const damaged: Advice = {
  title: 'The file is damaged and cannot be read',
  todo: 'Open it in Excel (which may repair it), save it as a new file and choose that. If it came by mail, ask for it again.',
};

const tooLarge = (what: string): Advice => ({
  title: `The file is too large: ${what}`,
  todo: 'An annex is usually below 1 MB. Copy only the annex into a new file and choose that.',
});

export const fileEn: typeof fileVi = {
  start: {
    title: 'Check an annex',
    drop: 'Drop the Excel or Word file with the annex here',
    choose: 'Choose a file…',
    paste: 'Paste a table',
    pasteLabel: 'Paste a table copied from Word, Excel or a web page',
    pasteHint: 'Select the whole table with its header, copy it, then click here and paste (Ctrl+V).',
    pastedName: 'Pasted table',
    handOver: 'No network when sending? Seal a package to hand over',
    sample: 'Open sample data',
    sampleName: 'Sample data',
    steps: [
      'Open the annex you already have; nothing has to be typed again.',
      'See every fault at its cell. Faults of form are repaired here; correct the others in Excel and open the file again.',
      'Send it to the Department and keep the receipt.',
    ],
    privacy: 'The file is checked on this computer. The annex leaves it only when you press "Send to the Department".',
    receipts: (count) => `Receipts kept on this computer (${count})`,
  },
  reading: { title: (name) => `Reading ${name}`, excel: 'Reading the open workbook', stop: 'Stop' },
  unreadable: {
    'no-bytes': { title: 'The file is empty', todo: 'A download or copy may have been cut off. Fetch the file again.' },
    xls: { title: 'The file is in the old Excel format (.xls)', todo: saveAsXlsx },
    xlsb: { title: 'The file is in the .xlsb format', todo: saveAsXlsx },
    ods: { title: 'The file is in the .ods format', todo: 'Open it, save it as .xlsx and choose the new file.' },
    docx: { title: 'No table can be read in this Word document', todo: 'Choose the file that holds the annex.' },
    doc: pasteFromIt('a Word document'),
    pptx: notWorkbook('a presentation'),
    pdf: {
      title: 'This is a PDF: made to be looked at, its cells cannot be read',
      todo: 'Choose the original Excel or Word file. Where it is lost, open the PDF in Word (which turns it into tables), look it through, save it as .docx and choose that. A scan has to be typed again.',
    },
    html: pasteFromIt('a web page'),
    image: notWorkbook('a picture'),
    text: notWorkbook('a plain text file'),
    zip: notWorkbook('a compressed folder'),
    unknown: notWorkbook('some other file'),
    password: {
      title: 'The file needs a password to open',
      todo: 'Open it in Excel, choose File, Info, Protect Workbook, Encrypt with Password, clear the password and save.',
    },
    truncated: damaged,
    archive: damaged,
    checksum: damaged,
    'part-missing': damaged,
    xml: damaged,
    cell: damaged,
    file: tooLarge('at most 25 MB'),
    entries: tooLarge('too many parts inside'),
    expansion: tooLarge('it unpacks to far too much'),
    cells: tooLarge('at most 1 million cells with content'),
    styles: tooLarge('it has too many cell styles'),
  },
  pasteEmpty: {
    title: 'There is no table in what was pasted',
    todo: 'Select the whole table in Word or Excel, copy it and paste again.',
  },
  slow: {
    title: 'Reading took too long and was stopped',
    todo: 'Copy only the annex into a new file and choose that.',
  },
  unloaded: {
    title: 'What reads files could not be fetched',
    todo: 'The file was not changed. Check the network, reload the page and choose the file again.',
  },
  bug: {
    title: 'The program failed on this file',
    todo: 'The file was not changed. Try again; if it still fails, send the file to the Department.',
  },
};
