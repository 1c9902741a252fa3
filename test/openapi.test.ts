import { createConfig, lintFromString } from '@redocly/openapi-core';
import { expect, it } from 'vitest';
import { createApp } from '../worker/app.ts';
import { openApi } from '../worker/openapi.ts';

interface Description {
  paths: Record<string, Record<string, { summary?: string; operationId: string; responses: Record<string, unknown> }>>;
}

const described = () => structuredClone(openApi(createApp().routes)) as unknown as Description;

async function lint(description: Description): Promise<string[]> {
  const config = await createConfig({ extends: ['recommended'], rules: { 'operation-operationId-unique': 'error' } });
  const problems = await lintFromString({ source: JSON.stringify(description), config });
  return problems.map(({ ruleId, message, location }) => `${ruleId} at ${location[0]?.pointer}: ${message}`);
}

it('the description of the API has nothing against it in a public linter', async () =>
  expect(await lint(described())).toEqual([]));

it('which would find what is missing or wrong', async () => {
  const description = described();
  const { get: me } = description.paths['/api/v1/me'] ?? {};
  const { get: health } = description.paths['/api/v1/health'] ?? {};
  if (!me || !health) throw new Error('no such routes');
  delete me.summary;
  health.operationId = me.operationId;
  health.responses = { 200: {} };
  const rules = (await lint(description)).map((problem) => problem.split(' ')[0]);
  expect(new Set(rules)).toEqual(
    new Set(['operation-summary', 'operation-operationId-unique', 'operation-4xx-response', 'struct']),
  );
});

it('says of each operation what it takes, what it answers and who may', () => {
  const submit = described().paths['/api/v1/submissions']?.post;
  expect(submit).toMatchObject({
    operationId: 'post-api-v1-submissions',
    security: [{ bearer: [] }],
    requestBody: {
      content: { 'application/json': { schema: { required: expect.arrayContaining(['plan', 'parts']) } } },
    },
    responses: {
      201: { content: { 'application/json': { schema: { required: ['receipt', 'findings', 'replayed'] } } } },
      '4XX': { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
    },
  });
  expect(described().paths['/api/v1/plans']?.get).toMatchObject({ security: [] });
  expect(described().paths['/api/v1/log/proofs/inclusion']?.get).toMatchObject({
    parameters: [
      { name: 'seq', in: 'query', required: true },
      { name: 'size', in: 'query', required: false },
    ],
  });
});
