import { BYTE_ORDER_MARK, csvLine } from '../../shared/csv.ts';
import { annexLabel } from '../../shared/message/column.ts';
import { stateLabel } from '../../shared/message/state.ts';
import type { Register } from '../../shared/plan/units.ts';
import { type ZipPart, zip } from '../../shared/xlsx/zip-writer.ts';
import type { Store } from '../store/store.ts';
import type { Submission } from '../store/submission.ts';

/** A file of the archive: what it is called there, and the hash that its bytes are kept under. */
interface Kept {
  name: string;
  hash: string;
  head: Submission;
  unitName: string;
  kind: 'file' | 'grid';
}

const LIST = 'danh-muc.csv';
const KINDS: Record<Kept['kind'], string> = { file: 'Tệp gốc', grid: 'Bảng đã gửi' };
const HEADER = [
  'Mã đơn vị',
  'Đơn vị',
  'Phụ lục',
  'Lần gửi',
  'Nhận lúc',
  'Trạng thái',
  'Loại',
  'Tệp',
  'SHA-256',
  'Ghi chú',
];

/**
 * The files that came along and the tables as they were sent, a folder for each unit; a list says what is what and by which
 * hash it is known. One file after another is read as it goes out.
 */
export async function originalsOf(
  store: Store,
  register: Register,
  submissions: readonly Submission[],
): Promise<AsyncIterable<Uint8Array>> {
  const files = await keptOf(store, register, submissions);
  return zip(parts(store, files), { zip64: true });
}

async function keptOf(store: Store, { nameOf }: Register, submissions: readonly Submission[]): Promise<Kept[]> {
  const originals = await store.letters.originals(submissions.map(({ id }) => id));
  const bySubmission = Map.groupBy(originals, ({ submission }) => submission);
  return submissions.flatMap((head) => {
    const unitName = nameOf(head.unit);
    const folder = `${head.unit} ${safe(unitName)}/${annexLabel(head.annex, 'vi')}, lần ${head.revision}`;
    const own = new Map((bySubmission.get(head.id) ?? []).map(({ file, hash }) => [hash, file]));
    return [
      ...[...own].map(([hash, file], k) => ({
        name: `${folder}, tệp ${k + 1}, ${safe(file)}`,
        hash,
        head,
        unitName,
        kind: 'file' as const,
      })),
      ...head.parts.map(({ gridHash }, k) => ({
        name: `${folder}, bảng ${k + 1}.json`,
        hash: gridHash,
        head,
        unitName,
        kind: 'grid' as const,
      })),
    ];
  });
}

/** No name leads out of its folder, or means something to a shell or to Windows; 100 characters leave room for the folder. */
const safe = (name: string): string => name.replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, '_').slice(-100);

async function* parts(store: Store, files: readonly Kept[]): AsyncGenerator<ZipPart> {
  const missing = new Set<Kept>();
  for (const file of files) {
    const bytes = await bytesOf(store, file);
    if (bytes) yield { name: file.name, content: bytes };
    else missing.add(file);
  }
  yield { name: LIST, content: list(files, missing) };
}

async function bytesOf(store: Store, { kind, hash }: Kept): Promise<AsyncGenerator<Uint8Array> | null> {
  if (kind === 'file') {
    const found = await store.files.read(hash);
    return found && streamOf(found.body);
  }
  const grid = await store.grids.read(hash);
  return grid === null ? null : once(grid);
}

async function* streamOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of body) yield piece;
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/** What is not there is told, not passed over. */
async function* list(files: readonly Kept[], missing: ReadonlySet<Kept>): AsyncGenerator<Uint8Array> {
  const lines = files.map((file) => {
    const { unit, annex, revision, receivedAt, state } = file.head;
    const said = [unit, file.unitName, annexLabel(annex, 'vi'), revision, receivedAt, stateLabel(state, 'vi')];
    return csvLine([...said, KINDS[file.kind], file.name, file.hash, missing.has(file) ? 'Không còn trong kho' : null]);
  });
  yield new TextEncoder().encode(BYTE_ORDER_MARK + csvLine(HEADER) + lines.join(''));
}
