import type { Verdict } from '../log/verdict.ts';

type Claim = Verdict['claim'];
type Of<C extends Claim, O extends Verdict['outcome']> = Extract<Verdict, { claim: C }> & { outcome: O };

/** For each claim what it means that it was proved, refuted, or left open. */
export type Sentences = {
  [C in Claim]: {
    proved(verdict: Exclude<Of<C, 'proved'>, { outcome: 'open' }>): string;
    refuted(verdict: Exclude<Of<C, 'refuted'>, { outcome: 'open' }>): string;
    open(verdict: Of<C, 'open'>): string;
  };
};

/** The first few of them: a forged log can have thousands. */
export const listed = (numbers: readonly number[]): string =>
  numbers.slice(0, 5).join(', ') + (numbers.length > 5 ? ', …' : '');
