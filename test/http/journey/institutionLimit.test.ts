import { beforeEach, describe, expect, it } from 'vitest';
import { NOW } from '../../support/builders.ts';
import { HOUR } from '../../../functions/domain/time.ts';
import { memoryStore } from '../../support/memory/memoryStore.ts';
import { type World, worldOver } from '../../support/world.ts';
import { agreeTo, answers, askingGroup, comes } from '../../use-cases/approvals.ts';
import { linkOf, personAt } from './signUp.ts';

let world: World;
beforeEach(() => {
  world = worldOver({ store: memoryStore() });
});

describe('the status page of somebody for whom the institution had no seat left when it agreed', () => {
  it.each([
    ['pl', 'Instytucja ma już w tej grupie tyle miejsc, ile może mieć: 1.'],
    ['en', 'The institution has as many seats in this group as it can have: 1.'],
  ])('names the number of seats: %s', async (language, told) => {
    const ledger = { perInstitution: 1, atInstitutionLimit: 'refuse' } as const;
    const group = await askingGroup(world, { ledger, rules: { holdsSeat: false } });
    const [one, other] = [await comes(world, group, 1), await comes(world, group, 2)];
    await answers(world, group, agreeTo(one));
    await answers(world, group, agreeTo(other));
    const person = personAt(world);
    await person.ask(await linkOf(world, other, NOW + HOUR));
    expect((await person.ask(`/registration?lang=${language}`)).text).toContain(told);
  });
});
