import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { Construct } from 'constructs';
import { COSTS } from '../alarms.ts';
import type { Environment } from '../environments.ts';

/** Writes to the operator when the account has cost as much in a month as was foreseen, or will have by its end. */
export const budget = (
  scope: Construct,
  id: string,
  { name, operator }: Pick<Environment, 'name' | 'operator'>,
): CfnBudget => {
  const subscribers = [{ subscriptionType: 'EMAIL', address: operator.address }];
  const told = (notificationType: 'ACTUAL' | 'FORECASTED') => ({
    notification: { notificationType, comparisonOperator: 'GREATER_THAN', threshold: 100 },
    subscribers,
  });
  return new CfnBudget(scope, id, {
    budget: {
      budgetName: `zapisy-${name}-${COSTS}`,
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount: operator.budget, unit: 'USD' },
    },
    notificationsWithSubscribers: [told('ACTUAL'), told('FORECASTED')],
  });
};
