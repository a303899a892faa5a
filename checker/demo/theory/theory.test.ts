import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import t from 'tap';
import { otherRole, type Role } from '../../model/actor.ts';
import { type Cell, type CellId, cellIds, cells, type Start } from '../cells.ts';
import type { CellFate } from '../moment.ts';
import { explore, type PairMove, type PairState, type StateGraph } from './explore.ts';
import { forecastOf, isDeadlock, isRest } from './forecast.ts';
import type { Operation } from './operation.ts';
import { unroll } from './unroll.ts';

/** What the sheet says of the four beginnings, and how many states and moves their graphs have. */
const known: Readonly<Record<CellId, { fate: CellFate; states: number; moves: number; most: number }>> = {
  'keyboard-network': { fate: 'works', states: 8, moves: 8, most: 1 },
  'network-network': { fate: 'deadlock', states: 1, moves: 0, most: 0 },
  'keyboard-keyboard': { fate: 'crossed', states: 24, moves: 40, most: 2 },
  'network-keyboard': { fate: 'swapped', states: 8, moves: 8, most: 1 },
};

t.test('each of the four beginnings has its fate', async (t) => {
  for (const id of cellIds) {
    const graph = explore(cells[id]);
    const most = Math.max(...graph.states.flatMap(({ toward }) => [toward.client, toward.server]));
    const { fate } = forecastOf(graph);
    t.same({ fate, states: graph.states.length, moves: graph.moves.length, most }, known[id], id);
  }
});

t.test('a fate is shown by a state that the pair can reach', async (t) => {
  for (const id of cellIds) {
    const graph = explore(cells[id]);
    const { fate, state } = forecastOf(graph);
    const path = pathBetween(graph, { from: 0, to: state });
    t.ok(path, id);
    const shown = path?.at(-1);
    t.equal(shown !== undefined && isDeadlock(shown), fate === 'deadlock', id);
    const lines = { client: shown?.toward.client ?? 0, server: shown?.toward.server ?? 0 };
    const spoken = { deadlock: [0, 0], crossed: [1, 1], works: [0, 1], swapped: [1, 0] }[fate];
    t.same([lines.client, lines.server], spoken, id);
  }
});

t.test(
  'only the pair that deadlocks ever stops, and every other one comes back to where it began',
  async (t) => {
    for (const id of cellIds) {
      const graph = explore(cells[id]);
      const stops = graph.states.filter((state) => graph.moves.every(({ from }) => from !== state.id));
      t.equal(stops.length, known[id].fate === 'deadlock' ? 1 : 0, id);
      t.ok(
        graph.states.every((state) => pathBetween(graph, { from: state.id, to: 0 })),
        `${id}: a way back from each state`,
      );
    }
  },
);

t.test('nothing moves at rest until a person types, and something does in every other state', async (t) => {
  for (const id of cellIds) {
    const { states, moves } = explore(cells[id]);
    for (const state of states) {
      const own = moves.filter(({ from, does }) => from === state.id && does !== 'reads');
      t.equal(own.length === 0, isRest(state), `${id}, state ${state.id}`);
    }
  }
});

t.test('a graph that is unrolled has each state once, and each move with its own arrow', async (t) => {
  for (const id of cellIds) {
    const graph = explore(cells[id]);
    const { spots, steps } = unroll(graph);
    const first = spots.filter(({ kind }) => kind === 'first').map(({ state }) => state);
    t.same(
      first.sort((one, other) => one - other),
      graph.states.map((state) => state.id),
      id,
    );
    t.equal(
      new Set(spots.map(({ column, row }) => `${column} ${row}`)).size,
      spots.length,
      'one spot a place',
    );
    t.same(
      steps.map(({ from, to, role, does }) => ({ from, to, role, does })).sort(byPlace),
      [...graph.moves].sort(byPlace),
      id,
    );
    for (const { fromSpot, toSpot, to } of steps) t.equal(spots[toSpot]?.state, to, `from ${fromSpot}`);
  }
});

const byPlace = (one: { from: number; to: number }, other: { from: number; to: number }) =>
  one.from - other.from || one.to - other.to;

const aStart = fc.constantFrom<Start>('keyboard', 'network');
const orders = fc.array(fc.constantFrom<Role>('client', 'server'), { maxLength: 80 });

t.test('programs that hand on real lines, in any order of their moves, stay in their graph', async (t) => {
  let moves = 0;
  fc.assert(
    fc.property(aStart, aStart, orders, (client, server, order) => {
      const { states, moves: known } = explore({ client, server });
      const play = createPlay({ client, server });
      const stateNow = () =>
        states.find(({ next, toward }) => isDeepStrictEqual({ next, toward }, play.now()));
      let at = stateNow();
      for (const role of order) {
        const isPossible = known.some((move) => move.from === at?.id && move.role === role);
        if (play.move(role) !== isPossible) throw new Error(`${role} from ${JSON.stringify(at)}`);
        const before = at;
        at = stateNow();
        if (!isPossible) continue;
        moves += 1;
        if (!known.some(({ from, to }) => from === before?.id && to === at?.id))
          throw new Error(`${role} leads from ${JSON.stringify(before)} to ${JSON.stringify(play.now())}`);
      }
      for (const role of ['client', 'server'] as const)
        if (play.shown(role).some((line, index) => line !== `${otherRole(role)} ${index}`))
          throw new Error(`the ${role} shows ${play.shown(role).join()}`);
    }),
  );
  t.ok(moves > 100, 'the programs have moved');
});

/** Plays both programs with queues of real lines. They are written as a student writes them, apart from the model. */
function createPlay(cell: Cell) {
  const inbox: Record<Role, string[]> = { client: [], server: [] };
  const screen: Record<Role, string[]> = { client: [], server: [] };
  function* program(role: Role): Generator<Operation, never, void> {
    let typed = 0;
    function* speak() {
      yield 'reads' as const;
      const line = `${role} ${typed++}`;
      yield 'sends' as const;
      inbox[otherRole(role)].push(line);
    }
    function* listen() {
      yield 'receives' as const;
      const line = inbox[role].shift() ?? 'nothing';
      yield 'shows' as const;
      screen[role].push(line);
    }
    if (cell[role] === 'network') yield* listen();
    for (;;) {
      yield* speak();
      yield* listen();
    }
  }
  const running = { client: program('client'), server: program('server') };
  const next: Record<Role, Operation> = {
    client: running.client.next().value,
    server: running.server.next().value,
  };
  return {
    now: () => ({ next: { ...next }, toward: { client: inbox.client.length, server: inbox.server.length } }),
    shown: (role: Role): readonly string[] => screen[role],
    /** Whether the program could move. */
    move(role: Role): boolean {
      if (next[role] === 'receives' && inbox[role].length === 0) return false;
      next[role] = running[role].next().value;
      return true;
    },
  };
}

/** The states on a shortest way from one state to another, both included; undefined if there is none. */
function pathBetween(
  { states, moves }: StateGraph,
  { from, to }: Pick<PairMove, 'from' | 'to'>,
): readonly PairState[] | undefined {
  const cameFrom = new Map<number, number | undefined>([[from, undefined]]);
  for (const at of cameFrom.keys()) {
    for (const move of moves) if (move.from === at && !cameFrom.has(move.to)) cameFrom.set(move.to, at);
  }
  if (!cameFrom.has(to)) return undefined;
  const path: PairState[] = [];
  for (let at: number | undefined = to; at !== undefined; at = cameFrom.get(at))
    path.unshift(...states.filter(({ id }) => id === at));
  return path;
}
