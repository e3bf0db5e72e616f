/** The attributes of every picture of a letter, in their order. */
export const picturesOfHtml = (html: string): readonly ReadonlyMap<string, string>[] =>
  [...html.matchAll(/<img\b([^>]*)>/g)].map(
    ([, attributes = '']) =>
      new Map(
        [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
      ),
  );

/** Text as a reader of HTML sees it who sees no pictures, piece by piece, with the address of each link after its words. */
export const piecesOfHtml = (html: string): readonly string[] =>
  html
    .replace(/^.*<body/s, '<body')
    .replace(/<img\b[^>]*\balt="([^"]*)"[^>]*>/g, '<br>$1<br>')
    .replace(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/gs, '$2<br>$1')
    .split(/<[^>]*>/)
    .map((piece) =>
      piece
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&'),
    )
    .filter((piece) => piece.trim() !== '');

/** What is left of `text` when all the pieces are taken out of it, one after the other; throws at one it lacks. */
export const leftOver = (text: string, pieces: readonly string[]): string => {
  let rest = text;
  let left = '';
  for (const piece of pieces) {
    const at = rest.indexOf(piece);
    if (at < 0) throw new Error(`the text does not say in this place: ${piece}`);
    left += rest.slice(0, at);
    rest = rest.slice(at + piece.length);
  }
  return left + rest;
};
