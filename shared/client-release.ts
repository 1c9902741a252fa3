/** In which a program of this product says which one it is and which release: "page/0.1.0". Others need not send it. */
export const CLIENT_HEADER = 'phu-luc-client';

/** The oldest release that the server still understands. Raised together with a change that older ones would get wrong. */
export const OLDEST_RELEASE = '0.1.0';

export interface ClientRelease {
  /** "page", "pane" or "cli". */
  name: string;
  version: string;
}

export const clientHeader = ({ name, version }: ClientRelease): Record<string, string> => ({
  [CLIENT_HEADER]: `${name}/${version}`,
});

/** Null for what is not written so: another program, of which nothing is known. */
export function readClientHeader(header: string | undefined): ClientRelease | null {
  const [, name, version] = /^([a-z]+)\/(\d+\.\d+\.\d+)$/.exec(header ?? '') ?? [];
  return name !== undefined && version !== undefined ? { name, version } : null;
}

/** Number by number: 0.10.0 comes after 0.9.3. */
export const isOutdated = ({ version }: ClientRelease, oldest = OLDEST_RELEASE): boolean =>
  version.localeCompare(oldest, 'en', { numeric: true }) < 0;
