import * as z from 'zod';

/** Where the AWS Parameters and Secrets extension listens inside a Lambda. */
const EXTENSION = 'http://localhost:2773/systemsmanager/parameters/get';

const answer = z.object({ Parameter: z.object({ Value: z.string().min(1) }) });

/**
 * Reads a SecureString through the extension beside the function: an SSM client of our own would be a sixth of the
 * public bundle. The extension asks for the function's session token as proof of who calls. Throws when there is no
 * such parameter or no right to read it.
 */
export const readParameter = async (name: string, sessionToken: string): Promise<string> => {
  const response = await fetch(
    `${EXTENSION}?${new URLSearchParams({ name, withDecryption: 'true' }).toString()}`,
    {
      headers: { 'X-Aws-Parameters-Secrets-Token': sessionToken },
    },
  );
  if (!response.ok) throw new Error(`The parameter ${name} cannot be read: ${response.status}`);
  return answer.parse(await response.json()).Parameter.Value;
};
