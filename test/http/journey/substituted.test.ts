import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR } from '../../../functions/domain/time.ts';
import { substitutePerson } from '../../../functions/use-cases/substitutePerson.ts';
import { anInstitution, NOW } from '../../support/builders.ts';
import { aColleague, refOf } from '../../support/institutionStories.ts';
import { memoryStore } from '../../support/memory/memoryStore.ts';
import { followed } from '../../support/people.ts';
import { setScene, type World, worldOver } from '../../support/world.ts';
import { linkOf, personAt, registrationIn, signUp, TYPED } from './signUp.ts';

let world: World;
beforeEach(() => {
  world = worldOver({ store: memoryStore() });
});

describe('the status page of somebody whose seat the institution gave to a colleague', () => {
  it('says that it was the institution, and does not call it a withdrawal', async () => {
    const { group } = await setScene(world);
    const person = personAt(world);
    await signUp(person, group);
    const registration = await registrationIn(world, group.id, TYPED.email);
    await substitutePerson(world, anInstitution(), refOf(registration), {
      colleague: aColleague(7),
      why: '',
    });
    await followed(world, group);
    await person.ask(await linkOf(world, registration, NOW + 24 * HOUR));
    const { text } = await person.ask('/registration');
    expect([text.includes('Rezygnacja przyjęta'), text]).toEqual([
      false,
      expect.stringContaining(
        'Instytucja zgłosiła zastępstwo Miejsce z tego zgłoszenia ma teraz inna osoba z Twojej instytucji.',
      ),
    ]);
  });
});
