import type { Picture } from '../domain/logo.ts';

/** One thing told, with one or more values: the days of a group are the values of "when". */
export type Fact = { readonly label: string; readonly values: readonly string[] };

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'link'; readonly label: string; readonly address: string }
  | { readonly kind: 'small'; readonly text: string }
  /** The logos of who pays, in the order in which they have to stand. */
  | { readonly kind: 'logos'; readonly label: string; readonly pictures: readonly Picture[] };

/** What a mail says, once; its text and its HTML are two ways of writing this down and cannot differ. */
export type Letter = {
  readonly language: 'pl' | 'en';
  readonly subject: string;
  readonly blocks: readonly Block[];
};

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const heading = (text: string): Block => ({ kind: 'heading', text });
export const link = (label: string, address: string): Block => ({ kind: 'link', label, address });
export const small = (text: string): Block => ({ kind: 'small', text });
