import { STAFF_LINK_LIFE } from '../domain/access.ts';
import type { DirectoryNoticeName } from '../domain/directoryNotice.ts';
import type { Institution } from '../domain/institution.ts';
import type { InstitutionNotice } from '../domain/institutionNotice.ts';
import { assertNever } from '../domain/result.ts';
import { type AccessCodePorts, issueAccessCode } from './accessCode.ts';
import { composeListingAnswer, type ListingAnswerPorts } from './composeListingAnswer.ts';
import { institutionNow } from './institutionAccess.ts';
import type { InstitutionLinks, InstitutionNotices } from './institutionPorts.ts';
import type { Mail } from './mailer.ts';
import type { Directory } from './ports.ts';
import { type SendPorts, type Sent, sendTracked } from './sendTracked.ts';

/** What a notice to an institution about itself is written from: `access` and `digest` have a link, a code its digits. */
export type InstitutionNoticeContent = {
  readonly notice: InstitutionNotice;
  readonly institution: Institution;
  /** The private page of the institution's people. */
  readonly link: string | undefined;
  readonly code: string | undefined;
};

export type DeliverInstitutionPorts = SendPorts &
  AccessCodePorts &
  ListingAnswerPorts & {
    readonly directory: Directory;
    readonly institutionLinks: InstitutionLinks;
    readonly institutionNotices: InstitutionNotices;
    readonly writeToInstitution: (content: InstitutionNoticeContent) => Mail;
    /** The address of the page that opens an institution's private link. */
    readonly institutionLinkAddress: (token: string) => string;
  };

const staffLink = async (ports: DeliverInstitutionPorts, { id }: Institution): Promise<string> => {
  const { token, hash } = ports.secrets.freshToken();
  const now = ports.clock();
  await ports.institutionLinks.saveInstitutionLink(hash, {
    kind: 'staff',
    institutionId: id,
    issuedAt: now,
    expiresAt: now + STAFF_LINK_LIFE,
  });
  return ports.institutionLinkAddress(token);
};

/** The secret that a notice carries, made anew for each mail. */
const secretFor = async (
  ports: DeliverInstitutionPorts,
  { kind }: InstitutionNotice,
  institution: Institution,
): Promise<Pick<InstitutionNoticeContent, 'link' | 'code'>> => {
  switch (kind) {
    case 'access':
    case 'digest':
      return { link: await staffLink(ports, institution), code: undefined };
    case 'access-code':
      return { link: undefined, code: await issueAccessCode(ports, institution.id) };
    default:
      return assertNever(kind);
  }
};

/**
 * Sends one notice to an institution about itself, or the answer to who asked for one, as `sendTracked` does; not to an
 * institution that is no longer listed.
 */
export const deliverInstitutionNotice = (
  ports: DeliverInstitutionPorts,
  name: DirectoryNoticeName,
): Promise<Sent> => {
  const { institutionNotices } = ports;
  const tracked = {
    find: () => institutionNotices.institutionNotice(name),
    advance: institutionNotices.advanceForInstitution.bind(institutionNotices),
  };
  return sendTracked(ports, tracked, async (notice) => {
    if ('listingId' in notice) return composeListingAnswer(ports, notice);
    const institution = await institutionNow(ports, notice.institutionId);
    if (institution === undefined) return undefined;
    return ports.writeToInstitution({
      notice,
      institution,
      ...(await secretFor(ports, notice, institution)),
    });
  });
};
