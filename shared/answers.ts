/** Answers that are kept because the same is asked again and again; asking is pure, so a kept answer is the answer. */

/** Of a text: the cells of an annex repeat ("Quý I", "UBND phường"). Past `most` answers it begins anew. */
export function remember<A>(ask: (text: string) => A, most = Infinity): (text: string) => A {
  const answers = new Map<string, A>();
  return (text) => {
    let answer = answers.get(text);
    if (answer === undefined) {
      answer = ask(text);
      if (answers.size >= most) answers.clear();
      answers.set(text, answer);
    }
    return answer;
  };
}

/** Longer than any syllable with its marks. Only so much is kept, and so many, in a server that runs for months. */
const LONGEST_WORD = 12;
const WORDS = 20_000;

/** Of a word: annexes say the same few thousand again and again, all of them together. */
export function rememberWord<A>(ask: (word: string) => A): (word: string) => A {
  const kept = remember(ask, WORDS);
  return (word) => (word.length <= LONGEST_WORD ? kept(word) : ask(word));
}

/** So long is a task, or a list of all departments; so many has a large annex. What one check found out is known to the next, after one edit. */
const LONGEST_TEXT = 500;
const TEXTS = 2_000;

/** Of a text, from one check to the next. */
export function rememberText<A>(ask: (text: string) => A): (text: string) => A {
  const kept = remember(ask, TEXTS);
  return (text) => (text.length <= LONGEST_TEXT ? kept(text) : ask(text));
}

/** Of an object: several rules ask the same of one table. Kept no longer than the object itself. */
export function rememberOf<K extends object, A extends object>(ask: (of: K) => A): (of: K) => A {
  const answers = new WeakMap<K, A>();
  return (of) => {
    let answer = answers.get(of);
    if (answer === undefined) {
      answer = ask(of);
      answers.set(of, answer);
    }
    return answer;
  };
}
