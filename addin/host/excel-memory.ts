import { parseRemembered, type Remembered } from '../../shared/remembered.ts';

/** Under this name in the workbook's own settings: they travel with the file, to a colleague's Excel too. */
const NAME = 'phu-luc.mappings';

export async function readMemory(context: Excel.RequestContext): Promise<Remembered[]> {
  const setting = context.workbook.settings.getItemOrNullObject(NAME).load('value');
  await context.sync();
  return setting.isNullObject ? [] : parseRemembered(setting.value);
}

/** Nothing to remember leaves nothing behind. */
export async function writeMemory(context: Excel.RequestContext, all: readonly Remembered[]): Promise<void> {
  const { settings } = context.workbook;
  if (all.length > 0) settings.add(NAME, JSON.stringify(all));
  else {
    const setting = settings.getItemOrNullObject(NAME);
    await context.sync();
    if (!setting.isNullObject) setting.delete();
  }
  await context.sync();
}
