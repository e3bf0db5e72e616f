import { beforeEach, describe, expect, it } from 'vitest';
import type { WordingName } from '../../functions/domain/wording.ts';
import { changeWording, viewWording, type WordingChange } from '../../functions/use-cases/changeWording.ts';
import { aCourse, aProgramme, PROGRAMME } from '../support/builders.ts';
import { memoryStore } from '../support/memory/memoryStore.ts';
import { STRANGER } from '../support/office.ts';
import { COORDINATOR } from '../support/people.ts';
import { type World, worldOver } from '../support/world.ts';

const NAME: WordingName = { kind: 'confirmed', audience: 'participant', language: 'pl' };
const TEXT = { subject: 'Do zobaczenia', opening: 'Cieszymy się, {imie}.' };

let world: World;
beforeEach(async () => {
  world = worldOver({ store: memoryStore() });
  await world.programmes.saveProgramme(aProgramme(), [aCourse()]);
});

const changed = async (change: Partial<WordingChange> = {}, coordinator = COORDINATOR): Promise<string> => {
  const result = await changeWording(world, coordinator, PROGRAMME, {
    name: NAME,
    from: 0,
    text: TEXT,
    ...change,
  });
  return result.ok ? `changed ${result.value.changed}` : result.refusal.kind;
};

describe('The words of a letter', () => {
  it('count from the moment on which they are kept', async () => {
    await changed();
    expect((await world.wordings.wording(PROGRAMME, NAME))?.text).toEqual(TEXT);
  });

  it('kept twice are kept once', async () => {
    expect([await changed(), await changed()]).toEqual(['changed true', 'changed false']);
  });

  it('go back to the usual ones, and every version stays', async () => {
    await changed();
    await changed({ from: 1, text: null });
    const letter = await viewWording(world, COORDINATOR, PROGRAMME, NAME);
    expect(letter.ok && letter.value.versions.map(({ version, text }) => [version, text])).toEqual([
      [2, null],
      [1, TEXT],
    ]);
  });

  it('are not written over by somebody who has not seen them', async () => {
    await changed();
    expect(await changed({ text: { ...TEXT, subject: 'Inaczej' } })).toBe('changed-meanwhile');
  });

  it('with mistakes are not kept', async () => {
    expect(await changed({ text: { ...TEXT, opening: '{kto}' } })).toBe('mistakes');
  });

  it('are not those of another organiser, nor of a letter that does not exist', async () => {
    expect([
      await changed({}, STRANGER),
      await changed({ name: { ...NAME, kind: 'follow-up', audience: 'institution' } }),
    ]).toEqual(['another-organiser', 'unknown-letter']);
  });
});
