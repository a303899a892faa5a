// Finds and fetches the Nodes on which `npm run test:node` runs: from npm, into the user's cache.
import { access, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { $ } from 'zx';

/** A version that does not exist or cannot be fetched. The message is one line. */
export class NodeError extends Error {}

const packageName = `node-${process.platform}-${process.arch}`;
const quiet = $({ quiet: true, nothrow: true });
let published;

/**
 * Turns words into exact versions: `20.19.0` is itself, `22` the newest of that line, `oldest` the one that
 * package.json claims, `newest` the newest of all. Without words: the oldest, the newest of each later line with
 * long-term support, and the newest. Throws a NodeError.
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

/** The oldest version that package.json claims, in full: `>=20.19` is 20.19.0. */
async function oldest() {
  const { engines } = JSON.parse(await readFile('package.json', 'utf8'));
  const [, major, minor = '0', patch = '0'] = /(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(engines.node) ?? [];
  return `${major}.${minor}.${patch}`;
}

/** The later lines with long-term support: those with even numbers (nodejs.org/about/previous-releases). */
async function linesAbove(version) {
  const majors = new Set((await publishedVersions()).map((each) => Number(each.split('.')[0])));
  return [...majors].filter((major) => major % 2 === 0 && major > Number(version.split('.')[0])).map(String);
}

/** The published versions in rising order, without pre-releases. */
async function publishedVersions() {
  published ??= await quiet`npm view ${packageName} versions --json`;
  if (published.exitCode !== 0)
    throw new NodeError(`npm cannot be asked for ${packageName}: ${whyOf(published)}`);
  const versions = JSON.parse(published.stdout).filter((each) => /^\d+\.\d+\.\d+$/.test(each));
  return versions.sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
}

/** Fetches a Node if the cache lacks it. Resolves to the folder that holds `node`, to be put first on PATH. */
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

/** The line in which npm says why: it follows lines with codes and numbers. */
function whyOf({ stderr }) {
  const told = [...stderr.matchAll(/^npm (?:error|ERR!) (.*)$/gm)].map(([, line]) => line);
  return told.find((line) => !/^(code|syscall|errno|type) /.test(line)) ?? 'npm does not say why';
}
