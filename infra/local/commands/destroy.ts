import { installedCdk } from '../../operate/cdk.ts';
import { destroy } from '../../operate/destroy.ts';
import { environmentIn, partIn } from '../../operate/stackNames.ts';
import { ended } from '../releaseCommand.ts';

/** `npm run destroy -- ENV`: removes the service, and never data. */
await ended(async () => {
  const words = process.argv.slice(2);
  return destroy({ cdk: installedCdk, say: console.log }, environmentIn(words), partIn(words));
});
