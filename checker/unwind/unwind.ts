import { type Proc, procHere } from '../kernel/proc.ts';
import { throughOf } from '../kernel/through.ts';
import { type Registers, stepOut } from './frame.ts';
import { type Mapping, mappingOf, readMappings } from './mappings.ts';
import { type Module, readModule } from './module.ts';

/** A call on a thread's stack, as a place in the machine code of a file. */
export interface CodePlace {
  /** The path as the process sees it; in a room it may be another file for us, see `/proc/PID/root`. */
  readonly file: string;
  /** The address of the call that has not returned, in the file's own numbering. */
  readonly address: bigint;
}

/** More calls than a student's program nests where it waits. A broken stack ends here. */
const mostCalls = 100;

/**
 * The calls that a blocked thread has not returned from, the innermost first. They are read from its memory: the thread
 * is neither stopped nor signalled, and cannot notice. `/proc/PID/task/TID/syscall` ends with the stack pointer and the
 * program counter; from there the unwind tables, which every x86-64 program and library has for exceptions, lead from
 * frame to frame. The list ends early if a table needs a register that the kernel does not report.
 */
export function unwind(
  { pid, tid }: { readonly pid: number; readonly tid: number },
  proc: Proc = procHere,
): readonly CodePlace[] {
  const registers = registersOf(proc.read(`/proc/${pid}/task/${tid}/syscall`) ?? '');
  if (!registers) return [];
  const through = throughOf(pid, proc);
  const mappings = readMappings(through, proc.read);
  const modules = new Map<string, Module | undefined>();
  const places: CodePlace[] = [];
  const read = (address: bigint, length: number) => proc.memory(through, { address, length });
  let frame: Registers | undefined = registers;
  for (let depth = 0; frame && depth < mostCalls; depth += 1) {
    // A return address may belong to the next function, so the byte before it is looked up.
    const address: bigint = depth === 0 ? frame.pc : frame.pc - 1n;
    const mapping: Mapping | undefined = mappingOf(mappings, address);
    if (!mapping) break;
    if (!modules.has(mapping.file)) modules.set(mapping.file, readModule(mapping.file, mappings, read));
    const module = modules.get(mapping.file);
    if (!module) break;
    places.push({ file: mapping.file, address: address - module.bias });
    frame = stepOut(frame, { address, module, read });
  }
  return places;
}

/** DWARF's number for the stack pointer of x86-64 (System V ABI, AMD64 supplement, figure 3.36). */
const stackPointer = 7;

function registersOf(syscall: string): Registers | undefined {
  const words = syscall.trim().split(' ');
  const [sp, pc] = words.slice(-2);
  if (words.length < 3 || sp === undefined || pc === undefined) return undefined;
  return { pc: BigInt(pc), known: new Map([[stackPointer, BigInt(sp)]]) };
}
