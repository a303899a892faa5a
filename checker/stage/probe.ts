import type { Role } from '../model/actor.ts';
import { rest } from './rest.ts';
import type { Scene } from './scene/scene.ts';
import { beginPatience } from './settle/patience.ts';

/**
 * Finds the cause after a step was not met: sends the newline that the peer may not have sent, types once more on every
 * keyboard, closes the keyboards, closes the connection, each followed by rest. The reactions distinguish a late line
 * from one that never comes, and a deadlock from a program that only ignores its keyboard for a while.
 *
 * Together the programs that never rest are waited for no longer than one patience. One that does rest is given what it
 * takes, or a busy machine would decide what is learnt.
 */
export async function probe(scene: Scene): Promise<void> {
  scene.recorder.step = scene.steps.length;
  let patience = beginPatience(scene);
  const restOnce = async () => {
    await rest(scene, patience);
    const last = scene.recorder.events.at(-1);
    const isProved = last?.event === 'at-rest' && (last.decided === 'at-rest' || last.decided === 'ended');
    if (isProved) patience = beginPatience(scene);
  };
  const living = () => [...scene.programs.values()].filter((program) => !program.ended);
  if (living().length === 0) return;
  for (const peer of scene.peers.values()) if (peer.connected) peer.send(Buffer.from('\n'));
  await restOnce();
  for (const program of living()) {
    const text = `${probeText(program.role)}\n`;
    scene.recorder.record({ event: 'typed', actor: program.role, text, probe: true });
    program.type(text);
  }
  await restOnce();
  for (const program of living()) {
    scene.recorder.record({ event: 'closed', actor: program.role, what: 'keyboard', probe: true });
    program.closeKeyboard();
  }
  await restOnce();
  for (const peer of scene.peers.values()) peer.close();
  await restOnce();
}

/** The text that is typed to see whether a program still reads its keyboard. */
function probeText(role: Role): string {
  return role === 'server' ? 'essai du serveur' : 'essai du client';
}
