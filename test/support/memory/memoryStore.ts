import type { GroupId } from '../../../functions/domain/ids.ts';
import type { Store } from '../../../functions/store/store.ts';
import { memoryGroups, memoryProgrammes } from './catalogue.ts';
import { memoryDirectory } from './directory.ts';
import { memoryErasures } from './erasures.ts';
import { memoryAccess, memoryInstitutionLinks, memoryStaff } from './institutions.ts';
import { type Lag, memoryLedgers, type Unknown } from './ledgers.ts';
import { memoryListings } from './listings.ts';
import { memoryInstitutionNotices, memoryNotices } from './notices.ts';
import { memoryRate, memorySuppressions } from './sending.ts';
import { memoryQuotas } from './quotas.ts';
import { memoryAnswers, memoryBookmarks, memoryHistory, memoryLinks } from './records.ts';
import { memoryRegistrations } from './registrations.ts';
import type { StreamRecord } from './stream.ts';
import { memoryWordings } from './wordings.ts';
import { goodWire, type Wire } from './wire.ts';

/** The store in memory, with what only a test may see or do. */
export type MemoryStore = Store & {
  /** What was written, in its order. It grows while the store is used. */
  readonly stream: readonly StreamRecord[];
  /** Gives a ledger's item attributes that this version of the code does not know, beside those it has. */
  readonly setUnknown: (id: GroupId, attributes: Unknown) => void;
  readonly unknownOf: (id: GroupId) => Unknown;
};

export type MemoryOptions = {
  /** How each request reaches the store and its answer comes back; nothing goes wrong unless told otherwise. */
  readonly wire?: Wire;
  /** How far behind an eventually consistent read of a ledger is; not at all unless told otherwise. */
  readonly lag?: Lag;
};

/**
 * Every port without a table: fast, and with the same answers, to which test/contract holds both. Values are kept as
 * they are given and shared, never copied: whoever changes one in place breaks the store.
 */
export const memoryStore = ({ wire = goodWire, lag = () => 0 }: MemoryOptions = {}): MemoryStore => {
  const stream: StreamRecord[] = [];
  const emit = (record: StreamRecord): void => {
    stream.push(record);
  };
  const ledgers = memoryLedgers(wire, emit, lag);
  const { blank, ...registrations } = memoryRegistrations(wire);
  const { dropReason, ...notices } = memoryNotices(wire, emit);
  return {
    access: memoryAccess(wire),
    answers: memoryAnswers(wire),
    bookmarks: memoryBookmarks(wire),
    directory: memoryDirectory(wire),
    erasures: memoryErasures(wire, { blank, dropReason }),
    groups: memoryGroups(wire, ledgers.make),
    history: memoryHistory(wire),
    institutionLinks: memoryInstitutionLinks(wire),
    institutionNotices: memoryInstitutionNotices(wire, emit),
    ledgers: ledgers.port,
    listings: memoryListings(wire),
    links: memoryLinks(wire),
    notices,
    programmes: memoryProgrammes(wire),
    quotas: memoryQuotas(wire),
    rate: memoryRate(wire),
    registrations,
    staff: memoryStaff(wire),
    suppressions: memorySuppressions(wire),
    wordings: memoryWordings(wire),
    stream,
    setUnknown: ledgers.setUnknown,
    unknownOf: ledgers.unknownOf,
  };
};
