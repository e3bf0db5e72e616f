import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byParticipant } from '../../functions/domain/act.ts';
import { groupId, programmeId, registrationKey } from '../../functions/domain/ids.ts';
import { aCourse, aGroup, aLedger, aProgramme, COURSE, GROUP, NOW, PROGRAMME } from '../support/builders.ts';
import { claimant } from '../support/ledgers.ts';
import { startTestTable, type TestTable } from '../support/table.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTestTable();
});
afterAll(() => table.stop());

describe('Programmes', () => {
  it('are read back as they were written, with their courses', async () => {
    await table.store.programmes.saveProgramme(aProgramme(), [aCourse()]);
    expect([
      await table.store.programmes.programme(PROGRAMME),
      await table.store.programmes.courses(PROGRAMME),
    ]).toEqual([aProgramme(), [aCourse()]]);
  });

  it('are replaced by the same one written again', async () => {
    await table.store.programmes.saveProgramme(aProgramme({ title: 'Nowy tytuł' }), [aCourse()]);
    const titles = (await table.store.programmes.programmes()).map(({ title }) => title);
    expect(titles).toEqual(['Nowy tytuł']);
  });

  it('that nobody wrote are not there', async () => {
    const id = programmeId.parse('nie-ma');
    expect([await table.store.programmes.programme(id), await table.store.programmes.courses(id)]).toEqual([
      undefined,
      [],
    ]);
  });
});

describe('A group', () => {
  it('is read back as it was written', async () => {
    await table.store.groups.saveGroup(aGroup(), aLedger());
    expect([await table.store.groups.group(GROUP), await table.store.ledgers.read(GROUP)]).toEqual([
      aGroup(),
      aLedger(),
    ]);
  });

  it('keeps its ledger with everybody in it when it is written again', async () => {
    const id = groupId.parse('zapisana-dwa-razy');
    await table.store.groups.saveGroup(aGroup({ id }), aLedger({ groupId: id }));
    const taken = await table.store.ledgers.write(
      id,
      { kind: 'claim', claimant: claimant(1) },
      byParticipant(NOW),
    );
    await table.store.groups.saveGroup(aGroup({ id, number: 2 }), aLedger({ groupId: id, capacity: 99 }));
    expect([await table.store.ledgers.read(id), (await table.store.groups.group(id))?.number]).toEqual([
      taken,
      2,
    ]);
  });

  it('moves in the list when it starts on another day', async () => {
    const id = groupId.parse('przeniesiona');
    const at = (startsAt: number) => aGroup({ id, sessions: [{ startsAt, endsAt: startsAt + 60 }] });
    await table.store.groups.saveGroup(at(NOW + 100), aLedger({ groupId: id }));
    await table.store.groups.saveGroup(at(3_000_000_000), aLedger({ groupId: id }));
    expect((await table.store.groups.groupsFrom(NOW + 99)).map((group) => group.id).at(-1)).toBe(id);
  });

  it('is described anew, and its ledger is left alone', async () => {
    const id = groupId.parse('inne-zasady');
    await table.store.groups.saveGroup(aGroup({ id }), aLedger({ groupId: id, capacity: 7 }));
    await table.store.groups.replaceGroup(aGroup({ id, belowTaken: 'allow' }));
    expect([
      (await table.store.groups.group(id))?.belowTaken,
      (await table.store.ledgers.read(id))?.capacity,
    ]).toEqual(['allow', 7]);
  });

  it('that nobody wrote cannot be described anew, and is not made so', async () => {
    const id = groupId.parse('nie-ma-takiej');
    await expect(table.store.groups.replaceGroup(aGroup({ id }))).rejects.toThrow();
    expect(await table.store.groups.group(id)).toBeUndefined();
  });

  it('that started before is not in the list, and one that starts then is', async () => {
    const id = groupId.parse('na-granicy');
    const startsAt = 2_900_000_000;
    await table.store.groups.saveGroup(
      aGroup({ id, sessions: [{ startsAt, endsAt: startsAt + 60 }] }),
      aLedger({ groupId: id }),
    );
    const listed = async (from: number) =>
      (await table.store.groups.groupsFrom(from)).some((group) => group.id === id);
    expect([await listed(startsAt), await listed(startsAt + 1)]).toEqual([true, false]);
  });
});

describe('A course', () => {
  it('belongs to its programme alone', async () => {
    const other = programmeId.parse('inny-program');
    await table.store.programmes.saveProgramme(aProgramme({ id: other }), []);
    expect(await table.store.programmes.courses(other)).toEqual([]);
  });

  it('keeps its id in its programme', async () => {
    expect((await table.store.programmes.courses(PROGRAMME)).map(({ id }) => id)).toEqual([COURSE]);
  });
});

describe('Links and answers', () => {
  const target = {
    groupId: GROUP,
    key: registrationKey.parse('k3YfQ2a'),
    attempt: 1,
    expiresAt: NOW,
  };

  it('a link is found under the hash it was saved under, expired or not', async () => {
    await table.store.links.saveLink('hash', target);
    expect([await table.store.links.link('hash'), await table.store.links.link('other')]).toEqual([
      target,
      undefined,
    ]);
  });

  it('of ten who begin an answer at once, all see the body of the first', async () => {
    const { answers } = table.store;
    const begun = await Promise.all(
      Array.from({ length: 10 }, (_, number) => answers.begin('many', `body ${number}`, NOW)),
    );
    expect(new Set(begun.map(({ bodyHash }) => bodyHash)).size).toBe(1);
  });

  it('of ten who keep an answer at once, all get the same', async () => {
    const { answers } = table.store;
    await answers.begin('kept', 'body', NOW);
    const kept = await Promise.all(
      Array.from({ length: 10 }, (_, number) =>
        answers.keep('kept', { kind: 'granted', text: `answer ${number}` }),
      ),
    );
    expect([new Set(kept.map(({ text }) => text)).size, await answers.begin('kept', 'body', NOW)]).toEqual([
      1,
      { repeated: true, bodyHash: 'body', answer: kept[0] },
    ]);
  });
});
