import type { MailEvent } from '../domain/delivery.ts';
import type { InstitutionNoticeName } from '../domain/institutionNotice.ts';
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
  name: NoticeName | InstitutionNoticeName,
  event: MailEvent,
): Promise<boolean> =>
  'institutionId' in name
    ? follow(
        {
          find: () => institutionNotices.institutionNotice(name),
          advance: institutionNotices.advanceForInstitution.bind(institutionNotices),
        },
        event,
      )
    : follow({ find: () => notices.notice(name), advance: notices.advance.bind(notices) }, event);

/**
 * Lets a notice follow what the mail service tells of its mail. Addresses that will take no mail any more go on the
 * list of those that none is sent to; the offer whose mail came back is answered by its group's rule. Events may come
 * late, twice and in any order, and a call that died is simply made again.
 */
export const recordMailEvent = async (
  ports: RecordMailEventPorts,
  name: NoticeName | InstitutionNoticeName,
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
