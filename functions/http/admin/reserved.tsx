import type { Language } from '../../domain/participant.ts';
import { adminWords } from '../../i18n/admin.ts';
import { dayAndTime } from '../../i18n/format.ts';
import type { PlaceOf } from '../../use-cases/viewPeople.ts';
import { Table } from '../components/table.tsx';

type ReservedProps = Readonly<{ language: Language; places: readonly PlaceOf[] }>;

/** The places of a group that institutions reserved and have named nobody for; nothing where there is none. */
export const ReservedPlaces = ({ language, places }: ReservedProps) => {
  const { people: texts } = adminWords(language);
  if (places.length === 0) return null;
  return (
    <Table
      caption={texts.reserved(places.length)}
      columns={[{ heading: texts.reservedFor }, { heading: texts.reservedUntil }, { heading: texts.name }]}
      rows={places.map(({ institution, until }) => [
        institution === undefined ? texts.unknownInstitution : `${institution.name}, ${institution.town}`,
        dayAndTime(language, until),
        texts.notNamed,
      ])}
    />
  );
};
