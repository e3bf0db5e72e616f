import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';

const seen = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  cloudWatchMetricsEnabled: true,
  // Samples would show forms and private links.
  sampledRequestsEnabled: false,
  metricName,
});

/** Rules that AWS looks after; `counted` are those of them that only count. */
const managed = (name: string, priority: number, ...counted: readonly string[]): CfnWebACL.RuleProperty => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: counted.map((each) => ({ name: each, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: seen(name),
});

/** Before CloudFront: known attacks, addresses of ill repute, and a limit for each address. An office may share one. */
export const firewall = (scope: Construct, id: string, requestsInFiveMinutes: number): CfnWebACL =>
  new CfnWebACL(scope, id, {
    scope: 'CLOUDFRONT',
    defaultAction: { allow: {} },
    visibilityConfig: seen('Zapisy'),
    rules: [
      {
        name: 'Rate',
        priority: 0,
        action: { block: {} },
        statement: { rateBasedStatement: { limit: requestsInFiveMinutes, aggregateKeyType: 'IP' } },
        visibilityConfig: seen('Rate'),
      },
      managed('AWSManagedRulesAmazonIpReputationList', 1),
      managed('AWSManagedRulesKnownBadInputsRuleSet', 2),
      // Coordinators send whole directories; the pages limit bodies themselves.
      managed('AWSManagedRulesCommonRuleSet', 3, 'SizeRestrictions_BODY'),
    ],
  });
