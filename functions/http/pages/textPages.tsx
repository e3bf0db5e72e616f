import { Hono } from 'hono';
import type { Section } from '../../i18n/pl/texts.ts';
import { textWords } from '../../i18n/texts.ts';
import type { HttpEnv } from '../context.ts';
import { page } from '../layoutFor.tsx';

const Text = (props: { readonly title: string; readonly sections: readonly Section[] }) => (
  <>
    <h1 class="govuk-heading-xl">{props.title}</h1>
    {props.sections.map(({ heading, paragraphs }) => (
      <>
        <h2 class="govuk-heading-m">{heading}</h2>
        {paragraphs.map((paragraph) => (
          <p class="govuk-body">{paragraph}</p>
        ))}
      </>
    ))}
  </>
);

/** Pages that are text alone: the accessibility statement, data protection, help. */
export const textPages = (): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  for (const name of ['accessibility', 'privacy', 'help'] as const) {
    app.get(`/${name}`, (c) => {
      const { title, sections } = textWords(c.get('language'))[name];
      return page(c, { title }, <Text title={title} sections={sections} />);
    });
  }
  return app;
};
