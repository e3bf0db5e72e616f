import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { institutionWords } from '../../i18n/institution.ts';
import { type StaffRefusal, staffRefusalText } from '../../i18n/staffRefusalText.ts';
import { LinkButton } from '../components/button.tsx';
import { Panel } from '../components/panel.tsx';
import type { HttpEnv } from '../context.ts';
import { STAFF } from './addresses.ts';
import { institutionPage } from './institutionPage.tsx';

const statusOf = ({ kind }: StaffRefusal): ContentfulStatusCode => {
  if (kind === 'unknown-registration' || kind === 'unknown-group') return 404;
  return kind === 'reason-missing' || kind === 'reservation-time' ? 422 : 409;
};

/** A "no" with its reason and the way back to the people. */
export const staffRefused = (c: Context<HttpEnv>, refusal: StaffRefusal) => {
  const language = c.get('language');
  const { title, body, next } = staffRefusalText(language, refusal);
  return institutionPage(
    c,
    { title, status: statusOf(refusal), back: STAFF, languagePath: STAFF },
    <>
      <Panel outcome="refused" title={title} />
      {body.map((sentence) => (
        <p class="govuk-body">{sentence}</p>
      ))}
      {next !== undefined && <p class="govuk-body">{next}</p>}
      <LinkButton href={STAFF}>{institutionWords(language).book.backToStaff}</LinkButton>
    </>,
  );
};
