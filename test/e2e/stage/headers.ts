import { readFile } from 'node:fs/promises';
import { HOST_ORIGIN } from '../../excel-host/launch.ts';

type Headers = Record<string, string>;

/**
 * The headers that dist/_headers gives to a path, as Cloudflare reads the file: rules from top to bottom, "! Name" takes a
 * header away again. The simulated Excel may frame the pane as the pages of Office may.
 */
export async function builtHeaders(): Promise<(path: string) => Headers> {
  const text = await readFile(new URL('../../../dist/_headers', import.meta.url), 'utf8');
  const rules: { pattern: RegExp; lines: string[] }[] = [];
  for (const line of text.split('\n').filter((line) => line.trim() && !line.startsWith('#')))
    if (line.startsWith('/')) rules.push({ pattern: patternOf(line.trim()), lines: [] });
    else rules.at(-1)?.lines.push(line.trim());
  return (path) =>
    framedByTheHost(headersFrom(rules.filter(({ pattern }) => pattern.test(path)).flatMap(({ lines }) => lines)));
}

const patternOf = (rule: string): RegExp => new RegExp(`^${rule.replace(/[.?+]/g, '\\$&').replaceAll('*', '.*')}$`);

function headersFrom(lines: readonly string[]): Headers {
  const headers: Headers = {};
  for (const line of lines) {
    const [, taken] = /^! *(\S+)/.exec(line) ?? [];
    const [, name = '', value = ''] = /^([^:]+): *(.*)$/.exec(line) ?? [];
    if (taken) delete headers[taken.toLowerCase()];
    else headers[name.toLowerCase()] = value;
  }
  return headers;
}

const framedByTheHost = (headers: Headers): Headers => ({
  ...headers,
  'content-security-policy': (headers['content-security-policy'] ?? '').replace(
    "frame-ancestors 'self'",
    `$& ${HOST_ORIGIN}`,
  ),
});
