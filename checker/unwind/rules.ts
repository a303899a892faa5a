import type { Cursor } from './cursor.ts';
import type { FrameEntry } from './entry.ts';

/** Where a function keeps the registers of its caller, at one of its addresses. */
export interface Rules {
  /** The top of the frame (CFA) as a register and a distance. Undefined if it is given by an expression. */
  frame: { readonly register: number; readonly offset: bigint } | undefined;
  /** By register: its distance from the top of the frame, or `lost` if its value cannot be restored. */
  saved: Map<number, { readonly kind: 'at'; readonly offset: bigint } | { readonly kind: 'lost' }>;
  readonly returnAddress: number;
}

/** Runs call frame instructions up to an address (DWARF 5, 6.4.2). Undefined if one of them is unknown. */
export function rulesAt(address: bigint, entry: FrameEntry): Rules | undefined {
  const rules: Rules = { frame: undefined, saved: new Map(), returnAddress: entry.returnAddress };
  if (!runInstructions(entry.initial, rules, { entry, address })) return undefined;
  return runInstructions(entry.instructions, rules, { entry, address, initial: new Map(rules.saved) })
    ? rules
    : undefined;
}

interface RunInstructionsOptions {
  readonly entry: FrameEntry;
  readonly address: bigint;
  /** The rules that `restore` returns to. */
  readonly initial?: Rules['saved'];
}

/** Changes `rules` as the instructions say. False if one is unknown, since the rules are then wrong. */
function runInstructions(
  cursor: Cursor,
  rules: Rules,
  { entry, address, initial }: RunInstructionsOptions,
): boolean {
  const { codeAlignment, dataAlignment } = entry;
  const remembered: Pick<Rules, 'frame' | 'saved'>[] = [];
  let location = entry.begin;
  const register = () => Number(cursor.unsigned());
  const save = (which: number, offset: bigint) => rules.saved.set(which, { kind: 'at', offset });
  const restore = (which: number) => {
    const before = initial?.get(which);
    if (before) rules.saved.set(which, before);
    else rules.saved.delete(which);
  };
  const define = (which: number, offset: bigint) => {
    rules.frame = { register: which, offset };
  };
  while (cursor.more) {
    const code = cursor.byte();
    const low = code & 0x3f;
    if (code >= 0xc0) restore(low);
    else if (code >= 0x80) save(low, cursor.unsigned() * dataAlignment);
    else if (code >= 0x40) location += BigInt(low) * codeAlignment;
    else
      switch (code) {
        case 0x00: // nop
          break;
        case 0x01: // set_loc
          return false;
        case 0x02: // advance_loc1
          location += cursor.number(1) * codeAlignment;
          break;
        case 0x03: // advance_loc2
          location += cursor.number(2) * codeAlignment;
          break;
        case 0x04: // advance_loc4
          location += cursor.number(4) * codeAlignment;
          break;
        case 0x05: // offset_extended
          save(register(), cursor.unsigned() * dataAlignment);
          break;
        case 0x06: // restore_extended
          restore(register());
          break;
        case 0x07: // undefined
          rules.saved.set(register(), { kind: 'lost' });
          break;
        case 0x08: // same_value
          rules.saved.delete(register());
          break;
        case 0x09: // register
          rules.saved.set(register(), { kind: 'lost' });
          register();
          break;
        case 0x0a: // remember_state
          remembered.push({ frame: rules.frame, saved: new Map(rules.saved) });
          break;
        case 0x0b: // restore_state
          Object.assign(rules, remembered.pop());
          break;
        case 0x0c: // def_cfa
          define(register(), cursor.unsigned());
          break;
        case 0x0d: // def_cfa_register
          define(register(), rules.frame?.offset ?? 0n);
          break;
        case 0x0e: // def_cfa_offset
          define(rules.frame?.register ?? 0, cursor.unsigned());
          break;
        case 0x0f: // def_cfa_expression
          cursor.skip(Number(cursor.unsigned()));
          rules.frame = undefined;
          break;
        case 0x10: // expression
        case 0x16: // val_expression
          rules.saved.set(register(), { kind: 'lost' });
          cursor.skip(Number(cursor.unsigned()));
          break;
        case 0x11: // offset_extended_sf
          save(register(), cursor.signed() * dataAlignment);
          break;
        case 0x12: // def_cfa_sf
          define(register(), cursor.signed() * dataAlignment);
          break;
        case 0x13: // def_cfa_offset_sf
          define(rules.frame?.register ?? 0, cursor.signed() * dataAlignment);
          break;
        case 0x2e: // GNU_args_size
          cursor.unsigned();
          break;
        default:
          return false;
      }
    if (location > address) return true;
  }
  return true;
}
