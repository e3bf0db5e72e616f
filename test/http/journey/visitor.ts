import type { Hono } from 'hono';
import type { HttpEnv } from '../../../functions/http/context.ts';
import { ORIGIN } from '../../support/world.ts';

/** A form as a browser sees it: where it leads and what it would send. */
export type Form = {
  readonly method: string;
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
};

/** What a visitor got: the page with its forms, or where it leads. */
export type Visit = {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** What can be read on the page, without its tags. */
  readonly text: string;
  readonly title: string;
  readonly forms: readonly Form[];
};

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag);
  return found === null ? undefined : unescaped(found[1] ?? '');
};

const inputValues = (tag: string): readonly string[] => {
  const type = attribute(tag, 'type');
  const ticked = / checked(?:=|\s|>|\/)/.test(tag);
  if ((type === 'radio' || type === 'checkbox') && !ticked) return [];
  return [attribute(tag, 'value') ?? ''];
};

const fieldsIn = (html: string): Form['fields'] =>
  [
    ...html.matchAll(/<input[^>]*>|<textarea[^>]*>([^<]*)<\/textarea>|<select[^>]*>[\s\S]*?<\/select>/g),
  ].flatMap(([markup, text]) => {
    const tag = markup.slice(0, markup.indexOf('>') + 1);
    const name = attribute(tag, 'name') ?? '';
    if (tag.startsWith('<textarea')) return [[name, unescaped(text ?? '')] as const];
    if (tag.startsWith('<input')) return inputValues(tag).map((value) => [name, value] as const);
    const options = [...markup.matchAll(/<option[^>]*>/g)].map(([option]) => option);
    const chosen = options.find((option) => option.includes(' selected')) ?? options[0] ?? '';
    return [[name, attribute(chosen, 'value') ?? ''] as const];
  });

const formsIn = (html: string): readonly Form[] =>
  [...html.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)].map(([, tag = '', inside = '']) => ({
    method: attribute(tag, 'method') ?? 'get',
    action: attribute(tag, 'action') ?? '',
    fields: fieldsIn(inside),
  }));

const visitOf = async (response: Response): Promise<Visit> => {
  const html = await response.text();
  const plain = (part: string): string =>
    unescaped(part.replaceAll(/<[^>]*>/g, ' '))
      .replaceAll(/\s+/g, ' ')
      .trim();
  return {
    status: response.status,
    headers: response.headers,
    html,
    text: plain(html.replace(/<head>[\s\S]*?<\/head>/, '')),
    title: plain(/<title>([\s\S]*?)<\/title>/.exec(html)?.[1] ?? ''),
    forms: formsIn(html),
  };
};

/** What to put into a form; a list stands for several ticks, an empty one for none. */
export type Filling = Readonly<Record<string, string | readonly string[]>>;

const filled = (form: Form, filling: Filling): URLSearchParams => {
  const kept = form.fields.filter(([name]) => !(name in filling));
  const typed = Object.entries(filling).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : value.map((each) => [name, each]),
  );
  return new URLSearchParams([...kept.map(([name, value]) => [name, value]), ...typed]);
};

/** A person with a browser that has no script: follows links, fills in forms, keeps cookies. */
export const visitor = (app: Hono<HttpEnv>) => {
  const cookies = new Map<string, string>();

  const ask = async (path: string, init: RequestInit = {}): Promise<Visit> => {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await app.request(`${ORIGIN}${path}`, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
      cookies.set(name, value);
    }
    return visitOf(response);
  };

  const post = (path: string, body: string, headers: Record<string, string> = {}): Promise<Visit> =>
    ask(path, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: ORIGIN, ...headers },
    });

  return {
    cookies,
    ask,
    post,
    /** Sends a form as it stands on the page, with what was typed over it. */
    send: (form: Form | undefined, filling: Filling = {}): Promise<Visit> => {
      if (form === undefined) throw new Error('the page has no such form');
      const fields = filled(form, filling).toString();
      return form.method === 'post' ? post(form.action, fields) : ask(`${form.action}?${fields}`);
    },
    /** Goes where a redirect leads. */
    follow: (visit: Visit): Promise<Visit> => {
      const location = visit.headers.get('location');
      if (visit.status !== 303 || location === null)
        throw new Error(`no redirect but ${visit.status}: ${visit.title}`);
      return ask(location);
    },
  };
};

export type Visitor = ReturnType<typeof visitor>;
