/** What every parameter holds: a key of 32 bytes. */
export const SECRET = Buffer.alloc(32, 7).toString('base64url');
