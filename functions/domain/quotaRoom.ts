import type { QuotaSpec } from './quota.ts';

/** A limit across groups that a person meets: how much of it is taken, and whether this person is among those. */
export type QuotaRoom = { readonly quota: QuotaSpec; readonly taken: number; readonly counted: boolean };

/** Whether a limit keeps back a person who has no seat yet. */
export const keepsBack = ({ quota, taken, counted }: QuotaRoom): boolean => !counted && taken >= quota.limit;
