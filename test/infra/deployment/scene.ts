import { Hono } from 'hono';
import type { Group } from '../../../functions/domain/group.ts';
import { groupId } from '../../../functions/domain/ids.ts';
import type { Ledger } from '../../../functions/domain/ledger.ts';
import { notice } from '../../../functions/domain/notice.ts';
import type { Registration } from '../../../functions/domain/registration.ts';
import type { HttpEnv } from '../../../functions/http/context.ts';
import { groupKey } from '../../../functions/store/keys.ts';
import { queryAll } from '../../../functions/store/query.ts';
import { STREAM_PREFIX } from '../../../functions/store/table.ts';
import type { ReadMail } from '../../../infra/local/mailbox/parsedMail.ts';
import { visitor, type Visitor } from '../../http/journey/visitor.ts';
import { type Answer, type Call, callUntilAnswered } from '../../crash/caller.ts';
import { aCourse, aGroup, aLedger, anInstitution, aProgramme, DPS, person } from '../../support/builders.ts';
import type { LocalDeployment } from './deployment.ts';

/** Where people reach the pages, as the template says. */
export const ORIGIN = 'https://zapisy.example.org';

let groups = 0;

/** A group of its own with so many seats, open for sign-ups. */
export const openGroup = async ({ table }: LocalDeployment, capacity: number): Promise<Group> => {
  groups += 1;
  const group = aGroup({ id: groupId.parse(`wdrozenie-${groups}`), number: groups });
  const { store } = table;
  await store.programmes.saveProgramme(aProgramme({ quotas: [] }), [aCourse()]);
  await store.quotas.setLimits(group.programmeId, []);
  await store.directory.saveInstitutions([anInstitution()]);
  await store.groups.saveGroup(group, aLedger({ groupId: group.id, capacity }));
  return group;
};

/** CloudFront: hands a request on to the HTTP API, over the network, and tells it every header but the host. */
const edgeBefore = ({ url }: LocalDeployment): Hono<HttpEnv> => {
  const edge = new Hono<HttpEnv>();
  edge.all('*', async ({ req }) => {
    const { pathname, search } = new URL(req.url);
    const headers = new Headers(req.raw.headers);
    if (headers.has('origin')) headers.set('origin', ORIGIN);
    const { method } = req;
    const body = method === 'POST' ? { body: await req.arrayBuffer() } : {};
    return fetch(`${url}${pathname}${search}`, { method, headers, redirect: 'manual', ...body });
  });
  return edge;
};

/** Somebody with a browser of their own before the deployment. */
export const somebodyBefore = (deployment: LocalDeployment): Visitor => visitor(edgeBefore(deployment));

export const ledgerOf = async ({ table }: LocalDeployment, group: Group): Promise<Ledger> => {
  const ledger = await table.store.ledgers.read(group.id);
  if (ledger === undefined) throw new Error('The group has a ledger');
  return ledger;
};

export const registrationsOf = ({ table }: LocalDeployment, group: Group): Promise<readonly Registration[]> =>
  table.store.registrations.registrationsOf(group.id);

/** The mails to an address so far, the oldest first. */
export const mailsTo = async (
  { mailbox }: LocalDeployment,
  address: string,
): Promise<readonly ReadMail[]> => {
  const own = mailbox.list().filter(({ to }) => to.includes(address));
  const read = await Promise.all(own.map(({ id }) => mailbox.read(id)));
  return read.filter((mail) => mail !== undefined);
};

/** A request of the n-th of many people to be registered, under a key of their own: sent again, it is the same request. */
export const requestOf = (group: Group, number: number): Call => ({
  method: 'POST',
  path: `/groups/${group.id}/registrations`,
  headers: {
    'content-type': 'application/json',
    'idempotency-key': `deployed-${group.id}-${number}__________`,
  },
  body: JSON.stringify({
    institutionId: DPS,
    position: 'pracownik_socjalny',
    language: 'pl',
    details: { ...person(number), email: emailOf(group, number), needs: [], needsNote: '' },
  }),
});

/** No two groups share people, so that a mailbox holds what came of one story. */
export const emailOf = ({ id }: Group, number: number): string => `osoba${number}@${id}.example`;

export type Asked = {
  readonly answer: Answer;
  /** How often nobody knew what had come of it before. */
  readonly unanswered: number;
};

/** Asks until there is an answer. */
export const ask = async ({ url }: LocalDeployment, call: Call): Promise<Asked> => {
  let unanswered = 0;
  const answer = await callUntilAnswered(url, call, () => {
    unanswered += 1;
  });
  return { answer, unanswered };
};

/** What the answers say of places, in a word each. */
export const standingIn = ({ answer }: Asked): string =>
  answer.kind === 'problem' ? answer.reason : answer.standing;

/** How far each notice about a group came, in the order of their keys. */
export const deliveriesIn = async ({ table }: LocalDeployment, group: Group): Promise<readonly string[]> => {
  const notices = await queryAll(table.table, notice, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': groupKey(group.id).pk, ':prefix': STREAM_PREFIX.notice },
    ConsistentRead: true,
  });
  return notices.map(({ delivery }) => delivery.kind);
};
