// Checks what no other linter does: one type name means one thing, folders stay small, no two folders import each
// other, the world is named only where a process begins, and no test passes without a comparison. Prints one line for
// each offence; ends with 1 if there is one.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

const mostFiles = 25;
// Biome forbids `process`, `console` and the timers by name. `Date` is also a type, and most of `Math` only computes.
const world = /^(Date\.now|Math\.random)$/;
const globals = new Set(['process', 'console', 'performance', 'Date']);
const files = execFileSync(
  'git',
  ['ls-files', '-co', '--exclude-standard', 'checker/**.ts', 'checker/**.tsx'],
  {
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((file) => file !== '' && !/\.(test|sample)\.ts$/.test(file) && !file.includes('/facts/'))
  .filter((file) => ts.sys.fileExists(file));
const sources = files.map((file) =>
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true),
);
const problems = [
  ...repeatedNames(),
  ...fullFolders(),
  ...folderCycles(),
  ...worldNamed(),
  ...hiddenGlobals(),
  ...emptyPasses(),
];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

/** Type names that more than one file declares. */
function repeatedNames() {
  const declared = new Map();
  for (const source of sources) {
    for (const statement of source.statements) {
      const isType =
        ts.isInterfaceDeclaration(statement) ||
        ts.isTypeAliasDeclaration(statement) ||
        ts.isClassDeclaration(statement);
      if (!isType || !statement.name) continue;
      const { text } = statement.name;
      declared.set(text, [...(declared.get(text) ?? []), source.fileName]);
    }
  }
  return [...declared]
    .filter(([, places]) => places.length > 1)
    .map(([name, places]) => `${places.join(' and ')}: each declares a type ${name}; give one another name`);
}

/** Folders with more files than a reader can survey. */
function fullFolders() {
  const counts = new Map();
  for (const file of files) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > mostFiles)
    .map(([folder, count]) => `${folder}: ${count} files; at most ${mostFiles} stand in one folder`);
}

/** Folders that import each other, directly or through others. */
function folderCycles() {
  const edges = new Map();
  for (const source of sources) {
    const from = dirname(source.fileName);
    for (const { fileName } of ts.preProcessFile(source.text, true, true).importedFiles) {
      if (!fileName.startsWith('.')) continue;
      const to = dirname(normalize(join(from, fileName)));
      if (to === from) continue;
      const places = edges.get(from) ?? new Map();
      places.set(to, source.fileName);
      edges.set(from, places);
    }
  }
  const reaches = (from, goal, seen = new Set()) =>
    [...(edges.get(from)?.keys() ?? [])].some((next) => {
      if (next === goal) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, goal, seen);
    });
  return [...edges].flatMap(([from, places]) =>
    [...places]
      .filter(([to]) => reaches(to, from))
      .map(([to, file]) => `${file}: imports ${to}, which leads back to ${from}`),
  );
}

/** Uses of the environment, the console, the clock and chance outside cli/ and the front door. */
function worldNamed() {
  const outside = sources.filter(({ fileName }) => !/^checker\/(cli\/|index\.ts)/.test(fileName));
  return outside.flatMap((source) =>
    worldIn(source, source).map(
      (found) => `${source.fileName}: ${found}: hand it in from cli/ or from checker/index.ts`,
    ),
  );
}

function worldIn(node, source) {
  const isNew = ts.isNewExpression(node) && node.expression.getText(source) === 'Date';
  const isNamed = ts.isPropertyAccessExpression(node) && world.test(node.getText(source));
  const found = isNew || isNamed ? [node.getText(source)] : [];
  ts.forEachChild(node, (child) => void found.push(...worldIn(child, source)));
  return found;
}

/** Local variables with the name of a global: a reader or a linter could take one for the other. */
function hiddenGlobals() {
  const hiddenIn = (node) => {
    const declares = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node);
    const found =
      declares && ts.isIdentifier(node.name) && globals.has(node.name.text) ? [node.name.text] : [];
    ts.forEachChild(node, (child) => void found.push(...hiddenIn(child)));
    return found;
  };
  return sources.flatMap((source) =>
    hiddenIn(source).map((name) => `${source.fileName}: a local hides the global ${name}; say what it is`),
  );
}

/** Calls of `t.pass`, which compares nothing; it may only carry the reason of a skip. */
function emptyPasses() {
  const tests = execFileSync(
    'git',
    ['ls-files', '-co', '--exclude-standard', '**.test.ts', '**/facts/**.ts'],
    {
      encoding: 'utf8',
    },
  );
  return tests
    .split('\n')
    .filter((file) => ts.sys.fileExists(file))
    .filter((file) => /\.pass\((?![^;]*skip: )/.test(readFileSync(file, 'utf8')))
    .map((file) => `${file}: t.pass compares nothing; assert something, or skip with a reason`);
}
