import * as z from 'zod';
import { FIELD_ISSUES, type FieldIssue } from '../domain/text.ts';

/** A posted form: every field with its values, in the order in which they came. */
export type Fields = ReadonlyMap<string, readonly string[]>;

/** The first value of a field, or nothing. */
export const one = (fields: Fields, name: string): string => fields.get(name)?.[0] ?? '';

/** All values of a field that may be ticked several times, each once. */
export const several = (fields: Fields, name: string): readonly string[] => [
  ...new Set(fields.get(name) ?? []),
];

/** The fields as pairs, for the hidden fields that carry them to the next page. */
export const pairs = (fields: Fields): readonly (readonly [name: string, value: string])[] =>
  [...fields].flatMap(([name, values]) => values.map((value) => [name, value] as const));

/** The form without some of its fields. */
export const without = (fields: Fields, names: readonly string[]): Fields =>
  new Map([...fields].filter(([name]) => !names.includes(name)));

/** Reads a query or an urlencoded text; a field that comes twice has two values. */
export const fieldsOf = (urlencoded: string): Fields => {
  const fields = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(urlencoded)) {
    fields.set(name, [...(fields.get(name) ?? []), value]);
  }
  return fields;
};

type FormRequest = { header(name: string): string | undefined; text(): Promise<string> };

/** The fields of a posted form, or nothing when the body is not one: our pages send no other content type. */
export const readForm = async (request: FormRequest): Promise<Fields | undefined> => {
  const type = request.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  return type === 'application/x-www-form-urlencoded' ? fieldsOf(await request.text()) : undefined;
};

/** What is wrong with a form: all of it for the summary, in the order of the page, and the text for each field. */
export type FormErrors = {
  readonly summary: readonly { readonly text: string; readonly fieldId?: string }[];
  readonly fields: Readonly<Record<string, string>>;
};

export const NO_ERRORS: FormErrors = { summary: [], fields: {} };

/** Errors from texts by field; a field's id on the page is its name. */
export const errorsOf = (texts: Readonly<Record<string, string>>): FormErrors => ({
  summary: Object.entries(texts).map(([fieldId, text]) => ({ text, fieldId })),
  fields: texts,
});

/** An error of the form as a whole, without a field to go to. */
export const formError = (text: string): FormErrors => ({ summary: [{ text }], fields: {} });

type SchemaIssue = { readonly path: readonly PropertyKey[]; readonly message: string };

const fieldIssue = z.enum(FIELD_ISSUES).catch('unknown-choice');

/**
 * A schema's issues in the reader's words: one for each field, the first, in the order of the schema. An issue
 * without a field, such as a field that nobody asked for, stands in the summary alone.
 */
export const formErrors = (
  issues: readonly SchemaIssue[],
  say: (field: string | undefined, issue: FieldIssue) => string,
): FormErrors => {
  const fields: Record<string, string> = {};
  const whole = new Set<string>();
  for (const { path, message } of issues) {
    const [field] = path;
    const issue = fieldIssue.parse(message);
    if (typeof field === 'string') fields[field] ??= say(field, issue);
    else whole.add(say(undefined, issue));
  }
  return { summary: [...errorsOf(fields).summary, ...[...whole].map((text) => ({ text }))], fields };
};
