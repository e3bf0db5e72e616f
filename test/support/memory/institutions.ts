import type { InstitutionId } from '../../../functions/domain/ids.ts';
import type { Moment } from '../../../functions/domain/time.ts';
import { staffKey } from '../../../functions/store/keys.ts';
import type {
  Access,
  AccessState,
  InstitutionLink,
  InstitutionLinks,
  Staff,
  StaffEntry,
} from '../../../functions/use-cases/institutionPorts.ts';
import { byKey } from './order.ts';
import type { Wire } from './wire.ts';

export const memoryInstitutionLinks = (wire: Wire): InstitutionLinks => {
  const links = new Map<string, InstitutionLink>();
  return {
    saveInstitutionLink: async (hash, link) => {
      await wire('institutionLinks.saveInstitutionLink', () => links.set(hash, link));
    },
    institutionLink: (hash) => wire('institutionLinks.institutionLink', () => links.get(hash)),
  };
};

const placeOf = ({ institutionId, groupId, seatId }: StaffEntry): string =>
  staffKey(institutionId, groupId, seatId).sk;

export const memoryStaff = (wire: Wire): Staff => {
  const institutions = new Map<InstitutionId, Map<string, StaffEntry>>();
  return {
    note: async (entry) => {
      await wire('staff.note', () => {
        const entries = institutions.get(entry.institutionId) ?? new Map<string, StaffEntry>();
        institutions.set(entry.institutionId, entries.set(placeOf(entry), entry));
      });
    },
    entriesOf: (id) =>
      wire('staff.entriesOf', () => [...(institutions.get(id)?.values() ?? [])].toSorted(byKey(placeOf))),
  };
};

const isSame = (one: readonly Moment[], other: readonly Moment[]): boolean => one.join() === other.join();

export const memoryAccess = (wire: Wire): Access => {
  const states = new Map<InstitutionId, AccessState>();
  const stateOf = (id: InstitutionId): AccessState =>
    states.get(id) ?? { since: 0, asked: [], code: undefined };
  const set = (id: InstitutionId, changes: Partial<AccessState>): void => {
    states.set(id, { ...stateOf(id), ...changes });
  };
  return {
    access: (id) => wire('access.access', () => stateOf(id)),
    noteAsked: (id, seen, asked) =>
      wire('access.noteAsked', () => {
        if (!isSame(stateOf(id).asked, seen)) return false;
        set(id, { asked });
        return true;
      }),
    saveCode: (id, hash, expiresAt) =>
      wire('access.saveCode', () => {
        set(id, { code: { hash, expiresAt, tries: 0 } });
      }),
    tryCode: (id) =>
      wire('access.tryCode', () => {
        const { code } = stateOf(id);
        if (code === undefined) return undefined;
        const tried = { ...code, tries: code.tries + 1 };
        set(id, { code: tried });
        return tried;
      }),
    spendCode: (id, hash) =>
      wire('access.spendCode', () => {
        if (stateOf(id).code?.hash !== hash) return false;
        set(id, { code: undefined });
        return true;
      }),
    renew: (id, since) =>
      wire('access.renew', () => {
        set(id, { since: Math.max(since, stateOf(id).since) });
      }),
  };
};
