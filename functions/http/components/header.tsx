import { LanguageNavigation } from './languageNavigation.tsx';
import type { LanguageNavigationProps } from './languageNavigation.tsx';
import { ServiceNavigation } from './serviceNavigation.tsx';
import type { ServiceNavigationProps } from './serviceNavigation.tsx';

/** Our own mark: a seat that is taken, as a tick. */
const Mark = () => (
  <svg
    class="zapisy-header__mark"
    viewBox="0 0 32 32"
    width="32"
    height="32"
    aria-hidden="true"
    focusable="false"
  >
    <rect width="32" height="32" rx="6" fill="currentColor" />
    <path class="zapisy-header__mark-tick" d="M7.5 16.5 13.5 22.5 24.5 10" fill="none" stroke-width="4" />
  </svg>
);

export type HeaderProps = Readonly<{
  productName: string;
  homeHref: string;
  language: LanguageNavigationProps;
  navigation?: ServiceNavigationProps | undefined;
}>;

/** The top of every page that is not embedded: whose it is, in which language, and where else one can go. */
export const Header = (props: HeaderProps) => (
  <header class="govuk-template__header">
    <div class="zapisy-header">
      <div class="govuk-width-container zapisy-header__container">
        <a class="zapisy-header__link" href={props.homeHref}>
          <Mark />
          <span>{props.productName}</span>
        </a>
        <LanguageNavigation {...props.language} />
      </div>
    </div>
    {props.navigation !== undefined && <ServiceNavigation {...props.navigation} />}
  </header>
);
