import fc from 'fast-check';
import type { Role } from '../model/actor.ts';
import { sampleFinding } from '../model/finding.sample.ts';
import { type Finding, findingCodes, type Where } from '../model/finding.ts';
import type { DialogueReport } from '../model/report.ts';
import type { Source, Standing, Unseen } from '../model/standing.ts';
import type { SpokenStep, StoryLine } from '../model/story.ts';
import type { Event } from '../model/transcript.ts';
import { dialogue } from './report.sample.ts';

/**
 * For tests: the options of a property test, which plays a sixth of its runs if not everything is played (SHARE=all).
 * FUZZ_RUNS replaces the number of runs, and `share` multiplies it. FUZZ_SEED plays one run again; a failure prints its
 * seed.
 */
export function fuzzed(runs: number, share = 1): { numRuns: number; seed?: number } {
  const { FUZZ_RUNS, FUZZ_SEED, SHARE } = process.env;
  const wanted = FUZZ_RUNS ? Number(FUZZ_RUNS) : SHARE === 'all' ? runs : runs / 6;
  const numRuns = Math.max(1, Math.round(wanted * share));
  return { numRuns, ...(FUZZ_SEED && { seed: Number(FUZZ_SEED) }) };
}

/** Strings that a terminal, VPL, or a reader of XML, TAP or HTML would take for commands or markup. */
const evil = fc.constantFrom(
  '\x1b[2J',
  '\x1b]52;c;ZXZpbA==\x07',
  '\x1b]0;title\x1b\\',
  '\x9b31m',
  '\u202e',
  '\u200b',
  '\u2028',
  '\u2029',
  '\0',
  '\r',
  '\r\n',
  '\n',
  '\t',
  '\ud83d',
  '\udc00',
  '\ufeff',
  '\ufffe',
  '\u{e0041}',
  '\x7f',
  '\x85',
  ' ',
  '  ',
  '<script>alert(1)</script>',
  '<img src=x>',
  ']]>',
  '&amp;',
  '"',
  "'",
  '\nGrade :=>> 100',
  '--|>',
  '\n--|>',
  '\n<|--',
  '\nnot ok 9 - x',
  'Bail out!',
  '# SKIP',
  '{',
  '}',
  "'{'",
  'e\u0301',
  '👨‍👩‍👧‍👦',
  '日本',
  "b'x'",
  '\u202f',
  '\u00a0',
  '…',
  '\\',
);

/** For tests: any text, mixed from `evil`, random characters and an ordinary line. */
export const anything = fc
  .array(fc.oneof(evil, fc.string({ unit: 'binary', maxLength: 6 }), fc.constant('bonjour 4821')), {
    maxLength: 6,
  })
  .map((parts) => parts.join(''));

const role = fc.constantFrom<Role>('server', 'client');
const decided = fc.constantFrom('at-rest' as const, 'ended' as const, 'patience' as const);
const sources = fc.subarray<Source>(
  ['server', 'client', 'keyboard', 'connection', 'child', 'thread', 'clock', 'screen', 'resumption'],
  { maxLength: 3 },
);
const line = fc.integer({ min: 1, max: 99_999 });
const place = fc.record({ file: anything, line, text: anything });

const wheres: fc.Arbitrary<Where> = fc
  .tuple(
    role,
    sources,
    fc.option(place, { nil: undefined }),
    fc.option(place, { nil: undefined }),
    fc.boolean(),
  )
  .map(([actor, waits, at, from, broke]) => ({
    actor,
    waitsFor: waits[0] ?? 'nothing',
    waits,
    ...at,
    ...(at && from && { from }),
    ...(at && broke && { broke: true as const }),
  }));

const spoken: fc.Arbitrary<SpokenStep> = fc.oneof(
  fc.record({
    actor: role,
    verb: fc.constantFrom('types' as const, 'shows' as const, 'sends' as const, 'receives' as const),
    text: anything,
  }),
  fc.record({ actor: role, verb: fc.constant('sends together' as const), texts: fc.array(anything) }),
  fc.record({
    actor: role,
    verb: fc.constant('is waiting for' as const),
    awaited: fc.subarray(['keyboard' as const, 'client' as const, 'server' as const]),
  }),
  fc.record({
    actor: role,
    verb: fc.constantFrom(
      'starts' as const,
      'ends' as const,
      'shows nothing' as const,
      'is at rest' as const,
    ),
  }),
);
/** The fields that findings of every code share. */
const commonFields = fc.record(
  {
    actors: fc.uniqueArray(role, { minLength: 1, maxLength: 2 }),
    where: fc.array(wheres, { maxLength: 3 }),
    fault: fc.uniqueArray(role, { maxLength: 2 }),
    evidence: anything,
  },
  { requiredKeys: ['actors', 'where'], noNullPrototype: true },
);
const decision = fc.record({ decided }, { noNullPrototype: true });

/** Any finding: the sample of a code, with each of its texts replaced by any text. */
const findings: fc.Arbitrary<Finding> = fc
  .tuple(
    fc.constantFrom(...findingCodes.map(sampleFinding)),
    commonFields,
    decision,
    fc.array(anything, { minLength: 4, maxLength: 4 }),
  )
  .map(([{ step, decided: played, ...finding }, more, how, texts]) => {
    const given = texts.values();
    const fields = withTexts(finding, () => given.next().value ?? '');
    return { ...fields, ...more, ...(played && how) } as Finding;
  });

const ownTexts = ['text', 'shown', 'texts', 'pieces', 'elsewhere'];

function withTexts<Fields extends object>(finding: Fields, next: () => string): Fields {
  const entries = Object.entries(finding).map(([name, value]) => {
    if (!ownTexts.includes(name)) return [name, value];
    return [name, Array.isArray(value) ? value.map(next) : next()];
  });
  return Object.fromEntries(entries) as Fields;
}

const thread = fc.record({ tid: line, call: fc.constantFrom('read', 'running'), waitsFor: sources });
const processState = fc.record({
  pid: line,
  waitsFor: sources,
  running: fc.boolean(),
  holdsConnection: fc.boolean(),
  threads: fc.array(thread, { maxLength: 2 }),
});
const unseen: fc.Arbitrary<Unseen> = fc.constantFrom('alarm', 'timer', 'call', 'words', 'socket', 'outside');
const standings: fc.Arbitrary<Standing> = fc.record(
  {
    actor: role,
    peer: fc.boolean(),
    alive: fc.boolean(),
    waitsFor: sources,
    running: fc.boolean(),
    processes: fc.array(processState, { maxLength: 2 }),
    listens: fc.array(fc.constantFrom(8080, 9000), { maxLength: 2 }),
    connected: fc.boolean(),
    unseen: fc.array(unseen, { minLength: 1, maxLength: 2 }),
  },
  {
    requiredKeys: ['actor', 'peer', 'alive', 'waitsFor', 'running', 'processes', 'listens', 'connected'],
  },
);

const port = fc.integer({ min: 1, max: 65_535 });
const happenings = fc.oneof(
  fc.record({ event: fc.constant('started' as const), actor: role, pid: line, command: anything }),
  fc.record({
    event: fc.constantFrom('listening' as const, 'connected' as const, 'refused' as const),
    actor: role,
    port,
  }),
  fc.record({
    event: fc.constantFrom('typed' as const, 'sent' as const, 'received' as const),
    actor: role,
    text: anything,
  }),
  fc.record({
    event: fc.constant('showed' as const),
    actor: role,
    screen: fc.constantFrom('stdout' as const, 'stderr' as const),
    text: anything,
  }),
  fc.record({
    event: fc.constant('limited' as const),
    actor: role,
    limit: fc.constantFrom('memory' as const, 'processes' as const, 'disk' as const),
    most: fc.nat(),
  }),
  fc.record({ event: fc.constant('flooded' as const), actor: role, bytes: fc.nat() }),
  fc.record({
    event: fc.constant('at-rest' as const),
    actor: fc.constant('stage' as const),
    decided,
    standings: fc.array(standings, { maxLength: 2 }),
  }),
  place.map((at) => ({ event: 'stood' as const, actor: 'server' as const, waitsFor: [], ...at })),
  fc.record({
    event: fc.constant('closed' as const),
    actor: role,
    what: fc.constantFrom('keyboard' as const, 'connection' as const),
  }),
  fc.record({ event: fc.constant('ended' as const), actor: role, code: fc.nat(255) }),
  fc.record({ event: fc.constant('killed' as const), actor: role }),
);
/** Any event, at any of a dialogue's first steps. */
export const events: fc.Arbitrary<Event> = fc
  .tuple(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.nat(8), happenings)
  .map(([ms, step, happening]) => ({ ms, step, ...happening }) as Event);

const states = fc.constantFrom('met' as const, 'failed' as const, 'not reached' as const);
const stories: fc.Arbitrary<readonly StoryLine[]> = fc
  .array(fc.tuple(spoken, states), { minLength: 1, maxLength: 5 })
  .map((told) => told.map(([step, state], index) => ({ ...step, line: index + 1, state })));

/** For tests: any dialogue's report, with every text that a program or a file name can determine. */
export const dialogueReports: fc.Arbitrary<DialogueReport> = fc
  .tuple(
    fc.array(findings, { maxLength: 2 }),
    fc.array(events, { maxLength: 8 }),
    stories,
    fc.constantFrom('required' as const, 'robust' as const),
    fc.constantFrom('failed' as const, 'undecided' as const),
    anything,
  )
  .map(([found, transcript, story, level, verdict, name]) =>
    dialogue('fuzzed', {
      transcript,
      story,
      level,
      file: name,
      ...(found.length > 0 && { findings: found.map((finding) => atStep(finding, story, name)), verdict }),
    }),
  );

/** A finding of a play is about a step of its story. */
function atStep(finding: Finding, story: readonly StoryLine[], file: string): Finding {
  const told = story.find(({ state }) => state === 'failed') ?? story[0];
  if (finding.decided === undefined || !told) return finding;
  const { state: _, ...step } = told;
  return { ...finding, step: { ...step, file } };
}
