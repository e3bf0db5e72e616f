import type { Erasure } from '../domain/erasure.ts';
import type { NoticeName } from '../domain/notice.ts';
import type { Registration } from '../domain/registration.ts';

/** Who was erased, and the one write that does it. */
export type Erasures = {
  /** Puts an erasure on the list; once more, it takes the place of the one about the same registration. */
  note(erasure: Erasure): Promise<void>;
  /** Everybody who was erased. */
  erasures(): Promise<readonly Erasure[]>;
  /** Writes a registration without its person if the attempt and the revision are still the ones that were seen; false if not. */
  blank(erased: Registration): Promise<boolean>;
  /** Takes the reason out of a notice; where it stands on its way stays. Nothing happens where there is none. */
  dropReason(name: NoticeName): Promise<void>;
};
