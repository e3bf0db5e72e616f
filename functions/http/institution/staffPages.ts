import { Hono } from 'hono';
import type { HttpEnv } from '../context.ts';
import { CSV, GROUPS, RENEW, STAFF, XLSX } from './addresses.ts';
import { askBooking, doBook } from './bookPages.tsx';
import { downloadCsv, downloadXlsx } from './downloads.ts';
import { gate, type StaffHandler } from './gate.ts';
import { showGroups } from './groupsPage.tsx';
import { askMember, doSubstitute, doWithdraw } from './memberPages.tsx';
import type { InstitutionParts } from './parts.ts';
import { askPlace, doName, doRelease } from './placePages.tsx';
import { renew } from './renewal.ts';
import { askReservation, doReserve } from './reservePages.tsx';
import { showStaff } from './staffPage.tsx';

const SEAT = `${STAFF}/:groupId/:seatId`;
const GROUP = `${GROUPS}/:groupId`;

/** What an institution sees and does for its own people, behind its link or code. */
export const staffPages = (parts: InstitutionParts): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  const guarded = gate(parts);
  const get = (path: string, handler: StaffHandler) => app.get(path, guarded(handler));
  const post = (path: string, handler: StaffHandler) => app.post(path, guarded(handler));
  get(STAFF, (c, own) => showStaff(parts, c, own));
  get(CSV, (c, own) => downloadCsv(parts, c, own));
  get(XLSX, (c, own) => downloadXlsx(parts, c, own));
  post(RENEW, (c, own) => renew(parts, c, own));
  for (const action of ['withdraw', 'substitute'] as const) {
    get(`${SEAT}/${action}`, (c, own) => askMember(parts, c, own, action));
  }
  post(`${SEAT}/withdraw`, (c, own) => doWithdraw(parts, c, own));
  post(`${SEAT}/substitute`, (c, own) => doSubstitute(parts, c, own));
  for (const action of ['name', 'release'] as const) {
    get(`${SEAT}/${action}`, (c, own) => askPlace(parts, c, own, action));
  }
  post(`${SEAT}/name`, (c, own) => doName(parts, c, own));
  post(`${SEAT}/release`, (c, own) => doRelease(parts, c, own));
  get(GROUPS, (c) => showGroups(parts, c));
  get(`${GROUP}/book`, (c, own) => askBooking(parts, c, own));
  post(`${GROUP}/book`, (c, own) => doBook(parts, c, own));
  get(`${GROUP}/reserve`, (c, own) => askReservation(parts, c, own));
  post(`${GROUP}/reserve`, (c, own) => doReserve(parts, c, own));
  return app;
};
