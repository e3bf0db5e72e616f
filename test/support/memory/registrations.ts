import { isTimely } from '../../../functions/domain/approval.ts';
import type { GroupId, RegistrationKey } from '../../../functions/domain/ids.ts';
import {
  historyKeyOf,
  type HistoryEntry,
  type Registration,
} from '../../../functions/domain/registration.ts';
import type { Erasures } from '../../../functions/use-cases/erasurePorts.ts';
import type { Registrations } from '../../../functions/use-cases/ports.ts';
import { byKey } from './order.ts';
import type { Wire } from './wire.ts';

/** The registration with an entry in its history; itself when it has it. */
const withEntry = (entry: Registration, key: string, what: HistoryEntry): Registration =>
  Object.hasOwn(entry.history, key) ? entry : { ...entry, history: { ...entry.history, [key]: what } };

export const memoryRegistrations = (wire: Wire): Registrations & Pick<Erasures, 'blank'> => {
  const groups = new Map<GroupId, Map<RegistrationKey, Registration>>();
  const peopleOf = (id: GroupId): Map<RegistrationKey, Registration> => {
    const known = groups.get(id) ?? new Map<RegistrationKey, Registration>();
    groups.set(id, known);
    return known;
  };
  return {
    registration: ({ groupId, key }) =>
      wire('registrations.registration', () => groups.get(groupId)?.get(key)),
    registrationsOf: (groupId) =>
      wire('registrations.registrationsOf', () =>
        [...(groups.get(groupId)?.values() ?? [])].toSorted(byKey(({ key }) => key)),
      ),
    putPending: (entry, replacing) =>
      wire('registrations.putPending', () => {
        const people = peopleOf(entry.groupId);
        const existing = people.get(entry.key);
        if (existing?.attempt !== replacing) {
          if (existing === undefined)
            throw new Error(`The attempt ${replacing ?? 0} is not there to replace`);
          return { kind: 'exists', existing };
        }
        // The history is the person's, of all attempts.
        people.set(entry.key, existing === undefined ? entry : { ...entry, history: existing.history });
        return { kind: 'written' };
      }),
    settle: ({ groupId, key, attempt }, status, revision, act) =>
      wire('registrations.settle', () => {
        const people = peopleOf(groupId);
        const known = people.get(key);
        if (known === undefined || known.attempt < attempt) return false;
        const told = withEntry(known, historyKeyOf(revision, act, attempt), { ...act, status });
        const follows = known.attempt === attempt && known.revision < revision;
        people.set(key, follows ? { ...told, status, revision } : told);
        return follows;
      }),
    answerApproval: ({ groupId, key, attempt }, answer) =>
      wire('registrations.answerApproval', () => {
        const people = peopleOf(groupId);
        const known = people.get(key);
        if (known?.attempt !== attempt) return undefined;
        if (known.approval?.kind !== 'asked' || !isTimely(known.approval, answer)) return known.approval;
        people.set(key, { ...known, approval: answer });
        return answer;
      }),
    blank: (erased) =>
      wire('erasures.blank', () => {
        const people = peopleOf(erased.groupId);
        const known = people.get(erased.key);
        if (known?.attempt !== erased.attempt || known.revision !== erased.revision) return false;
        if (Object.keys(known.history).length !== Object.keys(erased.history).length) return false;
        const { details, programmePerson, status, approval, history } = erased;
        people.set(erased.key, { ...known, details, programmePerson, status, approval, history });
        return true;
      }),
    recordAttendance: ({ groupId, key, attempt }, attended) =>
      wire('registrations.recordAttendance', () => {
        const people = peopleOf(groupId);
        const known = people.get(key);
        if (known?.attempt !== attempt) return false;
        people.set(key, { ...known, attended });
        return true;
      }),
  };
};
