import { ENCLOSED } from '../../shared/xlsx/enclosed-xml.ts';

/** The part of the open workbook that carries receipts, as it stands; it is saved with the workbook. */
export async function readEnclosedPart(context: Excel.RequestContext): Promise<string | null> {
  const part = ownPart(context);
  await context.sync();
  if (part.isNullObject) return null;
  const xml = part.getXml();
  await context.sync();
  return xml.value;
}

export async function writeEnclosedPart(context: Excel.RequestContext, xml: string): Promise<void> {
  const part = ownPart(context);
  await context.sync();
  if (part.isNullObject) context.workbook.customXmlParts.add(xml);
  else part.setXml(xml);
  await context.sync();
}

/** Null also where there are several, which nobody of ours writes: then one more is added, and all are read. */
const ownPart = (context: Excel.RequestContext): Excel.CustomXmlPart =>
  context.workbook.customXmlParts.getByNamespace(ENCLOSED).getOnlyItemOrNullObject().load('id');
