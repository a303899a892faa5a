/** The first of the faults of what goes on in the background. */
export interface FirstFault {
  readonly tell: (error: unknown) => void;
  /** Rejects with it. */
  readonly told: Promise<never>;
}

/** Creates a place for a fault; there is none so far. */
export function createFirstFault(): FirstFault {
  let tell: (error: unknown) => void = () => undefined;
  const told = new Promise<never>((_, reject) => {
    tell = reject;
  });
  // It may come when nothing waits for it any more.
  told.catch(() => undefined);
  return { told, tell };
}
