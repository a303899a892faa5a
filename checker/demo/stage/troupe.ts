import type { SourceLanguage } from '../../languages/languages.ts';
import type { DemoAct } from './act.ts';
import type { Pair } from './pairs.ts';
import { createWorld, type World, type WorldOptions } from './world.ts';

/** The pairs that are on, each in its world, with what was done to it since its start. */
export interface Troupe extends AsyncDisposable {
  readonly players: ReadonlyMap<string, TroupePair>;
  /** Ends all programs, and takes the pairs of another language. */
  recast(language: SourceLanguage): Promise<void>;
}

/** One pair of the troupe. */
export interface TroupePair {
  readonly id: string;
  readonly pair: Pair;
  readonly world: World;
}

/** One act, done to one or to several pairs at once. */
export interface DoneAct {
  readonly act: DemoAct;
  readonly ids: readonly string[];
}

/** The pairs of each language, and what the worlds need. */
export interface TroupeOptions extends Omit<WorldOptions, 'pair' | 'onChange'> {
  readonly pairsIn: (language: SourceLanguage) => Promise<Readonly<Record<string, Pair>>>;
  readonly onChange: (id: string) => void;
}

/** Creates an empty troupe. */
export function createTroupe({ pairsIn, onChange, ...options }: TroupeOptions): Troupe {
  let players: ReadonlyMap<string, TroupePair> = new Map();
  const endAll = async () => {
    await Promise.all([...players.values()].map(({ world }) => world[Symbol.asyncDispose]()));
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
          return [id, { id, pair, world: createWorld({ ...options, pair, onChange: () => onChange(id) }) }];
        }),
      );
    },
    [Symbol.asyncDispose]: endAll,
  };
}
