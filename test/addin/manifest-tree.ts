import { attributesOf, xmlScanner } from '../../shared/xlsx/xml.ts';

/** An element of the manifest; names without their prefix. */
export interface Element {
  name: string;
  attributes: Partial<Record<string, string>>;
  children: Element[];
  text: string;
}

export function treeOf(xml: string): Element {
  const document: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  const scanner = xmlScanner({
    open: (name, raw) => {
      const element = { name, attributes: attributesOf(raw), children: [], text: '' };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close: () => void open.pop(),
    text: (text) => {
      const at = open.at(-1);
      if (at) at.text += text;
    },
  });
  scanner.write(xml);
  scanner.end();
  const [root] = document.children;
  if (!root) throw new Error('no element');
  return root;
}

export const all = (element: Element): Element[] => [element, ...element.children.flatMap(all)];

export const named = (element: Element, name: string): Element[] => all(element).filter((each) => each.name === name);
