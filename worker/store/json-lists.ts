/** A bound value may have 2 MB; half of it leaves room for what SQLite needs besides. Counted in UTF-8 bytes. */
const LIMIT = 1_000_000;

export interface JsonList {
  /** How many items stand in the lists before this one. */
  offset: number;
  json: string;
}

/** Items already written as JSON, as few JSON arrays as the limit allows. Usually one. */
export function jsonLists(items: readonly string[], limit = LIMIT): JsonList[] {
  const lists: JsonList[] = [];
  let start = 0;
  let size = 0;
  const close = (end: number) => {
    if (end > start) lists.push({ offset: start, json: `[${items.slice(start, end).join(',')}]` });
    start = end;
    size = 0;
  };
  items.forEach((item, place) => {
    const bytes = utf8Length(item);
    if (size + bytes > limit) close(place);
    size += bytes;
  });
  close(items.length);
  return lists;
}

const encoder = new TextEncoder();
const utf8Length = (text: string) => encoder.encode(text).length;
