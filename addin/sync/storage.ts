/** What this device keeps between visits. Every read and write may fail: a locked-down browser blocks storage. */
export interface Storage {
  read<T>(key: string): T | null;
  /** False where the browser would not store it. */
  write(key: string, value: unknown): boolean;
  remove(key: string): void;
}

/** The browser lets nothing be stored here, or not so much. */
export type WhyNotKept = 'blocked' | 'full';

type Place = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

const whyNot = (error: unknown): WhyNotKept =>
  error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';

/** What an older release or another hand has left there may be anything. */
const parsed = <T>(text: string | null): T | null => {
  try {
    return JSON.parse(text ?? 'null') as T | null;
  } catch {
    return null;
  }
};

/**
 * `prefix` keeps users of one browser apart where Excel says so (Office.context.partitionKey). `told` hears whenever the
 * browser refuses.
 */
export function createStorage(place: () => Place, prefix: string, told: (why: WhyNotKept) => void): Storage {
  const attempt = <T>(act: () => T, otherwise: T): T => {
    try {
      return act();
    } catch (error) {
      told(whyNot(error));
      return otherwise;
    }
  };
  return {
    read: <T>(key: string) => parsed<T>(attempt(() => place().getItem(prefix + key), null)),
    write: (key, value) =>
      attempt(() => {
        place().setItem(prefix + key, JSON.stringify(value));
        return true;
      }, false),
    remove: (key) => attempt(() => place().removeItem(prefix + key), undefined),
  };
}
