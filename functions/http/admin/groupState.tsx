import type { GroupState } from '../../domain/life.ts';
import type { Language } from '../../domain/participant.ts';
import { words } from '../../i18n/words.ts';
import { type StateLook, StateTag } from '../components/stateTag.tsx';

const LOOK = {
  draft: 'draft',
  scheduled: 'pending',
  open: 'open',
  'waiting-list': 'waiting',
  full: 'full',
  closed: 'closed',
  confirmed: 'confirmed',
  running: 'running',
  finished: 'finished',
  cancelled: 'cancelled',
} as const satisfies Record<GroupState, StateLook>;

/** A group's state by word and shape. */
export const GroupStateTag = (props: Readonly<{ state: GroupState; language: Language }>) => (
  <StateTag look={LOOK[props.state]} text={words(props.language).groupStates[props.state]} />
);
