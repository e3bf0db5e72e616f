import * as z from 'zod';

const actionIn = (html: string): string => z.string().parse(/<form[^>]* action="([^"]+)"/.exec(html)?.[1]);

const pathOf = (address: string): string => {
  const { pathname, search } = new URL(address);
  return pathname + search;
};

/** Where the browser is: on a page of the provider, or sent away to another site. */
type Place = { readonly at: string; readonly html: string; readonly leftTo?: string };

/** A browser at the login provider: keeps its cookies, follows its redirects, fills in its form. */
export const providerBrowser = (issuer: string) => {
  const cookies = new Map<string, string>();

  const ask = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, { ...init, redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const pair = line.split(';')[0] ?? '';
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return response;
  };

  const follow = async (response: Response, at: string): Promise<Place> => {
    const location = response.headers.get('location');
    if (location === null) return { at, html: await response.text() };
    const next = new URL(location, at);
    if (next.origin !== issuer) return { at, html: '', leftTo: next.href };
    return follow(await ask(next.href), next.href);
  };

  return {
    /** Signs in by the provider's form; returns the path and query of the callback on our own site. */
    signIn: async (address: string, username: string, password: string): Promise<string> => {
      const page = await follow(await ask(address), address);
      const action = new URL(actionIn(page.html), page.at).href;
      const body = new URLSearchParams({ username, password });
      const { leftTo, html } = await follow(await ask(action, { method: 'POST', body }), action);
      if (leftTo === undefined) throw new Error(`the provider sent us nowhere: ${html}`);
      return pathOf(leftTo);
    },
  };
};
