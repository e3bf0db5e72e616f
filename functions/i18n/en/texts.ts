import type { texts as pl } from '../pl/texts.ts';

export const texts: typeof pl = {
  accessibility: {
    title: 'Accessibility statement',
    sections: [
      {
        heading: 'Conformance',
        paragraphs: [
          'This service, “Zapisy”, is built to the requirements of WCAG 2.1 at level AA. The basis is the Polish act of 4 April 2019 on the digital accessibility of websites and mobile applications of public bodies.',
          'Pages are checked with the program axe at every change. There has been no full audit by an independent body, so we do not claim full conformance.',
        ],
      },
      {
        heading: 'How it works',
        paragraphs: [
          'Everything can be done with the keyboard alone and without JavaScript. States are told by word and shape, not by colour alone. Mistakes in a form are described by the fields and at the top of the page.',
          'The pages work on a phone and with text enlarged to 400%.',
        ],
      },
      {
        heading: 'Feedback and contact',
        paragraphs: [
          'If something is not accessible, write to the project coordinator. The address is on the page of each group. Give the address of the page and describe the problem.',
          'An answer should come within 7 days. If it does not, you can complain to the body that runs the service, and then to the Commissioner for Human Rights (Rzecznik Praw Obywatelskich).',
        ],
      },
      {
        heading: 'Accessibility of the training',
        paragraphs: [
          'When you sign up you can tell us your needs, such as step-free access or a sign language interpreter. Access to the building is described by the organiser of the training.',
        ],
      },
      {
        heading: 'Who runs the service',
        paragraphs: [
          'The service is run by the organiser of the training: the leader named on the page of the project. The organiser adds the dates of publication and review of this statement when the service is deployed.',
        ],
      },
    ],
  },

  privacy: {
    title: 'Data protection',
    sections: [
      {
        heading: 'What data we collect',
        paragraphs: [
          'To sign up: first name, last name, e-mail address, institution and position. If you like: a telephone number and accessibility needs. The PESEL number is not needed to sign up, and the form does not take it.',
        ],
      },
      {
        heading: 'Who is responsible for the data',
        paragraphs: [
          'The data controller is the leader of the project. Its name is on the page of the project, and the full information (Article 13 GDPR) is in the form, before you send it.',
        ],
      },
      {
        heading: 'Who sees a registration',
        paragraphs: [
          'The project coordinator, and your institution, which receives a message about it. Nobody sees other participants on the public pages.',
        ],
      },
      {
        heading: 'Cookies',
        paragraphs: [
          'We use a few: one remembers the language, the other opens the page of your registration, and in an institution others open the list of its staff and the page of its agreement. The service needs all of them. We do not track visits, and there is no content from other services here.',
        ],
      },
      {
        heading: 'Links in messages',
        paragraphs: [
          'The link to the page of your registration is private. Whoever has it can see the registration, accept a seat and withdraw, so do not pass it on.',
        ],
      },
    ],
  },

  help: {
    title: 'Help',
    sections: [
      {
        heading: 'How to sign up',
        paragraphs: [
          'Choose a date in the list and press “Sign up”. Find your institution and choose your position. You see at once whether you can take part and which rule decides it.',
          'Enter your details, check them and send them. The result is on the page at once: you have a seat, you are on the waiting list, or the registration is not accepted – always with the reason.',
        ],
      },
      {
        heading: 'My institution is missing',
        paragraphs: [
          'Search by name, town or tax number (NIP). If the institution is not in the directory, write to the coordinator. The address is on the page of the group.',
        ],
      },
      {
        heading: 'Waiting list',
        paragraphs: [
          'When there are no free seats, you can wait on the waiting list. Nobody newer overtakes you, unless the coordinator gives somebody priority for a good reason. The page of your registration shows your place on the list and what stands between you and a seat.',
          'A seat that becomes free is offered to the next person on the list. If that person’s institution has used its seats, it is offered to the one after, and who was passed over keeps the place on the list.',
          'An offer is valid until the time that stands in the e-mail and on the page of the registration. It is counted in working hours: Monday to Friday, 8:00–20:00, without public holidays. Press “Accept the seat” or “Decline”. Whoever does not answer in time loses the place on this list.',
          'In some groups the next person has the seat at once, or the coordinator decides. The page of the group and of the registration says so.',
        ],
      },
      {
        heading: 'Withdrawing',
        paragraphs: [
          'Open the link from the e-mail and press “Withdraw”. You can do so until the training starts. The free seat will help somebody else.',
        ],
      },
      {
        heading: 'For institutions: our staff',
        paragraphs: [
          'An institution sees the registrations of its staff without an account. It can send somebody else, withdraw a registration, register several people at once, reserve seats and download the list.',
          'Open the private link from the mail to your office. You can also open the address /institution in this service and ask for a code, which we send to the office.',
        ],
      },
      {
        heading: 'I have no e-mail',
        paragraphs: [
          'Look into the spam folder. The result does not depend on the message: what counts is what the page said after you sent the form.',
        ],
      },
    ],
  },
};
