import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { rawMessage, senderOf } from '../../functions/mail/mime.ts';
import { readCalendar, textOf } from '../documents/calendarReader.ts';
import { NOW } from '../support/builders.ts';
import { APPROVAL_LINK, STATUS_LINK } from './aNotice.ts';
import { everyMail, LOGOS, ORIGIN } from './everyMail.ts';
import { leftOver, picturesOfHtml, piecesOfHtml } from './writtenParts.ts';

const SENDER = senderOf('Zapisy na szkolenia – Śląsk <zapisy@rops.example>');
const ADDRESSES = {
  participant: 'zaneta.lacka@dps-zory.example',
  institution: 'sekretariat@dps-zory.example',
  coordinator: 'szkolenia@rops.example',
};

describe.each(everyMail)('$kind to the $audience in $language', ({ kind, audience, language, mail }) => {
  it('reads as it was agreed', async () => {
    await expect(`${mail.subject}\n\n${mail.text}`).toMatchFileSnapshot(
      `letters/${kind}-${audience}-${language}.txt`,
    );
  });

  it('says the same in text and HTML', () => {
    expect(leftOver(mail.text, piecesOfHtml(mail.html))).toMatch(/^[\s:|-]*$/);
  });

  it('names every logo of the programme in its text', () => {
    expect(mail.text).toContain(LOGOS.map(({ alt }) => alt).join(' | '));
  });

  it('shows the logos of the programme in their order, each with what it shows, and no other picture', () => {
    expect(picturesOfHtml(mail.html).map((picture) => [picture.get('src'), picture.get('alt')])).toEqual(
      LOGOS.map(({ file, alt }) => [`${ORIGIN}/pictures/${file}`, alt]),
    );
  });

  it('shows no logo higher than another, and each in its own proportions', () => {
    expect(picturesOfHtml(mail.html).map((picture) => [picture.get('width'), picture.get('height')])).toEqual(
      [
        ['144', '48'],
        ['115', '48'],
        ['150', '48'],
      ],
    );
  });

  it('loads nothing but the logos and runs nothing', () => {
    expect(mail.html.replaceAll(/<img src="[^"]*"/g, '')).not.toMatch(
      /<(?:img|script|link|iframe|style)\b|\bsrc=|\burl\(|\bon\w+=/,
    );
  });

  it('tells its language to a screen reader', () => {
    expect(mail.html).toMatch(new RegExp(`^<!DOCTYPE html><html lang="${language}">`));
  });

  it('has a subject under 60 characters', () => {
    expect(mail.subject.length).toBeLessThan(60);
  });

  it('goes to its audience and to nobody else', () => {
    expect(mail.to).toBe(ADDRESSES[audience]);
  });

  it('passes a MIME parser', async () => {
    const read = await PostalMime.parse(await rawMessage(mail, SENDER, NOW));
    expect([
      read.subject,
      read.to?.map(({ address }) => address),
      read.text?.replaceAll('\r\n', '\n').trim(),
      read.html?.trim(),
    ]).toEqual([mail.subject, [mail.to], mail.text.trim(), mail.html]);
  });

  it('passes an iCalendar parser wherever it carries a calendar', () => {
    const files = [mail.calendar, mail.droppedEvents].filter((file) => file !== undefined);
    for (const file of files) {
      const [calendar, ...events] = readCalendar(file);
      expect(textOf(calendar, 'METHOD')).toMatch(/^(PUBLISH|CANCEL)$/);
      expect(events.map((event) => [event.name, textOf(event, 'SEQUENCE')])).not.toEqual([]);
    }
  });
});

describe('nobody is told what is not theirs', () => {
  const SECRETS = ['zaneta.lacka', '600 100 200', '600100200', 'sign-language', 'bezglutenowa', STATUS_LINK];

  it.each(everyMail.filter(({ audience }) => audience !== 'participant'))(
    '$kind to the $audience in $language holds no address, number, need or private link of the participant',
    ({ mail }) => {
      const { to, ...said } = mail;
      expect([to, SECRETS.filter((secret) => JSON.stringify(said).includes(secret))]).toEqual([to, []]);
    },
  );

  it.each(everyMail.filter(({ audience }) => audience === 'participant'))(
    '$kind to the participant in $language holds no number or need, which nobody has to read again',
    ({ mail }) => {
      expect(JSON.stringify(mail)).not.toMatch(/600 ?100 ?200|sign-language|bezglutenowa/);
    },
  );

  it.each(everyMail.filter(({ kind }) => kind !== 'approval-asked' && kind !== 'approval-reminder'))(
    '$kind to the $audience in $language does not let anybody agree',
    ({ mail }) => {
      expect(JSON.stringify(mail)).not.toContain(APPROVAL_LINK);
    },
  );
});
