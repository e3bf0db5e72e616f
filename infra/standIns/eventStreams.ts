const absent = (): never => {
  throw new Error('Event streams are left out of the bundles');
};

/** Stands in for the AWS SDK's event streams: no operation of DynamoDB or SES has any, but every client brings them. */
export const EventStreamSerde = absent;
export const eventStreamSerdeProvider = absent;
