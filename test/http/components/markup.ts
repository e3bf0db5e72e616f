import type { JSX } from 'hono/jsx/jsx-runtime';

/** An element as it was written: its attributes and its text, with the tags inside left out. */
export type Element = Readonly<{ attributes: ReadonlyMap<string, string>; text: string }>;

export const render = async (element: JSX.Element): Promise<string> => (await element).toString();

const attributesOf = (source: string): ReadonlyMap<string, string> =>
  new Map([...source.matchAll(/([\w-]+)="([^"]*)"/g)].map((match) => [match[1] ?? '', match[2] ?? '']));

/** Every element of that name, in the order of the page. Enough for our own markup; no general reader of HTML. */
export const elements = (html: string, name: string): readonly Element[] =>
  [...html.matchAll(new RegExp(`<${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</${name}>|>)`, 'g'))].map(
    (match) => ({
      attributes: attributesOf(match[1] ?? ''),
      text: (match[2] ?? '')
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    }),
  );

/** The only element of that name; a test that meets none or several has lost its subject. */
export const element = (html: string, name: string): Element => {
  const [found, ...others] = elements(html, name);
  if (found === undefined || others.length > 0) throw new Error(`expected one <${name}> in ${html}`);
  return found;
};
