import type { AllowedChange } from './allowedChanges.ts';
import { type Finding, nameOf } from './guard.ts';

const DOES: Readonly<Record<Finding['kind'], string>> = {
  removed: 'would be removed',
  replaced: 'would be replaced by an empty one, or the deployment fail',
  deletes: 'would have something deleted or cut off',
  weakened: 'would be protected less',
  moved: 'would be another table than today',
};

/** Days for which a change may be allowed ahead: what is allowed for longer is nobody's decision any more. */
const AHEAD = 14;
const DAY = 24 * 60 * 60 * 1000;

export type Judgement = { readonly ok: boolean; readonly lines: readonly string[] };

const sentence = (finding: Finding): string =>
  `${nameOf(finding)}: what holds ${finding.holds} ${DOES[finding.kind]}.`;

/**
 * Whether a release may go out on a day (`2026-12-31`): every finding is allowed, with a reason and in its time, and no
 * allowance has expired or reaches further ahead than two weeks. Says all of it, a line each.
 */
export const judge = (
  findings: readonly Finding[],
  allowed: readonly AllowedChange[],
  today: string,
): Judgement => {
  const latest = new Date(Date.parse(today) + AHEAD * DAY).toISOString().slice(0, 10);
  const valid = new Map(
    allowed
      .filter(({ until, reason }) => today <= until && until <= latest && reason.trim() !== '')
      .map((one) => [one.change, one]),
  );
  const expired = allowed.filter(({ until }) => today > until);
  const lasting = allowed.filter(({ until }) => until > latest);
  const names = new Set(findings.map(nameOf));
  const refused = findings.filter((finding) => !valid.has(nameOf(finding)));
  const unused = [...valid.keys()].filter((change) => !names.has(change));
  return {
    ok: [refused, expired, lasting].every(({ length }) => length === 0),
    lines: [
      ...refused.map((finding) => `REFUSED  ${sentence(finding)}`),
      ...findings
        .filter((finding) => valid.has(nameOf(finding)))
        .map(
          (finding) => `allowed  ${sentence(finding)} Reason: ${valid.get(nameOf(finding))?.reason ?? ''}`,
        ),
      ...expired.map(
        ({ change, until }) => `EXPIRED  ${change} was allowed until ${until}: take the entry out.`,
      ),
      ...lasting.map(
        ({ change, until }) => `TOO LONG ${change} is allowed until ${until}: say a day until ${latest}.`,
      ),
      ...unused.map((change) => `unused   ${change} is allowed and not needed.`),
      ...(findings.length === 0
        ? ['No change deletes, replaces, weakens or leaves anything that holds data.']
        : []),
    ],
  };
};
