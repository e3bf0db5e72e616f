import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { answerNotice } from '../../functions/domain/directoryNotice.ts';
import type { ListingAnswer } from '../../functions/domain/listing.ts';
import type { Language } from '../../functions/domain/participant.ts';
import { rawMessage, senderOf } from '../../functions/mail/mime.ts';
import { writeListingAnswer } from '../../functions/mail/writeListingAnswer.ts';
import { aListing, DPS, NOW } from '../support/builders.ts';
import { leftOver, piecesOfHtml } from './writtenParts.ts';

const WHY = 'W rejestrze REGON nie ma jednostki o tym numerze.\nSprawdź NIP.';

const ANSWERS: readonly ListingAnswer[] = [
  { kind: 'added', institutionId: DPS },
  { kind: 'known', institutionId: DPS },
  { kind: 'refused', why: WHY },
];

const mailOf = (answer: ListingAnswer, language: Language = 'pl', name?: string) => {
  const { request } = aListing();
  const listing = aListing({ language, request: { ...request, name: name ?? request.name } });
  const listedAs = answer.kind === 'refused' ? undefined : 'Środowiskowy Dom Samopomocy „Przystań” w Żorach';
  const notice = answerNotice(listing.id, NOW);
  return writeListingAnswer({ origin: 'https://zapisy.example' })({ notice, listing, answer, listedAs });
};

const everyMail = ANSWERS.flatMap((answer) =>
  (['pl', 'en'] as const).map((language) => ({
    kind: answer.kind,
    language,
    mail: mailOf(answer, language),
  })),
);

describe.each(everyMail)('An answer, $kind, in $language', ({ kind, language, mail }) => {
  it('reads as it was agreed', async () => {
    await expect(`${mail.subject}\n\n${mail.text}`).toMatchFileSnapshot(
      `letters/listing-answered-${kind}-${language}.txt`,
    );
  });

  it('says the same in text and HTML', () => {
    expect(leftOver(mail.text, piecesOfHtml(mail.html))).toMatch(/^[\s:|-]*$/);
  });

  it('has a subject under 60 characters', () => {
    expect(mail.subject.length).toBeLessThan(60);
  });

  it('shows the way to sign up', () => {
    expect(mail.text).toContain('https://zapisy.example/\n');
  });

  it('passes a MIME parser', async () => {
    const read = await PostalMime.parse(await rawMessage(mail, senderOf('zapisy@rops.example'), NOW));
    expect([read.subject, read.to?.map(({ address }) => address)]).toEqual([
      mail.subject,
      [aListing().request.answerTo],
    ]);
  });
});

describe('An answer to who asked for an institution', () => {
  it('holds nothing else of what they wrote: no address and no number', () => {
    const { email, nip, answerTo } = aListing().request;
    const written = everyMail.map(({ mail }) => `${mail.subject} ${mail.text} ${mail.html}`).join('\n');
    expect([email, nip, answerTo].filter((text) => written.includes(text))).toEqual([]);
  });

  it('keeps a name of several lines on one line of the subject', () => {
    const { subject } = mailOf({ kind: 'refused', why: WHY }, 'pl', 'Dom\r\nBcc: ktos@x.example');
    expect(subject).not.toMatch(/\p{Cc}/u);
  });
});
