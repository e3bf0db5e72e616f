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
      const limit = because === 'institution-limit' ? { limit: 2 } : {};
      const notice = { ...content.notice, why: null, refusedBy: because, ...limit };
      // What is written down may come later than the mail: the notice itself knows the reason.
      const status = { kind: 'awaiting-approval', until: content.notice.plannedAt } as const;
      const registration = aRegistration({ language, status });
      return { because, audience, language, ...limit, mail: write({ ...content, notice, registration }) };
    }),
  ),
);

describe.each(everyMail)(
  'A refusal after a yes, $because, to the $audience in $language',
  ({ because, audience, language, limit, mail }) => {
    it('reads as it was agreed', async () => {
      await expect(`${mail.subject}\n\n${mail.text}`).toMatchFileSnapshot(
        `letters/refused-${because}-${audience}-${language}.txt`,
      );
    });

    it('names its reason', () => {
      expect(mail.text).toContain(noSeatText(language, because, limit));
    });

    it('says the same in text and HTML', () => {
      expect(leftOver(mail.text, piecesOfHtml(mail.html))).toMatch(/^[\s:|-]*$/);
    });
  },
);

describe('A refusal because the institution had its seats', () => {
  const content = aNotice('refused', 'participant');
  const notice = { ...content.notice, why: null };

  it('names their number when the registration alone knows it', () => {
    const status = { kind: 'refused', quota: null, because: 'institution-limit', limit: 1 } as const;
    const { text } = write({ ...content, notice, registration: aRegistration({ status }) });
    expect(text).toContain('Instytucja ma już w tej grupie tyle miejsc, ile może mieć: 1.');
  });

  it('is told without a number where none was kept', () => {
    const status = { kind: 'refused', quota: null, because: 'institution-limit' } as const;
    const { text } = write({ ...content, notice, registration: aRegistration({ status }) });
    expect(text).toContain('Instytucja ma już w tej grupie tyle miejsc, ile może mieć.');
  });
});
