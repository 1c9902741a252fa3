const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

export const attribute = (text: string): string => escapeText(text).replace(/"/g, '&quot;');

/** A part of a workbook; of the spreadsheet itself where no other namespace is given. */
export const part = (root: string, namespace: string | null, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${root} xmlns="${namespace ?? MAIN}"${namespace ? '' : ` xmlns:r="${OFFICE}"`}>${content}</${root}>`;
