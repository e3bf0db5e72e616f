import { describe, expect, it } from 'vitest';
import { NO_SEAT } from '../../functions/domain/refuser.ts';
import { noSeatText } from '../../functions/i18n/noSeatText.ts';
import { writeNotice } from '../../functions/mail/writeNotice.ts';
import { aNotice, aRegistration, CALENDARS } from './aNotice.ts';
import { leftOver, piecesOfHtml } from './writtenParts.ts';

const write = writeNotice({ origin: 'https://zapisy.example', calendars: CALENDARS });

const everyMail = NO_SEAT.flatMap((because) =>
  (['participant', 'institution'] as const).flatMap((audience) =>
    (['pl', 'en'] as const).map((language) => {
      const content = aNotice('refused', audience, {}, language);
      const notice = { ...content.notice, why: null, refusedBy: because };
      // What is written down may come later than the mail: the notice itself knows the reason.
      const status = { kind: 'awaiting-approval', until: content.notice.plannedAt } as const;
      const registration = aRegistration({ language, status });
      return { because, audience, language, mail: write({ ...content, notice, registration }) };
    }),
  ),
);

describe.each(everyMail)(
  'A refusal after a yes, $because, to the $audience in $language',
  ({ because, audience, language, mail }) => {
    it('reads as it was agreed', async () => {
      await expect(`${mail.subject}\n\n${mail.text}`).toMatchFileSnapshot(
        `letters/refused-${because}-${audience}-${language}.txt`,
      );
    });

    it('names its reason', () => {
      expect(mail.text).toContain(noSeatText(language, because));
    });

    it('says the same in text and HTML', () => {
      expect(leftOver(mail.text, piecesOfHtml(mail.html))).toMatch(/^[\s:|-]*$/);
    });
  },
);
