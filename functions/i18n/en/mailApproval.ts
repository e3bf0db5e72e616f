import type { mailApproval as pl } from '../pl/mailApproval.ts';

export const mailApproval: typeof pl = {
  awaitingApproval: {
    participant: {
      subject: 'Your institution must agree',
      lead: 'Your registration is recorded and waits for your institution to agree. We have asked the person who heads it.',
      leadUntil: (until) =>
        `Your registration is recorded and waits until ${until} for your institution to agree. We have asked the person who heads it.`,
      next: 'You need not do anything. We will write to this address when it is decided. Your registration page shows how it stands.',
      question: 'Unable to come?',
      answer: 'Withdraw on your registration page. Your institution then need not decide.',
    },
  },
  approved: {
    participant: {
      subject: 'Agreed: you have a seat',
      lead: 'Your institution has agreed that you take part. You have a seat in the group.',
      next: 'A calendar file is attached. Open it to add the dates to your calendar.',
      question: 'Unable to come?',
      answer:
        'Withdraw on your registration page. Please do it as early as you can, so that the organiser knows the seat is free.',
    },
  },
  approvedWaiting: {
    participant: {
      subject: 'Agreed: you are on the waiting list',
      lead: 'Your institution has agreed that you take part. You are on the waiting list, and wait for a seat.',
      next: 'You do not have a seat in the group yet. If you get one, we will write to this address. Your registration page shows your place on the list.',
      question: 'No longer want to wait?',
      answer: 'Withdraw on your registration page. Those behind you then move up the list.',
    },
  },
  refused: {
    participant: {
      subject: 'Registration not accepted',
      lead: 'Your registration has not been accepted. You do not have a seat in this group.',
      byInstitution:
        'Your institution has not agreed that you take part. You do not have a seat in this group.',
      bySilence:
        'Your institution has not answered in time whether it agrees that you take part. You do not have a seat in this group.',
      byQuota:
        'The project’s limit of participants is used up, and the registration could not be accepted. You do not have a seat in this group.',
      agreedBut: (reason) =>
        `Your institution has agreed that you take part, but you do not have a seat in this group. ${reason}`,
      next: 'The reason is also on your registration page.',
      question: 'What now?',
      answer: 'You can choose another date. If anything is unclear, write to the project coordinator.',
    },
    institution: {
      subject: 'Registration not accepted',
      lead: 'The registration of an employee of your institution has not been accepted. The person does not have a seat in the group.',
      byInstitution:
        'As your institution decided, the registration of an employee has not been accepted. The person does not have a seat in the group.',
      bySilence:
        'The registration of an employee of your institution has not been accepted, because no answer came in time whether the institution agrees. The person does not have a seat in the group.',
      byQuota:
        'The project’s limit of participants is used up, and the registration of an employee of your institution could not be accepted. The person does not have a seat in the group.',
      agreedBut: (reason) =>
        `Your institution has agreed that an employee takes part, but the person does not have a seat in the group. ${reason}`,
      whatToDo: 'If this is a mistake, please write to the project coordinator.',
    },
  },
  approvalAsked: {
    institution: {
      subject: 'Please agree',
      lead: 'An employee of your institution has registered for a course and needs your agreement to take part.',
      leadUntil: (until) =>
        `An employee of your institution has registered for a course and needs your agreement to take part. We wait for your answer until ${until}.`,
      whatToDo:
        'On the page below you can agree, or refuse with a reason: for this person, or for all who wait. Opening the page changes nothing.',
      link: 'Agreement to take part',
      private:
        'This link is for the person alone who decides at your institution: it opens the page without a password. Please do not pass it on.',
    },
  },
  approvalReminder: {
    institution: {
      subject: 'Reminder: please agree',
      lead: 'We still wait for your institution to say whether this employee may take part in the course.',
      leadUntil: (until) =>
        `We still wait for your institution to say whether this employee may take part in the course. You can answer until ${until}.`,
      whatToDo:
        'On the page below you can agree, or refuse with a reason: for this person, or for all who wait. Opening the page changes nothing.',
      link: 'Agreement to take part',
      private:
        'This link is for the person alone who decides at your institution: it opens the page without a password. Please do not pass it on.',
    },
  },
};
