type Credentials = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
};

/**
 * Stands in for the AWS SDK's chain of credential sources in everything that runs in a Lambda: there they are always
 * in the environment, and the chain with its logins, profiles and metadata services would weigh more than a quarter
 * of the bundle. Throws where the environment holds none.
 */
export const defaultProvider = () => (): Promise<Credentials> => {
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  } = process.env;
  if (accessKeyId === undefined || secretAccessKey === undefined) {
    return Promise.reject(new Error('The environment holds no AWS credentials'));
  }
  return Promise.resolve({
    accessKeyId,
    secretAccessKey,
    ...(sessionToken === undefined ? {} : { sessionToken }),
  });
};
