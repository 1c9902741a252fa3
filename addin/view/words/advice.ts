/** A heading and what to do about it. */
export interface Advice {
  title: string;
  todo: string;
}
