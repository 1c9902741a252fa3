import { part } from './xml.ts';

/** Cell styles by their place in the workbook: official documents are set in Times New Roman 13, with borders. */
export const STYLE = { plain: 0, cell: 1, head: 2, group: 3, date: 4, percent: 5, grouped: 6 } as const;

const font = (marks: string) => `<font>${marks}<sz val="13"/><name val="Times New Roman"/></font>`;
const side = (name: string) => `<${name} style="thin"/>`;
const xf = (format: number, fontId: number, border: number, align: string) =>
  `<xf numFmtId="${format}" fontId="${fontId}" fillId="0" borderId="${border}" xfId="0" applyNumberFormat="1" applyAlignment="1">${align}</xf>`;
const wrap = '<alignment vertical="center" wrapText="1"/>';
const centred = '<alignment horizontal="center" vertical="center" wrapText="1"/>';

export const STYLES = part(
  'styleSheet',
  null,
  [
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>',
    `<fonts count="2">${font('')}${font('<b/>')}</fonts>`,
    '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>',
    `<borders count="2"><border/><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}</border></borders>`,
    '<cellStyleXfs count="1"><xf/></cellStyleXfs>',
    `<cellXfs count="7">${[
      xf(0, 0, 0, wrap),
      xf(0, 0, 1, wrap),
      xf(0, 1, 1, centred),
      xf(0, 1, 1, wrap),
      xf(164, 0, 1, centred),
      xf(9, 0, 1, centred),
      xf(3, 0, 1, wrap),
    ].join('')}</cellXfs>`,
  ].join(''),
);
