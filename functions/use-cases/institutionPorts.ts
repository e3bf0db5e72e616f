import type { Delivery } from '../domain/delivery.ts';
import type { GroupId, InstitutionId, SeatId } from '../domain/ids.ts';
import type { DirectoryNotice, DirectoryNoticeName } from '../domain/directoryNotice.ts';
import type { Moment } from '../domain/time.ts';
import type { Due } from './sendingPorts.ts';

/** The interfaces of our own that serve institutions as a party; the others stand in `ports.ts`. */

/**
 * What a link in an institution's mail opens: its agreement to its people in one group, or the list of its staff.
 * `issuedAt` tells whether the links of this institution were renewed since.
 */
export type InstitutionLink = {
  readonly institutionId: InstitutionId;
  readonly issuedAt: Moment;
  readonly expiresAt: Moment;
} & ({ readonly kind: 'approval'; readonly groupId: GroupId } | { readonly kind: 'staff' });

export type InstitutionLinks = {
  saveInstitutionLink(tokenHash: string, link: InstitutionLink): Promise<void>;
  institutionLink(tokenHash: string): Promise<InstitutionLink | undefined>;
};

/** One attempt of somebody who works at an institution: where to find it, never what it says. */
export type StaffEntry = {
  readonly institutionId: InstitutionId;
  readonly groupId: GroupId;
  readonly seatId: SeatId;
};

export type Staff = {
  /** Writes an entry down; again, it changes nothing. One write unit. */
  note(entry: StaffEntry): Promise<void>;
  /** Every attempt of the institution's people, in every group. */
  entriesOf(institutionId: InstitutionId): Promise<readonly StaffEntry[]>;
};

/**
 * The outbox of what institutions are told of themselves, and of answers to who asked for one that is not listed; its
 * methods mean what those of `Notices` mean.
 */
export type InstitutionNotices = {
  planForInstitution(notices: readonly DirectoryNotice[]): Promise<void>;
  institutionNotice(name: DirectoryNoticeName): Promise<DirectoryNotice | undefined>;
  advanceForInstitution(seen: DirectoryNotice, next: Delivery): Promise<boolean>;
  dueToInstitutions(now: Moment, limit: number): Promise<Due<DirectoryNotice>>;
  /** In the order in which it was known; with `newest`, no more than so many, those that were known last. */
  undeliveredToInstitutions(since: Moment, newest?: number): Promise<readonly DirectoryNotice[]>;
};

/** A code that opens an institution's view once: its keyed hash, and how often somebody tried. */
export type AccessCode = { readonly hash: string; readonly expiresAt: Moment; readonly tries: number };

/** What keeps an institution's view closed to others. Nothing is kept of one that nobody asked for: all is as empty. */
export type AccessState = {
  /** Links and cookies issued before this moment open nothing any more; 0 while they were never renewed. */
  readonly since: Moment;
  /** When codes were asked for lately, the oldest first. */
  readonly asked: readonly Moment[];
  readonly code: AccessCode | undefined;
};

export type Access = {
  /** Read consistently: one read unit. */
  access(institutionId: InstitutionId): Promise<AccessState>;
  /** Writes down when codes were asked for. False if somebody else wrote it down since it was `seen`. */
  noteAsked(
    institutionId: InstitutionId,
    seen: readonly Moment[],
    asked: readonly Moment[],
  ): Promise<boolean>;
  /** Keeps a fresh code; the one before is worth nothing then. */
  saveCode(institutionId: InstitutionId, codeHash: string, expiresAt: Moment): Promise<void>;
  /** Counts one try and returns the code with it; `undefined` where there is none. */
  tryCode(institutionId: InstitutionId): Promise<AccessCode | undefined>;
  /** Takes a code away. False if it is another one by now, or none: a code opens once. */
  spendCode(institutionId: InstitutionId, codeHash: string): Promise<boolean>;
  /** Ends every link and cookie from before `since`; an earlier moment than the one kept changes nothing. */
  renew(institutionId: InstitutionId, since: Moment): Promise<void>;
};
