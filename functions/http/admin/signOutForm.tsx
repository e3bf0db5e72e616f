import { adminWords } from '../../i18n/admin.ts';
import type { Language } from '../../domain/participant.ts';
import { Button } from '../components/button.tsx';
import { Form } from '../components/form.tsx';
import { type FormRefusal, type FormTokenParts, issueFormToken, readFormToken } from '../formToken.ts';
import type { Session } from './session.ts';
import type { Result } from '../../domain/result.ts';

export const SIGN_OUT_PATH = '/admin/sign-out';

const PURPOSE = 'sign-out';

/** The token of the button that ends a session: of this session and no other. */
export const signOutToken = (parts: FormTokenParts, { id }: Session): string =>
  issueFormToken(parts, PURPOSE, id);

export const readSignOutToken = (
  parts: FormTokenParts,
  { id }: Session,
  token: string | undefined,
): Result<unknown, FormRefusal> => readFormToken(parts, token, PURPOSE, id);

/** Who is signed in, with the button that ends it. */
export const SignOutForm = (props: Readonly<{ language: Language; session: Session; token: string }>) => {
  const { frame } = adminWords(props.language);
  const { name } = props.session;
  return (
    <Form action={SIGN_OUT_PATH} hidden={{ token: props.token }}>
      {name !== undefined && <p class="govuk-body">{frame.signedInAs(name)}</p>}
      <Button>{frame.signOut}</Button>
    </Form>
  );
};
