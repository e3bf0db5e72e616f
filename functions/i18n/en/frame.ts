import type { frame as pl } from '../pl/frame.ts';

export const frame: typeof pl = {
  productName: 'Zapisy',
  errorPrefix: 'Error',
  skipLink: 'Skip to content',
  languageLabel: 'Language of this page',
  languageNames: { pl: 'Polski', en: 'English' },
  navigation: {
    label: 'Pages of the service',
    groups: 'Projects and dates',
    help: 'Help',
    registration: 'Your registration',
  },
  footer: {
    heading: 'About the service',
    accessibility: 'Accessibility statement',
    privacy: 'Data protection',
    help: 'Help',
    text: 'Registration for publicly funded training.',
  },

  errors: {
    notFound: {
      title: 'There is no such page',
      body: [
        'If you typed the address, check that it is complete and correct.',
        'The page may also have been removed, for example after a training ended.',
      ],
    },
    forbidden: {
      title: 'This form did not come from our page',
      body: [
        'For safety we take only forms that were sent from this site. Nothing was changed.',
        'Open the form on this site and send it again.',
      ],
    },
    tooLarge: {
      title: 'Too much data',
      body: [
        'The form is larger than 64 KB, so we did not take it. Nothing was changed.',
        'Shorten the text and send the form again.',
      ],
    },
    wrongType: {
      title: 'We do not recognise this form',
      body: [
        'The data came in a format that this page does not take. Nothing was changed.',
        'Open the form on this site and send it again.',
      ],
    },
    failed: {
      title: 'We do not know whether this worked',
      body: [
        'There was a problem on our side before the answer came.',
        'Try again in a moment: reload the page or send the same form again. This is safe: the same registration is never taken twice.',
      ],
    },
    home: 'Go to the list of projects and dates',
  },
};
