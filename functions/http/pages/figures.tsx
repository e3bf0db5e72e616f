import type { Language } from '../../domain/participant.ts';
import type { Programme } from '../../domain/programme.ts';
import { atWarsaw } from '../../domain/time.ts';
import { date, number } from '../../i18n/format.ts';
import { pageWords } from '../../i18n/pages.ts';
import { SummaryList, type SummaryRow } from '../components/summaryList.tsx';
import { Table } from '../components/table.tsx';
import { InPolish } from './inPolish.tsx';

type Qualifier = Programme['forms'][number]['qualifier'];

/** `około 950`: a figure with the word that its organiser put before it. */
const figure = (language: Language, count: number, qualifier: Qualifier): string =>
  pageWords(language).programme.qualifiers[qualifier ?? 'exact'] + number(language, count);

/** `1 czerwca 2017 r.` for the calendar day `2017-06-01`. */
export const calendarDay = (language: Language, written: string): string =>
  date(language, atWarsaw(written, '12:00'));

const ofTotal = (language: Language, programme: Programme): readonly SummaryRow[] => {
  const words = pageWords(language).programme;
  const { people, groups, results } = programme;
  const exact = (key: string, count: number | null | undefined): readonly SummaryRow[] =>
    count === null || count === undefined ? [] : [{ key, value: number(language, count) }];
  return [
    ...(people === null
      ? []
      : [{ key: words.people, value: figure(language, people.total, people.qualifier) }]),
    ...exact(words.women, people?.women),
    ...exact(words.men, people?.men),
    ...exact(words.institutions, programme.institutions),
    ...exact(words.participations, programme.participations),
    ...exact(words.hours, programme.hours),
    ...(groups === null
      ? []
      : [
          {
            key: words.groupCount,
            value: (
              <>
                {figure(language, groups.total, groups.qualifier)}{' '}
                <InPolish language={language}>
                  ({[groups.unit, groups.years].filter((part) => part !== null).join(', ')})
                </InPolish>
              </>
            ),
          },
        ]),
    ...results.map((result) => ({
      key: words.results,
      value: (
        <>
          <InPolish language={language}>{result.name}</InPolish>:{' '}
          {figure(language, result.people, result.qualifier)}
        </>
      ),
    })),
  ];
};

const formName = (language: Language, form: Programme['forms'][number]): string => {
  const words = pageWords(language).programme;
  const kinds: Readonly<Record<string, string>> = words.formKinds;
  const modes: Readonly<Record<string, string>> = words.modes;
  const kind = kinds[form.kind] ?? form.kind.replaceAll('_', ' ');
  const mode = form.mode === null ? undefined : (modes[form.mode] ?? form.mode);
  const between =
    form.from === null || form.to === null
      ? undefined
      : words.between(calendarDay(language, form.from), calendarDay(language, form.to));
  return [kind, mode, between].filter((part) => part !== undefined).join(', ');
};

const Forms = ({ language, programme }: FiguresProps) => {
  const words = pageWords(language).programme;
  const cell = (form: Programme['forms'][number], count: number | null): string =>
    count === null ? words.notStated : figure(language, count, form.qualifier);
  const counts = [words.people, words.participations, words.groupCount, words.hours];
  return (
    <Table
      caption={words.forms}
      captionSize="s"
      columns={[{ heading: words.form }, ...counts.map((heading) => ({ heading, numeric: true }))]}
      rows={programme.forms.map((form) => [
        formName(language, form),
        ...[form.people, form.participations, form.groups, form.hours].map((count) => cell(form, count)),
      ])}
    />
  );
};

const SocialEconomy = ({ language, programme: { socialEconomy } }: FiguresProps) => {
  if (socialEconomy === null) return null;
  const words = pageWords(language).programme;
  const { fromYear, toYear, events, ...counts } = socialEconomy;
  const names = words.socialEconomyCounts;
  const row = (key: string, value: string): SummaryRow => ({ key, value });
  const rows = [
    row(names.events, figure(language, events.total, events.qualifier)),
    ...Object.entries(names).flatMap(([name, key]) =>
      Object.entries(counts).flatMap(([counted, count]) =>
        counted === name && count !== null ? [row(key, number(language, count))] : [],
      ),
    ),
  ];
  return (
    <>
      <h3 class="govuk-heading-s">{words.socialEconomy(String(fromYear), String(toYear))}</h3>
      <SummaryList rows={rows} />
    </>
  );
};

type FiguresProps = { readonly language: Language; readonly programme: Programme };

/** The figures that the organiser published, each with its qualifier; those not stated are not made up. */
export const Figures = (props: FiguresProps) => {
  const { language, programme } = props;
  const words = pageWords(language).programme;
  const total = ofTotal(language, programme);
  const stated = programme.forms.filter(
    ({ people, participations, groups, hours }) => (people ?? participations ?? groups ?? hours) !== null,
  );
  if (total.length === 0 && programme.forms.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-l">{words.figures[programme.nature]}</h2>
      <p class="govuk-body">{words.figuresText}</p>
      {total.length > 0 && <SummaryList rows={total} />}
      {stated.length > 0 ? (
        <Forms {...props} />
      ) : (
        programme.forms.length > 0 && (
          <p class="govuk-body">
            {words.forms}: {programme.forms.map((form) => formName(language, form)).join(', ')}.
          </p>
        )
      )}
      <SocialEconomy {...props} />
    </>
  );
};
