import type { ApprovalWords } from '../approval.ts';

/** The words of the page on which an institution agrees to its people, or refuses. */
export const approval: ApprovalWords = {
  title: 'Agreeing to staff taking part',
  intro: (until) =>
    `These people have signed up for training. Without the institution’s agreement they get no seat. Please answer until ${until}.`,
  none: 'Nobody waits for your answer now.',
  silence: {
    agree: 'No answer in time means that you agree.',
    refuse: 'No answer in time means that you refuse.',
  },
  training: 'Training',
  course: 'Name',
  when: 'When',
  where: 'Where',
  clashes: 'Other staff at the same time',
  noClashes: 'Nobody else of the institution has a seat in other training of ours at that time.',
  clashTable: 'Who has a seat in other training',
  name: 'Person',
  position: 'Position',
  registered: 'Signed up on',
  standing: 'State',
  until: 'Answer until',
  kept: 'a seat waits for your answer',
  notKept: 'a seat only after you agree, if one is free',
  waiting: (place) => `waiting list, place ${place}`,
  answer: 'Your answer',
  all: 'One answer for everybody',
  each: 'I answer for each person',
  agreeAll: 'I agree to all of them taking part',
  refuseAll: 'I agree to none of them taking part',
  agree: 'I agree',
  refuse: 'I do not agree',
  later: 'I shall answer later',
  why: 'Reason for refusing',
  whyHint: 'The person and the coordinator will see it. 3 to 300 characters, nothing about health.',
  send: 'Send the answer',
  sendHint: 'An answer that was sent cannot be changed on this page.',
  answered: 'Answers that we have already',
  result: 'Answer recorded',
  resultMixed: 'Not all answers were recorded',
  resultTable: 'What it means',
  back: 'Back to the list of people',
  decisions: {
    agreed: 'agreed',
    refused: 'refused',
  },
  by: {
    institution: '',
    silence: ' (no answer in time)',
    coordinator: ' (recorded by the coordinator)',
  },
  outcomes: {
    seated: 'Has a seat.',
    offered: 'Is offered a seat and has to accept it.',
    waiting: (place) => `Is on the waiting list, place ${place}.`,
    pending: 'The seat is being checked.',
    refused: 'Does not take part. We shall tell this person.',
    noSeat:
      'Has no seat although you agreed: the group is full or closed, or a limit of the project is used up.',
  },
  notSaved: {
    'too-late': 'The time for an answer is over. Please write to the coordinator.',
    'decided-otherwise': 'We have another answer about this person already. Nothing has changed.',
    'registration-over': 'This registration has ended, for example by a withdrawal.',
    'not-asked': 'No agreement is needed for this person.',
  },
  errors: {
    nothing: 'Choose an answer for at least one person',
    both: (name) => `For ${name} both answers were chosen at once. Leave one of them`,
    why: (name) => `Give a reason for refusing ${name}, 3 to 300 characters`,
    whyAll: 'Give a reason for refusing everybody, 3 to 300 characters',
    stale:
      'The form was open for too long and nothing was recorded. Please check your answers and send them again',
  },
  closed: {
    title: 'This page is closed',
    body: ['Please open the link in the message that asks for your agreement once more.'],
  },
  foreign: {
    title: 'This is not a question to you',
    body: ['The form was about somebody whom this institution is not asked about. Nothing was recorded.'],
  },
  cancelled: {
    title: 'The training is cancelled',
    body: ['This group will not take place, so no agreement is needed any more.'],
  },
  started: {
    title: 'The training has started',
    body: ['It is too late for an answer. Please write to the coordinator.'],
  },
};
