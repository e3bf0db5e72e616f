import { isErased } from '../domain/erasure.ts';
import { accessEnd, type Group } from '../domain/group.ts';
import { attemptOf, registrationKeyOf } from '../domain/ids.ts';
import type { Institution } from '../domain/institution.ts';
import { isOutdated, type Notice, type NoticeName } from '../domain/notice.ts';
import type { Language } from '../domain/participant.ts';
import type { Programme } from '../domain/programme.ts';
import type { Registration } from '../domain/registration.ts';
import type { WordingText } from '../domain/wording.ts';
import type { InstitutionLinks, Staff } from './institutionPorts.ts';
import type { Wordings } from './wordingPorts.ts';
import type { Mail } from './mailer.ts';
import { answerBouncedOffer, type BouncedOfferPorts } from './answerBouncedOffer.ts';
import type { Directory, Links, Programmes, Registrations } from './ports.ts';
import type { SampleNames } from './sampleLetter.ts';
import { gatherSample } from './sampleNotice.ts';
import { type SendPorts, type Sent, sendTracked } from './sendTracked.ts';

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
  /** The private page on which the institution agrees; given to whoever is asked to, alone. */
  readonly approvalLink?: string | undefined;
  /** The programme's own words for the letter's beginning; `null` or absent where the usual ones count. */
  readonly wording?: WordingText | null;
  /** The test mail that shows this letter, and whom it goes to in place of the letter's reader. */
  readonly sampleOf?: { readonly notice: Notice; readonly to: string };
};

export type DeliverPorts = SendPorts &
  BouncedOfferPorts & {
    readonly directory: Directory;
    readonly institutionLinks: InstitutionLinks;
    readonly links: Links;
    readonly programmes: Programmes;
    readonly registrations: Registrations;
    readonly staff: Staff;
    readonly wordings: Wordings;
    readonly sampleNames: (language: Language) => SampleNames;
    /** Writes the mail of a notice, in its reader's language. */
    readonly write: (content: NoticeContent) => Mail;
    /** The address of the page that opens a participant's private link. */
    readonly linkAddress: (token: string) => string;
    /** The address of the page that opens an institution's private link. */
    readonly institutionLinkAddress: (token: string) => string;
  };

type Gathered = Omit<NoticeContent, 'statusLink' | 'approvalLink'>;

/** The programme's words for this very letter; what coordinators are written has none. */
const ownWording = async (
  { wordings }: DeliverPorts,
  {
    notice,
    registration,
    institution,
    programme,
  }: Pick<Gathered, 'notice' | 'registration' | 'institution' | 'programme'>,
): Promise<WordingText | null> => {
  const { kind, audience } = notice;
  if (audience === 'coordinator') return null;
  const { language } = audience === 'institution' ? institution : registration;
  return (await wordings.wording(programme.id, { kind, audience, language }))?.text ?? null;
};

const gather = async (ports: DeliverPorts, notice: Notice): Promise<Gathered | undefined> => {
  const ref = { groupId: notice.groupId, key: registrationKeyOf(notice.seatId) };
  const [registration, group] = await Promise.all([
    ports.registrations.registration(ref),
    ports.groups.group(notice.groupId),
  ]);
  if (registration?.attempt !== attemptOf(notice.seatId) || group === undefined) return undefined;
  if (isOutdated(notice, registration) || isErased(registration)) return undefined;
  const { movedFrom } = registration;
  const [institution, programme, formerGroup] = await Promise.all([
    ports.directory.institution(registration.institutionId),
    ports.programmes.programme(group.programmeId),
    movedFrom === null ? undefined : ports.groups.group(movedFrom.groupId),
  ]);
  if (institution === undefined || programme === undefined) return undefined;
  const wording = await ownWording(ports, { notice, registration, institution, programme });
  return { notice, registration, institution, group, formerGroup, programme, wording };
};

const statusLink = async (ports: DeliverPorts, { group, registration }: Gathered): Promise<string> => {
  const { token, hash } = ports.secrets.freshToken();
  const { groupId, key, attempt } = registration;
  await ports.links.saveLink(hash, { groupId, key, attempt, expiresAt: accessEnd(group) });
  return ports.linkAddress(token);
};

/** Where no seat is kept no ledger tells of the person: the institution finds them from the question on. */
const approvalLink = async (
  ports: DeliverPorts,
  { notice, group, institution, registration }: Gathered,
): Promise<string> => {
  const { groupId, seatId } = notice;
  await ports.staff.note({ institutionId: registration.institutionId, groupId, seatId });
  const { token, hash } = ports.secrets.freshToken();
  await ports.institutionLinks.saveInstitutionLink(hash, {
    kind: 'approval',
    institutionId: institution.id,
    groupId: group.id,
    issuedAt: ports.clock(),
    expiresAt: accessEnd(group),
  });
  return ports.institutionLinkAddress(token);
};

const ASKS_TO_AGREE: ReadonlySet<Notice['kind']> = new Set(['approval-asked', 'approval-reminder']);

/** The private links that a notice's reader is given; each mail has fresh ones. */
const freshLinks = async (
  ports: DeliverPorts,
  content: Gathered,
): Promise<Pick<NoticeContent, 'statusLink' | 'approvalLink'>> => {
  const { audience, kind } = content.notice;
  if (audience === 'participant') return { statusLink: await statusLink(ports, content) };
  const isAsked = audience === 'institution' && ASKS_TO_AGREE.has(kind);
  return { statusLink: undefined, ...(isAsked ? { approvalLink: await approvalLink(ports, content) } : {}) };
};

/**
 * Sends one notice about a registration, as `sendTracked` does. A notice of something that is no longer so is not sent;
 * an offer whose address takes no mail is answered as one whose mail came back.
 */
export const deliverNotice = async (ports: DeliverPorts, name: NoticeName): Promise<Sent> => {
  const tracked = {
    find: () => ports.notices.notice(name),
    advance: ports.notices.advance.bind(ports.notices),
  };
  const sent = await sendTracked(ports, tracked, async (notice) => {
    if (notice.kind === 'sample') {
      const sample = await gatherSample(ports, notice);
      return sample === undefined ? undefined : ports.write(sample);
    }
    const content = await gather(ports, notice);
    return content === undefined
      ? undefined
      : ports.write({ ...content, ...(await freshLinks(ports, content)) });
  });
  if (sent.kind === 'suppressed') await answerBouncedOffer(ports, name);
  return sent;
};
