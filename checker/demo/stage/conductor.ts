import { otherRole, type Role } from '../../model/actor.ts';
import { unreachable } from '../../model/unreachable.ts';
import type { DemoRequest } from '../request.ts';
import { type DemoAct, perform, performAll, stepOne } from './act.ts';
import type { ShowState } from './show-state.ts';
import type { DoneAct, Troupe, TroupePair } from './troupe.ts';
import { withVote } from './votes.ts';

/** Does what is asked of a show, one request after the other. */
export interface Conductor {
  readonly follow: (request: DemoRequest) => Promise<void>;
}

/** The programs of a show, and what else it is: both are changed. */
export interface ConductorOptions {
  readonly troupe: Troupe;
  readonly state: ShowState;
}

/** Creates the conductor of a show. */
export function createConductor({ troupe, state }: ConductorOptions): Conductor {
  let done: readonly DoneAct[] = [];
  let stepped: Role = 'server';

  const chosen = (): readonly TroupePair[] => {
    const one = state.chosen === undefined ? undefined : troupe.players.get(state.chosen);
    return one ? [one] : [];
  };
  /** The pairs that are meant: all of them in the overview, the chosen one on the stage. */
  const meant = () => (state.view === 'cells' ? [...troupe.players.values()] : chosen());
  const running = () => meant().filter(({ live }) => live.isOn);
  const idsOf = (all: readonly TroupePair[]) => all.map(({ id }) => id);
  const forget = (all: readonly TroupePair[]) => {
    const ids = new Set(idsOf(all));
    done = done
      .map(({ act, ids: theirs }) => ({ act, ids: theirs.filter((id) => !ids.has(id)) }))
      .filter(({ ids: left }) => left.length > 0);
  };
  const start = async (all: readonly TroupePair[]) => {
    if (state.lost.length > 0) return;
    forget(all);
    await Promise.all(all.map(({ live }) => live.start()));
  };
  const act = async (one: DemoAct) => {
    const all = running();
    if (all.length === 0) return;
    await Promise.all(all.map(({ live }) => perform(live, one)));
    done = [...done, { act: one, ids: idsOf(all) }];
  };
  const freezeBoth = async () => {
    for (const role of ['client', 'server'] as const) await act({ do: 'freeze', role });
    state.stepping = true;
  };
  const step = async (role: Role | undefined) => {
    const [one] = running();
    if (!one || state.view === 'cells') return;
    if (!state.stepping) return freezeBoth();
    const next = otherRole(stepped);
    const made = await stepOne(one.live, role === undefined ? [next, stepped] : [role]);
    if (!made) return;
    stepped = made.role;
    done = [...done, { act: made, ids: [one.id] }];
  };
  const undo = async () => {
    const ids = new Set(idsOf(running()));
    const last = done.findLastIndex((each) => each.ids.some((id) => ids.has(id)));
    const undone = done[last];
    if (!undone) return;
    done = done.filter((_, index) => index !== last);
    const again = undone.ids.flatMap((id) => troupe.players.get(id) ?? []);
    await Promise.all(again.map(({ id, live }) => performAll(live, actsOn(id, done))));
    state.stepping = again.some(({ live }) => live.isFrozen('server') && live.isFrozen('client'));
  };
  const follow = async (request: DemoRequest): Promise<void> => {
    switch (request.do) {
      case 'play':
        if (running().some(({ live }) => live.isHeld)) return act({ do: 'enter' });
        return start(meant().filter(({ live }) => !live.isOn));
      case 'reset':
        state.stepping = false;
        return start(running());
      case 'type':
      case 'close':
      case 'freeze':
      case 'resume':
        return act(request);
      case 'choose': {
        const one = troupe.players.get(request.cell);
        if (!one) return;
        if (state.chosen !== one.id) state.stepping = false;
        Object.assign(state, { view: 'stage', chosen: one.id });
        return one.live.isOn ? undefined : start([one]);
      }
      case 'overview':
        if (state.pair.kind === 'cells') state.view = 'cells';
        return;
      case 'vote':
        state.votes = withVote(state.votes, request);
        return;
      case 'reveal':
        state.revealed = !state.revealed;
        return;
      case 'step':
        return step(request.role);
      case 'run':
        if (meant().some(({ live }) => !live.isOn || live.isHeld)) return follow({ do: 'play' });
        state.stepping = false;
        for (const role of ['server', 'client'] as const) await act({ do: 'resume', role });
        return;
      case 'undo':
        return undo();
      case 'language':
        if (!state.languages.includes(request.language)) return;
        Object.assign(state, { language: request.language, stepping: false, revealed: false });
        done = [];
        return troupe.recast(request.language);
      case 'tour':
        state.tour = request.step;
        return;
      default:
        return unreachable(request);
    }
  };
  return { follow };
}

function actsOn(id: string, done: readonly DoneAct[]): readonly DemoAct[] {
  return done.flatMap((each) => (each.ids.includes(id) ? [each.act] : []));
}
