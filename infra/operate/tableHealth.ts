import type { Environment, RestoredTable } from '../environments.ts';
import { type Answer, type Health, health } from './health.ts';

/** What AWS says of a table. */
export type SeenTable = { readonly againstDeletion: boolean; readonly streamLabel: string | undefined };

/** A table that no stack looks after: the settings it has were given by hand. */
export const restoredHealth = ({ name, streamLabel }: RestoredTable, answer: Answer<SeenTable>): Health =>
  health(`Restored table ${name}`, answer, {
    absent: 'not there. Nothing can be read or written.',
    judge: (seen) => {
      if (seen.streamLabel !== streamLabel) {
        const label = seen.streamLabel ?? 'none';
        return { good: false, says: `its stream is ${label}, and environments.ts names ${streamLabel}.` };
      }
      return seen.againstDeletion
        ? { good: true, says: 'in use, with its stream' }
        : { good: false, says: 'can be deleted: switch deletion protection on.' };
    },
  });

/** An environment that is closed on purpose, which is easily forgotten. */
export const closedHealth = ({ name }: Environment): Health => ({
  what: 'Pages',
  state: 'missing',
  says: `closed: nothing runs. When all is done, take “closed” out of environments.ts and run: npm run deploy -- ${name} service`,
});
