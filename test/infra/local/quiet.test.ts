import { expect, test } from 'vitest';
import { type Quiet, quiet } from '../../../infra/local/pump/quiet.ts';

/** A wait whose end can be asked for. */
const waiting = (calm: Quiet): { readonly isOver: () => Promise<boolean> } => {
  let over = false;
  void calm.wait().then(() => {
    over = true;
  });
  return { isOver: () => Promise.resolve().then(() => over) };
};

test('It is quiet once every consumer has looked and found nothing', async () => {
  const calm = quiet(['mail', 'settle'], () => undefined);
  const wait = waiting(calm);
  calm.foundNothing('mail', calm.look());
  const before = await wait.isOver();
  calm.foundNothing('settle', calm.look());
  expect([before, await wait.isOver()]).toEqual([false, true]);
});

test('A look that began before the question does not answer it', async () => {
  const calm = quiet(['mail'], () => undefined);
  const early = calm.look();
  const wait = waiting(calm);
  const lookAgain = calm.foundNothing('mail', early);
  expect([await wait.isOver(), lookAgain]).toEqual([false, true]);
});

test('After a consumer handled records the others must look again', async () => {
  const calm = quiet(['mail', 'settle'], () => undefined);
  const wait = waiting(calm);
  calm.foundNothing('mail', calm.look());
  calm.handled();
  calm.foundNothing('settle', calm.look());
  const before = await wait.isOver();
  calm.foundNothing('mail', calm.look());
  expect([before, await wait.isOver()]).toEqual([false, true]);
});

test('Whoever waits wakes the consumers, at the question and after each batch', () => {
  let wakeUps = 0;
  const calm = quiet(['mail'], () => {
    wakeUps += 1;
  });
  calm.handled();
  void calm.wait();
  calm.handled();
  expect(wakeUps).toBe(2);
});

test('A stream that cannot be read ends the wait with the reason', async () => {
  const calm = quiet(['mail'], () => undefined);
  const ended = expect(calm.wait()).rejects.toThrow('engine gone');
  calm.failed(new Error('engine gone'));
  await ended;
});

test('Without consumers it is always quiet', async () => {
  await expect(quiet([], () => undefined).wait()).resolves.toBeUndefined();
});
