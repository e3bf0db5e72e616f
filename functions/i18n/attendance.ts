import type { Language } from '../domain/participant.ts';
import { attendance as en } from './en/attendance.ts';
import { attendance as pl } from './pl/attendance.ts';

export type AttendanceWords = typeof pl;

const CATALOGUES: Readonly<Record<Language, AttendanceWords>> = { pl, en };

/** The words of the pages on who came: the attendance of a group, and the figures of a programme. */
export const attendanceWords = (language: Language): AttendanceWords => CATALOGUES[language];
