import { HostError } from './port.ts';

/** A character of the usual size, in the unit of column widths. */
export const CHARACTER_WIDTH = 5.7;

/** Refuses where the workbook's structure is protected: no sheet can be put into it, and nothing is unprotected. */
export async function openStructure(context: Excel.RequestContext): Promise<void> {
  const protection = context.workbook.protection.load('protected');
  await context.sync();
  if (protection.protected) throw new HostError('structure-protected');
}

/** A new sheet; where its name is taken (Excel does not tell "PL" and "pl" apart) a number is put behind it. */
export async function addSheet(context: Excel.RequestContext, wanted: string): Promise<Excel.Worksheet> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} (${number})`;
  const added = worksheets.add(name).load('name');
  await context.sync();
  return added;
}
