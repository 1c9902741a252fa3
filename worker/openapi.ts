import { z } from 'zod';
import { PROBLEMS } from '../shared/api.ts';
import { type Answers, answersOf, type Reply } from './answers.ts';
import { actionOf } from './auth/may.ts';
import { type Action, PERMISSIONS } from './auth/role.ts';
import { bodyOf, queryOf } from './body.ts';

/** A handler as Hono mounted it; a route is as many of these as it has middleware. */
interface Mounted {
  method: string;
  path: string;
  handler: object;
}

type Json = Record<string, unknown>;

interface Described {
  method: string;
  path: string;
  action: Action;
  answers: Answers;
  body: z.ZodType | undefined;
  query: z.ZodObject | undefined;
}

/** The description of the API (OpenAPI 3.1), written from what the routes themselves declare. */
export function openApi(mounted: readonly Mounted[]): Json {
  const paths: Record<string, Json> = {};
  for (const route of described(mounted)) {
    const path = route.path.replace(/:(\w+)(\{[^}]*\})?/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, path) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Phụ lục',
      version: '1',
      summary: 'Checking, sending and merging the annexes of digital transformation plans of Hải Phòng',
      license: { name: 'Proprietary', identifier: 'LicenseRef-Proprietary' },
    },
    servers: [{ url: '/', description: 'The server that gave you this description' }],
    paths,
    components: { schemas: { Problem: PROBLEM }, securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
  };
}

function described(mounted: readonly Mounted[]): Described[] {
  const routes = Map.groupBy(mounted, ({ method, path }) => `${method} ${path}`);
  return [...routes.values()].flatMap((handlers) => {
    const find = <T>(of: (handler: object) => T | undefined) =>
      handlers.map(({ handler }) => of(handler)).find(Boolean);
    const [first] = handlers;
    const [action, answers] = [find(actionOf), find(answersOf)];
    if (!first || !action || !answers) return [];
    return [{ method: first.method, path: first.path, action, answers, body: find(bodyOf), query: find(queryOf) }];
  });
}

const operation = ({ method, action, answers, body, query }: Described, path: string): Json => ({
  operationId: [method.toLowerCase(), ...path.split(/\W+/)].filter(Boolean).join('-'),
  summary: answers.summary,
  tags: [action.split('.')[0]],
  security: PERMISSIONS[action] === 'anyone' ? [] : [{ bearer: [] }],
  parameters: [...pathParameters(path), ...(query ? queryParameters(query) : [])],
  ...(body && {
    requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } },
  }),
  responses: {
    ...Object.fromEntries(Object.entries(answers.replies).map(([status, reply]) => [status, responseOf(reply)])),
    '4XX': refused('The request was refused; nothing was stored'),
    '5XX': refused('The server failed; what became of the request is not known'),
  },
});

const pathParameters = (path: string): Json[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

function queryParameters(query: z.ZodObject): Json[] {
  const { properties = {}, required = [] } = schemaOf(query, 'input') as { properties?: Json; required?: string[] };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function responseOf(reply: Reply): Json {
  if (reply === null) return { description: 'Nothing to say' };
  if ('media' in reply) return { description: 'Bytes', content: { [reply.media]: {} } };
  return { description: 'Done', content: { 'application/json': { schema: schemaOf(reply, 'output') } } };
}

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return rest;
};

const refused = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

/** RFC 9457. The members beside these belong to single codes (shared/api/problem.ts). */
const PROBLEM: Json = {
  type: 'object',
  required: ['type', 'status', 'title', 'detail', 'requestId'],
  properties: {
    type: { enum: Object.keys(PROBLEMS).map((code) => `/problems/${code}`) },
    status: { enum: [...new Set(Object.values(PROBLEMS))].sort() },
    title: { type: 'string' },
    detail: { type: 'string', description: 'What to do now, in the language that was asked for' },
    requestId: { type: 'string' },
  },
};
