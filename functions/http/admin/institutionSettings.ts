import * as z from 'zod';
import { type Institution, institutionType } from '../../domain/institution.ts';
import { emailAddress } from '../../domain/text.ts';
import type { DirectoryWords } from '../../i18n/directory.ts';
import type { InstitutionSettings } from '../../use-cases/changeInstitution.ts';
import { errorsOf, type Fields, type FormErrors, one, several } from '../forms.ts';

/** The entry's addresses, as the form names them. */
export const ADDRESSES = ['email', 'head', 'deputy', 'training'] as const;

/** What the form holds of an entry. */
export const fieldsFrom = (entry: Institution): Fields =>
  new Map([
    ['email', [entry.email]],
    ['head', [entry.contacts.head ?? '']],
    ['deputy', [entry.contacts.deputy ?? '']],
    ['training', [entry.contacts.training ?? '']],
    ['types', entry.types],
  ]);

const optionalAddress = z.union([z.literal('').transform(() => null), emailAddress]);

const settingsSchema = z.object({
  email: emailAddress,
  head: optionalAddress,
  deputy: optionalAddress,
  training: optionalAddress,
  types: z.array(institutionType).min(1).max(6),
});

type Read =
  | { readonly ok: true; readonly settings: InstitutionSettings }
  | { readonly ok: false; readonly errors: FormErrors };

/** The settings that were typed, or what is wrong with them. */
export const readSettings = (words: DirectoryWords, form: Fields): Read => {
  const addresses = Object.fromEntries(ADDRESSES.map((name) => [name, one(form, name).trim()]));
  const read = settingsSchema.safeParse({ ...addresses, types: several(form, 'types') });
  if (read.success) {
    const { email, types, ...contacts } = read.data;
    return { ok: true, settings: { email, types, contacts } };
  }
  const wrong = new Set(read.error.issues.map(({ path }) => path[0]));
  const errors = ADDRESSES.filter((name) => wrong.has(name)).map(
    (name) => [name, words.edit.mustBeEmail(words.fields[name])] as const,
  );
  return {
    ok: false,
    errors: errorsOf({
      ...Object.fromEntries(errors),
      ...(wrong.has('types') ? { types: words.edit.typesMissing } : {}),
    }),
  };
};

/** The form as it was handed out, to be sent back with it. */
export const handedOut = (entry: Institution): string => JSON.stringify([...fieldsFrom(entry)]);

const handedOutSchema = z.array(z.tuple([z.string(), z.array(z.string())]));

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.toSorted().join('\n') === other.toSorted().join('\n');

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * What was typed, over the entry as somebody else left it: fields that come back as they were handed out take what
 * stands there now, so that nobody takes back a change that they did not see.
 */
export const rebased = (form: Fields, entry: Institution): Fields => {
  const text = one(form, 'was');
  const was = new Map(handedOutSchema.safeParse(jsonOf(text)).data ?? []);
  return new Map(
    [...fieldsFrom(entry)].map(([name, now]) => {
      const typed = several(form, name);
      return [name, same(typed, was.get(name) ?? ['\n']) ? now : typed];
    }),
  );
};
