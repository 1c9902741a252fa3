import { parseRemembered, type Remembered } from '../../shared/remembered.ts';
import type { BookMemory } from './port.ts';

/** Under this name in the workbook's own settings: they travel with the file, to a colleague's Excel too. */
const NAME = 'phu-luc.mappings';
/** Here where the user has joined the tables of a kind into one annex. */
const JOINED = 'phu-luc.joined';
/** Here while sheets are coloured: what a pane that was killed has left is found by it. */
export const MARKS = 'phu-luc.marks';

export async function readMemory(context: Excel.RequestContext): Promise<BookMemory> {
  const { settings } = context.workbook;
  const mappings = settings.getItemOrNullObject(NAME).load('value');
  const joined = settings.getItemOrNullObject(JOINED);
  await context.sync();
  return { mappings: mappings.isNullObject ? [] : parseRemembered(mappings.value), joined: !joined.isNullObject };
}

/** Nothing to remember leaves nothing behind. */
export async function writeMappings(context: Excel.RequestContext, all: readonly Remembered[]): Promise<void> {
  const { settings } = context.workbook;
  if (all.length > 0) settings.add(NAME, JSON.stringify(all));
  else await forget(context, NAME);
  await context.sync();
}

export async function writeJoined(context: Excel.RequestContext, joined: boolean): Promise<void> {
  if (joined) context.workbook.settings.add(JOINED, true);
  else await forget(context, JOINED);
  await context.sync();
}

async function forget(context: Excel.RequestContext, name: string): Promise<void> {
  const setting = context.workbook.settings.getItemOrNullObject(name);
  await context.sync();
  if (!setting.isNullObject) setting.delete();
}

export const rememberMarks = (context: Excel.RequestContext): void => void context.workbook.settings.add(MARKS, true);

export const forgetMarks = (context: Excel.RequestContext): Promise<void> => forget(context, MARKS);

export async function areMarksLeft(context: Excel.RequestContext): Promise<boolean> {
  const setting = context.workbook.settings.getItemOrNullObject(MARKS);
  await context.sync();
  return !setting.isNullObject;
}
