import { env } from 'cloudflare:workers';
import { startSending } from './sender.ts';

export const DESK = '/so/hai-phong-2025/ke-hoach';

/** A server with people of the city, and its pages as a browser asks for them; counts the statements of each page. */
export async function startDesk() {
  let statements = 0;
  const DB = new Proxy(env.DB, {
    get: (db, name) => {
      if (name === 'prepare') statements++;
      const member: unknown = Reflect.get(db, name, db);
      return typeof member === 'function' ? member.bind(db) : member;
    },
  });
  const server = await startSending({ DB });
  const people = {
    aggregator: (await server.enrolAs(server.adminToken, 'aggregator', null)).credential,
    colleague: (await server.enrolAs(server.adminToken, 'aggregator', null)).credential,
    auditor: (await server.enrolAs(server.adminToken, 'auditor', null)).credential,
    admin: server.adminToken,
  };

  const read = async (answer: Response, before: number) => ({
    status: answer.status,
    location: answer.headers.get('location'),
    text: await answer.text(),
    statements: statements - before,
  });
  const get = async (path: string, token: string = people.aggregator) => {
    const before = statements;
    return read(await server.ask('GET', path, { token, headers: { accept: 'text/html' } }), before);
  };
  const post = async (path: string, fields: Record<string, string>, token: string = people.aggregator) => {
    const before = statements;
    const body = new URLSearchParams(fields).toString();
    return read(await server.ask('POST', path, { token, body, headers: { accept: 'text/html' } }), before);
  };
  return { ...server, people, get, post };
}

/** The number that a figure shows. */
export const figureOf = (text: string, name: string): number =>
  Number(new RegExp(`data-figure="${name}"[^>]*>\\s*<strong>(\\d+)`).exec(text)?.[1] ?? Number.NaN);

/** The units listed below the figures. */
export const listedIn = (text: string): string[] =>
  [...text.matchAll(/<li data-unit="(\d{5})"/g)].map(([, code = '']) => code);
