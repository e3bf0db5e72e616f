import { Shape } from './shape.tsx';
import type { ShapeName } from './shape.tsx';

/** The look of each state of a group and of a registration: a shape of its own, and a colour as a third sign. */
const looks = {
  draft: { shape: 'diamond', tone: 'quiet' },
  open: { shape: 'circle', tone: 'go' },
  full: { shape: 'square', tone: 'wait' },
  closed: { shape: 'cross', tone: 'quiet' },
  confirmed: { shape: 'tick', tone: 'go' },
  running: { shape: 'arrow', tone: 'go' },
  finished: { shape: 'flag', tone: 'quiet' },
  cancelled: { shape: 'bar', tone: 'stop' },
  seated: { shape: 'tick', tone: 'go' },
  waiting: { shape: 'hourglass', tone: 'wait' },
  offered: { shape: 'diamond', tone: 'ask' },
  pending: { shape: 'triangle', tone: 'ask' },
  refused: { shape: 'cross', tone: 'stop' },
  withdrawn: { shape: 'bar', tone: 'quiet' },
} as const satisfies Record<
  string,
  Readonly<{ shape: ShapeName; tone: 'go' | 'wait' | 'ask' | 'stop' | 'quiet' }>
>;

export type StateLook = keyof typeof looks;

export type StateTagProps = Readonly<{
  look: StateLook;
  /** The word for the state; the shape repeats it and is hidden from screen readers. */
  text: string;
}>;

/** A state by word and shape, never by colour alone. */
export const StateTag = (props: StateTagProps) => {
  const { shape, tone } = looks[props.look];
  return (
    <strong class={`govuk-tag zapisy-tag zapisy-tag--${tone}`}>
      <Shape name={shape} />
      <span>{props.text}</span>
    </strong>
  );
};
