import * as z from 'zod';
import { actor } from './act.ts';
import { bareDigits, isNip, isRegon } from './identifiers.ts';
import { institutionId } from './ids.ts';
import { institutionType } from './institution.ts';
import { language } from './participant.ts';
import { accepted, refused, type Result } from './result.ts';
import { emailAddress, line } from './text.ts';
import { moment } from './time.ts';
import { voivodeship } from './voivodeship.ts';

/** Requests that may be open at one time; more than a coordinator can look at would only hide the rest. */
export const MOST_OPEN_LISTINGS = 200;

/** Names one request: the id of its form, so that a form sent twice is one request. */
export const listingId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22}$/)
  .brand('ListingId');
export type ListingId = z.infer<typeof listingId>;

const filled = (max: number) =>
  line(max).refine((text) => text.length >= 2, { error: 'required', abort: true });

const digits = (isRight: (text: string) => boolean, error: string) =>
  line(25)
    .refine((text) => text !== '', { error: 'required', abort: true })
    .transform(bareDigits)
    .refine(isRight, { error });

/** What somebody says of an institution that they did not find. The type is what they think; a coordinator decides. */
export const listingRequest = z.object({
  name: filled(160).refine((text) => text.length >= 3, 'required'),
  type: institutionType,
  nip: digits(isNip, 'not-a-nip'),
  town: filled(60),
  voivodeship,
  email: emailAddress,
  answerTo: emailAddress,
});

/** How a coordinator answered. A request is answered once. */
export const listingAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('known'), institutionId }),
  z.object({ kind: z.literal('added'), institutionId }),
  z.object({ kind: z.literal('refused'), why: z.string().min(1).max(300) }),
]);
export type ListingAnswer = z.infer<typeof listingAnswer>;

export const listing = z.object({
  id: listingId,
  askedAt: moment,
  language,
  request: listingRequest,
  /** Nothing while a coordinator has not answered. */
  answered: z.object({ at: moment, by: actor, answer: listingAnswer }).nullable(),
});
export type Listing = z.infer<typeof listing>;

/** What a coordinator adds to a request to make an entry of it. */
export const listingEntry = z.object({
  regon: digits(isRegon, 'not-a-regon'),
  types: z.array(institutionType, 'required').min(1, 'required').max(6, 'too-long'),
});

export type ListingRefusal = { readonly kind: 'answered-already' };

/** The request with its answer; refused if it has one. */
export const answerListing = (
  asked: Listing,
  answered: NonNullable<Listing['answered']>,
): Result<Listing, ListingRefusal> =>
  asked.answered === null ? accepted({ ...asked, answered }) : refused({ kind: 'answered-already' });
