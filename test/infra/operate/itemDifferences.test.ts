import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemDifferences, itemsIn } from '../../../infra/operate/itemDifferences.ts';

const line = (pk: string, name: string): string =>
  JSON.stringify({ Item: { pk: { S: pk }, sk: { S: 'A' }, name: { S: name } } });

const NOTHING: ReadonlySet<string> = new Set();

describe('Two exports of a table', () => {
  it('are the same in whatever order items and attributes come', async () => {
    const turned = JSON.stringify({ Item: { name: { S: 'x' }, sk: { S: 'A' }, pk: { S: '1' } } });
    const [one, other] = [
      await itemsIn([line('1', 'x'), line('2', 'y')]),
      await itemsIn([line('2', 'y'), turned]),
    ];
    expect(itemDifferences(one, other, NOTHING)).toEqual([]);
  });

  it('differ in what was lost, changed or added, by the keys alone', async () => {
    const one = await itemsIn([line('1', 'x'), line('2', 'y')]);
    const other = await itemsIn([line('2', 'z'), line('3', 'x')]);
    expect(itemDifferences(one, other, NOTHING)).toEqual(['lost: 1 A', 'different: 2 A', 'added: 3 A']);
  });

  it('do not differ in what was written on purpose, unless that was lost', async () => {
    const one = await itemsIn([line('1', 'x'), line('2', 'y')]);
    const other = await itemsIn([line('2', 'z'), line('3', 'x')]);
    expect(itemDifferences(one, other, new Set(['1 A', '2 A', '3 A']))).toEqual(['lost: 1 A']);
  });

  it('tell of exactly the item that is missing in one of them', async () => {
    const names = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(names, fc.nat(), async (keys, at) => {
        const lines = keys.map((key) => line(key, 'x'));
        const lost = at % lines.length;
        const [all, rest] = [await itemsIn(lines), await itemsIn(lines.toSpliced(lost, 1))];
        expect([itemDifferences(all, all, NOTHING), itemDifferences(all, rest, NOTHING)]).toEqual([
          [],
          [`lost: ${keys[lost]} A`],
        ]);
      }),
    );
  });
});
