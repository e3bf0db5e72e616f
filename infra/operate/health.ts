/** What was found of one thing that a deployment needs. `unknown` is no pass: nobody could look. */
export type Health = {
  readonly what: string;
  readonly state: 'good' | 'missing' | 'unknown';
  /** What is so, and what to do about it. */
  readonly says: string;
};

/** What was answered to a question: the answer, that there is none of it, or that nobody could ask. */
export type Answer<Value> =
  | { readonly kind: 'answer'; readonly value: Value }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly why: string };

type Judged = { readonly good: boolean; readonly says: string };

/** Judges what was answered; `absent` is the sentence for what is not there. */
export const health = <Value>(
  what: string,
  answer: Answer<Value>,
  { absent, judge }: { readonly absent: string; readonly judge: (value: Value) => Judged },
): Health => {
  switch (answer.kind) {
    case 'unknown':
      return { what, state: 'unknown', says: answer.why };
    case 'absent':
      return { what, state: 'missing', says: absent };
    case 'answer': {
      const { good, says } = judge(answer.value);
      return { what, state: good ? 'good' : 'missing', says };
    }
  }
};

const WORDS: Readonly<Record<Health['state'], string>> = {
  good: 'ok      ',
  missing: 'MISSING ',
  unknown: 'unknown ',
};

/** A line for each, and how many are good. */
export const linesOf = (all: readonly Health[]): readonly string[] => {
  const good = all.filter(({ state }) => state === 'good').length;
  return [
    ...all.map(({ what, state, says }) => `${WORDS[state]} ${what}: ${says}`),
    `${good} of ${all.length} are as they should be.`,
  ];
};

/** 0 when all is well, 1 when something is missing, 2 when nothing is known to be missing and something is not known. */
export const exitCodeOf = (all: readonly Health[]): number => {
  if (all.some(({ state }) => state === 'missing')) return 1;
  return all.some(({ state }) => state === 'unknown') ? 2 : 0;
};
