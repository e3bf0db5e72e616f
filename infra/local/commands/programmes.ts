import {
  checkProgrammeFile,
  commandWords,
  loadProgrammeFile,
} from '../../../functions/entrypoints/fileDesk.ts';
import { systemClock } from '../../../functions/entrypoints/systemClock.ts';
import { PICTURE_FOLDER, readPictures } from '../pictures.ts';
import { fileCommand } from './fileCommand.ts';

const textOf = (content: Uint8Array): string => new TextDecoder().decode(content);

const pictures = await readPictures(PICTURE_FOLDER);

/** `npm run programmes -- check FILE…` and `load FILE…`: programme files, checked or written to the table. */
await fileCommand(
  {
    check: (content, language) => checkProgrammeFile(textOf(content), language, pictures),
    load: {
      verb: 'load',
      run: (store, content, { language }) =>
        loadProgrammeFile(store, textOf(content), { now: systemClock(), language, pictures }),
    },
  },
  (language) => commandWords(language).programmes,
);
