import type { EligibilityRule } from '../../domain/eligibility.ts';
import { expand, type InstitutionType } from '../../domain/institution.ts';
import type { Language } from '../../domain/participant.ts';
import type { Programme } from '../../domain/programme.ts';
import { pageWords } from '../../i18n/pages.ts';
import { type InstitutionNames, ruleText } from '../../i18n/verdictText.ts';
import { typeName } from '../../i18n/words.ts';
import type { Institutions } from '../../use-cases/ports.ts';
import { Details } from '../components/texts.tsx';
import { InPolish } from './inPolish.tsx';

type RulesProps = {
  readonly language: Language;
  readonly programme: Pick<Programme, 'condition' | 'rules'>;
  readonly names: InstitutionNames;
};

/** The names on the closed lists of rules. An institution that has left the directory has none. */
export const closedListNames = async (
  directory: Institutions,
  rules: readonly EligibilityRule[],
): Promise<InstitutionNames> => {
  const ids = [...new Set(rules.flatMap(({ institutions }) => institutions ?? []))];
  const found = await Promise.all(ids.map((id) => directory.institution(id)));
  return new Map(
    found.flatMap((institution) =>
      institution === undefined ? [] : [[institution.id, institution.name] as const],
    ),
  );
};

/** Every type that the rules admit, families written out, each once. */
const typesIn = (rules: readonly EligibilityRule[]): readonly InstitutionType[] => [
  ...new Set(rules.flatMap(({ types }) => types?.flatMap(expand) ?? [])),
];

const Rule = (props: RulesProps & { readonly rule: EligibilityRule; readonly number: number }) => {
  const text = ruleText(props.language, props, props.names);
  return (
    <li>
      <strong>{text.heading}</strong>
      <ul class="govuk-list govuk-list--bullet">
        {text.parts.map((part) => (
          <li>{part.text}</li>
        ))}
        {text.condition !== undefined && (
          <li>
            {text.condition.label}: <InPolish language={props.language}>{text.condition.text}</InPolish>
          </li>
        )}
      </ul>
    </li>
  );
};

/** Who may take part: the general condition, every rule in words, and what the abbreviations stand for. */
export const Rules = (props: RulesProps) => {
  const { language, programme } = props;
  const words = pageWords(language).programme;
  const types = typesIn(programme.rules);
  return (
    <>
      <p class="govuk-body">
        {words.condition}: <InPolish language={language}>{programme.condition}</InPolish>.
      </p>
      {programme.rules.length > 1 && <p class="govuk-body">{words.anyRule}</p>}
      <ul class="govuk-list govuk-list--spaced">
        {programme.rules.map((rule, index) => (
          <Rule {...props} rule={rule} number={index + 1} />
        ))}
      </ul>
      {types.length > 0 && (
        <Details summary={words.families}>
          <ul class="govuk-list govuk-list--bullet">
            {types.map((type) => (
              <li>{typeName(language, type)}</li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
};
