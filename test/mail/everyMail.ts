import {
  AUDIENCES_OF,
  type Audience,
  NOTICE_KINDS,
  type NoticeKind,
} from '../../functions/domain/noticeKind.ts';
import type { Language } from '../../functions/domain/participant.ts';
import { writeNotice } from '../../functions/mail/writeNotice.ts';
import type { Mail } from '../../functions/use-cases/mailer.ts';
import { aProgramme } from '../support/builders.ts';
import { aNotice, CALENDARS } from './aNotice.ts';

/** The logos of a programme's letters; their files are of different sizes. */
export const LOGOS = [
  { file: 'fe.png', alt: 'Fundusze Europejskie', width: 300, height: 100 },
  { file: 'rp.png', alt: 'Rzeczpospolita Polska', width: 1200, height: 500 },
  { file: 'ue.png', alt: 'Dofinansowane przez Unię Europejską', width: 150, height: 48 },
];

/** Where the pages and pictures of these letters are reached. */
export const ORIGIN = 'https://zapisy.example';

type Written = {
  readonly kind: NoticeKind;
  readonly audience: Audience;
  readonly language: Language;
  readonly mail: Mail;
};

const LANGUAGES = ['pl', 'en'] as const;

const written = (kind: NoticeKind, audience: Audience, language: Language): Written => {
  const write = writeNotice({
    origin: ORIGIN,
    calendars: CALENDARS,
    coordinators: language,
  });
  const programme = aProgramme({ logos: LOGOS });
  return { kind, audience, language, mail: write(aNotice(kind, audience, { programme }, language)) };
};

/** The mail of every kind of notice to each of its audiences in each language. */
export const everyMail: readonly Written[] = NOTICE_KINDS.flatMap((kind) =>
  AUDIENCES_OF[kind].flatMap((audience) => LANGUAGES.map((language) => written(kind, audience, language))),
);
