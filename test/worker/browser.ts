import type { startServer } from './server.ts';

const HERE = 'https://phu-luc.test';

/** A browser without a screen: keeps cookies for each site, follows redirects between ours and the provider's, sends forms. */
export function openBrowser(server: Pick<ReturnType<typeof startServer>, 'fetch'>) {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (origin: string) => jars.get(origin) ?? jars.set(origin, new Map()).get(origin) ?? new Map();

  const request = async (url: URL, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('accept', 'text/html');
    headers.set('cookie', [...jarOf(url.origin)].map((pair) => pair.join('=')).join('; '));
    const asked = new Request(url, { ...init, headers, redirect: 'manual' });
    const answer = await (url.origin === HERE ? server.fetch(asked) : fetch(asked));
    for (const line of answer.headers.getSetCookie()) keep(jarOf(url.origin), line);
    return answer;
  };

  /** Goes there, and on to wherever it is sent; `stop` ends before an address is asked for. */
  const visit = async (to: string, init: RequestInit = {}, stop: (url: URL) => boolean = () => false) => {
    let url = new URL(to, HERE);
    let answer = await request(url, init);
    for (let next = answer.headers.get('location'); next !== null; next = answer.headers.get('location')) {
      url = new URL(next, url);
      if (stop(url)) break;
      answer = await request(url, {});
    }
    return { url, status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  type Page = Awaited<ReturnType<typeof visit>>;

  const send = (to: string, fields: Record<string, string>, headers: Record<string, string> = OWN) =>
    visit(to, { method: 'POST', body: new URLSearchParams(fields), headers });

  /** What the provider's own development pages ask: a name, then consent. */
  const answerProvider = async (page: Page, name: string, stop?: (url: URL) => boolean): Promise<Page> => {
    const login = await send(formOf(page), { prompt: 'login', login: name, password: 'x' });
    const consent = { method: 'POST', body: new URLSearchParams({ prompt: 'consent' }) };
    return login.url.origin === HERE ? login : visit(formOf(login), consent, stop);
  };

  return { visit, send, answerProvider, jar: jarOf(HERE) };
}

/** How a browser marks what one of our own pages sends. */
const OWN = { 'sec-fetch-site': 'same-origin' };

function keep(jar: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(/; */);
  const [name = '', value = ''] = pair.split(/=(.*)/s);
  const expires = attributes.find((attribute) => /^expires=/i.test(attribute))?.slice('expires='.length);
  if (value === '' || (expires && Date.parse(expires) <= 0)) jar.delete(name);
  else jar.set(name, value);
}

const formOf = ({ text, url }: { text: string; url: URL }) =>
  new URL(/<form[^>]* action="([^"]+)"/.exec(text)?.[1] ?? '', url).href;
