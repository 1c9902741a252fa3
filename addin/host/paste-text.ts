/** Elements that begin and end a line of text. */
const BLOCKS = new Set(['P', 'DIV', 'LI', 'TR', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'UL', 'OL', 'TABLE', 'BLOCKQUOTE']);
/** What is not read: code, and text that tracked changes have taken out. */
const SILENT = new Set(['STYLE', 'SCRIPT', 'TITLE', 'META', 'LINK', 'XML', 'DEL', 'TEMPLATE']);

const isHidden = (element: Element): boolean =>
  /display:\s*none|mso-hide:\s*all/i.test(element.getAttribute('style') ?? '');

/**
 * The words of a part of a clipboard document. Breaks in the source mean nothing there, `<br>` and paragraphs do;
 * a non-breaking space is how Word fills what is empty.
 */
export function textOf(node: Node): string {
  if (node instanceof Text) return node.data.replace(/[\s\u00a0]+/g, ' ');
  if (!(node instanceof Element)) return '';
  if (SILENT.has(node.tagName.toUpperCase()) || isHidden(node)) return '';
  if (node.tagName === 'BR') return '\n';
  const inner = [...node.childNodes].map(textOf).join('');
  if (node.tagName === 'TD' || node.tagName === 'TH') return `${inner} `;
  return BLOCKS.has(node.tagName) ? `\n${inner}\n` : inner;
}

/** Lines with something in them, each trimmed. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .filter((line) => line !== '');
