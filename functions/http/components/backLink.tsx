/** The way to the step before, above the main content, in a landmark so that nothing on the page is outside of one. */
export const BackLink = (props: Readonly<{ href: string; text: string }>) => (
  <nav aria-label={props.text}>
    <a href={props.href} class="govuk-back-link">
      {props.text}
    </a>
  </nav>
);
