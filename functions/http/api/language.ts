import type { MiddlewareHandler } from 'hono';
import { type Language, language } from '../../domain/participant.ts';
import type { HttpEnv } from '../context.ts';

const quality = (parameters: readonly string[]): number => {
  const given = parameters.map((parameter) => /^\s*q=(.*)$/.exec(parameter)?.[1]).find(Boolean);
  const number = given === undefined ? 1 : Number(given);
  return Number.isNaN(number) ? 0 : number;
};

/** The language that an `Accept-Language` header prefers among ours; Polish when it names neither. */
export const preferredLanguage = (header: string): Language => {
  const wishes = header.split(',').flatMap((entry) => {
    const [range = '', ...parameters] = entry.split(';');
    const known = language.safeParse(range.trim().toLowerCase().split('-')[0]);
    return known.success ? [{ language: known.data, quality: quality(parameters) }] : [];
  });
  const [best] = wishes.filter((wish) => wish.quality > 0).toSorted((a, b) => b.quality - a.quality);
  return best?.language ?? 'pl';
};

/** The API takes no cookie: each request says its language itself. */
export const languageOfRequest: MiddlewareHandler<HttpEnv> = async (c, next) => {
  c.set('language', preferredLanguage(c.req.header('accept-language') ?? ''));
  await next();
  c.header('content-language', c.get('language'));
  c.header('vary', 'Accept-Language', { append: true });
};
