import { pause } from '../../room/wait-for.ts';

/** What has come to be known of orders, each once until it is looked at. */
export interface News {
  readonly add: (id: string) => void;
  readonly next: () => string | undefined;
  /** Ends the waits. */
  readonly wake: () => void;
  /** Settles with the next news or the next call of `wake`. */
  readonly promise: () => Promise<void>;
  /** Waits for it, for so many ms. */
  readonly within: (ms: number) => Promise<'some' | 'none'>;
}

export function createNews(): News {
  const known = new Set<string>();
  let settle: () => void = () => undefined;
  let promise = Promise.resolve();
  const renew = () => {
    promise = new Promise((resolve) => {
      settle = resolve;
    });
  };
  renew();
  const wake = () => {
    settle();
    renew();
  };
  return {
    add(id) {
      known.add(id);
      wake();
    },
    next() {
      const [id] = known;
      if (id !== undefined) known.delete(id);
      return id;
    },
    wake,
    promise: () => promise,
    async within(ms) {
      let news: 'some' | 'none' = 'none';
      const some = promise.then(() => {
        news = 'some';
      });
      await pause(ms, some);
      return news;
    },
  };
}
