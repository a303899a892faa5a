import { unreachable } from '../../model/unreachable.ts';
import type { DemoRequest } from '../request.ts';
import type { LivePair } from './live-pair.ts';

/** What is done to a pair of programs, and done again by `undo`. A step names the side that went on. */
export type DemoAct =
  | Extract<DemoRequest, { readonly do: 'type' | 'close' | 'freeze' | 'resume' }>
  | StepAct
  /** The client is started, after the server. */
  | { readonly do: 'enter' };

interface StepAct {
  readonly do: 'step';
  readonly role: 'server' | 'client';
}

/** Does something to a pair. Resolves when it is done; what comes of it is seen later. */
export async function perform(live: LivePair, act: DemoAct): Promise<void> {
  switch (act.do) {
    case 'type':
      return live.type(act.role, act.line);
    case 'close':
      return live.close(act.role);
    case 'freeze':
      return live.freeze(act.role);
    case 'resume':
      return live.thaw(act.role);
    case 'enter':
      return live.enter();
    case 'step':
      live.thaw(act.role);
      await live.settled();
      return live.freeze(act.role);
    default:
      return unreachable(act);
  }
}

/** Starts a pair anew and does all this to it, each act when the one before has had its effect. */
export async function performAll(live: LivePair, acts: readonly DemoAct[]): Promise<void> {
  await live.start();
  await live.settled();
  for (const act of acts) {
    await perform(live, act);
    await live.settled();
  }
}

/** Lets a side run until it is blocked: the first of these that then has done something. Both are frozen before and after. */
export async function stepOne(
  live: LivePair,
  roles: readonly StepAct['role'][],
): Promise<StepAct | undefined> {
  for (const role of roles) {
    const before = live.happenings;
    await perform(live, { do: 'step', role });
    if (live.happenings !== before) return { do: 'step', role };
  }
  return undefined;
}
