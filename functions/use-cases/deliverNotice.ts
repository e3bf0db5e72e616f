import { OBSOLETE } from '../domain/delivery.ts';
import { accessEnd, type Group } from '../domain/group.ts';
import { attemptOf, registrationKeyOf } from '../domain/ids.ts';
import type { Institution } from '../domain/institution.ts';
import { isOutdated, type Notice, type NoticeName } from '../domain/notice.ts';
import type { Programme } from '../domain/programme.ts';
import type { Registration } from '../domain/registration.ts';
import { MINUTE } from '../domain/time.ts';
import type { Mail, Mailer } from './mailer.ts';
import type {
  Clock,
  Directory,
  Groups,
  Links,
  Notices,
  Programmes,
  Registrations,
  Secrets,
} from './ports.ts';

/** What a notice is written from. `statusLink` is given to the participant alone. */
export type NoticeContent = {
  readonly notice: Notice;
  readonly registration: Registration;
  readonly institution: Institution;
  readonly group: Group;
  /** The group that the registration was transferred from. */
  readonly formerGroup: Group | undefined;
  readonly programme: Programme;
  readonly statusLink: string | undefined;
};

export type DeliverPorts = {
  readonly clock: Clock;
  readonly directory: Directory;
  readonly groups: Groups;
  readonly links: Links;
  readonly mailer: Mailer;
  readonly notices: Notices;
  readonly programmes: Programmes;
  readonly registrations: Registrations;
  readonly secrets: Secrets;
  /** Writes the mail of a notice, in its reader's language. */
  readonly write: (content: NoticeContent) => Mail;
  /** The address of the page that opens a private link. */
  readonly linkAddress: (token: string) => string;
};

/**
 * What became of a call. `not-mine`: sent already, or somebody else holds the lease. `obsolete`: the registration has
 * gone on, to another attempt or another state. `delayed`: the mail service failed or did not answer; the notice stays in the outbox.
 */
export type Delivery =
  | { readonly kind: 'sent' | 'rejected' | 'not-mine' | 'obsolete' }
  | { readonly kind: 'delayed'; readonly error: unknown };

/** Longer than a call to the mail service with its retries; after it the notice is sent again. */
const LEASE = MINUTE;

const gather = async (
  ports: DeliverPorts,
  notice: Notice,
): Promise<Omit<NoticeContent, 'statusLink'> | undefined> => {
  const ref = { groupId: notice.groupId, key: registrationKeyOf(notice.seatId) };
  const [registration, group] = await Promise.all([
    ports.registrations.registration(ref),
    ports.groups.group(notice.groupId),
  ]);
  if (registration?.attempt !== attemptOf(notice.seatId) || group === undefined) return undefined;
  if (isOutdated(notice, registration)) return undefined;
  const { movedFrom } = registration;
  const [institution, programme, formerGroup] = await Promise.all([
    ports.directory.institution(registration.institutionId),
    ports.programmes.programme(group.programmeId),
    movedFrom === null ? undefined : ports.groups.group(movedFrom.groupId),
  ]);
  if (institution === undefined || programme === undefined) return undefined;
  return { notice, registration, institution, group, formerGroup, programme };
};

const freshLink = async (
  ports: DeliverPorts,
  { notice, group, registration }: Omit<NoticeContent, 'statusLink'>,
) => {
  if (notice.audience === 'institution') return undefined;
  const { token, hash } = ports.secrets.freshToken();
  const { groupId, key, attempt } = registration;
  await ports.links.saveLink(hash, { groupId, key, attempt, expiresAt: accessEnd(group) });
  return ports.linkAddress(token);
};

const hand = async (ports: DeliverPorts, name: NoticeName, mail: Mail): Promise<Delivery> => {
  try {
    const outcome = await ports.mailer.send(mail);
    const at = ports.clock();
    if (outcome.kind === 'rejected') {
      await ports.notices.finish(name, { kind: 'failed', at, reason: outcome.reason });
      return { kind: 'rejected' };
    }
    await ports.notices.finish(name, { kind: 'sent', at, messageId: outcome.messageId });
    return { kind: 'sent' };
  } catch (error) {
    return { kind: 'delayed', error };
  }
};

/**
 * Sends one notice, at least once: whoever holds its lease sends, and the record of the sending keeps a repeated call
 * from sending again. After a failure the lease ends by itself and a later call sends; what may have been accepted
 * without an answer is sent twice rather than never.
 */
export const deliverNotice = async (ports: DeliverPorts, name: NoticeName): Promise<Delivery> => {
  const now = ports.clock();
  if (!(await ports.notices.lease(name, now, now + LEASE))) return { kind: 'not-mine' };
  const notice = await ports.notices.notice(name);
  const content = notice === undefined ? undefined : await gather(ports, notice);
  if (content === undefined) {
    await ports.notices.finish(name, { kind: 'failed', at: now, reason: OBSOLETE });
    return { kind: 'obsolete' };
  }
  return hand(ports, name, ports.write({ ...content, statusLink: await freshLink(ports, content) }));
};
