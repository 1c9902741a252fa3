import { all, type Element, named, treeOf } from './tree.ts';

/** The order Microsoft's schemas ask for; Excel refuses a manifest that breaks it, often without saying so. */
const ORDER: Record<string, string[]> = {
  OfficeApp: [
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: ['Hosts', 'Resources'],
  DesktopFormFactor: ['GetStarted', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};

/** Characters, from the schema. */
const LONGEST = {
  DisplayName: 125,
  Description: 250,
  ShortStrings: 125,
  LongStrings: 250,
  resid: 32,
  url: 2048,
} as const;
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const LOCALES = ['en-US'];
/** In pixels: every size that a group or a button may name. */
const ICONS = ['16', '20', '24', '32', '40', '48', '64', '80'];
/** Names of the machine at hand and of Microsoft's samples. */
const NOBODY = /(^|\.)(localhost|contoso\.com|example\.(?:com|org|net|vn)|invalid|test)$|^127\.|^\[?::1/;

/** What is wrong with a manifest, in plain words; an empty list for nothing. */
export function manifestFaults(xml: string): string[] {
  const root = treeOf(xml);
  return [
    ...order(root),
    ...identity(root),
    ...lengths(root),
    ...addresses(root),
    ...resources(root),
    ...languages(root),
    ...icons(root),
  ];
}

/** What is wrong with a manifest that is given to units: of an address others can reach, under an Id of its own. */
export function productionFaults(xml: string, development: string): string[] {
  const idOf = (text: string) => named(treeOf(text), 'Id')[0]?.text.trim();
  const hosts = new Set(addressesOf(xml).flatMap((url) => (URL.canParse(url) ? new URL(url).hostname : [])));
  return [
    ...manifestFaults(xml),
    ...[...hosts].filter((host) => NOBODY.test(host)).map((host) => `nobody else reaches ${host}`),
    ...(idOf(xml) === idOf(development) ? ['the Id is that of development'] : []),
  ];
}

const icons = (root: Element): string[] =>
  named(root, 'Icon').flatMap(({ children }) => {
    const sizes = new Set(children.map(({ attributes }) => attributes.size));
    return ICONS.filter((size) => !sizes.has(size)).map((size) => `no icon of ${size} px`);
  });

const order = (root: Element): string[] =>
  all(root).flatMap(({ name, children }) => {
    const expected = ORDER[name];
    const found = [...new Set(children.map((child) => child.name))];
    return expected && found.join() !== expected.join() ? [`${name}: ${found.join(' ')}`] : [];
  });

function identity(root: Element): string[] {
  const faults: string[] = [];
  const text = (name: string) => named(root, name)[0]?.text.trim() ?? '';
  if (!GUID.test(text('Id'))) faults.push('Id is no GUID');
  if (!/^\d{1,5}(\.\d{1,5}){1,3}$/.test(text('Version'))) faults.push('Version is no version');
  if (text('DefaultLocale') !== 'vi-VN') faults.push('DefaultLocale is not vi-VN');
  if (root.attributes['xsi:type'] !== 'TaskPaneApp') faults.push('not a TaskPaneApp');
  return faults;
}

const words = (element: Element): string[] =>
  all(element).flatMap(({ attributes }) => [attributes.DefaultValue ?? '', attributes.Value ?? '']);

function lengths(root: Element): string[] {
  const tooLong = (name: 'DisplayName' | 'Description' | 'ShortStrings' | 'LongStrings') =>
    named(root, name)
      .flatMap(words)
      .filter((text) => text.length > LONGEST[name])
      .map((text) => `${name} too long: ${text}`);
  const ids = all(root).flatMap(({ attributes }) => attributes.resid ?? []);
  return [
    ...tooLong('DisplayName'),
    ...tooLong('Description'),
    ...tooLong('ShortStrings'),
    ...tooLong('LongStrings'),
    ...ids.filter((id) => id.length > LONGEST.resid).map((id) => `resid too long: ${id}`),
  ];
}

export const addressesOf = (xml: string): string[] => urls(treeOf(xml));

const urls = (root: Element): string[] =>
  all(root).flatMap(({ name, attributes, text }) => {
    const value = attributes.DefaultValue ?? (name === 'AppDomain' ? text.trim() : '');
    return /Url$|^SourceLocation$|^Image$|^AppDomain$/.test(name) && value !== '' ? [value] : [];
  });

const addresses = (root: Element): string[] =>
  urls(root)
    .filter((url) => !url.startsWith('https://') || url.length > LONGEST.url)
    .map((url) => `not https, or too long: ${url}`);

/** Every resid names a resource, every resource is used. */
function resources(root: Element): string[] {
  const given = new Set(
    named(root, 'Resources')
      .flatMap(all)
      .flatMap(({ attributes }) => attributes.id ?? []),
  );
  const used = new Set(all(root).flatMap(({ attributes }) => attributes.resid ?? []));
  return [
    ...[...used].filter((id) => !given.has(id)).map((id) => `no resource ${id}`),
    ...[...given].filter((id) => !used.has(id)).map((id) => `unused resource ${id}`),
  ];
}

const languages = (root: Element): string[] =>
  [
    ...named(root, 'String'),
    ...named(root, 'DisplayName'),
    ...root.children.filter(({ name }) => name === 'Description'),
  ]
    .filter(({ children }) => LOCALES.some((locale) => !children.some((child) => child.attributes.Locale === locale)))
    .map(({ attributes }) => `no English for ${attributes.DefaultValue}`);
