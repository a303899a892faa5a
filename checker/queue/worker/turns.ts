/** In which order a worker plays: side by side, or one alone. */
export interface Turns {
  /** Acts side by side with others, but never beside one that is alone. */
  readonly together: <Done>(act: () => Promise<Done>) => Promise<Done>;
  /** Waits until all others are over, and acts. */
  readonly alone: <Done>(act: () => Promise<Done>) => Promise<Done>;
}

/** Nothing is played yet. */
export function createTurns(): Turns {
  const running = new Set<Promise<unknown>>();
  let last: Promise<unknown> = Promise.resolve();
  return {
    async together(act) {
      await last;
      const acting = act();
      running.add(acting);
      return acting.finally(() => running.delete(acting));
    },
    alone(act) {
      const acting = last.then(async () => {
        await Promise.allSettled(running);
        return act();
      });
      last = acting.catch(() => undefined);
      return acting;
    },
  };
}
