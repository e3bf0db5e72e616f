import type { Approval, ApprovalAnswer } from '../domain/approval.ts';
import type { Course, Programme } from '../domain/programme.ts';
import type { Group } from '../domain/group.ts';
import type { GroupId, ProgrammeId, RegistrationKey, SeatId } from '../domain/ids.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { LeaveWrite } from '../domain/leave.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { Notice, NoticeName } from '../domain/notice.ts';
import type { Registration, RegistrationStatus } from '../domain/registration.ts';
import type { Act } from '../domain/act.ts';
import type { Member, MemberChange, QuotaId } from '../domain/quota.ts';
import type { Rewrite, SeatWrite } from '../domain/seat.ts';
import type { TakeWrite } from '../domain/take.ts';
import type { Moment } from '../domain/time.ts';
import type { Due } from './sendingPorts.ts';

export type { Directory, Institutions } from './directoryPorts.ts';

/** The only interfaces of our own. Every method may throw when the infrastructure fails; a "no" is a value. */

export type Clock = () => Moment;

export type Programmes = {
  programme(id: ProgrammeId): Promise<Programme | undefined>;
  programmes(): Promise<readonly Programme[]>;
  courses(programmeId: ProgrammeId): Promise<readonly Course[]>;
  saveProgramme(programme: Programme, courses: readonly Course[]): Promise<void>;
};

export type Groups = {
  group(id: GroupId): Promise<Group | undefined>;
  /** Groups that start at or after a moment, the earliest first. */
  groupsFrom(moment: Moment): Promise<readonly Group[]>;
  /** Writes the description, and the ledger only if the group has none. */
  saveGroup(group: Group, ledger: Ledger): Promise<void>;
  /** Writes the description of a group that exists; throws where there is none. */
  replaceGroup(group: Group): Promise<void>;
};

/** Ends or begins the sign-up: each is one conditional write; asked twice, it changes nothing more. */
export type GroupWrite = { readonly kind: 'close' } | { readonly kind: 'reopen'; readonly closesAt: Moment };

/** What everybody writes at once stands on conditions alone; a `rewrite` is made only if the revision is as seen. */
export type LedgerWrite = SeatWrite | TakeWrite | LeaveWrite | GroupWrite | Rewrite;

export type Ledgers = {
  /** An eventually consistent read: half a read unit. Good to refuse or inform, never to confirm. */
  glance(id: GroupId): Promise<Ledger | undefined>;
  /** A strongly consistent read: one read unit. For the page of a person who was answered a moment ago. */
  read(id: GroupId): Promise<Ledger | undefined>;
  glanceAll(ids: readonly GroupId[]): Promise<ReadonlyMap<GroupId, Ledger>>;
  /**
   * Tries one conditional write and returns the ledger as it is then, whether or not the condition held: the
   * caller reads from it what became of the id. The act is when the conditions are evaluated, and by whom and why
   * it is written. One write unit.
   */
  write(id: GroupId, write: LedgerWrite, act: Act): Promise<Ledger>;
};

export type RegistrationRef = { readonly groupId: GroupId; readonly key: RegistrationKey };

export type Registrations = {
  registration(ref: RegistrationRef): Promise<Registration | undefined>;
  registrationsOf(groupId: GroupId): Promise<readonly Registration[]>;
  /**
   * Writes a pending registration if the person has none in this group, or in place of `replacing`, the attempt
   * that ended; the history that stands there goes on. Returns the one that stands in the way instead, if there is one.
   */
  putPending(
    registration: Registration,
    replacing: number | undefined,
  ): Promise<{ readonly kind: 'written' } | { readonly kind: 'exists'; readonly existing: Registration }>;
  /**
   * Lets the status follow a ledger revision and adds the entry to the history. False if the registration is of
   * another attempt or already as new; an entry that comes late is still added to the history, once.
   */
  settle(
    ref: RegistrationRef & { readonly attempt: number },
    status: RegistrationStatus,
    revision: number,
    act: Act,
  ): Promise<boolean>;
  /**
   * Writes down what an institution answered, once: if it is asked for this attempt, the institution before its deadline
   * and its silence from then on. Returns what stands there then; `undefined` if it is another attempt, or not there.
   */
  answerApproval(
    ref: RegistrationRef & { readonly attempt: number },
    answer: ApprovalAnswer,
  ): Promise<Approval | null | undefined>;
  /** Writes down whether the person came. False if the registration is of another attempt, or not there. */
  recordAttendance(ref: RegistrationRef & { readonly attempt: number }, attended: boolean): Promise<boolean>;
};

/** The count of one limit across groups, in persons or seats. */
export type QuotaCount = { readonly id: QuotaId; readonly taken: number; readonly limit: number };

export type Quotas = {
  /** Sets the limits of a programme and keeps their counts. */
  setLimits(
    programmeId: ProgrammeId,
    limits: readonly { readonly id: QuotaId; readonly limit: number }[],
  ): Promise<void>;
  /** The counts as of a moment ago: half a read unit each. A limit that was never set is not among them. */
  counts(programmeId: ProgrammeId, ids: readonly QuotaId[]): Promise<readonly QuotaCount[]>;
  /** One person's counted seats, read consistently. */
  member(programmeId: ProgrammeId, person: string): Promise<Member | undefined>;
  /** Everybody who counts in a programme, for the audit and the report. */
  members(programmeId: ProgrammeId): Promise<readonly Member[]>;
  /**
   * Makes a change of one person's counted seats and of the counters it moves, all or nothing. `stale`: the member
   * is not as it was seen, or others changed a counter at the same moment; read it again. Counters stop at their limits
   * unless the change goes beyond them. Two write units for each item.
   */
  change(
    change: MemberChange,
  ): Promise<
    { readonly kind: 'made' } | { readonly kind: 'stale' } | { readonly kind: 'full'; readonly id: QuotaId }
  >;
};

/** One change of a group as a whole; people's own histories stand in their registrations. */
export type GroupEvent = Act & {
  readonly groupId: GroupId;
  /** Whether the ledger became different, or the description beside it. */
  readonly part: 'ledger' | 'description';
  /** The revision that the change made; of the description, which has none, the newest of the ledger then. */
  readonly revision: number;
  /** What became different, by the name of the field: `capacity`, `offers.mode`. */
  readonly changes: readonly { readonly field: string; readonly from: string; readonly to: string }[];
};

export type History = {
  /** Adds an entry. The same revision again adds nothing; of the description, the same person's at the same moment. */
  record(event: GroupEvent): Promise<void>;
  /** The entries of a group, the oldest first. */
  eventsOf(groupId: GroupId): Promise<readonly GroupEvent[]>;
};

/** Where the scheduled runs stopped, so that the next ones go on from there. */
export type Bookmarks = {
  /** Every bookmark, by its name. */
  bookmarks(): Promise<ReadonlyMap<string, string>>;
  setBookmark(name: string, position: string): Promise<void>;
};

export type Notices = {
  /** Plans each notice once: planning it again changes nothing. */
  plan(notices: readonly Notice[]): Promise<void>;
  notice(name: NoticeName): Promise<Notice | undefined>;
  /** What one attempt of a person was told and is to be told, ordered by kind. */
  noticesOf(groupId: GroupId, seatId: SeatId): Promise<readonly Notice[]>;
  /** Brings a notice that was read to its next state if it is still in the one that was `seen`; false if not, or not there. */
  advance(seen: Notice, next: Delivery): Promise<boolean>;
  /** Everything that is still to be sent: the most urgent first, then the oldest. */
  unsent(limit: number): Promise<readonly Notice[]>;
  /** What is to be sent at `now`, in the same order. */
  due(now: Moment, limit: number): Promise<Due<Notice>>;
  /** What did not reach its reader since a moment, the earliest first. */
  undelivered(since: Moment): Promise<readonly Notice[]>;
};

/** What a mail's private link opens. Only a hash of its token is stored. */
export type LinkTarget = RegistrationRef & { readonly attempt: number; readonly expiresAt: Moment };

export type Links = {
  saveLink(tokenHash: string, target: LinkTarget): Promise<void>;
  link(tokenHash: string): Promise<LinkTarget | undefined>;
};

/** Random and keyed values; keys never leave the implementation. */
export type Secrets = {
  /** The keyed fingerprint of a text, 22 URL-safe characters (128 bits). */
  fingerprint(text: string): string;
  /** A random token of 128 bits with the hash under which it is stored. */
  freshToken(): { readonly token: string; readonly hash: string };
  /** The hash of a token or body, 43 URL-safe characters (256 bits). */
  hashOf(text: string): string;
  /** A text that anybody can read and nobody else can make; it opens for the same purpose only. */
  seal(purpose: string, text: string): string;
  /** The text of a sealed token, or nothing when it was forged or sealed for another purpose. */
  unseal(purpose: string, token: string): string | undefined;
};

export type Answer = { readonly kind: 'granted' | 'refused'; readonly text: string };

/** What is known of a key: whether it came before, with which body, and what that was answered. */
export type Begun = { readonly repeated: boolean; readonly bodyHash: string; readonly answer?: Answer };

/** Answers kept under a caller's key, so that a repeated request gets the same one. */
export type Answers = {
  /** Remembers the body's hash under the key, or returns what is there. */
  begin(key: string, bodyHash: string, expiresAt: Moment): Promise<Begun>;
  /**
   * Keeps the first answer of its kind, and returns what counts: a refusal gives way to what another copy of the
   * request was granted.
   */
  keep(key: string, answer: Answer): Promise<Answer>;
};
