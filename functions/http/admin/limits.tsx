import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { Language } from '../../domain/participant.ts';
import { adminViewWords } from '../../i18n/adminViews.ts';
import { quotaText } from '../../i18n/quotaText.ts';
import { type LimitUse, type ProgrammeLimits, viewLimits } from '../../use-cases/viewLimits.ts';
import { type StateLook, StateTag } from '../components/stateTag.tsx';
import { Table } from '../components/table.tsx';
import type { HttpEnv } from '../context.ts';
import { adminPage } from './adminPage.tsx';
import type { AdminParts } from './parts.ts';
import { coordinatorOf, type Session } from './session.ts';

const LOOK = { room: 'open', 'nearly-full': 'pending', full: 'full' } as const satisfies Record<
  LimitUse['fill'],
  StateLook
>;

/** Whole percent, never 100 before the limit is reached; a limit of zero is used up from the beginning. */
export const percentOf = (taken: number, limit: number): number =>
  limit === 0 ? 100 : Math.floor((taken * 100) / limit);

const rowOf = (language: Language, { quota, course, taken, fill }: LimitUse): readonly Child[] => {
  const { limits } = adminViewWords(language);
  const { name } = quotaText(language, quota);
  const title = course === undefined ? name : limits.course(name, course.title);
  const used = limits.of(taken, quota.limit, quota.kind === 'people');
  return [
    title,
    <>
      <meter min={0} max={Math.max(1, quota.limit)} value={Math.min(taken, quota.limit)} aria-label={title}>
        {used}
      </meter>
      <br />
      {used}, {limits.percent(percentOf(taken, quota.limit))}
    </>,
    <StateTag look={LOOK[fill]} text={limits[fill]} />,
  ];
};

const Programme = (props: Readonly<{ language: Language; entry: ProgrammeLimits }>) => {
  const { language, entry } = props;
  const { limits: texts } = adminViewWords(language);
  return (
    <Table
      caption={entry.programme.title}
      columns={[{ heading: texts.limit }, { heading: texts.used }, { heading: texts.state }]}
      rows={entry.limits.map((limit) => rowOf(language, limit))}
    />
  );
};

/** How much of every limit across groups is used, in the coordinator's programmes. */
export const limitsPage = async (c: Context<HttpEnv>, parts: AdminParts, session: Session) => {
  const language = c.get('language');
  const { limits: texts } = adminViewWords(language);
  const all = await viewLimits(parts, coordinatorOf(session));
  return adminPage(
    c,
    { title: texts.heading, session, wide: true },
    <>
      <h1 class="govuk-heading-l">{texts.heading}</h1>
      <p class="govuk-body">{all.length === 0 ? texts.none : texts.intro}</p>
      {all.map((entry) => (
        <Programme language={language} entry={entry} />
      ))}
    </>,
  );
};
