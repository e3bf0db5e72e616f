import type { Adapter, AdapterPayload } from 'oidc-provider';

type Entry = { readonly model: string; readonly payload: AdapterPayload; readonly endsAt: number };

/**
 * Where one provider keeps its sessions, codes and grants: in memory, each until it expires. Ours in the place of the
 * package's, which warns at every start that it is for development only; so is this whole provider.
 */
export function memoryAdapter(now: () => number = Date.now): (model: string) => Adapter {
  const entries = new Map<string, Entry>();
  const alive = (key: string): AdapterPayload | undefined => {
    const entry = entries.get(key);
    return entry === undefined || entry.endsAt <= now() ? undefined : entry.payload;
  };
  const forgetExpired = (): void => {
    for (const [key, { endsAt }] of entries) if (endsAt <= now()) entries.delete(key);
  };

  return (model) => {
    const keyOf = (id: string): string => `${model}:${id}`;
    const findWhere = (match: (payload: AdapterPayload) => boolean): AdapterPayload | undefined =>
      [...entries.values()].find(
        (entry) => entry.model === model && entry.endsAt > now() && match(entry.payload),
      )?.payload;
    return {
      upsert: (id, payload, expiresIn) => {
        forgetExpired();
        const endsAt = expiresIn === undefined ? Infinity : now() + expiresIn * 1_000;
        entries.set(keyOf(id), { model, payload, endsAt });
        return Promise.resolve();
      },
      find: (id) => Promise.resolve(alive(keyOf(id))),
      findByUid: (uid) => Promise.resolve(findWhere((payload) => payload.uid === uid)),
      findByUserCode: (code) => Promise.resolve(findWhere((payload) => payload.userCode === code)),
      consume: (id) => {
        const entry = entries.get(keyOf(id));
        const consumed = Math.floor(now() / 1_000);
        if (entry !== undefined) {
          entries.set(keyOf(id), { ...entry, payload: { ...entry.payload, consumed } });
        }
        return Promise.resolve();
      },
      destroy: (id) => {
        entries.delete(keyOf(id));
        return Promise.resolve();
      },
      revokeByGrantId: (grantId) => {
        for (const [key, { payload }] of entries) if (payload.grantId === grantId) entries.delete(key);
        return Promise.resolve();
      },
    };
  };
}
