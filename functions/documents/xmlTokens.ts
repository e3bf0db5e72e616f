/** A piece of an XML text, in its order. An element that closes itself is told as opened and closed. */
export type XmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** No part of it can be read in two ways, so the time is that of the text's length whatever it holds. */
const PIECE = /<(\/?)(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)([^<>]*)>|<[^<>]*>|([^<]+)|</g;

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const MOST_CODE_POINT = 0x10ffff;

const plain = (text: string): string =>
  text.replaceAll(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole: string, hex?: string, decimal?: string, name?: string) => {
      if (hex === undefined && decimal === undefined) return ENTITIES[name ?? ''] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= MOST_CODE_POINT ? String.fromCodePoint(code) : whole;
    },
  );

/** The value of an attribute, by its name. */
export const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];

/**
 * Reads XML as office programs write it, without names' prefixes. It knows neither document types nor their entities, so
 * nothing can be made to grow or be fetched; what is not XML is read as text.
 */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  for (const [, closing, name, attributes = '', text] of xml.matchAll(PIECE)) {
    if (text !== undefined) yield { kind: 'text', text: plain(text) };
    else if (name !== undefined && closing === '/') yield { kind: 'close', name };
    else if (name !== undefined) {
      yield { kind: 'open', name, attributes };
      if (attributes.endsWith('/')) yield { kind: 'close', name };
    }
  }
}
