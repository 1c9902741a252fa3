import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { PLANS } from '../shared/plan/built-in/plans.ts';
import { offline } from './offline/plugin.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/**
 * `vite addin` (development) serves Office.js out of node_modules, so that the pane can be tried without a network.
 * The build leaves the address of Microsoft's own copy: the library may not be redistributed.
 */
const officeJsInDevelopment: Plugin = {
  name: 'office-js-in-development',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace(CDN, '/office-js/'),
  configureServer: (server) => {
    server.middlewares.use('/office-js/', async (request, response, next) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname.toLowerCase();
      const file = await readFile(here(`../node_modules/@microsoft/office-js/dist${path}`)).catch(() => null);
      if (!file) return next();
      response.setHeader('content-type', 'text/javascript; charset=utf-8');
      response.end(file);
    });
  },
};

/** Where each fact was taken from is told in the repository and by the server; no check looks at it. */
const withoutSources = (key: string, value: unknown): unknown =>
  key === 'source' ? '' : key === 'sources' ? [] : value;

/** The plans that come with the product never change once it is built: browsers get them parsed, without zod. */
const parsedPlans = (): Plugin => ({
  name: 'parsed-plans',
  load: (id) =>
    id.endsWith('/shared/plan/built-in/plans.ts')
      ? `export const PLANS = ${JSON.stringify(PLANS, withoutSources)};`
      : null,
});

/** Reading a day that was typed is for forms: no page begins with it. */
const NOT_TYPED_DAYS = /^(?!.*shared[\\/]value[\\/](entered|time|time-point|time-part)\.ts$)/;

/**
 * What comes together is one file: dozens of a few lines each are slower to fetch and pack worse. The client is the window's
 * for signing in too, which needs nothing else; what most pages share is apart from what the pane and the page begin with.
 */
const FILES = [
  { name: 'client', test: /shared[\\/](client|transport|review-client)\.ts$/, priority: 3 },
  { name: 'common', test: NOT_TYPED_DAYS, tags: ['$initial' as const], minShareCount: 6, priority: 2 },
  { name: 'ward', test: /addin[\\/]main\.tsx$/, priority: 1 },
  { name: 'findings', test: /addin[\\/]view[\\/]OpenBook\.tsx$/ },
];

export default defineConfig({
  base: './',
  plugins: [officeJsInDevelopment, parsedPlans(), offline()],
  worker: { format: 'es', plugins: () => [parsedPlans()] },
  build: {
    outDir: here('../dist'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index', 'taskpane', 'dialog', 'rules', 'verify', 'mailed', 'package'].map((page) =>
        here(`${page}.html`),
      ),
      output: { codeSplitting: { groups: FILES } },
    },
  },
});
