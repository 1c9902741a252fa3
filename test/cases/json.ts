const WIDTH = 120;

/** JSON as the project's formatter leaves it: short lists of words and numbers on one line, everything else opened. */
export function json(value: unknown, indent = '', prefix = ''): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const plain = value.every((item) => typeof item !== 'object');
    const line = `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
    if (plain && indent.length + prefix.length + line.length + 1 <= WIDTH) return line;
    return `[\n${value.map((item) => inner + json(item, inner)).join(',\n')}\n${indent}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => {
    const name = `${JSON.stringify(key)}: `;
    return `${inner}${name}${json(item, inner, name)}`;
  });
  return entries.length ? `{\n${entries.join(',\n')}\n${indent}}` : '{}';
}
