import { Validations } from 'aws-cdk-lib';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { IConstruct } from 'constructs';

/** Lets a construct break rules of AWS Solutions, each for its reason; the others it keeps. Returns the construct. */
export const reasonably = <Part extends IConstruct>(
  part: Part,
  reasons: Readonly<Record<string, string>>,
): Part => {
  const rules = Object.entries(reasons).map(([id, reason]) => ({ id, reason }));
  Validations.of(part).acknowledge(...rules);
  return part;
};

/** Lets a function's role reach beyond named resources, there and for that reason. */
export const acknowledgeIn = ({ role }: Function, finding: string, reason: string): void => {
  if (role !== undefined) reasonably(role, { [`AwsSolutions-IAM5[${finding}]`]: reason });
};
