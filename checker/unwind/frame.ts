import { type FrameEntry, findEntry } from './entry.ts';
import { framePointerOf } from './frame-pointer.ts';
import type { Module, ReadMemory } from './module.ts';
import { type Rules, rulesAt } from './rules.ts';

/** What is known of a processor's registers in one frame: the program counter, and some others by DWARF's numbers. */
export interface Registers {
  readonly pc: bigint;
  readonly known: ReadonlyMap<number, bigint>;
}

interface Ground {
  /** Looked up in place of the program counter. */
  readonly address: bigint;
  readonly module: Module;
  readonly read: ReadMemory;
}

/** The base pointer and the stack pointer (System V ABI, AMD64 supplement, figure 3.36). */
const basePointer = 6;
const stackPointer = 7;

/** The registers as they will be when the function returns: its caller's frame. Undefined when that cannot be told. */
export function stepOut(registers: Registers, { address, module, read }: Ground): Registers | undefined {
  const entry = findEntry(address, module, read);
  const rules = entry && rulesAt(address, entry);
  if (!entry || !rules?.frame) return undefined;
  const { register } = rules.frame;
  const base = registers.known.get(register) ?? guess(register, registers, { entry, read });
  if (base === undefined) return undefined;
  return callerOf(registers, { rules, top: base + rules.frame.offset, read });
}

/** The kernel tells the stack pointer alone; a frame may be counted from the other. */
function guess(
  register: number,
  { known }: Registers,
  { entry, read }: { readonly entry: FrameEntry; readonly read: ReadMemory },
): bigint | undefined {
  const sp = known.get(stackPointer);
  if (register !== basePointer || sp === undefined) return undefined;
  return framePointerOf({ begin: entry.begin, stackPointer: sp }, read);
}

/** `top` is the address just above the frame, from which the saved registers are counted. */
function callerOf(
  { known }: Registers,
  { rules, top, read }: { readonly rules: Rules; readonly top: bigint; readonly read: ReadMemory },
): Registers | undefined {
  const restored = new Map(known).set(stackPointer, top);
  for (const [register, rule] of rules.saved) {
    const value = rule.kind === 'at' ? read(top + rule.offset, 8)?.readBigUInt64LE(0) : undefined;
    if (value === undefined) restored.delete(register);
    else restored.set(register, value);
  }
  const pc = restored.get(rules.returnAddress);
  restored.delete(rules.returnAddress);
  return pc === undefined || pc === 0n ? undefined : { pc, known: restored };
}
