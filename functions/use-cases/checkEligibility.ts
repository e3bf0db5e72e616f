import { judge, type Verdict } from '../domain/eligibility.ts';
import type { Group } from '../domain/group.ts';
import type { GroupId, InstitutionId } from '../domain/ids.ts';
import type { Institution } from '../domain/institution.ts';
import type { Position } from '../domain/position.ts';
import type { Programme } from '../domain/programme.ts';
import type { Refusal } from '../domain/refusal.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { Groups, Institutions, Programmes } from './ports.ts';

export type EligibilityPorts = {
  readonly directory: Institutions;
  readonly groups: Groups;
  readonly programmes: Programmes;
};

export type EligibilityAnswer = {
  readonly verdict: Verdict;
  readonly group: Group;
  readonly institution: Institution;
  readonly programme: Programme;
};

/**
 * Whether somebody with this position in this institution may take part, decided before any personal data are
 * asked. Refuses an unknown group or institution; a negative verdict is an answer, not a refusal.
 */
export const checkEligibility = async (
  { directory, groups, programmes }: EligibilityPorts,
  question: { readonly groupId: GroupId; readonly institutionId: InstitutionId; readonly position: Position },
): Promise<Result<EligibilityAnswer, Refusal>> => {
  const [group, institution] = await Promise.all([
    groups.group(question.groupId),
    directory.institution(question.institutionId),
  ]);
  const programme = group === undefined ? undefined : await programmes.programme(group.programmeId);
  if (group === undefined || programme === undefined) return refused({ kind: 'unknown-group' });
  if (institution === undefined) return refused({ kind: 'unknown-institution' });
  const verdict = judge(programme.rules, { institution, position: question.position });
  return accepted({ verdict, group, institution, programme });
};
