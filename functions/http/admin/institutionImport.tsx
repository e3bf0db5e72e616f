import type { Context } from 'hono';
import { INSTITUTION_COLUMNS, type InstitutionMistake, OPTIONAL_COLUMNS } from '../../domain/fileMistake.ts';
import { institutionMistakeText } from '../../i18n/fileMistakeText.ts';
import { actorOf } from '../../use-cases/coordinator.ts';
import {
  type ImportedInstitutions,
  importInstitutions,
  previewImport,
} from '../../use-cases/importInstitutions.ts';
import { Button } from '../components/button.tsx';
import { FieldTexts, FormGroup, Label } from '../components/field.tsx';
import { Form } from '../components/form.tsx';
import type { HttpEnv } from '../context.ts';
import {
  errorsOf,
  type Fields,
  fieldsOf,
  type FormErrors,
  formError,
  NO_ERRORS,
  one,
  readForm,
  several,
} from '../forms.ts';
import { readFormToken } from '../formToken.ts';
import { refuseForm } from './changeGroup.ts';
import { type Desk, deskOf, deskPage, tokenFor } from './directoryParts.tsx';
import { CONFIRM, newsPath, PURPOSE, subjectOf, UPLOAD } from './directoryPaths.ts';
import { confirmSubject, previewPage } from './institutionPreview.tsx';
import { packFile, readUpload, unpackFile } from './institutionUpload.ts';
import type { AdminParts } from './parts.ts';
import { INSTITUTIONS } from './returnPath.ts';
import { coordinatorOf, type Session } from './session.ts';

/** Mistakes that are shown; whoever has more of them corrects a column, not a cell. */
const MOST_MISTAKES = 100;

/** Entries that one request writes, within the time that a page may take. */
const MOST_WRITTEN = 500;

const uploadPage = (desk: Desk, errors: FormErrors = NO_ERRORS, heading = desk.words.import.heading) => {
  const { words } = desk;
  const error = errors.fields['file'];
  return deskPage(
    desk,
    { heading, back: { href: INSTITUTIONS, text: words.back }, errors },
    <>
      <p class="govuk-body">{words.import.intro}</p>
      <p class="govuk-body">
        {words.import.columns(INSTITUTION_COLUMNS.join(', '), OPTIONAL_COLUMNS.join(', '))}
      </p>
      <form action={UPLOAD} method="post" enctype="multipart/form-data" novalidate>
        <input type="hidden" name="token" value={tokenFor(desk, UPLOAD)} />
        <FormGroup hasError={error !== undefined}>
          <Label for="file" text={words.import.file} />
          <FieldTexts id="file" error={error} errorPrefix={words.errorPrefix} />
          <input
            id="file"
            name="file"
            type="file"
            accept=".csv,.txt,.xlsx"
            aria-describedby={error === undefined ? undefined : 'file-error'}
          />
        </FormGroup>
        <Button>{words.import.submit}</Button>
      </form>
    </>,
  );
};

const mistakesPage = (desk: Desk, mistakes: readonly InstitutionMistake[]) => {
  const { words, language } = desk;
  const more = mistakes.length - MOST_MISTAKES;
  const texts = [
    words.import.mistakes(mistakes.length),
    ...mistakes.slice(0, MOST_MISTAKES).map((mistake) => institutionMistakeText(language, mistake)),
    ...(more > 0 ? [words.import.andMore(more)] : []),
  ];
  const errors = { ...formError(''), summary: texts.map((text) => ({ text })) };
  return uploadPage(desk, errors, words.import.mistakesHeading);
};

/** Asks for a file. */
export const askImport = (c: Context<HttpEnv>, parts: AdminParts, session: Session) =>
  uploadPage(deskOf(c, parts, session));

/** Reads the file and shows what it would change, or every mistake in it. Nothing is written. */
export const showImport = async (c: Context<HttpEnv>, parts: AdminParts, session: Session) => {
  const desk = deskOf(c, parts, session);
  const upload = await readUpload(c.req.raw);
  const token = readFormToken(parts, upload.token, PURPOSE, subjectOf(session, UPLOAD));
  if (!token.ok) return refuseForm(c, parts, token.refusal, { session, href: UPLOAD });
  const { fileMissing, fileTooLarge } = desk.words.import;
  if (upload.kind !== 'file') {
    return uploadPage(desk, errorsOf({ file: upload.kind === 'missing' ? fileMissing : fileTooLarge }));
  }
  const file = parts.readInstitutions(upload.bytes);
  if (!file.ok) return mistakesPage(desk, file.refusal);
  const rows = await previewImport(parts, file.value.drafts);
  return previewPage(desk, { format: file.value.format, rows, packed: packFile(upload.bytes) });
};

/** Some entries are written, and others are left: the same form goes on with those. */
const partPage = (desk: Desk, form: Fields, { added, changed, left }: ImportedInstitutions) => {
  const { words } = desk;
  const packed = one(form, 'file');
  return deskPage(
    desk,
    { heading: words.import.partHeading, back: { href: INSTITUTIONS, text: words.back } },
    <>
      <p class="govuk-body">{words.import.part(added + changed, left)}</p>
      <Form action={CONFIRM} hidden={{ token: tokenFor(desk, confirmSubject(desk, packed)), file: packed }}>
        {several(form, 'take').map((regon) => (
          <input type="hidden" name="take" value={regon} />
        ))}
        <Button>{words.import.goOn}</Button>
      </Form>
    </>,
  );
};

/**
 * Writes what was shown, and of the doubtful rows those that are ticked. The directory is compared anew: what somebody
 * else wrote meanwhile is not written over unless the file says otherwise. Sent twice, it is done once.
 */
export const doImport = async (c: Context<HttpEnv>, parts: AdminParts, session: Session) => {
  const desk = deskOf(c, parts, session);
  const form = (await readForm(c.req)) ?? fieldsOf('');
  const packed = one(form, 'file');
  const subject = subjectOf(session, confirmSubject(desk, packed));
  const token = readFormToken(parts, one(form, 'token'), PURPOSE, subject);
  if (!token.ok) return refuseForm(c, parts, token.refusal, { session, href: UPLOAD });
  const file = parts.readInstitutions(unpackFile(packed));
  if (!file.ok) return mistakesPage(desk, file.refusal);
  const ticked = new Set(several(form, 'take'));
  const coordinator = coordinatorOf(session);
  const done = await importInstitutions(parts, file.value.drafts, {
    at: parts.clock(),
    by: actorOf(coordinator),
    takes: ({ regon }) => ticked.has(regon),
    most: MOST_WRITTEN,
  });
  const { added, changed, doubtful, left } = done;
  parts.log({
    event: 'directory-changed',
    change: 'import',
    coordinator: coordinator.id,
    entries: added + changed,
  });
  if (left > 0) return partPage(desk, form, done);
  return c.redirect(
    newsPath(parts, INSTITUTIONS, { kind: 'imported', added, changed, doubtful: doubtful.length }),
    303,
  );
};
