import type { Context } from 'hono';
import type { Institution } from '../../domain/institution.ts';
import type { Language } from '../../domain/participant.ts';
import { institutionWords } from '../../i18n/institution.ts';
import { type StaffView, viewStaff } from '../../use-cases/viewStaff.ts';
import { Button, LinkButton } from '../components/button.tsx';
import { Form } from '../components/form.tsx';
import { NotificationBanner } from '../components/notificationBanner.tsx';
import type { HttpEnv } from '../context.ts';
import { CSV, GROUPS, RENEW, STAFF, XLSX } from './addresses.ts';
import { institutionPage } from './institutionPage.tsx';
import { ownToken } from './ownForm.ts';
import type { InstitutionParts } from './parts.ts';
import { StaffGroupView } from './staffGroup.tsx';

/** The two lists, one of them shown; the other has an address of its own. */
const Choice = (props: Readonly<{ language: Language; shown: 'upcoming' | 'past' }>) => {
  const { staff } = institutionWords(props.language);
  return (
    <nav aria-label={staff.filter}>
      <ul class="govuk-list">
        {(['upcoming', 'past'] as const).map((which) => (
          <li>
            <a
              class="govuk-link"
              href={which === 'past' ? `${STAFF}?show=past` : STAFF}
              aria-current={which === props.shown ? 'page' : undefined}
            >
              {staff[which]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Downloads = (props: Readonly<{ language: Language }>) => {
  const { staff } = institutionWords(props.language);
  return (
    <>
      <h2 class="govuk-heading-m">{staff.downloads}</h2>
      <ul class="govuk-list">
        {(
          [
            [CSV, staff.csv],
            [XLSX, staff.xlsx],
          ] as const
        ).map(([href, text]) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
};

const Renewal = (props: Readonly<{ language: Language; token: string }>) => {
  const { staff } = institutionWords(props.language);
  return (
    <>
      <h2 class="govuk-heading-m">{staff.renew}</h2>
      <p class="govuk-body">{staff.renewHelp}</p>
      <Form action={RENEW} hidden={{ token: props.token }}>
        <Button kind="secondary">{staff.renew}</Button>
      </Form>
    </>
  );
};

/** What was just done, by the word that the address carries; another word says nothing. */
const newsOf = (language: Language, done: string | undefined): string | undefined => {
  const { staff, withdraw, substitute, reserve } = institutionWords(language);
  const news: Readonly<Record<string, string>> = {
    renewed: staff.renewed,
    withdrawn: withdraw.done,
    substituted: substitute.done,
    reserved: reserve.done,
    named: reserve.named,
    released: reserve.released,
  };
  return done !== undefined && Object.hasOwn(news, done) ? news[done] : undefined;
};

const News = (props: Readonly<{ language: Language; done: string | undefined }>) => {
  const text = newsOf(props.language, props.done);
  return text === undefined ? null : (
    <NotificationBanner kind="success" title={institutionWords(props.language).success}>
      {text}
    </NotificationBanner>
  );
};

const staffPage = (c: Context<HttpEnv>, parts: InstitutionParts, view: StaffView) => {
  const language = c.get('language');
  const { staff } = institutionWords(language);
  const shown = c.req.query('show') === 'past' ? 'past' : 'upcoming';
  const { institution } = view;
  return institutionPage(
    c,
    { title: staff.title, wide: true },
    <>
      <News language={language} done={c.req.query('done')} />
      <span class="govuk-caption-l">{`${institution.name}, ${institution.town}`}</span>
      <h1 class="govuk-heading-l">{staff.title}</h1>
      <LinkButton href={GROUPS}>{staff.book}</LinkButton>
      <Choice language={language} shown={shown} />
      {view[shown].length === 0 && (
        <>
          <p class="govuk-body">{staff.none}</p>
          <p class="govuk-body">{staff.noneHelp}</p>
        </>
      )}
      {view[shown].map((group) => (
        <StaffGroupView language={language} view={group} now={parts.clock()} />
      ))}
      <Downloads language={language} />
      <Renewal language={language} token={ownToken(parts, institution, RENEW)} />
    </>,
  );
};

/** Everybody of the institution: who, where, when, in which state, and the seats that it has left. */
export const showStaff = async (parts: InstitutionParts, c: Context<HttpEnv>, institution: Institution) =>
  staffPage(c, parts, await viewStaff(parts, institution));
