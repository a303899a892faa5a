import type { Role } from '../model/actor.ts';
import type { Act, Step } from '../model/dialogue.ts';
import { CheckerFault } from '../model/fault.ts';
import { unreachable } from '../model/unreachable.ts';
import { cutOf } from './cut.ts';
import type { Peer } from './scene/peer.ts';
import type { Scene } from './scene/scene.ts';
import { addressFor } from './scene/sockets-of.ts';

/**
 * Carries out a step, except for starting a program. Returns the pieces of a text that takes several; the caller sends
 * them one by one, each at rest.
 */
export async function act(
  scene: Scene,
  step: Exclude<Extract<Step, Act>, { verb: 'starts' | 'restarts' }>,
): Promise<readonly (() => void)[]> {
  const { recorder } = scene;
  switch (step.verb) {
    case 'is killed': {
      const program = programOf(scene, step.actor);
      recorder.record({ event: 'killed', actor: step.actor });
      await scene.room.end(program.pid, program.role);
      await program.gone;
      return [];
    }
    case 'types': {
      const text = `${step.text.said}\n`;
      recorder.record({ event: 'typed', actor: step.actor, text });
      programOf(scene, step.actor).type(text);
      return [];
    }
    case 'closes its keyboard':
      recorder.record({ event: 'closed', actor: step.actor, what: 'keyboard' });
      programOf(scene, step.actor).closeKeyboard();
      return [];
    case 'connects':
      await peerOf(scene, step.actor).connect(scene.port, addressFor(scene, scene.port));
      return [];
    case 'listens':
      await peerOf(scene, step.actor).listen(scene.port);
      return [];
    case 'closes':
      peerOf(scene, step.actor).close();
      return [];
    default:
      return sends(step, peerOf(scene, step.actor));
  }
}

type Sending = Extract<
  Step,
  { verb: 'sends' | 'sends part of' | 'sends rest of' | 'sends unfinished' | 'sends together' | 'drips' }
>;

function sends(step: Sending, peer: Peer): readonly (() => void)[] {
  switch (step.verb) {
    case 'sends':
      peer.send(lineOf(step.text.said));
      return [];
    case 'sends part of':
      peer.send(Buffer.from(step.text.said).subarray(0, cutOf(Buffer.from(step.text.said))));
      return [];
    case 'sends rest of':
      peer.send(lineOf(step.text.said).subarray(cutOf(Buffer.from(step.text.said))));
      return [];
    case 'sends unfinished':
      peer.send(Buffer.from(step.text.said));
      return [];
    case 'sends together':
      peer.send(Buffer.concat(step.texts.map((text) => lineOf(text.said))));
      return [];
    case 'drips':
      return [...lineOf(step.text.said)].map((byte) => () => peer.send(Buffer.of(byte)));
    default:
      return unreachable(step);
  }
}

function lineOf(text: string): Buffer {
  return Buffer.from(`${text}\n`);
}

function programOf(scene: Scene, role: Role) {
  const program = scene.programs.get(role);
  if (!program) throw new CheckerFault(`the ${role} is not on stage`);
  return program;
}

function peerOf(scene: Scene, role: Role): Peer {
  const peer = scene.peers.get(role);
  if (!peer) throw new CheckerFault(`the ${role} is not played by the peer`);
  return peer;
}
