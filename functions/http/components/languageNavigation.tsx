type Language = Readonly<{ text: string; lang: string; href?: string | undefined }>;

export type LanguageNavigationProps = Readonly<{
  /** Names the landmark: "Język". */
  label: string;
  /** Each in its own words; the one without `href` is the language of this page. */
  languages: readonly Language[];
}>;

/** The languages of the page, each named in itself; no landmark where there are none to choose from. */
export const LanguageNavigation = (props: LanguageNavigationProps) =>
  props.languages.length > 0 && (
    <nav class="govuk-language-navigation" aria-label={props.label}>
      <ul class="govuk-language-navigation__list">
        {props.languages.map(({ href, lang, text }) => (
          <li class="govuk-language-navigation__list-item">
            {href === undefined ? (
              <span class="govuk-language-navigation__text" aria-current="true" lang={lang}>
                {text}
              </span>
            ) : (
              <a
                class="govuk-language-navigation__link"
                href={href}
                rel="alternate"
                lang={lang}
                hreflang={lang}
              >
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
