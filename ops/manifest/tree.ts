/** An element of the manifest; names without their prefix. */
export interface Element {
  name: string;
  attributes: Partial<Record<string, string>>;
  children: Element[];
  text: string;
}

const TOKEN = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)(?:\w+:)?(\w+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([\w:]+)="([^"]*)"/g;

/** Enough of XML for a manifest we wrote ourselves; that it is well-formed is for a real parser to say. */
export function treeOf(xml: string): Element {
  const document: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  for (const [, closing, name, attributes = '', empty, text] of xml.matchAll(TOKEN)) {
    const parent = open.at(-1);
    if (text && parent) parent.text += text;
    if (closing) open.pop();
    if (!name || closing || !parent) continue;
    const found = [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, value]);
    const element: Element = { name, attributes: Object.fromEntries(found), children: [], text: '' };
    parent.children.push(element);
    if (!empty) open.push(element);
  }
  const [root] = document.children;
  if (!root) throw new Error('no element');
  return root;
}

export const all = (element: Element): Element[] => [element, ...element.children.flatMap(all)];

export const named = (element: Element, name: string): Element[] => all(element).filter((each) => each.name === name);
