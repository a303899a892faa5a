import t from 'tap';
import { createCursor } from './cursor.ts';
import { rulesAt } from './rules.ts';

/** The rules at an address of a function that begins at 1000, from its instructions as bytes (DWARF 5, 7.24). */
function at(address: number, instructions: readonly number[], initial: readonly number[] = []) {
  const rules = rulesAt(BigInt(address), {
    begin: 1000n,
    codeAlignment: 1n,
    dataAlignment: -8n,
    returnAddress: 16,
    // The top of the frame is 8 bytes above register 7, just above the return address, as on entry to a function.
    initial: createCursor(Buffer.from([0x0c, 7, 8, 0x90, 1, ...initial])),
    instructions: createCursor(Buffer.from(instructions)),
  });
  if (!rules) return undefined;
  const saved = [...rules.saved].map(([register, rule]) => [
    register,
    rule.kind === 'at' ? Number(rule.offset) : rule.kind,
  ]);
  const { frame } = rules;
  return { frame: frame && [frame.register, Number(frame.offset)], saved: Object.fromEntries(saved) };
}

const entered = { frame: [7, 8], saved: { 16: -8 } };

t.test('a rule holds from its address on', async (t) => {
  const pushed = { frame: [7, 16], saved: { 16: -8 } };
  for (const [way, advance, distance] of [
    ['advance', [0x44], 4],
    ['advance_loc1', [0x02, 200], 200],
    ['advance_loc2', [0x03, 0x00, 0x02], 512],
    ['advance_loc4', [0x04, 0x00, 0x00, 0x02, 0x00], 131_072],
  ] as const) {
    t.same(at(1000 + distance - 1, [...advance, 0x0e, 16]), entered, `${way}: before`);
    t.same(at(1000 + distance, [...advance, 0x0e, 16]), pushed, `${way}: from there on`);
  }
});

t.test('the top of the frame is counted from a register', async (t) => {
  t.same(at(1000, [0x0c, 6, 24])?.frame, [6, 24], 'def_cfa');
  t.same(at(1000, [0x0d, 6])?.frame, [6, 8], 'def_cfa_register');
  t.same(at(1000, [0x0e, 0x90, 0x01])?.frame, [7, 144], 'def_cfa_offset');
  t.same(at(1000, [0x12, 6, 0x7e])?.frame, [6, 16], 'def_cfa_sf, in units of -8');
  t.same(at(1000, [0x13, 0x7e])?.frame, [7, 16], 'def_cfa_offset_sf');
  t.same(
    at(1000, [0x0f, 2, 0xff, 0xff, 0x83, 2]),
    { frame: undefined, saved: { 3: -16, 16: -8 } },
    'expression',
  );
});

t.test('a register is saved in the frame, or lost, or as it was', async (t) => {
  t.same(at(1000, [0x86, 2])?.saved, { 6: -16, 16: -8 }, 'offset');
  t.same(at(1000, [0x05, 40, 3])?.saved, { 16: -8, 40: -24 }, 'offset_extended');
  t.same(at(1000, [0x11, 6, 0x7d])?.saved, { 6: 24, 16: -8 }, 'offset_extended_sf');
  t.same(at(1000, [0x07, 16])?.saved, { 16: 'lost' }, 'undefined');
  t.same(
    at(1000, [0x09, 6, 12, 0x83, 2])?.saved,
    { 3: -16, 6: 'lost', 16: -8 },
    'register, which takes two numbers',
  );
  t.same(at(1000, [0x86, 2, 0x08, 6])?.saved, { 16: -8 }, 'same_value');
  for (const expression of [0x10, 0x16])
    t.same(at(1000, [expression, 6, 2, 0xff, 0xff, 0x83, 2])?.saved, { 3: -16, 6: 'lost', 16: -8 });
});

t.test('restore returns to the initial rule', async (t) => {
  t.same(at(1000, [0x83, 3, 0xc3], [0x83, 2])?.saved, { 3: -16, 16: -8 }, 'restore');
  t.same(at(1000, [0x06, 3], [0x83, 2])?.saved, { 3: -16, 16: -8 }, 'restore_extended');
  t.same(at(1000, [0x83, 3, 0xc3])?.saved, { 16: -8 }, 'restore of what was nowhere');
});

t.test('restore_state returns to the remembered state', async (t) => {
  t.same(at(1000, [0x86, 2, 0x0a, 0x83, 3, 0x0e, 32, 0x0b]), { frame: [7, 8], saved: { 6: -16, 16: -8 } });
  t.same(at(1000, [0x0a, 0x0e, 16, 0x0a, 0x0e, 32, 0x0b])?.frame, [7, 16], 'the last one first');
});

t.test('nop and args_size change no rule, and an unknown instruction leaves no rules', async (t) => {
  t.same(at(1000, [0x00, 0x2e, 0x90, 0x01, 0x00]), entered, 'nop, GNU_args_size');
  t.equal(at(1000, [0x01]), undefined, 'set_loc');
  t.equal(at(1000, [0x3f]), undefined);
  t.equal(at(1000, [], [0x3f]), undefined);
});
