import { describe, expect, it } from 'vitest';
import { groupId } from '../../functions/domain/ids.ts';
import type { Ledger } from '../../functions/domain/ledger.ts';
import { aGroup, aLedger, GROUP } from '../support/builders.ts';
import { ACT, KINDS, MADE, REFUSED } from './ledgerCases.ts';
import type { FreshStore } from './stores.ts';

const OTHER = groupId.parse('grupa-druga');
const NOBODY = groupId.parse('no-such-group');
const NEXT_VERSION = { someday: 'a text', counts: { of: 3 } } as const;

/** What every store does with ledgers; `at` is a store that is empty when a test begins. */
export const ledgersContract = (at: () => FreshStore): void => {
  const begin = (ledger: Ledger): Promise<void> =>
    at().store.groups.saveGroup(aGroup({ id: ledger.groupId }), ledger);
  const ledgers = () => at().store.ledgers;

  describe.each(MADE)('A write of a ledger, %s,', (_, before, write, changes) => {
    const after = { ...before, ...changes, revision: before.revision + 1, last: ACT };

    it('is made and shows the ledger after it', async () => {
      await begin(before);
      const shown = await ledgers().write(GROUP, write, ACT);
      expect([shown, await ledgers().read(GROUP)]).toEqual([after, after]);
    });

    it('is made once, however often it is asked for', async () => {
      await begin(before);
      await ledgers().write(GROUP, write, ACT);
      expect(await ledgers().write(GROUP, write, ACT)).toEqual(after);
    });

    it('keeps what a next version of the code wrote beside it', async () => {
      await begin(before);
      await at().setUnknown(GROUP, NEXT_VERSION);
      await ledgers().write(GROUP, write, ACT);
      expect(await at().unknownOf(GROUP)).toEqual(NEXT_VERSION);
    });
  });

  describe('A write of a ledger whose condition does not hold', () => {
    it.each(REFUSED)('changes nothing: %s', async (_, before, write) => {
      await begin(before);
      const shown = await ledgers().write(GROUP, write, ACT);
      expect([shown, await ledgers().read(GROUP)]).toEqual([before, before]);
    });
  });

  describe('A write where there is no ledger', () => {
    it.each(KINDS)('of the kind $kind throws and makes none', async (write) => {
      await expect(ledgers().write(NOBODY, write, ACT)).rejects.toThrow();
      expect(await ledgers().read(NOBODY)).toBeUndefined();
    });
  });

  describe('A ledger', () => {
    it('is shown as it is to a glance and to a read', async () => {
      await begin(aLedger());
      expect([await ledgers().glance(GROUP), await ledgers().read(GROUP)]).toEqual([aLedger(), aLedger()]);
    });

    it('that nobody made is not there', async () => {
      expect([await ledgers().glance(NOBODY), await ledgers().read(NOBODY)]).toEqual([undefined, undefined]);
    });

    it('is found among those of many groups, and the missing are left out', async () => {
      await begin(aLedger());
      await begin(aLedger({ groupId: OTHER }));
      const found = await ledgers().glanceAll([OTHER, NOBODY, GROUP]);
      expect([...found].toSorted()).toEqual([
        [OTHER, aLedger({ groupId: OTHER })],
        [GROUP, aLedger()],
      ]);
    });

    it('is nowhere when nothing is asked for', async () => {
      expect((await ledgers().glanceAll([])).size).toBe(0);
    });
  });

  describe('The stream', () => {
    it('tells of a new ledger and of each write that was made, before and after, and of no other', async () => {
      await begin(aLedger());
      const closed = await ledgers().write(GROUP, { kind: 'close' }, ACT);
      await ledgers().write(GROUP, { kind: 'close' }, ACT);
      expect(await at().streamed()).toEqual([
        { kind: 'ledger', before: undefined, after: aLedger() },
        { kind: 'ledger', before: aLedger(), after: closed },
      ]);
    });
  });
};
