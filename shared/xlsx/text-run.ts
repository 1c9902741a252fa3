/** "_x000D_" in a workbook's text is the character U+000D; "_x005F_" is the "_" of a text that really reads "_x000D_". */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/**
 * The text of a cell from its `<t>` elements: runs of rich text are joined, the reading aids of Japanese (`<rPh>`) left
 * out. Spaces, line breaks and Unicode form stay as they are stored.
 */
export interface TextRuns {
  open(name: string): void;
  close(name: string): void;
  text(text: string): void;
  /** The text since the last call. */
  take(): string;
}

export function textRuns(): TextRuns {
  let parts = '';
  let inText = false;
  let phonetic = 0;
  return {
    open(name) {
      if (name === 't') inText = phonetic === 0;
      else if (name === 'rPh') phonetic++;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic--;
    },
    text(text) {
      if (inText) parts += text;
    },
    take() {
      const text = unescapeText(parts);
      parts = '';
      return text;
    },
  };
}
