import { calendarFile, droppedEvents } from '../../functions/documents/calendar.ts';
import { readInstitutionFile } from '../../functions/documents/institutionFile.ts';
import type { Group } from '../../functions/domain/group.ts';
import { groupId } from '../../functions/domain/ids.ts';
import type { Institution } from '../../functions/domain/institution.ts';
import type { Ledger, LedgerSettings } from '../../functions/domain/ledger.ts';
import type { Language } from '../../functions/domain/participant.ts';
import type { Programme } from '../../functions/domain/programme.ts';
import { peopleQuota, seatsQuota } from '../../functions/domain/quota.ts';
import type { Moment } from '../../functions/domain/time.ts';
import type { IsHoliday } from '../../functions/domain/workingTime.ts';
import { wordingWords } from '../../functions/i18n/wording.ts';
import { writeListingAnswer } from '../../functions/mail/writeListingAnswer.ts';
import { writeNotice } from '../../functions/mail/writeNotice.ts';
import type { LogEvent } from '../../functions/observability/log.ts';
import { csvOf, xlsxOf } from '../../functions/documents/spreadsheet.ts';
import { secretsOf } from '../../functions/secrets/secrets.ts';
import type { ReadInstitutions } from '../../functions/use-cases/importInstitutions.ts';
import type { NoticeContent } from '../../functions/use-cases/deliverNotice.ts';
import type { SampleNames } from '../../functions/use-cases/sampleLetter.ts';
import type { ListingAnswerContent } from '../../functions/use-cases/composeListingAnswer.ts';
import type { Mail } from '../../functions/use-cases/mailer.ts';
import type { Secrets } from '../../functions/use-cases/ports.ts';
import type { Sheets } from '../../functions/use-cases/sheet.ts';
import { aCourse, aGroup, aLedger, anInstitution, aProgramme, NOW } from './builders.ts';
import type { TestTable } from './table.ts';

export const ORIGIN = 'https://zapisy.example';

/** A key of 32 bytes that protects nothing. */
export const TEST_KEY = Buffer.alloc(32, 7).toString('base64url');

/** Everything the use cases and the pages are built from, over a real table, with a clock that the test moves. */
export type World = TestTable['store'] & {
  readonly clock: () => Moment;
  readonly setClock: (now: Moment) => void;
  readonly secrets: Secrets;
  readonly isHoliday: IsHoliday;
  readonly sheets: Sheets;
  readonly events: readonly LogEvent[];
  readonly log: (event: LogEvent) => void;
  readonly origin: string;
  readonly embedOrigins: readonly string[];
  readonly writeLetter: (content: NoticeContent) => Mail;
  readonly writeListingAnswer: (content: ListingAnswerContent) => Mail;
  readonly sampleNames: (language: Language) => SampleNames;
  readonly readInstitutions: ReadInstitutions;
};

export const worldOver = ({ store }: Pick<TestTable, 'store'>): World => {
  let now = NOW;
  const events: LogEvent[] = [];
  return {
    ...store,
    clock: () => now,
    setClock: (moment) => {
      now = moment;
    },
    secrets: secretsOf(TEST_KEY),
    isHoliday: () => false,
    sheets: { csv: csvOf, xlsx: xlsxOf },
    events,
    log: (event) => {
      events.push(event);
    },
    origin: ORIGIN,
    embedOrigins: ['https://dps-zory.example'],
    sampleNames: (language) => wordingWords(language).sample,
    writeListingAnswer: writeListingAnswer({ origin: ORIGIN }),
    writeLetter: writeNotice({ origin: ORIGIN, calendars: { calendarFile, droppedEvents } }),
    readInstitutions: readInstitutionFile,
  };
};

type Scene = {
  /** Without limits across groups unless it names some. */
  readonly programme?: Partial<Programme>;
  readonly group?: Partial<Group>;
  readonly ledger?: Partial<LedgerSettings>;
  readonly institutions?: readonly Institution[];
};

let scenes = 0;

/** One programme, one course, a group of its own and its institutions, written through the ports. */
export const setScene = async (
  world: World,
  scene: Scene = {},
): Promise<{ group: Group; ledger: Ledger }> => {
  scenes += 1;
  const group = aGroup({ id: groupId.parse(`grupa-${scenes}`), ...scene.group });
  const ledger = aLedger({ groupId: group.id, ...scene.ledger });
  const programme = aProgramme({ quotas: [], ...scene.programme });
  await world.programmes.saveProgramme(programme, [aCourse()]);
  await world.quotas.setLimits(programme.id, [
    ...programme.quotas.map(peopleQuota),
    ...(group.sharedSeats === null ? [] : [seatsQuota(group.courseId, group.sharedSeats)]),
  ]);
  await world.directory.saveInstitutions(scene.institutions ?? [anInstitution()]);
  await world.groups.saveGroup(group, ledger);
  return { group, ledger };
};
