import type { ChangeRefusalWords } from '../changeRefusalText.ts';

/** Refusals to coordinators in English. */
export const changeRefusals: ChangeRefusalWords = {
  texts: {
    'unknown-group': { title: 'There is no such group', text: 'Choose a group from the list.' },
    'unknown-registration': {
      title: 'There is no such registration',
      text: 'This registration is gone, or a newer one has taken its place. Open the group and look at the people.',
    },
    'another-organiser': {
      title: 'This group belongs to another organiser',
      text: 'You can change the groups of your own organiser only. Nothing has changed.',
    },
    'another-programme': {
      title: 'This group belongs to another project',
      text: 'People can be transferred and swapped within one project only. Nothing has changed.',
    },
    'same-group': {
      title: 'This is the same group',
      text: 'The person is in this group already. Choose another.',
    },
    'group-cancelled': {
      title: 'Course cancelled',
      text: 'This group does not take place, so it cannot be changed.',
    },
    'group-started': {
      title: 'The course has started',
      text: 'This cannot be done after the course has started. Nothing has changed.',
    },
    'wrong-state': (state) => ({
      title: 'This cannot be done in the group’s present state',
      text: `State of the group: ${state}. Nothing has changed.`,
    }),
    'reason-missing': { title: 'Give a reason', text: 'A reason has from 3 to 300 characters.' },
    'not-waiting': (standing) => ({
      title: 'This person is not waiting for a seat',
      text: `${standing} Nothing has changed.`,
    }),
    'not-seated': (standing) => ({
      title: 'This person has no seat',
      text: `${standing} Nothing has changed.`,
    }),
    'already-registered': (standing) => ({
      title: 'This person has a registration in this group already',
      text: `${standing} Nothing has changed.`,
    }),
    'too-many-attempts': {
      title: 'Too many registrations of this person',
      text: 'This person has signed up for this group and withdrawn from it too many times. Nothing has changed.',
    },
    'nobody-waiting': { title: 'Nobody is waiting', text: 'The waiting list of this group is empty.' },
    'nobody-may-take-it': {
      title: 'Nobody on the list may take a seat now',
      text: 'The institutions of all people on the list are at their limit, or a limit of the project is used up. Nothing has changed.',
    },
    'no-free-seat': (waiting) => ({
      title: 'There is no free seat',
      text:
        waiting === undefined
          ? 'This group has no free seat. Nothing has changed.'
          : `This group has no free seat. On its waiting list: ${waiting}. Nothing has changed.`,
    }),
    'approval-missing': {
      title: 'The institution has not agreed',
      text: 'The institution of this person has not agreed to their taking part. If you have its agreement on paper, record that first. Nothing has changed.',
    },
    'approval-not-asked': {
      title: 'There is no agreement to record here',
      text: 'Nobody is asked to agree to this person now: no agreement is needed, the registration has ended, or the institution has refused. Nothing has changed.',
    },
    'institution-limit': (seats) => ({
      title: 'The institution is at its limit',
      text: `One institution may have in this group: ${seats}. Nothing has changed.`,
    }),
    'quota-full': (name, amount) => ({
      title: 'The limit of participants is used up',
      text: `Used up is the ${name}: ${amount}. Nothing has changed.`,
    }),
    'capacity-below-taken': (taken) => ({
      title: 'Too few seats',
      text: `You cannot set fewer seats than are in use: ${taken}. The sign-up settings can allow it.`,
    }),
    'out-of-range': (least, most) => ({
      title: 'Number out of range',
      text: `Allowed range: from ${least} to ${most}.`,
    }),
    'in-the-past': { title: 'This time is over', text: 'Choose a time that is not over yet.' },
    'wrong-order': {
      title: 'The times are in the wrong order',
      text: 'Sign-up has to begin before it ends, and to end before the course does.',
    },
    'changed-meanwhile': {
      title: 'The group has changed in the meantime',
      text: 'After the page was opened, somebody signed up, withdrew or changed this group, so your change was not made. Check the numbers and try again.',
    },
    'transfer-under-way': {
      title: 'This person is being transferred',
      text: 'Wait a minute and try again. Nothing has changed.',
    },
  },
  standings: {
    seated: 'This person has a seat already.',
    offered: (until) => `This person has an offer of a seat until ${until}.`,
    held: 'The seat of this person is being confirmed.',
    'awaiting-approval': (until) => `The institution of this person is asked to agree until ${until}.`,
    waiting: (place) => `This person is number ${place} on the waiting list.`,
    left: 'This person has withdrawn.',
    expired: 'The offer to this person has expired.',
    moved: 'This person has been transferred to another group.',
    refused: 'The registration of this person was not accepted.',
    substituted: 'The institution gave the seat of this person to somebody else.',
    absent: 'This person neither has a seat nor waits.',
  },
};
