/** Letters typed for the digits they look like, and back: what a hand does in a hurry. */

const ZERO = /(?<=\d[.,]?)[Oo](?!\p{Ll})|(?<!\p{L})[Oo](?=[.,]?\d)/gu;
const ONE = /(?<=\d)[lI](?=[\d%.,/]|$)|(?<!\p{L})[lI](?=\d)/gu;

/** "3O/10/2025" → "30/10/2025", "1OO%" → "100%", "l00" → "100"; null where no letter stands for a digit. */
export function repairDigits(text: string): string | null {
  let after = text;
  for (let before = ''; before !== after; ) {
    before = after;
    after = after.replace(ZERO, '0').replace(ONE, '1');
  }
  return after === text ? null : after;
}

/** A quarter's numeral of I and V, with l, 1 or small letters in it. */
const QUARTER = /((?:quý|quí|qúy|quy)\s*)([lI1iVv]{1,3})(?![\p{L}\d])/giu;

/** "Quý lV" → "Quý IV", "Qúy 1I" → "Quý II"; null where nothing is to be mended. */
export function repairQuarter(text: string): string | null {
  const after = text.replace(QUARTER, (whole, word: string, numeral: string) => {
    if (/^\d$/.test(numeral)) return whole;
    const roman = numeral.replace(/[l1]/g, 'I').toUpperCase();
    return /^(I{1,3}|IV)$/.test(roman) ? word.replace(/qúy|quy/iu, 'Quý') + roman : whole;
  });
  return after === text ? null : after;
}
