/** What has been started, so that it can be stopped in reverse order: also when a later part fails to start. */
export type Started = {
  readonly add: <Part extends { readonly stop: () => Promise<void> }>(part: Part) => Part;
  readonly stop: () => Promise<void>;
};

export const started = (): Started => {
  const parts: { readonly stop: () => Promise<void> }[] = [];
  return {
    add: (part) => {
      parts.push(part);
      return part;
    },
    stop: async () => {
      for (let part = parts.pop(); part !== undefined; part = parts.pop()) await part.stop();
    },
  };
};
