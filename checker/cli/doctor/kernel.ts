import { existsSync } from 'node:fs';
import { callsOf } from '../../kernel/calls.ts';
import { loadLibc } from '../../kernel/libc.ts';
import { readProc } from '../../kernel/read.ts';
import type { Environment } from '../../model/environment.ts';
import { launch } from '../../room/launch.ts';
import type { SayDoctor } from '../words/doctor/say.ts';
import type { Diagnosis } from './diagnosis.ts';

/** What to examine of the kernel. */
export interface ExamineKernelOptions {
  readonly architecture: string;
  /** False with `ALTERNANCE_KERNEL=none`, which tells the checker not to ask the kernel. */
  readonly useKernel: boolean;
  readonly environment: Environment;
}

/** Whether the kernel says what a child process waits for: the checker asks this at each step. */
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

/** Reads `/proc` of a child: a process may always read its own, so that would prove nothing. */
async function tellsOfChildren(environment: Environment): Promise<boolean> {
  const { pid, stdin, end } = launch(['cat'], { environment, screens: 'none' });
  const told = readProc(`/proc/${pid}/task/${pid}/syscall`) !== undefined;
  stdin.end();
  await end;
  return told;
}

/** Whether koffi loads. It calls the C library for what Node lacks: network namespaces and packet sockets. */
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
