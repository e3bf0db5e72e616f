import type { Group } from '../../domain/group.ts';
import type { Language } from '../../domain/participant.ts';
import type { Programme } from '../../domain/programme.ts';
import type { Moment } from '../../domain/time.ts';
import type { Letter } from '../letter.ts';

type Common = {
  readonly language: Language;
  /** First and last name of the person. */
  readonly name: string;
  readonly institution: string;
  readonly group: Group;
  readonly programme: Programme;
  /** The public page of the group. */
  readonly groupPage: string;
  /** The public list of all groups. */
  readonly groupsPage: string;
  /** The deadline of the offer that is made or has expired, where it is known. */
  readonly until: Moment | undefined;
  /** The group that the registration was transferred from. */
  readonly formerGroup: Group | undefined;
  /** Why the coordinator cancelled the group, in the coordinator's words. */
  readonly reason: string | undefined;
};

export type ToParticipant = Common & {
  /** The private page of the registration; it opens for whoever holds the link. */
  readonly statusLink: string | undefined;
  /** The rank on the waiting list at the time of writing, while the person waits. */
  readonly place: number | undefined;
};

/** All that an institution is told of a person: a letter cannot disclose what it was never given. */
export type ToInstitution = Common & { readonly position: string };

/** One kind of notice, in its two letters. */
export type Template = {
  readonly participant: (content: ToParticipant) => Letter;
  readonly institution: (content: ToInstitution) => Letter;
};
