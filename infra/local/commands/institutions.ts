import {
  checkInstitutionFile,
  commandWords,
  importInstitutionFile,
} from '../../../functions/entrypoints/fileDesk.ts';
import { systemClock } from '../../../functions/entrypoints/systemClock.ts';
import { fileCommand } from './fileCommand.ts';

/**
 * `npm run institutions -- check FILE…` and `import FILE…`: the directory of institutions, checked or written to the
 * table; with `--doubtful` also the rows that may be institutions which are there.
 */
await fileCommand(
  {
    check: checkInstitutionFile,
    load: {
      verb: 'import',
      mayDoubt: true,
      run: (store, content, options) =>
        importInstitutionFile(store, content, { now: systemClock(), ...options }),
    },
  },
  (language) => commandWords(language).institutions,
);
