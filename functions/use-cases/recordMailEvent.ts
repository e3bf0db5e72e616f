import type { MailEvent } from '../domain/delivery.ts';
import type { DirectoryNoticeName } from '../domain/directoryNotice.ts';
import type { NoticeName } from '../domain/notice.ts';
import { addressFingerprint } from './addressFingerprint.ts';
import { answerBouncedOffer, type BouncedOfferPorts } from './answerBouncedOffer.ts';
import type { InstitutionNotices } from './institutionPorts.ts';
import { noticeNameOf } from './noticeName.ts';
import type { Secrets } from './ports.ts';
import type { Suppressions } from './sendingPorts.ts';
import { follow } from './tracking.ts';

export type RecordMailEventPorts = BouncedOfferPorts & {
  readonly institutionNotices: InstitutionNotices;
  readonly secrets: Secrets;
  readonly suppressions: Suppressions;
};

const followNotice = (
  { notices, institutionNotices }: RecordMailEventPorts,
  name: NoticeName | DirectoryNoticeName,
  event: MailEvent,
): Promise<boolean> =>
  'groupId' in name
    ? follow({ find: () => notices.notice(name), advance: notices.advance.bind(notices) }, event)
    : follow(
        {
          find: () => institutionNotices.institutionNotice(name),
          advance: institutionNotices.advanceForInstitution.bind(institutionNotices),
        },
        event,
      );

/**
 * Lets a notice follow what the mail service tells of its mail. Addresses that will take no mail any more go on the
 * list of those that none is sent to; the offer whose mail came back is answered by its group's rule. Events may come
 * late, twice and in any order, and a call that died is simply made again.
 */
export const recordMailEvent = async (
  ports: RecordMailEventPorts,
  name: NoticeName | DirectoryNoticeName,
  event: MailEvent,
  dead: readonly string[],
): Promise<'noted' | 'nothing-new'> => {
  const why = event.kind === 'complaint' ? 'complaint' : 'bounce';
  for (const address of dead) {
    await ports.suppressions.suppress(addressFingerprint(ports, address), {
      why,
      at: event.at,
      notice: noticeNameOf(name),
    });
  }
  const isNew = await followNotice(ports, name, event);
  const isHard = event.kind === 'bounce' && event.bounce === 'hard';
  if (isHard && 'groupId' in name) await answerBouncedOffer(ports, name);
  return isNew ? 'noted' : 'nothing-new';
};
