// Theory and the real programs agree: the same fates, every rest a state of the graph, and a path between two rests.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { type CellId, cellIds, cells } from '../checker/demo/cells.ts';
import type { CellFate, Moment } from '../checker/demo/moment.ts';
import type { DemoRequest } from '../checker/demo/request.ts';
import { explore, type StateGraph } from '../checker/demo/theory/explore.ts';
import { forecastOf } from '../checker/demo/theory/forecast.ts';
import { stateOf } from '../checker/demo/theory/state-of.ts';
import type { SourceLanguage } from '../checker/languages/languages.ts';
import type { Role } from '../checker/model/actor.ts';
import { isSettled } from '../scripts/demo-runs.ts';
import { root } from './checker.ts';
import { openDemoClient, serveCells } from './demo-client.ts';
import { shareOf } from './share.ts';
import { absent } from './tools.ts';

const tools: Readonly<Partial<Record<SourceLanguage, string>>> = { python: 'python3', c: 'gcc' };

/** Who types, one line after the other, into all four pairs. */
const typists = ['client', 'server', 'client', 'client', 'server', 'server', 'server', 'client'] as const;

for (const language of shareOf('languages of theory', ['python', 'typescript', 'c'] as const)) {
  const needed = tools[language];
  const skip = needed === undefined ? false : absent(needed);
  t.test(`theory says of ${language} what its programs do`, { skip }, async (t) => {
    await using served = await serveCells({ language });
    using page = openDemoClient(served.address);
    const walks = new Map(cellIds.map((id) => [id, createWalk(id)]));
    await page.sees('the whole show', ({ cells: shown }) => Object.keys(shown).length === 4);
    const requests: readonly DemoRequest[] = [
      { do: 'play' },
      ...typists.map((role, place): DemoRequest => ({ do: 'type', role, line: `ligne ${place}` })),
    ];
    for (const [place, request] of requests.entries()) {
      page.ask(request);
      for (const id of cellIds) {
        const moment = await page.seesMoment(id, `a rest after request ${place}`, (one) =>
          isSettled(one, place),
        );
        const step = walks.get(id)?.(moment);
        t.type(step?.state, 'number', `${id}: a state of the graph`);
        t.ok(step?.isPath, `${id}: a way to it that does as much: ${JSON.stringify(step)}`);
      }
    }
    for (const id of cellIds)
      t.equal(page.show?.cells[id]?.moment.fate, forecastOf(explore(cells[id])).fate, `${id}: its fate`);
    t.same(served.faults, []);
  });
}

interface WalkStep {
  readonly state: number | undefined;
  /** How often each side has done what can be seen, since the step before. */
  readonly did: Readonly<Record<'typed' | 'showed', Readonly<Record<Role, number>>>>;
  readonly isPath: boolean;
}

/** Follows a pair through its graph. */
function createWalk(id: CellId): (moment: Moment) => WalkStep {
  const graph = explore(cells[id]);
  let before = { state: 0, typed: { client: 0, server: 0 }, showed: { client: 0, server: 0 } };
  return (moment) => {
    const state = stateOf(graph, moment);
    const after = { state: state ?? 0, typed: linesOf(moment, 'typed'), showed: linesOf(moment, 'showed') };
    const did = {
      typed: difference(after.typed, before.typed),
      showed: difference(after.showed, before.showed),
    };
    const isPath = hasWalk(graph, { from: before.state, to: after.state, did });
    before = after;
    return { state, did, isPath };
  };
}

type Counts = Readonly<Record<Role, number>>;

interface HasWalkOptions {
  readonly from: number;
  readonly to: number;
  readonly did: WalkStep['did'];
}

/** Whether a way through the graph reads and shows exactly as many lines as the real programs did. */
function hasWalk({ moves }: StateGraph, { from, to, did }: HasWalkOptions): boolean {
  const keyOf = (state: number, typed: Counts, showed: Counts) =>
    [state, typed.client, typed.server, showed.client, showed.server].join(' ');
  const none = { client: 0, server: 0 };
  const found = new Map([[keyOf(from, none, none), { state: from, typed: none, showed: none }]]);
  for (const at of found.values()) {
    for (const { to: next, role, does } of moves.filter((move) => move.from === at.state)) {
      const typed = does === 'reads' ? { ...at.typed, [role]: at.typed[role] + 1 } : at.typed;
      const showed = does === 'shows' ? { ...at.showed, [role]: at.showed[role] + 1 } : at.showed;
      if (typed[role] > did.typed[role] || showed[role] > did.showed[role]) continue;
      const key = keyOf(next, typed, showed);
      if (!found.has(key)) found.set(key, { state: next, typed, showed });
    }
  }
  return found.has(keyOf(to, did.typed, did.showed));
}

function difference(after: Counts, before: Counts): Counts {
  return { client: after.client - before.client, server: after.server - before.server };
}

function linesOf({ sides }: Moment, kind: 'typed' | 'showed'): Counts {
  const count = (role: Role) =>
    sides[role].screen
      .flatMap((one) => (one.kind === kind ? [one.text] : []))
      .join('')
      .split('\n').length - 1;
  return { client: count('client'), server: count('server') };
}

const known: Readonly<Record<CellId, CellFate>> = {
  'keyboard-network': 'works',
  'network-network': 'deadlock',
  'keyboard-keyboard': 'crossed',
  'network-keyboard': 'swapped',
};

t.test('the fates of the four are the ones that the sheet means', async (t) => {
  for (const id of cellIds) t.equal(forecastOf(explore(cells[id])).fate, known[id]);
});

t.test('both guides tell as many states as there are', async (t) => {
  for (const guide of ['GUIDE.md', 'GUIDE.fr.md']) {
    const [, chapter = ''] =
      /\n## (?:A deadlock from inside|Un interblocage, de l’intérieur)\n([\s\S]*?)\n## /.exec(
        readFileSync(join(root, guide), 'utf8'),
      ) ?? [];
    const told = [...chapter.matchAll(/^\| .* \| (\d+) \|$/gm)].map(([, states]) => Number(states));
    t.same(
      told,
      cellIds.map((id) => explore(cells[id]).states.length),
      guide,
    );
  }
});
