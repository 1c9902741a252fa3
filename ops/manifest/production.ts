/** Where an installation is, and under which name Excel knows it. */
export interface Place {
  /** Its origin: "https://…" without a path. */
  url: string;
  /** A GUID of its own, the same for every later version. */
  id: string;
  /** To be raised with every manifest given out. */
  version: string;
}

const DEVELOPMENT = 'https://localhost:3443';
/** What is said to developers at the top. */
const REMARK = /<!--\s*For development[\s\S]*?-->\n/;

/** The manifest of development with another place, Id and version; nothing else differs. */
export const productionManifest = (development: string, { url, id, version }: Place): string =>
  development
    .replace(REMARK, '')
    .replaceAll(DEVELOPMENT, url)
    .replace(/<Id>[^<]*<\/Id>/, `<Id>${id}</Id>`)
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${version}</Version>`);
