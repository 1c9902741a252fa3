import type { Sign } from '../../../../shared/preview.ts';
import type { repairVi } from './vi.ts';

const signs: Record<Sign, string> = {
  space: 'space',
  'no-break': 'no-break space',
  line: 'line break',
  hidden: 'hidden character',
  accent: 'loose accent',
};

export const repairEn: typeof repairVi = {
  repair: {
    one: 'Repair',
    oneOf: (cell) => `Repair cell ${cell}`,
    all: (cells) => `Repair all ${cells} cells`,
    everything: (cells) => `Repair all faults of form (${cells} cells)`,
    preview: (cells) => `Preview ${cells} cells`,
    before: 'Now: ',
    after: ' Becomes: ',
    empty: '(empty)',
    sign: (sign, count) => (count > 1 ? `${count} × ${signs[sign]}` : signs[sign]),
    original: 'The original file stays as it is. Repairs are in the repaired copy, to be downloaded.',
    excelUndo: 'The whole repair is undone by one Ctrl+Z in Excel, or by the Undo button here.',
    noUndo: 'Note: this Excel cannot undo the whole repair with Ctrl+Z. Use the Undo button here to go back.',
    made: (cells, only) =>
      only ? `Cell ${only} repaired.` : cells === 0 ? 'No cell was repaired.' : `${cells} cells repaired.`,
    undone: (cells) => `Undone: ${cells} cells are as they were.`,
    left: (cells) => `${cells} cells left alone.`,
    leftCells: 'Why left alone',
    why: {
      changed: 'its content has just changed and is not overwritten. See the new findings.',
      formula: 'it is calculated and not overwritten. Mend its formula by hand.',
      locked: 'it is locked in a protected sheet. To mend it, in Excel choose Review, Unprotect Sheet.',
      'sheet-gone': 'its sheet is gone.',
    },
    undo: 'Undo',
    download: 'Download the repaired copy',
    downloadOf: (name) => `Download ${name}`,
    copyAsked:
      'What you send is the repaired copy; download it to keep it. It is also the one to be signed, so that what is signed and what is sent are the same.',
    copySaved:
      'The repaired copy has been downloaded. It is also the one to be signed, so that what is signed and what is sent are the same.',
    way: {
      'save-as':
        'This file is no .xlsx, so no repaired copy can be made. Open it in Excel, save it as an Excel workbook (.xlsx) and choose the new file here: then one press repairs. Or copy the list of repairs and make them by hand.',
      'by-hand':
        'A Word document or a pasted table is mended where it came from: at each place press "Copy the repaired text" and paste it into that cell. Or copy the whole list.',
      signed:
        'This file holds a digital signature, which any change would break, so no repaired copy is made: repair the unsigned one and sign again, or send with a justification.',
    },
    copyText: 'Copy the repaired text',
    copied: 'Copied.',
    copyByHand: 'Press Ctrl+C to copy',
    copyList: (cells) => `Copy the list of ${cells} cells to mend`,
    listHead: 'Sheet\tCell\tNow\tBecomes',
  },
};
