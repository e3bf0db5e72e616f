import type { PropsWithChildren } from 'hono/jsx';
import { Shape } from './shape.tsx';
import type { ShapeName } from './shape.tsx';

const shapes = {
  seated: 'tick',
  waiting: 'hourglass',
  pending: 'triangle',
  refused: 'cross',
} as const satisfies Record<string, ShapeName>;

export type PanelProps = PropsWithChildren<
  Readonly<{
    /** What came of the sign-up; it chooses the shape and the colour, the title says it. */
    outcome: keyof typeof shapes;
    title: string;
    headingLevel?: 1 | 2 | undefined;
  }>
>;

/** The answer at the end of a path: the page's heading and the one thing to know next. */
export const Panel = (props: PanelProps) => {
  const Heading = props.headingLevel === 2 ? 'h2' : 'h1';
  return (
    <div class={`zapisy-panel zapisy-panel--${props.outcome}`}>
      <Heading class="zapisy-panel__title">
        <Shape name={shapes[props.outcome]} /> {props.title}
      </Heading>
      {props.children !== undefined && <div class="zapisy-panel__body">{props.children}</div>}
    </div>
  );
};
