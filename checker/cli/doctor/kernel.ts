import { existsSync } from 'node:fs';
import { callsOf } from '../../kernel/calls.ts';
import { loadLibc } from '../../kernel/libc.ts';
import { readProc } from '../../kernel/read.ts';
import type { Environment } from '../../model/environment.ts';
import { launch } from '../../room/launch.ts';
import type { SayDoctor } from '../words/doctor/say.ts';
import type { Diagnosis } from './diagnosis.ts';

export interface ExamineKernelOptions {
  readonly architecture: string;
  /** False where the environment tells the checker to do without. */
  readonly useKernel: boolean;
  readonly environment: Environment;
}

/** Whether the kernel tells of a child what it waits for, as the checker has to ask at each step. */
export async function examineKernel(
  { architecture, useKernel, environment }: ExamineKernelOptions,
  say: SayDoctor,
): Promise<Diagnosis> {
  const limited = (found: string, fix: string): Diagnosis => ({
    subject: 'kernel',
    state: 'limited',
    found,
    cost: say('kernel.cost'),
    fix,
  });
  if (!existsSync('/proc/self/task')) return limited(say('kernel.absent'), say('kernel.mend.linux'));
  if (!callsOf(architecture))
    return limited(say('kernel.architecture', { architecture }), say('kernel.mend.linux'));
  if (useKernel && (await tellsOfChildren(environment)))
    return { subject: 'kernel', state: 'fine', found: say('kernel.fine') };
  const scope = Number(readProc('/proc/sys/kernel/yama/ptrace_scope') ?? '0');
  return limited(say('kernel.refuses'), say(scope > 1 ? 'kernel.mend.yama' : 'kernel.mend.other'));
}

/** A process may always read of itself, so it takes another one to find out. */
async function tellsOfChildren(environment: Environment): Promise<boolean> {
  const { pid, stdin, end } = launch(['cat'], { environment, screens: 'none' });
  const told = readProc(`/proc/${pid}/task/${pid}/syscall`) !== undefined;
  stdin.end();
  await end;
  return told;
}

/** koffi calls the C library for what Node does not offer: networks, and packets that cross them. */
export async function examineKoffi(say: SayDoctor): Promise<Diagnosis> {
  if (await loadLibc()) return { subject: 'koffi', state: 'fine', found: say('koffi.fine') };
  return {
    subject: 'koffi',
    state: 'limited',
    found: say('koffi.absent'),
    cost: say('koffi.cost'),
    fix: say('koffi.mend'),
  };
}
