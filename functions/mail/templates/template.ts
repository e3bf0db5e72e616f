import type { Group } from '../../domain/group.ts';
import type { Language } from '../../domain/participant.ts';
import type { Programme } from '../../domain/programme.ts';
import type { Refuser } from '../../domain/refuser.ts';
import type { Moment } from '../../domain/time.ts';
import type { WordingText } from '../../domain/wording.ts';
import type { Letter } from '../letter.ts';

type Common = {
  readonly language: Language;
  /** First and last name of the person. */
  readonly name: string;
  readonly institution: string;
  readonly group: Group;
  readonly programme: Programme;
  /** Where the pages and pictures are reached, without a slash at the end. */
  readonly origin: string;
  /** The public page of the group. */
  readonly groupPage: string;
  /** The public list of all groups. */
  readonly groupsPage: string;
  /** The deadline of the offer that is made or has expired, where it is known. */
  readonly until: Moment | undefined;
  /** The group that the registration was transferred from. */
  readonly formerGroup: Group | undefined;
  /** Why the group was cancelled or changed, or the registration refused, in the words of who did it. */
  readonly reason: string | undefined;
  readonly refusedBy: Refuser | undefined;
  /** Seats that the institution might have in the group when that refused, where it is known. */
  readonly limit: number | undefined;
  /** The programme's own words for the beginning, filled; they stand in place of the usual ones. */
  readonly wording: WordingText | undefined;
};

export type ToParticipant = Common & {
  /** Whether the person has a seat: whoever waits has no dates in the calendar. */
  readonly hasSeat: boolean;
  /** The private page of the registration; it opens for whoever holds the link. */
  readonly statusLink: string | undefined;
  /** The rank on the waiting list at the time of writing, while the person waits. */
  readonly place: number | undefined;
};

/** All that an institution is told of a person: a letter cannot disclose what it was never given. */
export type ToInstitution = Common & {
  readonly position: string;
  /** The private page on which the institution agrees; only a letter that asks for it has one. */
  readonly approvalLink: string | undefined;
};

/** What a coordinator is told leads to the page of the person, behind the login. */
export type ToCoordinator = Common & { readonly personPage: string };

/** One kind of notice, in a letter for each of its audiences. */
export type Template = {
  readonly participant?: (content: ToParticipant) => Letter;
  readonly institution?: (content: ToInstitution) => Letter;
  readonly coordinator?: (content: ToCoordinator) => Letter;
};
