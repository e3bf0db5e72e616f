/** Names of the environment variables that entry points read; infra sets them by these names. */
export const VARIABLE = {
  /** The DynamoDB table. */
  table: 'TABLE_NAME',
  /** Another address that speaks the DynamoDB protocol; on one machine. */
  dynamoEndpoint: 'DYNAMODB_ENDPOINT',
  /** Another address that speaks the SES protocol; on one machine. */
  sesEndpoint: 'SES_ENDPOINT',
  /** The sender of every mail, `Zapisy <zapisy@example.org>`. */
  sender: 'MAIL_SENDER',
  /** The SES configuration set; none on one machine. */
  configurationSet: 'MAIL_CONFIGURATION_SET',
  /** Where the pages are reached, without a slash at the end. */
  origin: 'PUBLIC_ORIGIN',
  /** The key of fingerprints and signatures: 32 bytes in base64url. On AWS it is read from the parameter instead. */
  key: 'ZAPISY_KEY',
  /** The SSM SecureString that holds the key. */
  keyParameter: 'ZAPISY_KEY_PARAMETER',
  /** Origins whose pages may frame the sign-up, separated by blanks. */
  embedOrigins: 'EMBED_ORIGINS',
  /** What CloudWatch keeps our numbers under; none on one machine. */
  metricNamespace: 'METRIC_NAMESPACE',
  /** The login provider. */
  oidcIssuer: 'OIDC_ISSUER',
  oidcClientId: 'OIDC_CLIENT_ID',
  oidcClientSecret: 'OIDC_CLIENT_SECRET',
  /** The SSM SecureString that holds the client's secret, on AWS. */
  oidcClientSecretParameter: 'OIDC_CLIENT_SECRET_PARAMETER',
} as const;
