import type { Environment } from '../environments.ts';
import { type Answer, type Health, health } from './health.ts';

/** The oldest Node.js that runs the sources. */
const [MAJOR, MINOR] = [20, 19];

/** Whether this Node.js (`20.19.1`) runs the commands. */
export const nodeHealth = (version: string): Health => {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const good = major > MAJOR || (major === MAJOR && minor >= MINOR);
  const says = good ? version : `${version} is too old: install Node.js ${MAJOR}.${MINOR} or newer.`;
  return { what: 'Node.js', state: good ? 'good' : 'missing', says };
};

/** Who the shell is signed in as. */
export const signInHealth = (answer: Answer<{ readonly account: string }>): Health =>
  health('AWS account', answer, {
    absent: 'nobody is signed in. Sign in (aws sso login, or AWS_PROFILE, or keys in the environment).',
    judge: ({ account }) => ({ good: true, says: `signed in to ${account}` }),
  });

/** The version of the CDK's own stack that the CDK of these sources asks for. */
const BOOTSTRAP = 6;

export const bootstrapHealth = (region: string, answer: Answer<number>): Health =>
  health(`CDK bootstrap in ${region}`, answer, {
    absent: `not done. Run once: npx cdk bootstrap aws://ACCOUNT/${region}`,
    judge: (version) =>
      version >= BOOTSTRAP
        ? { good: true, says: `version ${version}` }
        : {
            good: false,
            says: `version ${version} is too old. Run again: npx cdk bootstrap aws://ACCOUNT/${region}`,
          },
  });

/** A secret that the operator makes; its type is looked at, never its value. */
export const parameterHealth = (
  name: string,
  answer: Answer<{ readonly type: string }>,
  how: string,
): Health =>
  health(`Parameter ${name}`, answer, {
    absent: `not there. ${how}`,
    judge: ({ type }) =>
      type === 'SecureString'
        ? { good: true, says: 'there, encrypted' }
        : {
            good: false,
            says: `is a ${type} and can be read by many. Delete it and make it as a SecureString. ${how}`,
          },
  });

/** Runs at once that an account should have to itself: a form that a thousand people post waits a few seconds then. */
const ENOUGH = 100;

/** Whether the account may run enough at once, with what the environment sets aside. */
export const runsHealth = ({ reserved }: Environment, answer: Answer<{ readonly runs: number }>): Health => {
  const aside = Object.values(reserved ?? {}).reduce((sum, count) => sum + count, 0);
  const needed = aside + ENOUGH;
  return health('Lambda runs at once', answer, {
    absent: 'the account may run nothing',
    judge: ({ runs }) =>
      runs >= needed
        ? { good: true, says: `${runs}, ${needed} are needed` }
        : {
            good: false,
            says: `${runs}, ${needed} are needed. Ask for more in Service Quotas: Lambda, “Concurrent executions”.`,
          },
  });
};

/** How CloudFormation left a stack. */
export const stackHealth = (
  name: string,
  deploy: string,
  answer: Answer<{ readonly status: string }>,
): Health =>
  health(`Stack ${name}`, answer, {
    absent: `not deployed. Run: ${deploy}`,
    judge: ({ status }) => {
      if (/^(?:CREATE|UPDATE|IMPORT)_COMPLETE$/.test(status)) return { good: true, says: status };
      if (status === 'UPDATE_ROLLBACK_COMPLETE') {
        return {
          good: false,
          says: `${status}: the last release did not go out. Look at the stack’s events, then: ${deploy}`,
        };
      }
      return {
        good: false,
        says: `${status}. Wait until it is done, or look at the stack’s events in the console.`,
      };
    },
  });
