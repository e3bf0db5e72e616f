import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import {
  INSTITUTION_NOTICE_KINDS,
  type InstitutionNotice,
} from '../../functions/domain/institutionNotice.ts';
import { rawMessage, senderOf } from '../../functions/mail/mime.ts';
import { writeInstitutionNotice } from '../../functions/mail/writeInstitutionNotice.ts';
import type { InstitutionNoticeContent } from '../../functions/use-cases/deliverInstitutionNotice.ts';
import { anInstitution, DPS, NOW } from '../support/builders.ts';
import { leftOver, piecesOfHtml } from './writtenParts.ts';

const LINK = 'https://zapisy.example/institution/link/tok_IN-0123456789abcdefghij';
const CODE = '402913';

const content = (
  kind: InstitutionNotice['kind'],
  changes: Partial<InstitutionNoticeContent> = {},
): InstitutionNoticeContent => ({
  notice: { institutionId: DPS, kind, occasion: NOW, plannedAt: NOW, delivery: { kind: 'planned' } },
  institution: anInstitution(),
  link: kind === 'access-code' ? undefined : LINK,
  code: kind === 'access-code' ? CODE : undefined,
  ...changes,
});

const everyMail = INSTITUTION_NOTICE_KINDS.flatMap((kind) =>
  (['pl', 'en'] as const).map((language) => ({
    kind,
    language,
    mail: writeInstitutionNotice(content(kind, { institution: anInstitution({ language }) })),
  })),
);

describe.each(everyMail)('$kind in $language', ({ kind, language, mail }) => {
  it('reads as it was agreed', async () => {
    await expect(`${mail.subject}\n\n${mail.text}`).toMatchFileSnapshot(
      `letters/${kind}-itself-${language}.txt`,
    );
  });

  it('says the same in text and HTML', () => {
    expect(leftOver(mail.text, piecesOfHtml(mail.html))).toMatch(/^[\s:|-]*$/);
  });

  it('has a subject under 60 characters, without the code', () => {
    expect([mail.subject.length < 60, mail.subject.includes(CODE)]).toEqual([true, false]);
  });

  it('passes a MIME parser', async () => {
    const raw = await rawMessage(mail, senderOf('zapisy@rops.example'), NOW);
    const read = await PostalMime.parse(raw);
    expect([read.subject, read.text?.replaceAll('\r\n', '\n').trim()]).toEqual([
      mail.subject,
      mail.text.trim(),
    ]);
  });
});

describe('a letter to an institution about itself', () => {
  const contacts = { head: 'head@dps.example', deputy: null, training: 'kadry@dps.example' };
  const institution = anInstitution({ contacts });

  it.each([
    ['access', 'sekretariat@dps-zory.example'],
    ['access-code', 'sekretariat@dps-zory.example'],
    ['digest', 'kadry@dps.example'],
  ] as const)('with its %s goes to %s', (kind, to) => {
    expect(writeInstitutionNotice(content(kind, { institution })).to).toBe(to);
  });

  it('that is to open something is not written without the key', () => {
    const nothing = { link: undefined, code: undefined };
    expect(
      INSTITUTION_NOTICE_KINDS.map((kind) => () => writeInstitutionNotice(content(kind, nothing))),
    ).toSatisfy((writings: readonly (() => unknown)[]) =>
      writings.every((writing) => {
        try {
          writing();
          return false;
        } catch {
          return true;
        }
      }),
    );
  });
});
