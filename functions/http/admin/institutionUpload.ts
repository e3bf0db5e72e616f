import { gunzipSync, gzipSync } from 'node:zlib';

/** The largest file that is taken, in bytes: packed and in a form it still fits what one request may carry. */
export const MOST_FILE = 3 * 1024 * 1024;

/** The largest body of a request with a file, or with a packed one, in bytes. */
export const MOST_UPLOAD = 4.5 * 1024 * 1024;

/** A file as the form that confirms carries it, so that nothing has to be kept until then. */
export const packFile = (bytes: Uint8Array): string => gzipSync(bytes).toString('base64url');

/** The file again. Throws for what was not packed here; the form's token has refused that before. */
export const unpackFile = (packed: string): Uint8Array =>
  gunzipSync(Buffer.from(packed, 'base64url'), { maxOutputLength: MOST_FILE });

export type Upload =
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly token: string }
  | { readonly kind: 'missing' | 'too-large'; readonly token: string };

/** The file of an uploaded form, with the form's token. A form that is none has neither. */
export const readUpload = async (request: Request): Promise<Upload> => {
  const form = await request.formData().catch(() => new FormData());
  const token = form.get('token');
  const file = form.get('file');
  const named = { token: typeof token === 'string' ? token : '' };
  if (!(file instanceof File) || file.size === 0) return { kind: 'missing', ...named };
  if (file.size > MOST_FILE) return { kind: 'too-large', ...named };
  return { kind: 'file', bytes: new Uint8Array(await file.arrayBuffer()), ...named };
};
