/** What this device keeps between visits. Every read and write may fail: a locked-down browser blocks storage. */
export interface Storage {
  read<T>(key: string): T | null;
  /** False where the browser would not store it. */
  write(key: string, value: unknown): boolean;
  remove(key: string): void;
}

type Place = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

const attempt = <T>(act: () => T, otherwise: T): T => {
  try {
    return act();
  } catch {
    return otherwise;
  }
};

/** `prefix` keeps users of one browser apart where Excel says so (Office.context.partitionKey). */
export const createStorage = (place: () => Place, prefix: string): Storage => ({
  read: <T>(key: string) => attempt(() => JSON.parse(place().getItem(prefix + key) ?? 'null') as T | null, null),
  write: (key, value) =>
    attempt(() => {
      place().setItem(prefix + key, JSON.stringify(value));
      return true;
    }, false),
  remove: (key) => attempt(() => place().removeItem(prefix + key), undefined),
});
