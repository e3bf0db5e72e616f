import { programmeId } from '../../functions/domain/ids.ts';
import { setScene } from '../support/world.ts';
import { it as inAWorld } from '../support/worldTest.ts';

let programmes = 0;

/** A test with a programme of its own, for people are counted in a programme and the stories of a file share a table. */
export const it = inAWorld
  .extend('programme', () => {
    programmes += 1;
    return programmeId.parse(`projekt-${programmes}`);
  })
  .extend('newGroup', ({ world, programme }) => async () => {
    const scene = { programme: { id: programme }, group: { programmeId: programme } };
    return (await setScene(world, scene)).group;
  });
