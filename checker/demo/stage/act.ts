import { unreachable } from '../../model/unreachable.ts';
import type { DemoRequest } from '../request.ts';
import type { World } from './world.ts';

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
export async function perform(world: World, act: DemoAct): Promise<void> {
  switch (act.do) {
    case 'type':
      return world.type(act.role, act.line);
    case 'close':
      return world.close(act.role);
    case 'freeze':
      return world.freeze(act.role);
    case 'resume':
      return world.thaw(act.role);
    case 'enter':
      return world.enter();
    case 'step':
      world.thaw(act.role);
      await world.settled();
      return world.freeze(act.role);
    default:
      return unreachable(act);
  }
}

/** Starts a pair anew and does all this to it, each act when the one before has had its effect. */
export async function performAll(world: World, acts: readonly DemoAct[]): Promise<void> {
  await world.start();
  await world.settled();
  for (const act of acts) {
    await perform(world, act);
    await world.settled();
  }
}

/** Lets a side run until it is blocked: the first of these that then has done something. Both are frozen before and after. */
export async function stepOne(world: World, roles: readonly StepAct['role'][]): Promise<StepAct | undefined> {
  for (const role of roles) {
    const before = world.happenings;
    await perform(world, { do: 'step', role });
    if (world.happenings !== before) return { do: 'step', role };
  }
  return undefined;
}
