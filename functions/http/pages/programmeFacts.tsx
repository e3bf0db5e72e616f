import type { Language } from '../../domain/participant.ts';
import type { Programme } from '../../domain/programme.ts';
import { peopleQuota } from '../../domain/quota.ts';
import { number } from '../../i18n/format.ts';
import { pageWords } from '../../i18n/pages.ts';
import { quotaText } from '../../i18n/quotaText.ts';
import { words } from '../../i18n/words.ts';
import { SummaryList, type SummaryRow } from '../components/summaryList.tsx';
import { calendarDay } from './figures.tsx';
import { InPolish } from './inPolish.tsx';

type FactsProps = { readonly language: Language; readonly programme: Programme };

const Lines = (props: { readonly lines: readonly unknown[] }) => (
  <ul class="govuk-list">
    {props.lines.map((line) => (
      <li>{String(line)}</li>
    ))}
  </ul>
);

/** `1 007 997,60 zł` for the amount `1007997.60`. */
const amount = (language: Language, written: string): string => {
  const [whole = '', hundredths = ''] = written.split('.');
  return `${number(language, Number(whole))}${language === 'pl' ? ',' : '.'}${hundredths} zł`;
};

const fundLines = ({ language, programme: { fund } }: FactsProps): readonly string[] => {
  const text = pageWords(language).programme;
  return [
    fund.programme,
    fund.axis === null ? null : text.axis(fund.axis),
    fund.measure === null ? null : text.measure(fund.measure),
    fund.source,
    fund.note,
  ].filter((line) => line !== null);
};

const dateLines = ({ language, programme: { dates } }: FactsProps): readonly string[] => {
  const text = pageWords(language).programme;
  return [
    dates.start === null ? null : text.from(calendarDay(language, dates.start)),
    dates.end === null ? null : text.to(calendarDay(language, dates.end)),
    dates.endText === null ? null : text.until(dates.endText),
  ].filter((line) => line !== null);
};

const moneyLines = ({ language, programme }: FactsProps): readonly string[] => {
  const text = pageWords(language).programme;
  const { money, ownContributionPercent } = programme;
  const stated = (['total', 'grant', 'eu', 'state', 'own'] as const).flatMap((name) => {
    const value = money?.[name] ?? null;
    return value === null ? [] : [`${text.amounts[name]}: ${amount(language, value)}`];
  });
  return ownContributionPercent === null
    ? stated
    : [...stated, text.ownPercent(number(language, ownContributionPercent))];
};

const factRows = (props: FactsProps): readonly SummaryRow[] => {
  const { language, programme } = props;
  const text = pageWords(language).programme;
  const { voivodeships } = words(language);
  const lists: readonly (readonly [key: string, lines: readonly string[], polish: boolean])[] = [
    [text.leader, programme.leader === null ? [text.notStated] : [programme.leader], true],
    [text.partners, programme.partners, true],
    [text.fund, fundLines(props), true],
    [text.dates, dateLines(props), false],
    [text.regions, programme.regions?.map((region) => voivodeships[region]) ?? [], false],
    [text.money, moneyLines(props), false],
    [
      text.published,
      programme.dates.published === null ? [] : [calendarDay(language, programme.dates.published)],
      false,
    ],
    [text.blocks, programme.blocks, true],
    [text.methods, programme.methods, true],
    [text.specialisations, programme.specialisations, true],
    [text.postgraduateMajors, programme.postgraduateMajors, true],
    [text.namedCourses, programme.namedCourses, true],
  ];
  return lists
    .filter(([, lines]) => lines.length > 0)
    .map(([key, lines, polish]) => ({
      key,
      value: polish ? (
        <InPolish language={language}>
          <Lines lines={lines} />
        </InPolish>
      ) : (
        <Lines lines={lines} />
      ),
    }));
};

const Quotas = ({ language, programme: { quotas } }: FactsProps) => {
  if (quotas.length === 0) return null;
  const text = pageWords(language).programme;
  return (
    <>
      <h2 class="govuk-heading-l">{text.quotas}</h2>
      <p class="govuk-body">{text.quotaText}</p>
      <Lines
        lines={quotas.map((quota) => {
          const { name, amount } = quotaText(language, peopleQuota(quota));
          return `${name}: ${amount}`;
        })}
      />
    </>
  );
};

/** What is known of a project: who runs it, who pays, when, where, and its limits on participants. */
export const ProgrammeFacts = (props: FactsProps) => (
  <>
    <h2 class="govuk-heading-l">{pageWords(props.language).programme.facts}</h2>
    <SummaryList rows={factRows(props)} />
    <Quotas {...props} />
  </>
);
