import type { ReadMemory } from './module.ts';

interface Function {
  /** The function's first address, and the stack pointer at its call that has not returned. */
  readonly begin: bigint;
  readonly stackPointer: bigint;
}

/**
 * The frame pointer (rbp) of a function that was compiled without optimising, computed from the stack pointer and what
 * the first instructions subtract from it. Undefined if the function begins otherwise, or if the return address in that
 * frame does not follow a call of this function.
 */
export function framePointerOf({ begin, stackPointer }: Function, read: ReadMemory): bigint | undefined {
  const size = frameSizeOf(read(begin, 32) ?? Buffer.alloc(0));
  if (size === undefined) return undefined;
  const pointer = stackPointer + BigInt(size);
  const returnsTo = read(pointer + 8n, 8)?.readBigUInt64LE(0);
  return returnsTo !== undefined && calls(begin, returnsTo, read) ? pointer : undefined;
}

/** `[endbr64] push %rbp; mov %rsp,%rbp`, some `push %r…`, `[sub $size,%rsp]` with the size in one byte or in four. */
const firstInstructions = /^(?:f30f1efa)?554889e5((?:53|415[4-7])*)(?:4883ec(..)|4881ec(.{8}))?/;

function frameSizeOf(code: Buffer): number | undefined {
  const [found, pushed = '', byte = '', word = ''] = firstInstructions.exec(code.toString('hex')) ?? [];
  if (found === undefined) return undefined;
  const saved = 8 * (pushed.match(/53|415./g) ?? []).length;
  const size = Buffer.from(byte || word, 'hex');
  return saved + (size.length > 0 ? size.readIntLE(0, size.length) : 0);
}

/** Whether the instruction before an address is a direct call of this function, or any call through a pointer. */
function calls(begin: bigint, returnsTo: bigint, read: ReadMemory): boolean {
  const code = read(returnsTo - 5n, 5);
  if (!code) return false;
  if (code[0] === 0xe8) return returnsTo + BigInt(code.readInt32LE(1)) === begin;
  return code[3] === 0xff || code[2] === 0xff;
}
