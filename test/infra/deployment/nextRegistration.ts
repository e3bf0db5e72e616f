import { workAsNextVersion } from './nextVersion.ts';

workAsNextVersion();

export { handler } from '../../../functions/entrypoints/lambda/registration.ts';
