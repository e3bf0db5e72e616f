import type { clause as pl } from '../pl/clause.ts';

export const clause: typeof pl = {
  title: 'Information about data processing (GDPR)',
  sections: ({ controller, programme, contact }) => [
    {
      heading: 'Who is responsible for your data',
      paragraphs: [
        `Data controller: ${controller ?? 'the organiser of the training'}. Project: ${programme}.`,
        `Contact about your data, including the data protection officer: ${contact}.`,
      ],
    },
    {
      heading: 'What for, and on what basis',
      paragraphs: [
        'The data of your registration are used to take the registration, check the conditions for taking part, hold a seat, notify you and your institution, and organise the training.',
        'The basis is the law, not consent: Article 6(1)(c) and (e) GDPR together with the Polish act on projects paid from European funds (act of 28 April 2022, Articles 87–93).',
        'Telling us about accessibility needs is voluntary. It may concern health, so it goes to the organiser alone and is used only to prepare the training (Article 9(2)(g) GDPR).',
      ],
    },
    {
      heading: 'Who receives the data',
      paragraphs: [
        'Your institution receives a message: who of its staff, for which group, with what result. It is not told about your needs.',
        'The institutions that fund and audit the project may receive the data, and so may the companies that run this service on behalf of the controller.',
      ],
    },
    {
      heading: 'For how long',
      paragraphs: [
        'Data of participants are kept as long as the rules on project audits require. Data of people who did not take part are deleted earlier: after recruitment and the time for queries have ended.',
      ],
    },
    {
      heading: 'Your rights',
      paragraphs: [
        'You can ask for access to your data, for their correction, deletion or restriction, and you can object.',
        'You can complain to the President of the Personal Data Protection Office (Prezes UODO).',
        'Giving the data is voluntary, but without them you cannot sign up.',
        'Conditions and free seats are checked by software, by the rules given on the page of the project. You can ask the coordinator to check the result in person.',
      ],
    },
  ],
};
