import { type SeatId, seatId } from '../domain/ids.ts';
import type { GroupId, ProgrammeId } from '../domain/ids.ts';
import type { Language } from '../domain/participant.ts';
import type { Notice } from '../domain/notice.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { wordingName, type WordingName } from '../domain/wording.ts';
import { viewWording, type WordingPorts, type WordingRefusal } from './changeWording.ts';
import type { Coordinator } from './coordinator.ts';
import type { NoticeContent } from './deliverNotice.ts';
import type { Groups, Notices, Programmes } from './ports.ts';
import { sampleLetter, type SampleNames } from './sampleLetter.ts';
import type { Wordings } from './wordingPorts.ts';

export type SampleNoticePorts = WordingPorts & { readonly groups: Groups; readonly notices: Notices };

/** Nobody's seat: the letter is about a person who does not exist. */
const NOBODY: SeatId = seatId.parse('-------1');

/** The letter that a sample shows, in the notice's field for words. */
const letterOf = ({ kind, audience, language }: WordingName): string => [kind, audience, language].join(' ');

const nameIn = (why: string | null): WordingName | undefined => {
  const [kind, audience, language] = (why ?? '').split(' ');
  return wordingName.safeParse({ kind, audience, language }).data;
};

/**
 * Plans a test mail of one letter with the words that are kept, to the coordinator's own address. It goes the way of
 * every mail, with the programme's next group as the one that it is about. Refuses what cannot be worded, and a
 * programme that has no group to come.
 */
export const planSample = async (
  ports: SampleNoticePorts,
  coordinator: Coordinator,
  id: ProgrammeId,
  { name, to }: { readonly name: WordingName; readonly to: string },
): Promise<Result<'planned', WordingRefusal | { readonly kind: 'no-group' }>> => {
  const found = await viewWording(ports, coordinator, id, name);
  if (!found.ok) return found;
  const now = ports.clock();
  const group = (await ports.groups.groupsFrom(now)).find(({ programmeId }) => programmeId === id);
  if (group === undefined) return refused({ kind: 'no-group' });
  const sample: Notice = {
    groupId: group.id,
    seatId: NOBODY,
    kind: 'sample',
    occasion: now,
    audience: 'coordinator',
    plannedAt: now,
    place: null,
    why: letterOf(name),
    to,
    revision: 0,
    delivery: { kind: 'planned' },
  };
  await ports.notices.plan([sample]);
  return accepted('planned');
};

export type GatherSamplePorts = {
  readonly groups: { readonly group: (id: GroupId) => ReturnType<Groups['group']> };
  readonly programmes: Pick<Programmes, 'programme'>;
  readonly wordings: Pick<Wordings, 'wording'>;
  readonly sampleNames: (language: Language) => SampleNames;
};

/** What a test mail is written from; nothing when its group or programme is gone, or its address was never known. */
export const gatherSample = async (
  ports: GatherSamplePorts,
  notice: Notice,
): Promise<NoticeContent | undefined> => {
  const name = nameIn(notice.why);
  const { to } = notice;
  const group = await ports.groups.group(notice.groupId);
  if (name === undefined || to === undefined || group === undefined) return undefined;
  const [programme, wording] = await Promise.all([
    ports.programmes.programme(group.programmeId),
    ports.wordings.wording(group.programmeId, name),
  ]);
  if (programme === undefined) return undefined;
  const names = ports.sampleNames(name.language);
  const options = { names, now: notice.plannedAt, origin: 'https://example.org' };
  return {
    ...sampleLetter(programme, name, wording?.text ?? null, options),
    sampleOf: { notice, to },
  };
};
