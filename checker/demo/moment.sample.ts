import type { Role } from '../model/actor.ts';
import type { DemoProcess, Moment, ScreenText, Side } from './moment.ts';

interface SampleMoment {
  readonly state?: Moment['state'];
  readonly client?: Partial<Side>;
  readonly server?: Partial<Side>;
  /** Lines that crossed the wire, each with its sender. */
  readonly sent?: readonly (readonly [from: Role, line: string])[];
}

/** A moment in which both programs wait for each other, but for what is given. */
export function sampleMoment({ state = 'rest', client, server, sent = [] }: SampleMoment): Moment {
  return {
    ms: 100,
    sides: {
      client: { ...sampleSide, waitsFor: ['server'], ...client },
      server: { ...sampleSide, waitsFor: ['client'], ...server },
    },
    segments: sent.map(([from, line]) => ({
      ms: 50,
      from,
      text: `${line}\n`,
      bytes: Buffer.byteLength(line) + 1,
      flags: 'PSH',
    })),
    state,
    fate: undefined,
    proof: undefined,
  };
}

/** What a screen shows, a line each. */
export function showed(...lines: readonly string[]): readonly ScreenText[] {
  return lines.map((line) => ({ kind: 'showed', text: `${line}\n` }));
}

/** A process that waits for its keyboard, and stands in no line. */
export const sampleProcess: DemoProcess = {
  pid: 7,
  parent: undefined,
  bornMs: 0,
  call: 'read',
  descriptor: 0,
  waitsFor: ['keyboard'],
  place: undefined,
  connection: undefined,
};

const sampleSide: Side = {
  phase: 'waits',
  end: undefined,
  waitsFor: [],
  processes: [],
  keyboard: { waiting: [], closed: false },
  screen: [],
  unread: 0,
};
