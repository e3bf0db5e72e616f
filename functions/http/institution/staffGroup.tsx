import type { Child } from 'hono/jsx';
import { startOf } from '../../domain/group.ts';
import type { Language } from '../../domain/participant.ts';
import { seatOf } from '../../domain/registration.ts';
import { substitutionEnd } from '../../domain/substitution.ts';
import type { Moment } from '../../domain/time.ts';
import { date, dayAndTime, number } from '../../i18n/format.ts';
import { institutionWords } from '../../i18n/institution.ts';
import { words as domainWords } from '../../i18n/words.ts';
import type { StaffGroup, StaffMember } from '../../use-cases/viewStaff.ts';
import { StateTag } from '../components/stateTag.tsx';
import { SummaryList } from '../components/summaryList.tsx';
import { Table } from '../components/table.tsx';
import { GroupStateTag, numberedGroup, whenText, whereText } from '../pages/groupFacts.tsx';
import { InPolish } from '../pages/inPolish.tsx';
import { type SeatAction, seatPath } from './addresses.ts';
import { memberStatus } from './memberStatus.ts';

type GroupProps = Readonly<{ language: Language; view: StaffGroup; now: Moment }>;

export const nameOf = ({ registration: { details } }: StaffMember): string =>
  `${details.firstName} ${details.lastName}`;

/** Links to what can be done for one seat; `of` names whose, for those who hear the links alone. */
const Actions = (props: {
  readonly links: readonly (readonly [href: string, text: string])[];
  readonly of: string;
  readonly none: string;
}) =>
  props.links.length === 0 ? (
    <>{props.none}</>
  ) : (
    <ul class="govuk-list">
      {props.links.map(([href, text]) => (
        <li>
          <a class="govuk-link" href={href}>
            {text}
            <span class="govuk-visually-hidden">: {props.of}</span>
          </a>
        </li>
      ))}
    </ul>
  );

/** What the institution can still do for one of its people. */
const memberLinks = ({ language, view, now }: GroupProps, member: StaffMember) => {
  const { staff } = institutionWords(language);
  const { group } = view;
  const link = (action: SeatAction, text: string) =>
    [seatPath(group.id, seatOf(member.registration), action), text] as const;
  if (!memberStatus(language, view, member).live || now >= startOf(group)) return [];
  const mayGive = member.standing.kind === 'seated' && now < substitutionEnd(group);
  return [...(mayGive ? [link('substitute', staff.substitute)] : []), link('withdraw', staff.withdraw)];
};

const rowOf = (props: GroupProps, member: StaffMember): readonly Child[] => {
  const { language, view } = props;
  const { look, text } = memberStatus(language, view, member);
  const { registration } = member;
  return [
    nameOf(member),
    domainWords(language).positions[registration.position],
    <StateTag look={look} text={text} />,
    date(language, registration.createdAt),
    <Actions
      links={memberLinks(props, member)}
      of={nameOf(member)}
      none={institutionWords(language).staff.nothing}
    />,
  ];
};

const People = (props: GroupProps) => {
  const { staff } = institutionWords(props.language);
  const headings = [staff.name, staff.position, staff.status, staff.since, staff.actions];
  return (
    <Table
      caption={staff.people}
      captionSize="s"
      columns={headings.map((heading) => ({ heading }))}
      rows={props.view.people.map((member) => rowOf(props, member))}
    />
  );
};

const Reserved = ({ language, view }: GroupProps) => {
  const { staff, reserve } = institutionWords(language);
  const links = (seat: StaffGroup['reserved'][number]) => [
    [seatPath(view.group.id, seat.seatId, 'name'), reserve.name] as const,
    [seatPath(view.group.id, seat.seatId, 'release'), reserve.release] as const,
  ];
  return (
    <Table
      caption={reserve.caption}
      captionSize="s"
      columns={[reserve.caption, reserve.keptUntil, staff.actions].map((heading) => ({ heading }))}
      rows={view.reserved.map((seat, index) => [
        reserve.place(index + 1),
        dayAndTime(language, seat.until),
        <Actions links={links(seat)} of={reserve.place(index + 1)} none={staff.nothing} />,
      ])}
    />
  );
};

const useRows = (language: Language, { use }: StaffGroup) => {
  const { staff } = institutionWords(language);
  const used = number(language, use.used);
  return [
    {
      key: staff.used,
      value: use.limit === null ? used : staff.usedOf(used, number(language, use.limit)),
    },
    { key: staff.free, value: number(language, use.free) },
  ];
};

/** One group with the institution's people in it, its seats, and the places that wait for somebody's name. */
export const StaffGroupView = (props: GroupProps) => {
  const { language, view } = props;
  const { staff } = institutionWords(language);
  const { group, people, reserved } = view;
  return (
    <section aria-labelledby={`group-${group.id}`}>
      <h2 class="govuk-heading-m" id={`group-${group.id}`}>
        <InPolish language={language}>{group.courseTitle}</InPolish>, {numberedGroup(language, group)}
      </h2>
      <SummaryList
        rows={[
          { key: staff.when, value: whenText(language, group) },
          { key: staff.where, value: whereText(language, group) },
          { key: staff.state, value: <GroupStateTag language={language} state={view.state} /> },
          ...useRows(language, view),
        ]}
      />
      {people.length > 0 && <People {...props} />}
      {reserved.length > 0 && <Reserved {...props} />}
    </section>
  );
};
