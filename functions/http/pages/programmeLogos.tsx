import { pictureOf } from '../../domain/logo.ts';
import type { Language } from '../../domain/participant.ts';
import type { Programme } from '../../domain/programme.ts';
import { pageWords } from '../../i18n/pages.ts';
import { LogoStrip } from '../components/logoStrip.tsx';

type LogosProps = { readonly language: Language; readonly programme: Programme };

/** The logos of who pays for a project: funds ask for them at the top, where nobody has to scroll to see them. */
export const ProgrammeLogos = ({ language, programme: { logos } }: LogosProps) =>
  logos.length === 0 ? null : (
    <LogoStrip
      label={pageWords(language).programme.logos}
      lang={language === 'pl' ? undefined : 'pl'}
      pictures={logos.map((logo) => pictureOf(logo))}
    />
  );
