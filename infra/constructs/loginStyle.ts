/** The colours of our own pages, as Cognito writes them: with how opaque they are at the end. */
const DEEP = '0e4f54ff';
const TEAL = '0b6a6cff';
const TEAL_DARK = '074b4dff';
const MIST = 'eef5f4ff';
const LINE = 'a9c6c4ff';
const WHITE = 'ffffffff';

const onTeal = (backgroundColor: string) => ({ backgroundColor, textColor: WHITE });

/**
 * How the sign-in page looks; what is not named stays as Cognito has it. Its words are Cognito's own, in languages among
 * which there is no Polish.
 */
export const LOGIN_STYLE = {
  categories: {
    form: {
      displayGraphics: true,
      languageSelector: { enabled: false },
      location: { horizontal: 'CENTER', vertical: 'CENTER' },
    },
    global: { colorSchemeMode: 'LIGHT', spacingDensity: 'REGULAR' },
  },
  componentClasses: {
    buttons: { borderRadius: 4 },
    focusState: { lightMode: { borderColor: DEEP } },
    input: { borderRadius: 4, lightMode: { defaults: { backgroundColor: WHITE, borderColor: TEAL } } },
    link: { lightMode: { defaults: { textColor: TEAL }, hover: { textColor: TEAL_DARK } } },
  },
  components: {
    favicon: { enabledTypes: ['SVG'] },
    form: {
      borderRadius: 4,
      lightMode: { backgroundColor: WHITE, borderColor: LINE },
      logo: { enabled: true, formInclusion: 'IN', location: 'CENTER', position: 'TOP' },
    },
    pageBackground: { image: { enabled: false }, lightMode: { color: MIST } },
    primaryButton: {
      lightMode: { defaults: onTeal(TEAL), hover: onTeal(TEAL_DARK), active: onTeal(DEEP) },
    },
  },
} as const;

const MARK = [
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0e4f54"/>',
  '<path d="M7.5 16.5l6 6 11-12.5" fill="none" stroke="#fff" stroke-width="4"/></svg>',
].join('');
const svg = { extension: 'SVG', colorMode: 'LIGHT', bytes: Buffer.from(MARK).toString('base64') } as const;

/** The mark of our own pages, beside the sign-in and on the browser's tab. */
export const LOGIN_MARK = [
  { ...svg, category: 'FORM_LOGO' },
  { ...svg, category: 'FAVICON_SVG' },
] as const;
