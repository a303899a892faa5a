// The checker proves itself: each program in fixtures/submissions gets exactly the report that it deserves.
//
// A run plays for each submission the dialogue that finds its mistake. EVERY_DIALOGUE=1 plays all of them (minutes);
// UPDATE_GOLDENS=1 does so too and writes what it saw into expected.json.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, extname, join } from 'node:path';
import pLimit from 'p-limit';
import t, { type Test } from 'tap';
import type { Role } from '../checker/model/actor.ts';
import type { Level } from '../checker/model/dialogue.ts';
import { type Finding, type FindingCode, findingCodes } from '../checker/model/finding.ts';
import { questions } from '../checker/model/question.ts';
import type { DialogueReport, Report } from '../checker/model/report.ts';
import { root, check as runChecker } from './checker.ts';
import { absent } from './tools.ts';

/** What a submission says of itself, in about.json. */
type About = Mistake | Oddity;

/** One change away from the solution. */
interface Mistake {
  readonly change: string;
  /** What the report must call it. */
  readonly code: FindingCode;
  /** The dialogue that finds it; of several the first is played. */
  readonly dialogue: string | readonly [string, ...string[]];
  /** A mistake that only a robust dialogue finds does not fail the question. */
  readonly level: Level;
  /** Whose program has the mistake. */
  readonly actors: readonly Role[];
  /** By file, the line one would change or the one where the program stands blocked. */
  readonly line?: Readonly<Record<string, number>>;
  /** Why the checker does not see it yet. */
  readonly todo?: string;
}

/** Unusual but right: it passes at level `required`. */
interface Oddity {
  readonly right: string;
  /** The robust dialogues that it fails all the same. */
  readonly robust?: readonly string[];
  readonly todo?: string;
}

/** What expected.json holds: the report without its times, its ports and its words. */
interface Golden {
  readonly verdict: string;
  /** Those that did not pass, by id. */
  readonly dialogues: Readonly<Record<string, unknown>>;
}

const submissions = join(root, 'fixtures/submissions');
const updates = process.env.UPDATE_GOLDENS === '1';
const everything = updates || process.env.EVERY_DIALOGUE === '1';
const side = pLimit(availableParallelism());

for (const { id } of questions) {
  t.test(`each program handed in for ${id} gets the report that it deserves`, async (t) => {
    t.setTimeout(everything ? 900_000 : 120_000);
    const names = await readdir(join(submissions, id));
    await Promise.all(names.map((name) => side(() => hold(t, `${id}/${name}`))));
  });
}

t.test('each finding about a program is earned by a mistake', async (t) => {
  const names = await readdir(submissions, { recursive: true });
  const abouts = await Promise.all(names.filter((name) => basename(name) === 'about.json').map(readAbout));
  const earned = new Set(abouts.map((about) => 'code' in about && about.code));
  t.same(
    findingCodes.filter((code) => !earned.has(code)),
    // The first is for a teacher's dialogue that asks for a deadlock, the second is our own fault.
    ['not-deadlocked', 'checker-fault'],
  );
});

/** Checks one submission and compares what the report says with what it must say. */
async function hold(t: Test, name: string): Promise<void> {
  const missing = await missingFor(name);
  if (missing) return void t.pass(name, { skip: missing });
  const about = await readAbout(join(name, 'about.json'));
  const report = await check(name, about);
  const golden = normalise(report);
  const fitting = fits(about, report);
  if (about.todo) {
    t.notOk(fitting === true, `${name} is no longer to do`);
    return void t.ok(fitting === true, name, { todo: about.todo });
  }
  t.equal(fitting, true, `${name} is called what it is`);
  const file = join(submissions, name, 'expected.json');
  if (updates) return writeFile(file, `${JSON.stringify(golden, undefined, 2)}\n`);
  const expected: Golden = JSON.parse(await readFile(file, 'utf8'));
  t.same(golden, everything ? expected : played(expected, report), `${name} gets its report`);
}

/** Whether the verdict and the code are those that about.json claims; if not, what came instead. */
function fits(about: About, { verdict, dialogues }: Report): true | string {
  const failed = dialogues.filter((each) => each.verdict !== 'passed');
  if ('right' in about) {
    const robust = everything ? (about.robust ?? []) : [];
    const ids = failed.map(({ id }) => id).sort();
    return verdict === 'passed' && String(ids) === String([...robust].sort()) ? true : `${verdict}: ${ids}`;
  }
  const wanted = everything && about.level === 'robust' ? 'passed' : 'failed';
  const named = dialoguesOf(about);
  const [finding] = failed.find(({ id }) => named.includes(id))?.findings ?? [];
  if (everything && verdict !== wanted) return `${verdict} at level ${about.level}`;
  return finding?.code === about.code ? true : `${finding?.code} of ${finding?.actors}`;
}

/** Plays what this run of the test is to see of a submission. */
async function check(name: string, about: About): Promise<Report> {
  const some = 'right' in about ? ['--level', 'required'] : ['--only', dialoguesOf(about)[0]];
  const dir = join('fixtures/submissions', name);
  const how = ['--jobs', '1', '--report', 'json', '--seed', 'fixed', ...(everything ? [] : some)];
  const { stdout, stderr } = await runChecker([name.slice(0, 2), '--dir', dir, ...how]);
  if (stdout === '') throw new Error(`${name}: no report: ${stderr}`);
  return JSON.parse(stdout).reports[0];
}

function dialoguesOf({ dialogue }: Mistake): readonly [string, ...string[]] {
  return typeof dialogue === 'string' ? [dialogue] : dialogue;
}

/** What has to be installed for the programs of a folder. */
async function missingFor(name: string): Promise<string | false> {
  const files = await readdir(join(submissions, name));
  return absent(...new Set(files.flatMap((file) => toolsFor[extname(file)] ?? [])));
}

const toolsFor: Readonly<Record<string, readonly string[]>> = {
  '.c': ['gcc'],
  '.java': ['java', 'javac'],
  '.pl': ['perl'],
  '.py': ['python3'],
  '.rb': ['ruby'],
};

async function readAbout(name: string): Promise<About> {
  return JSON.parse(await readFile(join(submissions, name), 'utf8'));
}

/** The part of a golden that a short run can see. */
function played({ verdict, dialogues }: Golden, report: Report): Golden {
  const ids = new Set(report.dialogues.map(({ id }) => id));
  const seen = Object.fromEntries(Object.entries(dialogues).filter(([id]) => ids.has(id)));
  // One robust dialogue alone fails the run, though not the question.
  return { verdict: Object.keys(seen).length > 0 ? 'failed' : verdict, dialogues: seen };
}

/** Takes away what differs between two runs or two machines: times, ports of the moment, fresh words, folders. */
function normalise({ verdict, dialogues }: Report): Golden {
  const failed = dialogues.filter((each) => each.verdict !== 'passed');
  return { verdict, dialogues: Object.fromEntries(failed.map((each) => [each.id, told(each)])) };
}

function told({ verdict, findings }: DialogueReport): unknown {
  return verdict === 'failed' ? findings.map(toldFinding) : verdict;
}

function toldFinding({ code, actors, step, expected, actual, decided, where }: Finding) {
  return {
    code,
    actors,
    ...(step && { step: masked(step.text) }),
    ...(expected !== undefined && { expected: masked(expected) }),
    ...(actual !== undefined && { actual: masked(actual) }),
    decided,
    where: where.map(({ actor, waits, file, line }) => ({
      actor,
      waits,
      ...(file && { at: `${basename(file)}:${line}` }),
    })),
  };
}

/** Fresh words are digits behind a space; the size of a flood differs; a line of 10,000 characters need not be here. */
function masked(text: string): string {
  const short = text.length > 200 ? `${text.slice(0, 40)}… (${text.length} characters)` : text;
  return short.replace(/(?<= )\d{4}\b/g, '····').replace(/\d{6,}/g, '(many)');
}
