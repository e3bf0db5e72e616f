import { approvalRulesOf } from '../../domain/approval.ts';
import type { Group } from '../../domain/group.ts';
import type { Language } from '../../domain/participant.ts';
import { institutionWords } from '../../i18n/institution.ts';
import { Radios } from '../components/choices.tsx';
import { InsetText } from '../components/texts.tsx';
import { type Fields, type FormErrors, one } from '../forms.ts';
import type { InstitutionParts } from './parts.ts';

/** Whether the institution has to agree to each person, and whether seats are kept for its answers. */
export type Asks = 'nobody' | 'keeping-seats' | 'keeping-none';

export const asksIn = async (parts: InstitutionParts, group: Group): Promise<Asks> => {
  const programme = await parts.programmes.programme(group.programmeId);
  const rules = programme === undefined ? null : approvalRulesOf(programme, group);
  if (rules === null) return 'nobody';
  return rules.holdsSeat ? 'keeping-seats' : 'keeping-none';
};

/** Where no seats are kept there is one way alone, and nothing to choose. */
export const hiddenMode = (asks: Asks): { readonly mode?: 'fill' } =>
  asks === 'keeping-none' ? { mode: 'fill' } : {};

/** Asks what happens when there are not seats for all; where everybody or nobody cannot be promised, says why. */
export const Mode = (
  props: Readonly<{ language: Language; fields: Fields; errors: FormErrors; asks: Asks }>,
) => {
  const { language, fields, errors, asks } = props;
  const { book, errorPrefix } = institutionWords(language);
  if (asks === 'keeping-none') return <InsetText>{book.eachAlone}</InsetText>;
  return (
    <Radios
      id="mode"
      name="mode"
      legend={book.mode}
      legendSize="s"
      value={one(fields, 'mode')}
      items={[
        { value: 'all', text: book.all, hint: asks === 'nobody' ? book.allHint : book.allAsked },
        { value: 'fill', text: book.fill },
      ]}
      error={errors.fields['mode']}
      errorPrefix={errorPrefix}
    />
  );
};
