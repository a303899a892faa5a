import type { Role } from '../../model/actor.ts';
import type { Scene, SceneStep } from '../scene/scene.ts';

/**
 * The cast and steps of a scene without a dialogue, which are also how every dialogue begins: the server starts, then
 * the client.
 */
export function prologue(isProgram: (role: Role) => boolean): Pick<Scene, 'cast' | 'steps'> {
  const casting = (role: Role) => ({ kind: isProgram(role) ? 'student' : 'peer' }) as const;
  const enters = (actor: Role, asPeer: SceneStep['verb']): SceneStep => ({
    actor,
    verb: isProgram(actor) ? 'starts' : asPeer,
  });
  return {
    cast: { server: casting('server'), client: casting('client') },
    steps: [enters('server', 'listens'), enters('client', 'connects')],
  };
}
