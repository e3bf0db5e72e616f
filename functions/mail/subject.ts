/** Inboxes on telephones show fewer than 60 characters of a subject. */
const LONGEST = 59;
/** A title that would be cut to less says nothing. */
const SHORTEST_TITLE = 12;

const SEGMENTS = new Intl.Segmenter('pl', { granularity: 'grapheme' });

/** Characters as people count them. */
const charactersOf = (text: string): readonly string[] =>
  Array.from(SEGMENTS.segment(text), ({ segment }) => segment);

/** A text on one line: a line break in a subject would begin a header of its own. */
export const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();

/** The text in at most `longest` characters, cut at the end of a word where there is one. */
export const shorten = (text: string, longest: number): string => {
  const characters = charactersOf(text);
  if (characters.length <= longest) return text;
  const head = characters.slice(0, longest - 1).join('');
  const cutsWord = characters[longest - 1] !== ' ';
  const words = cutsWord && head.includes(' ') ? head.slice(0, head.lastIndexOf(' ')) : head;
  return `${words.replace(/[\s,;:.–-]+$/u, '')}…`;
};

/**
 * `beginning: title` in fewer than 60 characters. The title is shortened; where a person's name leaves no room for it,
 * it is left out, and then the name is shortened: the letter has it whole.
 */
export const subjectOf = (beginning: string, title: string): string => {
  const start = oneLine(beginning);
  const room = LONGEST - charactersOf(start).length - ': '.length;
  return room < SHORTEST_TITLE ? shorten(start, LONGEST) : `${start}: ${shorten(oneLine(title), room)}`;
};
