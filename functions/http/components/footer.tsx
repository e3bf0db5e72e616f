import type { Child } from 'hono/jsx';

export type FooterProps = Readonly<{
  /** Read aloud before the links and not shown. */
  hiddenHeading: string;
  links: readonly Readonly<{ href: string; text: string }>[];
  /** Who runs the service, who pays for it. */
  text?: Child;
}>;

/** The bottom of every page that is not embedded. */
export const Footer = (props: FooterProps) => (
  <footer class="govuk-template__footer">
    <div class="govuk-footer">
      <div class="govuk-width-container">
        <h2 class="govuk-visually-hidden">{props.hiddenHeading}</h2>
        <ul class="govuk-footer__inline-list">
          {props.links.map((link) => (
            <li class="govuk-footer__inline-list-item">
              <a class="govuk-footer__link" href={link.href}>
                {link.text}
              </a>
            </li>
          ))}
        </ul>
        {props.text !== undefined && <div class="govuk-footer__meta-custom">{props.text}</div>}
      </div>
    </div>
  </footer>
);
