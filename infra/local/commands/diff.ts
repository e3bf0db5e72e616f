import { compare } from '../../operate/release.ts';
import { releaseCommand } from '../releaseCommand.ts';

/** `npm run diff -- ENV`: what a release would change; exit code 1 when it would lose data that nobody has given up. */
await releaseCommand(async (release, asked) => ((await compare(release, asked)) ? 0 : 1));
