import { beforeEach, describe, expect, it } from 'vitest';
import type { WordingName } from '../../functions/domain/wording.ts';
import { changeWording } from '../../functions/use-cases/changeWording.ts';
import { gatherSample, planSample } from '../../functions/use-cases/sampleNotice.ts';
import { aProgramme, PROGRAMME } from '../support/builders.ts';
import { memoryStore } from '../support/memory/memoryStore.ts';
import { STRANGER } from '../support/office.ts';
import { COORDINATOR } from '../support/people.ts';
import { setScene, type World, worldOver } from '../support/world.ts';

const NAME: WordingName = { kind: 'confirmed', audience: 'participant', language: 'pl' };

let world: World;
beforeEach(() => {
  world = worldOver({ store: memoryStore() });
});

const ANNA = 'anna@rops.example';
const plan = (coordinator = COORDINATOR) =>
  planSample(world, coordinator, PROGRAMME, { name: NAME, to: ANNA });

const mailOf = async () => {
  const [sample] = await world.notices.unsent(9);
  if (sample === undefined) throw new Error('The story needs a sample');
  const content = await gatherSample(world, sample);
  if (content === undefined) throw new Error('The story needs a letter');
  return world.writeLetter(content);
};

describe('A test mail', () => {
  it('shows the kept words to whoever asked for it, about a person who does not exist', async () => {
    await setScene(world);
    const text = { subject: 'Do zobaczenia', opening: 'Cieszymy się, {imie}.' };
    await changeWording(world, COORDINATOR, PROGRAMME, { name: NAME, from: 0, text });
    const planned = await plan();
    const mail = await mailOf();
    expect(planned.ok).toBe(true);
    expect([mail.to, mail.subject, mail.text.includes('Cieszymy się, Anna.')]).toEqual([
      ANNA,
      'Do zobaczenia: Przykładowe szkolenie',
      true,
    ]);
  });

  it('is named as a test, so that it is never taken for a person’s mail', async () => {
    await setScene(world);
    await plan();
    expect((await mailOf()).noticeId).toMatch(/_-------1_sample-\d+_coordinator$/);
  });

  it('is not written when nobody’s address was kept with it', async () => {
    await setScene(world);
    await plan();
    const [sample] = await world.notices.unsent(9);
    if (sample === undefined) throw new Error('The story needs a sample');
    expect(await gatherSample(world, { ...sample, to: undefined })).toBeUndefined();
  });

  it('is not sent for another organiser, nor where no group is to come', async () => {
    await world.programmes.saveProgramme(aProgramme(), []);
    const refusals = [await plan(), await plan(STRANGER)].map((result) =>
      result.ok ? 'planned' : result.refusal.kind,
    );
    expect([refusals, await world.notices.unsent(9)]).toEqual([['no-group', 'another-organiser'], []]);
  });
});
