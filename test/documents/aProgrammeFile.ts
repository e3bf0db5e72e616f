/** A small programme file that is right in every line. */
export const aProgrammeFile = (): string => `id: prawo-na-co-dzien
source: none
title: "Prawo na co dzień"
leader: null
partners: null
fund: {programme: null, axis: null, measure: null, source: null}
dates: {start: null, end: "2022-07-31", end_text: null, published: null}
people: {total: 2020, qualifier: exact, women: null, men: null}
participations: null
groups: null
hours: null
institutions: null
quotas:
  - {regions: [slaskie], people: 880, basis: place_of_work}
eligibility:
  condition: "pomoc społeczna"
  any_of:
    - positions: [pracownik_socjalny]
      institution_types: [DPS]
      text: null
regions: [slaskie]
nature: planned
forms: null
thematic_blocks: ["prawo"]
money_pln: {total: "1007997.60", eu: null, state: null, own: null, grant: null}
example_courses:
  - id: prawo
    example: true
    title: "Prawo"
    block: "prawo"
    hours: 16
    description: null
    groups:
      - id: prawo-katowice
        number: 1
        venue: {town: "Katowice", address: "ul. Przykładowa 1", voivodeship: slaskie}
        contact: szkolenia@rops.example
        sessions: [{day: 21, from: "09:00", to: "15:00"}, {day: 22, from: "10:00", to: "14:00"}]
        opens_day: -7
        closes_day: 18
        capacity: 20
        waiting_limit: null
        per_institution: 2
        close_when_full: false
      - id: prawo-krakow
        number: 2
        venue: {town: "Kraków", address: null, voivodeship: malopolskie}
        contact: krakow@rops.example
        sessions: [{day: 40, from: "10:00", to: "14:00"}]
        opens_day: 5
        closes_day: 30
        capacity: 2
        waiting_limit: 0
        per_institution: null
        close_when_full: true
`;
