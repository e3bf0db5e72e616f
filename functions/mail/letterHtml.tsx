import type { PropsWithChildren } from 'hono/jsx';
import type { Picture } from '../domain/logo.ts';
import { assertNever } from '../domain/result.ts';
import type { Block, Letter } from './letter.ts';

/** Mail programs drop style sheets: in mails alone the style stands in each element. */
const STYLE = {
  body: 'margin:0;padding:0;background:#eef5f4;',
  sheet:
    'max-width:600px;margin:0 auto;padding:24px 20px;background:#ffffff;color:#14201f;font:16px/1.5 Arial,Helvetica,sans-serif;overflow-wrap:anywhere;',
  paragraph: 'margin:0 0 16px;',
  heading: 'margin:24px 0 8px;font-size:18px;line-height:1.4;color:#14201f;',
  facts: 'margin:0 0 16px;padding:12px 16px;background:#eef5f4;border-left:4px solid #0b6a6c;',
  label: 'margin:0;font-size:14px;color:#45524f;',
  value: 'margin:0 0 8px;font-weight:bold;',
  button:
    'display:inline-block;padding:12px 20px;background:#0b6a6c;color:#ffffff;font-weight:bold;text-decoration:none;border-radius:4px;',
  small: 'margin:0 0 8px;font-size:14px;color:#45524f;',
  logosLabel:
    'margin:16px 0 0;padding:8px 0 0;border-top:1px solid #45524f;font-size:14px;line-height:1.4;color:#14201f;',
  logos: 'margin:8px 0 16px;font-size:0;',
  /** The font is that of the alternative text, which stands in place of a picture that is not shown. */
  logo: 'height:auto;border:0;vertical-align:middle;font:bold 14px/1.3 Arial,Helvetica,sans-serif;color:#14201f;',
};

const Facts = ({ facts }: Extract<Block, { kind: 'facts' }>) => (
  <dl style={STYLE.facts}>
    {facts.map(({ label, values }) => (
      <>
        <dt style={STYLE.label}>{label}</dt>
        {values.map((value) => (
          <dd style={STYLE.value}>{value}</dd>
        ))}
      </>
    ))}
  </dl>
);

/** The space between two logos, in per cent of the row. */
const GAP = 2;

/** Each has its share of the row, so that on a phone all become smaller alike and stay in one row. */
const logoStyle = ({ width }: Picture, whole: number, isLast: boolean, gaps: number): string => {
  const share = Math.floor(((100 - gaps * GAP) * width * 10) / whole) / 10;
  return `${STYLE.logo}width:${share}%;max-width:${width}px;${isLast ? '' : `margin-right:${GAP}%;`}`;
};

/** Most programs show pictures only when they are asked to: until then the alternatives are read. */
const Logos = ({ label, pictures }: Extract<Block, { kind: 'logos' }>) => {
  const whole = pictures.reduce((sum, { width }) => sum + width, 0);
  const last = pictures.length - 1;
  return (
    <>
      <p style={STYLE.logosLabel}>{label}:</p>
      <p style={STYLE.logos}>
        {pictures.map((picture, index) => (
          <img
            src={picture.address}
            alt={picture.alt}
            width={picture.width}
            height={picture.height}
            style={logoStyle(picture, whole, index === last, last)}
          />
        ))}
      </p>
    </>
  );
};

const Written = ({ block }: Readonly<{ block: Block }>) => {
  switch (block.kind) {
    case 'paragraph':
      return <p style={STYLE.paragraph}>{block.text}</p>;
    case 'heading':
      return <h2 style={STYLE.heading}>{block.text}</h2>;
    case 'small':
      return <p style={STYLE.small}>{block.text}</p>;
    case 'facts':
      return <Facts {...block} />;
    case 'logos':
      return <Logos {...block} />;
    case 'link':
      return (
        <p style={STYLE.paragraph}>
          <a href={block.address} style={STYLE.button}>
            {block.label}
          </a>
        </p>
      );
    default:
      return assertNever(block);
  }
};

const Sheet = ({ letter, children }: PropsWithChildren<Readonly<{ letter: Letter }>>) => (
  <html lang={letter.language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{letter.subject}</title>
    </head>
    <body style={STYLE.body}>
      <div lang={letter.language} style={STYLE.sheet}>
        {children}
      </div>
    </body>
  </html>
);

/**
 * The letter for readers of HTML. Nothing but the logos is loaded, whose addresses are the same for everybody: no font, no
 * counting of openings.
 */
export const letterHtml = (letter: Letter): string => {
  const sheet = (
    <Sheet letter={letter}>
      {letter.blocks.map((block) => (
        <Written block={block} />
      ))}
    </Sheet>
  );
  if (sheet instanceof Promise) throw new Error('A part of a mail waits for something');
  return `<!DOCTYPE html>${sheet.toString()}`;
};
