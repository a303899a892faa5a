import type { SourceLanguage } from '../../languages/languages.ts';
import type { DemoAct } from './act.ts';
import { createLivePair, type LivePair, type LivePairOptions } from './live-pair.ts';
import type { Pair } from './pairs.ts';

/** The pairs of a show, each in a room of its own. */
export interface Troupe extends AsyncDisposable {
  readonly players: ReadonlyMap<string, TroupePair>;
  /** Ends all programs, and takes the pairs of another language. */
  recast(language: SourceLanguage): Promise<void>;
}

/** One pair of the troupe. */
export interface TroupePair {
  readonly id: string;
  readonly pair: Pair;
  readonly live: LivePair;
}

/** One act, done to one or to several pairs at once. */
export interface DoneAct {
  readonly act: DemoAct;
  readonly ids: readonly string[];
}

/** The pairs of each language, and what they need to be played. */
export interface TroupeOptions extends Omit<LivePairOptions, 'pair' | 'onChange'> {
  readonly pairsIn: (language: SourceLanguage) => Promise<Readonly<Record<string, Pair>>>;
  readonly onChange: (id: string) => void;
}

/** Creates an empty troupe. */
export function createTroupe({ pairsIn, onChange, ...options }: TroupeOptions): Troupe {
  let players: ReadonlyMap<string, TroupePair> = new Map();
  const endAll = async () => {
    await Promise.all([...players.values()].map(({ live }) => live[Symbol.asyncDispose]()));
  };
  return {
    get players() {
      return players;
    },
    async recast(language) {
      const pairs = await pairsIn(language);
      await endAll();
      players = new Map(
        Object.entries(pairs).map(([id, pair]) => {
          return [id, { id, pair, live: createLivePair({ ...options, pair, onChange: () => onChange(id) }) }];
        }),
      );
    },
    [Symbol.asyncDispose]: endAll,
  };
}
