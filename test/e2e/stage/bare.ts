import type { BrowserContext, Frame } from 'playwright-core';
import { readWorkbook } from '../../../shared/xlsx/read.ts';
import { type ExcelOptions, type ExcelWindow, openExcel, PANE_ORIGIN } from '../../excel-host/launch.ts';
import { serveFolder } from './source.ts';

/** The host module alone, in the simulated Excel, with the genuine office.js. */
const BARE = `<!doctype html><title>host</title>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
<script type="module">
  import { excelHost } from '/addin/host/excel.ts';
  await Office.onReady();
  window.host = excelHost((bytes) => window.readOutside([...bytes]));
  document.body.textContent = 'ready';
</script>`;

/** In the frame the host is `window.host`. */
export async function openBareHost(
  context: BrowserContext,
  options: Omit<ExcelOptions, 'name'>,
): Promise<{ excel: ExcelWindow; frame: Frame }> {
  await serveFolder(context, PANE_ORIGIN, './');
  await context.route(`${PANE_ORIGIN}/bare.html`, (route) => route.fulfill({ contentType: 'text/html', body: BARE }));
  await context.exposeFunction('readOutside', (bytes: number[]) => readWorkbook(Uint8Array.from(bytes)));
  const excel = await openExcel(context, { name: 'Sổ.xlsx', panePath: 'bare.html', ...options });
  await excel.pane.getByText('ready').waitFor();
  const frame = excel.page.frames()[1];
  if (!frame) throw new Error('no pane');
  return { excel, frame };
}
