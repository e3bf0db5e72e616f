import type { Context } from 'hono';
import * as z from 'zod';
import { programmeId } from '../../domain/ids.ts';
import type { GroupState } from '../../domain/life.ts';
import type { Language } from '../../domain/participant.ts';
import { adminWords } from '../../i18n/admin.ts';
import { month } from '../../i18n/format.ts';
import { words } from '../../i18n/words.ts';
import type { GroupsFilter, GroupsView } from '../../use-cases/viewGroups.ts';
import { FilterForm } from '../components/form.tsx';
import { Select } from '../components/select.tsx';
import { GROUPS } from './returnPath.ts';

const STATES = [
  'draft',
  'scheduled',
  'open',
  'waiting-list',
  'full',
  'closed',
  'confirmed',
  'running',
  'finished',
  'cancelled',
] as const satisfies readonly GroupState[];

/** What an address does not say, or says wrongly, filters nothing. */
const filter = z.object({
  programmeId: programmeId.optional().catch(undefined),
  month: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  state: z.enum(STATES).optional().catch(undefined),
});

/** The filter that an address asks for. */
export const filterOf = (c: Context): GroupsFilter =>
  filter.parse({
    programmeId: c.req.query('programme'),
    month: c.req.query('month'),
    state: c.req.query('state'),
  });

export const isFiltered = (chosen: GroupsFilter): boolean =>
  Object.values(chosen).some((value) => value !== undefined);

type ChoiceProps = Readonly<{ language: Language; chosen: GroupsFilter; view: GroupsView }>;

/** The choice of groups, by programme, month and state. */
export const GroupsChoice = ({ language, chosen, view }: ChoiceProps) => {
  const texts = adminWords(language).groups;
  const any = { value: '', text: texts.any };
  const programmes = view.programmes.map(({ id, title }) => ({ value: id, text: title }));
  const months = view.months.map((value) => ({ value, text: month(language, value) }));
  const states = STATES.map((value) => ({ value, text: words(language).groupStates[value] }));
  return (
    <FilterForm
      label={texts.filterLabel}
      heading={texts.filterHeading}
      action={GROUPS}
      submitText={texts.show}
      {...(isFiltered(chosen) ? { clear: { href: GROUPS, text: texts.clear } } : {})}
    >
      <Select
        id="programme"
        name="programme"
        label={texts.programme}
        value={chosen.programmeId}
        options={[any, ...programmes]}
      />
      <Select id="month" name="month" label={texts.month} value={chosen.month} options={[any, ...months]} />
      <Select id="state" name="state" label={texts.state} value={chosen.state} options={[any, ...states]} />
    </FilterForm>
  );
};
