/**
 * Where DynamoDB is reached, in place of the SDK's tables of every partition, account address and variant, 14 KB: ours
 * are the regional address and the one that somebody named. Both are what the SDK's own rules come to.
 */
export const defaultEndpointResolver = ({
  Endpoint,
  Region,
}: {
  readonly Endpoint?: string;
  readonly Region?: string;
}) => {
  if (Endpoint === undefined && Region === undefined) throw new Error('The region of the table is missing');
  return {
    url: new URL(Endpoint ?? `https://dynamodb.${Region}.amazonaws.com`),
    headers: {},
    properties: {},
  };
};
