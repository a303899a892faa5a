// The Nodes that the suite's essentials are run on, taken from npm and kept in the user's cache.
import { access, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { $ } from 'zx';

/** What makes no sense or cannot be had, as one line. */
export class NodeError extends Error {}

const packageName = `node-${process.platform}-${process.arch}`;
const quiet = $({ quiet: true, nothrow: true });
let published;

/**
 * Turns words into exact versions: `20.19.0` is itself, `22` the newest of that line, `oldest` the one that package.json
 * claims, `newest` the newest there is. No words are the oldest, the newest of each line with long support, the newest.
 */
export async function versionsOf(words) {
  const wanted = words.length > 0 ? words : ['oldest', ...(await linesAbove(await oldest())), 'newest'];
  const versions = [];
  for (const word of wanted) versions.push(await versionOf(word));
  return [...new Set(versions)];
}

async function versionOf(word) {
  if (word === 'oldest') return oldest();
  if (word === 'newest') return (await publishedVersions()).at(-1);
  if (!/^v?\d+(\.\d+){0,2}$/.test(word))
    throw new NodeError(`${word}: write versions, such as 22 or 20.19.0`);
  const version = word.replace(/^v/, '');
  if (await isThere(binaryOf(version))) return version;
  const all = await publishedVersions();
  const found = all.findLast((each) => each === version || each.startsWith(`${version}.`));
  if (!found) throw new NodeError(`${word}: npm has no such ${packageName}; the newest is ${all.at(-1)}`);
  return found;
}

/** The least that package.json claims, exactly: `>=20.19` is 20.19.0. */
async function oldest() {
  const { engines } = JSON.parse(await readFile('package.json', 'utf8'));
  const [, major, minor = '0', patch = '0'] = /(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(engines.node) ?? [];
  return `${major}.${minor}.${patch}`;
}

/** Even numbers become the lines with long support (nodejs.org/about/previous-releases). */
async function linesAbove(version) {
  const majors = new Set((await publishedVersions()).map((each) => Number(each.split('.')[0])));
  return [...majors].filter((major) => major % 2 === 0 && major > Number(version.split('.')[0])).map(String);
}

/** In rising order, without those that are tried out first. */
async function publishedVersions() {
  published ??= await quiet`npm view ${packageName} versions --json`;
  if (published.exitCode !== 0)
    throw new NodeError(`npm cannot be asked for ${packageName}: ${whyOf(published)}`);
  const versions = JSON.parse(published.stdout).filter((each) => /^\d+\.\d+\.\d+$/.test(each));
  return versions.sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
}

/** The folder that has this Node as `node`: put first on PATH, it is the one that runs everything. */
export async function fetchNode(version) {
  const binary = binaryOf(version);
  if (await isThere(binary)) return folderOf(version);
  await mkdir(cache(), { recursive: true });
  const fresh = await mkdtemp(join(cache(), 'fetching-'));
  try {
    const options = ['--ignore-scripts', '--no-save', '--no-audit', '--no-fund', '--prefix', fresh];
    const installed = await quiet`npm install ${options} ${`${packageName}@${version}`}`;
    if (installed.exitCode !== 0)
      throw new NodeError(`Node ${version} cannot be fetched: ${whyOf(installed)}`);
    await rename(fresh, join(cache(), version)).catch(async (error) => {
      if (!(await isThere(binary))) throw error;
    });
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return folderOf(version);
}

function binaryOf(version) {
  return join(folderOf(version), 'node');
}

function folderOf(version) {
  return join(cache(), version, 'node_modules', packageName, 'bin');
}

function cache() {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'alternance', 'nodes');
}

function isThere(file) {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** npm says why in one of its first lines, below codes and numbers. */
function whyOf({ stderr }) {
  const told = [...stderr.matchAll(/^npm (?:error|ERR!) (.*)$/gm)].map(([, line]) => line);
  return told.find((line) => !/^(code|syscall|errno|type) /.test(line)) ?? 'npm does not say why';
}
