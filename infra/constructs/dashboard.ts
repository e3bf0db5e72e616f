import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { DASHBOARD_WORDS, MAIL_WORDS, REASON_WORDS, STANDING_WORDS } from './dashboardWords.ts';

export type DashboardProps = {
  readonly name: string;
  /** What our own numbers are kept under. */
  readonly namespace: string;
};

const DAY = Duration.days(1);
const HOUR = Duration.hours(1);
const WIDTH = 24;

type Shown = Readonly<{
  name: string;
  label: string;
  by?: readonly [dimension: string, kind: string];
  statistic?: 'Sum' | 'Maximum';
  period?: Duration;
}>;

/** One screen that says how the sign-up goes to somebody who knows nothing of the machinery; in Polish. */
export class Dashboard extends Construct {
  private readonly namespace: string;

  constructor(scope: Construct, id: string, { name, namespace }: DashboardProps) {
    super(scope, id);
    this.namespace = namespace;
    new cloudwatch.Dashboard(this, 'Overview', {
      dashboardName: name,
      defaultInterval: Duration.days(14),
      widgets: [
        [new cloudwatch.TextWidget({ markdown: DASHBOARD_WORDS.explained, width: WIDTH, height: 3 })],
        this.figures(),
        [this.standings(), this.reasons()],
        [this.waiting(), this.mails()],
      ],
    });
  }

  private number({ name, label, by, statistic = 'Sum', period = DAY }: Shown): cloudwatch.Metric {
    const dimensionsMap = by === undefined ? {} : { [by[0]]: by[1] };
    const { namespace } = this;
    return new cloudwatch.Metric({ namespace, metricName: name, dimensionsMap, statistic, period, label });
  }

  /** One number for each kind, with its word. */
  private kinds(name: string, dimension: string, words: Readonly<Record<string, string>>) {
    return Object.entries(words).map(([kind, label]) => this.number({ name, label, by: [dimension, kind] }));
  }

  private figures(): cloudwatch.IWidget[] {
    const { signedUp, refused, waitingNow, withdrawn } = DASHBOARD_WORDS;
    const seated = this.number({ name: 'Registrations', label: signedUp, by: ['Standing', 'seated'] });
    const using = Object.fromEntries(
      this.kinds('Refusals', 'Reason', REASON_WORDS).map((number, at) => [`reason${at}`, number]),
    );
    const allRefused = new cloudwatch.MathExpression({
      expression: 'SUM(METRICS())',
      usingMetrics: using,
      period: DAY,
      label: refused,
    });
    const waiting = { name: 'PeopleWaiting', statistic: 'Maximum', period: Duration.minutes(5) } as const;
    const single = (title: string, metric: cloudwatch.IMetric, setPeriodToTimeRange = true) =>
      new cloudwatch.SingleValueWidget({ title, metrics: [metric], setPeriodToTimeRange, width: WIDTH / 4 });
    return [
      single(signedUp, seated),
      single(refused, allRefused),
      single(waitingNow, this.number({ ...waiting, label: waitingNow }), false),
      single(withdrawn, this.number({ name: 'Withdrawals', label: withdrawn })),
    ];
  }

  private standings(): cloudwatch.IWidget {
    return new cloudwatch.GraphWidget({
      title: DASHBOARD_WORDS.standings,
      left: this.kinds('Registrations', 'Standing', STANDING_WORDS),
      stacked: true,
      width: WIDTH / 2,
    });
  }

  private reasons(): cloudwatch.IWidget {
    return new cloudwatch.GraphWidget({
      title: DASHBOARD_WORDS.reasons,
      left: this.kinds('Refusals', 'Reason', REASON_WORDS),
      view: cloudwatch.GraphWidgetView.BAR,
      setPeriodToTimeRange: true,
      width: WIDTH / 2,
    });
  }

  private waiting(): cloudwatch.IWidget {
    const label = DASHBOARD_WORDS.waiting;
    return new cloudwatch.GraphWidget({
      title: label,
      left: [this.number({ name: 'PeopleWaiting', label, statistic: 'Maximum', period: HOUR })],
      width: WIDTH / 2,
    });
  }

  private mails(): cloudwatch.IWidget {
    const { mails, sent, oldest } = DASHBOARD_WORDS;
    const seconds = { name: 'OldestUnsent', label: oldest, statistic: 'Maximum', period: HOUR } as const;
    const minutes = new cloudwatch.MathExpression({
      expression: 'oldest / 60',
      usingMetrics: { oldest: this.number(seconds) },
      period: HOUR,
      label: oldest,
    });
    return new cloudwatch.GraphWidget({
      title: mails,
      left: [
        this.number({ name: 'Notices', label: sent, by: ['Outcome', 'sent'] }),
        ...this.kinds('MailEvents', 'Kind', MAIL_WORDS),
      ],
      right: [minutes],
      width: WIDTH / 2,
    });
  }
}
