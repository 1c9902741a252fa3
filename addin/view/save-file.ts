/** Hands a file to the browser's downloads. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const saveWorkbook = (name: string, bytes: Uint8Array): void =>
  saveFile(name, bytes as Uint8Array<ArrayBuffer>, XLSX);
