import { type FrameEntry, findEntry } from './entry.ts';
import { framePointerOf } from './frame-pointer.ts';
import type { Module, ReadMemory } from './module.ts';
import { type Rules, rulesAt } from './rules.ts';

/** The known registers of one frame: the program counter, and others by their DWARF numbers. */
export interface Registers {
  readonly pc: bigint;
  readonly known: ReadonlyMap<number, bigint>;
}

interface StepOutOptions {
  /** The address to look up: the program counter, or the call before it. */
  readonly address: bigint;
  readonly module: Module;
  readonly read: ReadMemory;
}

/** The base pointer and the stack pointer (System V ABI, AMD64 supplement, figure 3.36). */
const basePointer = 6;
const stackPointer = 7;

/** The registers after the function has returned, which is its caller's frame. Undefined if the tables do not tell. */
export function stepOut(
  registers: Registers,
  { address, module, read }: StepOutOptions,
): Registers | undefined {
  const entry = findEntry(address, module, read);
  const rules = entry && rulesAt(address, entry);
  if (!entry || !rules?.frame) return undefined;
  const { register } = rules.frame;
  const base = registers.known.get(register) ?? framePointerFor(register, registers, { entry, read });
  if (base === undefined) return undefined;
  return callerOf(registers, { rules, top: base + rules.frame.offset, read });
}

/**
 * The kernel reports only the stack pointer. If the frame is counted from the base pointer, that is computed from the
 * code.
 */
function framePointerFor(
  register: number,
  { known }: Registers,
  { entry, read }: { readonly entry: FrameEntry; readonly read: ReadMemory },
): bigint | undefined {
  const sp = known.get(stackPointer);
  if (register !== basePointer || sp === undefined) return undefined;
  return framePointerOf({ begin: entry.begin, stackPointer: sp }, read);
}

/**
 * Restores the caller's registers. `top` is the address just above the frame, from which saved registers are counted.
 */
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
