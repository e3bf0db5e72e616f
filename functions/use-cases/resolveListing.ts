import type { InstitutionId } from '../domain/ids.ts';
import type { Institution } from '../domain/institution.ts';
import type { InstitutionEvent } from '../domain/institutionChange.ts';
import { type InstitutionDraft, withIds } from '../domain/institutionIds.ts';
import {
  answerListing,
  type Listing,
  type ListingAnswer,
  type ListingId,
  type ListingRefusal,
} from '../domain/listing.ts';
import { answerNotice } from '../domain/directoryNotice.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { DirectoryPorts } from './changeInstitution.ts';
import { actorOf, type Coordinator } from './coordinator.ts';
import type { Listings } from './directoryPorts.ts';
import type { InstitutionNotices } from './institutionPorts.ts';

export type ResolvePorts = DirectoryPorts & {
  readonly listings: Listings;
  readonly institutionNotices: InstitutionNotices;
};

/** What a coordinator decides. `add` carries what the request does not know: the REGON, and the tags that are right. */
export type Decision =
  | { readonly kind: 'known'; readonly institutionId: InstitutionId }
  | { readonly kind: 'add'; readonly regon: string; readonly types: Institution['types'] }
  | { readonly kind: 'refuse'; readonly why: string };

export type ResolveRefusal =
  | ListingRefusal
  | { readonly kind: 'unknown-listing' }
  | { readonly kind: 'unknown-institution' }
  /** The directory has an entry with this REGON: the request means that one. */
  | { readonly kind: 'regon-known'; readonly institutionId: InstitutionId };

/** The entry that a request becomes with what the coordinator adds; its tags are confirmed by that. */
const draftOf = (
  { request, language }: Listing,
  { regon, types }: Extract<Decision, { kind: 'add' }>,
): InstitutionDraft => {
  const { name, nip, town, voivodeship, email } = request;
  return { name, nip, town, voivodeship, email, regon, types, language };
};

const add = async (
  { directory, clock }: ResolvePorts,
  coordinator: Coordinator,
  draft: InstitutionDraft,
): Promise<Result<InstitutionId, ResolveRefusal>> => {
  const known = await directory.everyInstitution();
  const other = known.find(({ regon }) => regon === draft.regon);
  if (other !== undefined)
    return refused({ kind: 'regon-known', institutionId: other.mergedInto ?? other.id });
  const [entry] = withIds([draft], known);
  if (entry === undefined) throw new Error('A draft makes an entry');
  const about = { institutionId: entry.id, at: clock(), by: actorOf(coordinator) };
  const events: readonly InstitutionEvent[] = [
    { ...about, what: { kind: 'added-on-request' } },
    { ...about, what: { kind: 'tags-confirmed' } },
  ];
  await directory.recordEvents(events);
  await directory.saveInstitutions([entry]);
  return accepted(entry.id);
};

const answerOf = async (
  ports: ResolvePorts,
  coordinator: Coordinator,
  asked: Listing,
  decision: Decision,
): Promise<Result<ListingAnswer, ResolveRefusal>> => {
  if (decision.kind === 'refuse') return accepted({ kind: 'refused', why: decision.why });
  if (decision.kind === 'add') {
    const added = await add(ports, coordinator, draftOf(asked, decision));
    return added.ok ? accepted({ kind: 'added', institutionId: added.value }) : added;
  }
  const entry = await ports.directory.institution(decision.institutionId);
  if (entry === undefined) return refused({ kind: 'unknown-institution' });
  return accepted({ kind: 'known', institutionId: entry.id });
};

/**
 * Answers a request, once, and returns it with its answer; whoever asked is told by a mail. Its notice is planned first:
 * an answer that is written is told, whatever dies in between, and a notice without its answer is not sent. A process
 * that stops after the entry was added leaves the request open; added again it is refused as `regon-known`, and answered
 * with that entry.
 */
export const resolveListing = async (
  ports: ResolvePorts,
  coordinator: Coordinator,
  id: ListingId,
  decision: Decision,
): Promise<Result<Listing, ResolveRefusal>> => {
  const asked = await ports.listings.listing(id);
  if (asked === undefined) return refused({ kind: 'unknown-listing' });
  if (asked.answered !== null) return refused({ kind: 'answered-already' });
  const answer = await answerOf(ports, coordinator, asked, decision);
  if (!answer.ok) return answer;
  const at = ports.clock();
  const answered = answerListing(asked, { at, by: actorOf(coordinator), answer: answer.value });
  if (!answered.ok) return answered;
  await ports.institutionNotices.planForInstitution([answerNotice(id, at)]);
  const written = await ports.listings.answer(answered.value);
  return written ? answered : refused({ kind: 'answered-already' });
};
