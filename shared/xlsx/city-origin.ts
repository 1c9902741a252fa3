/** Whether the rows were sent to the city's server, or read from files on one machine. */
export type Origin = 'sent' | 'files';

/** What there is to say of one of them only says so of itself. */
export interface OfOrigin {
  only?: Origin;
}

export const told = <T extends OfOrigin>(items: readonly T[], origin: Origin): T[] =>
  items.filter(({ only }) => only === undefined || only === origin);
