import { deployRelease } from '../../operate/release.ts';
import { releaseCommand } from '../releaseCommand.ts';

/** `npm run deploy -- ENV [data|edge|service]`: deploys what the guard has passed. */
await releaseCommand(deployRelease);
