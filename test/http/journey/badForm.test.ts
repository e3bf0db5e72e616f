import { describe, expect } from 'vitest';
import { HOUR } from '../../../functions/domain/time.ts';
import { NOW } from '../../support/builders.ts';
import { setScene, type World } from '../../support/world.ts';
import { it } from './browserTest.ts';
import {
  expectNoTrace,
  formOf,
  logged,
  personAt,
  press,
  registerPath,
  type Scene,
  stateOf,
  toCheck,
  toDetails,
  TYPED,
} from './signUp.ts';
import type { Visitor } from './visitor.ts';

describe('a stale or forged form', () => {
  const staleSend = async (world: World, person: Visitor) => {
    const scene = await setScene(world);
    const check = await toCheck(person, scene.group, { needs: ['assistant'] });
    world.setClock(NOW + 6 * HOUR);
    return { scene, check, answer: await press(person, check, 'send') };
  };

  it('is shown again with all answers when it was open for more than six hours', async ({
    world,
    person,
  }) => {
    const { scene, answer } = await staleSend(world, person);
    expect(answer.status).toBe(422);
    expect(answer.title).toMatch(/^Błąd: Sprawdź dane/);
    expect(answer.text).toContain('Formularz był otwarty dłużej niż 6 godzin');
    for (const [name, value] of Object.entries(TYPED))
      expect(formOf(answer)?.fields).toContainEqual([name, value]);
    await expectNoTrace(world, scene);
  });

  it('can be sent from there, and stays the same request', async ({ world, person }) => {
    const { scene, check, answer } = await staleSend(world, person);
    expect((await press(person, answer, 'send')).status).toBe(303);
    world.setClock(NOW);
    expect((await press(person, check, 'send')).status).toBe(303);
    expect((await stateOf(world, scene.group.id)).registrations).toHaveLength(1);
  });

  it.for(['', 'x', 'eyJ4IjoxfQ.AAAA', 'ł'.repeat(500)])(
    'is refused when its token is none of ours: “%s”',
    async (token, { world, person }) => {
      const scene = await setScene(world);
      const check = await toCheck(person, scene.group);
      const answer = await press(person, check, 'send', { token });
      expect(answer.status).toBe(403);
      expect(answer.text).toContain('Nie możemy przyjąć tego formularza');
      expect(logged(world)).toContain('form-forged');
      await expectNoTrace(world, scene);
    },
  );

  it('is refused when its token was made for another group', async ({ world, person }) => {
    const [scene, other] = [await setScene(world), await setScene(world)];
    const token = new Map(formOf(await toCheck(person, other.group))?.fields).get('token') ?? '';
    const answer = await press(person, await toCheck(person, scene.group), 'send', { token });
    expect(answer.status).toBe(403);
    await expectNoTrace(world, scene);
  });
});

describe('a body that is no form of ours', () => {
  const checkPath = (scene: Scene) =>
    `${registerPath(scene.group)}/check?institution=dps2&position=pracownik_socjalny`;
  const bodyOf = async (person: Visitor, scene: Scene): Promise<string> => {
    const check = await toCheck(person, scene.group);
    const fields = [...(formOf(check)?.fields ?? []), ['step', 'send'] as const];
    return new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
  };

  it.for(['application/json', 'multipart/form-data; boundary=x', 'text/plain', ''])(
    'is refused as “%s”',
    async (type, { world, person }) => {
      const scene = await setScene(world);
      const answer = await person.post(checkPath(scene), await bodyOf(person, scene), {
        'content-type': type,
      });
      expect(answer.status).toBe(415);
      await expectNoTrace(world, scene);
    },
  );

  it('is refused over 64 KB', async ({ world, person }) => {
    const scene = await setScene(world);
    const body = `${await bodyOf(person, scene)}&needsNote=${'x'.repeat(64 * 1024)}`;
    expect((await person.post(checkPath(scene), body)).status).toBe(413);
    await expectNoTrace(world, scene);
  });

  it('is refused when another site sends it', async ({ world, person }) => {
    const scene = await setScene(world);
    const answer = await person.post(checkPath(scene), await bodyOf(person, scene), {
      origin: 'https://inna.example',
    });
    expect(answer.status).toBe(403);
    await expectNoTrace(world, scene);
  });

  it('is answered with the way to start again when it is empty', async ({ world, person }) => {
    const scene = await setScene(world);
    expect((await person.post(checkPath(scene), '')).status).toBe(403);
    await expectNoTrace(world, scene);
  });
});

describe('a failure behind the page', () => {
  it('says that the outcome is not known, and sending again gives the seat that was taken', async ({
    world,
    person,
  }) => {
    const scene = await setScene(world);
    const check = await toCheck(person, scene.group);
    const failing = personAt({
      ...world,
      ledgers: {
        ...world.ledgers,
        write: async (...call) => {
          await world.ledgers.write(...call);
          throw new Error(`lost the answer for ${TYPED.email}`);
        },
      },
    });
    const unknown = await press(failing, check, 'send');
    expect(unknown.status).toBe(503);
    expect(logged(world)).not.toContain(TYPED.email);
    expect((await press(person, check, 'send')).status).toBe(303);
    expect((await stateOf(world, scene.group.id)).registrations).toHaveLength(1);
  });
});

describe('the empty form', () => {
  it('leaves no trace by being opened', async ({ world, person }) => {
    const scene = await setScene(world);
    expect((await toDetails(person, scene.group)).status).toBe(200);
    await expectNoTrace(world, scene);
  });
});
