import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registrationKey } from '../../functions/domain/ids.ts';
import { HOUR } from '../../functions/domain/time.ts';
import { openLink } from '../../functions/use-cases/openLink.ts';
import { GROUP, NOW } from '../support/builders.ts';
import { startTestTable, type TestTable } from '../support/table.ts';
import { type World, worldOver } from '../support/world.ts';

let table: TestTable;
let world: World;
beforeAll(async () => {
  table = await startTestTable();
  world = worldOver(table);
});
afterAll(() => table.stop());

const target = {
  groupId: GROUP,
  key: registrationKey.parse('k3YfQ2a'),
  attempt: 2,
  expiresAt: NOW + HOUR,
};

const issued = async (changes: Partial<typeof target> = {}): Promise<string> => {
  const { token, hash } = world.secrets.freshToken();
  await world.links.saveLink(hash, { ...target, ...changes });
  return token;
};

describe('A private link', () => {
  it('opens the registration it was made for, as often as it is opened', async () => {
    const token = await issued();
    await openLink(world, token);
    expect(await openLink(world, token)).toEqual({ ok: true, value: target });
  });

  it.each(['', 'x', 'a'.repeat(22), '../../LINK', 'a'.repeat(10_000)])(
    'that nobody issued, “%.20s”, opens nothing',
    async (token) => {
      expect(await openLink(world, token)).toEqual({ ok: false, refusal: { kind: 'link-invalid' } });
    },
  );

  it('has expired from its moment on, though the table still has it', async () => {
    expect(await openLink(world, await issued({ expiresAt: NOW }))).toEqual({
      ok: false,
      refusal: { kind: 'link-expired' },
    });
  });

  it('opens until the moment before', async () => {
    expect(await openLink(world, await issued({ expiresAt: NOW + 1 }))).toMatchObject({ ok: true });
  });

  it('cannot be made from what the table holds', async () => {
    const { hash } = world.secrets.freshToken();
    await world.links.saveLink(hash, target);
    expect(await openLink(world, hash)).toMatchObject({ refusal: { kind: 'link-invalid' } });
  });
});
