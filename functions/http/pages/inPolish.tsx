import type { PropsWithChildren } from 'hono/jsx';
import type { Language } from '../../domain/participant.ts';

/** An organiser's own words, which are Polish on every page: a screen reader must know when the page is not. */
export const InPolish = (props: PropsWithChildren<{ readonly language: Language }>) =>
  props.language === 'pl' ? <>{props.children}</> : <span lang="pl">{props.children}</span>;
