import type { Institution } from '../../domain/institution.ts';
import { Button } from '../components/button.tsx';
import { Form } from '../components/form.tsx';
import { type Desk, tokenFor } from './directoryParts.tsx';
import { accessPath } from './directoryPaths.ts';

/** The button that mails an institution's office the private link to its people. */
export const AccessForm = ({ desk, entry }: Readonly<{ desk: Desk; entry: Institution }>) => {
  const { entry: texts } = desk.words;
  return (
    <>
      <h2 class="govuk-heading-m">{texts.sendLink}</h2>
      <p class="govuk-body">{texts.sendLinkHelp(entry.email)}</p>
      <Form action={accessPath(entry.id)} hidden={{ token: tokenFor(desk, accessPath(entry.id)) }}>
        <Button kind="secondary">{texts.sendLink}</Button>
      </Form>
    </>
  );
};
