import {
  checkInstitutionFile,
  commandWords,
  importInstitutionFile,
} from '../../../functions/entrypoints/fileDesk.ts';
import { systemClock } from '../../../functions/entrypoints/systemClock.ts';
import { fileCommand } from './fileCommand.ts';

/** `npm run institutions -- check FILE` and `import FILE`: the directory of institutions, checked or written to the table. */
await fileCommand(
  {
    check: checkInstitutionFile,
    load: {
      verb: 'import',
      run: (store, content, language) =>
        importInstitutionFile(store, content, { now: systemClock(), language }),
    },
  },
  (language) => commandWords(language).institutions,
);
