/** How the letters of a text file are written. */
export type Encoding = 'utf-8' | 'windows-1250';

export type DecodedText = { readonly text: string; readonly encoding: Encoding };

const asUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
};

/**
 * The text of a file in UTF-8, with or without a byte order mark; what is not UTF-8 is Windows-1250, in which Polish
 * spreadsheets save CSV. Polish letters of the one are never by chance right in the other. Nothing for a file that
 * holds NUL: that is no text, or one in UTF-16.
 */
export const decodeText = (bytes: Uint8Array): DecodedText | undefined => {
  const utf8 = asUtf8(bytes);
  const text = utf8 ?? new TextDecoder('windows-1250').decode(bytes);
  if (text.includes('\0')) return undefined;
  return { text, encoding: utf8 === undefined ? 'windows-1250' : 'utf-8' };
};
