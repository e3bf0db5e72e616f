import { classNames } from './classNames.ts';

export type ServiceNavigationProps = Readonly<{
  label: string;
  items: readonly Readonly<{ href: string; text: string; current?: boolean | undefined }>[];
}>;

/** The main pages of this part of the service; the current one is marked. */
export const ServiceNavigation = (props: ServiceNavigationProps) => (
  <div class="govuk-service-navigation">
    <div class="govuk-width-container">
      <div class="govuk-service-navigation__container">
        <nav aria-label={props.label} class="govuk-service-navigation__wrapper">
          <ul class="govuk-service-navigation__list">
            {props.items.map(({ current, href, text }) => (
              <li
                class={classNames(
                  'govuk-service-navigation__item',
                  current === true && 'govuk-service-navigation__item--active',
                )}
              >
                <a
                  class="govuk-service-navigation__link"
                  href={href}
                  aria-current={current === true ? 'page' : undefined}
                >
                  {current === true ? (
                    <strong class="govuk-service-navigation__active-fallback">{text}</strong>
                  ) : (
                    text
                  )}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </div>
  </div>
);
