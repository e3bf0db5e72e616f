import type { ProgrammeId } from '../domain/ids.ts';
import type { Programme } from '../domain/programme.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { Wording, WordingName, WordingText } from '../domain/wording.ts';
import { checkedText, WORDABLE, type WordingMistake } from '../domain/wordingText.ts';
import { actorOf, type Coordinator, looksAfter } from './coordinator.ts';
import type { Clock, Programmes } from './ports.ts';
import type { Wordings } from './wordingPorts.ts';

export type WordingPorts = {
  readonly clock: Clock;
  readonly programmes: Programmes;
  readonly wordings: Wordings;
};

export type WordingRefusal =
  | { readonly kind: 'unknown-letter' | 'another-organiser' | 'changed-meanwhile' }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly WordingMistake[] };

/** One letter of a programme: every version of its words, the newest first. */
export type LetterWords = {
  readonly programme: Programme;
  readonly name: WordingName;
  readonly versions: readonly Wording[];
};

/** The programmes whose letters a coordinator may word. */
export const ownProgrammes = async (
  { programmes }: Pick<WordingPorts, 'programmes'>,
  coordinator: Coordinator,
): Promise<readonly Programme[]> =>
  (await programmes.programmes()).filter((programme) => looksAfter(coordinator, programme));

/** The programme and all words of its letters. Refuses what is unknown, and another organiser's. */
export const viewWordings = async (
  { programmes, wordings }: WordingPorts,
  coordinator: Coordinator,
  id: ProgrammeId,
): Promise<
  Result<{ readonly programme: Programme; readonly wordings: readonly Wording[] }, WordingRefusal>
> => {
  const programme = await programmes.programme(id);
  if (programme === undefined) return refused({ kind: 'unknown-letter' });
  if (!looksAfter(coordinator, programme)) return refused({ kind: 'another-organiser' });
  return accepted({ programme, wordings: await wordings.wordingsOf(id) });
};

const isOf = (name: WordingName, other: WordingName): boolean =>
  name.kind === other.kind && name.audience === other.audience && name.language === other.language;

/** One letter with its versions, the newest first. Refuses a letter that does not exist, too. */
export const viewWording = async (
  ports: WordingPorts,
  coordinator: Coordinator,
  id: ProgrammeId,
  name: WordingName,
): Promise<Result<LetterWords, WordingRefusal>> => {
  const { kind, audience } = name;
  if (!WORDABLE.some((one) => one.kind === kind && one.audience === audience)) {
    return refused({ kind: 'unknown-letter' });
  }
  const all = await viewWordings(ports, coordinator, id);
  if (!all.ok) return all;
  const versions = all.value.wordings
    .filter((one) => isOf(one, name))
    .toSorted((one, other) => other.version - one.version);
  return accepted({ programme: all.value.programme, name, versions });
};

const same = (one: WordingText | null, other: WordingText | null): boolean =>
  one?.subject === other?.subject && one?.opening === other?.opening;

/** A change of a letter's words: the version that it was made from, and the new text, `null` for the usual words. */
export type WordingChange = {
  readonly name: WordingName;
  /** 0 where nobody had worded it. */
  readonly from: number;
  readonly text: WordingText | null;
};

/**
 * Adds a version of a letter's words, which counts from the next letter on. The same text again adds nothing. Refuses
 * mistakes in the text with their places, and a text that was made from an older version than the newest.
 */
export const changeWording = async (
  ports: WordingPorts,
  coordinator: Coordinator,
  id: ProgrammeId,
  { name, from, text }: WordingChange,
): Promise<Result<{ readonly changed: boolean }, WordingRefusal>> => {
  const found = await viewWording(ports, coordinator, id, name);
  if (!found.ok) return found;
  const checked = text === null ? accepted(null) : checkedText(name, text);
  if (!checked.ok) return refused({ kind: 'mistakes', mistakes: checked.refusal });
  const [newest] = found.value.versions;
  if (same(newest?.text ?? null, checked.value)) return accepted({ changed: false });
  if ((newest?.version ?? 0) !== from) return refused({ kind: 'changed-meanwhile' });
  const version = { programmeId: id, ...name, version: from + 1 };
  const by = actorOf(coordinator);
  const saved = await ports.wordings.saveWording({ ...version, at: ports.clock(), by, text: checked.value });
  return saved ? accepted({ changed: true }) : refused({ kind: 'changed-meanwhile' });
};
