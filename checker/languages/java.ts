import { basename, dirname, join } from 'node:path';
import { javaFailures } from './failures/java.ts';
import { callsIn, lastAccount } from './row/calls-in.ts';
import { slashComments } from './row/comments.ts';
import type { Language } from './row/language.ts';
import { fixOf, missing } from './row/missing.ts';
import { terminalCalls } from './row/terminal-words.ts';
import type { Compiled, SourceFile, Toolchain } from './row/toolchain.ts';
import { inFront } from './row/variables.ts';

const packages = 'default-jdk-headless';
const tools = {
  javac: { names: ['javac'], packages },
  java: { names: ['java'], packages },
} satisfies Language['tools'];

/** Java, compiled with javac and run on HotSpot. */
export const java = {
  name: 'Java',
  extensions: ['.java'],
  tools,
  comments: slashComments,
  takesPort: /^(?=.*\bargs?\b).*port/im,
  readBy: 'compiler',
  errorLine: 'first',
  connectionCalls: {
    sends: /(?<!System\.(out|err))\.(print(ln|f)?|write(UTF|Bytes|Chars)?)\(/,
    receives: /(?<!System\.in)\.read(UTF|Fully|NBytes|AllBytes)?\(/,
  },
  greedyReads: {
    toEnd: /\.(readAllBytes|transferTo|readAllLines|readAllAsString)\(|\.lines\(\)\.(toList|collect)\(/,
    full: /\.readNBytes\((?:(?<count>\d+)\)|\w+)|\.readFully\(/,
    prefixed: /\.readUTF\(/,
  },
  lineReads: /\.(readLine|nextLine)\(/,
  samples: {
    askTerminal: 'var keyboard = new BufferedReader(new InputStreamReader(System.in));',
    reusePort: 'server.setReuseAddress(true);',
    useUtf8: 'new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)',
    sendLine: 'out.println(line);',
    flush: 'out.println(line);\nout.flush();',
    flushScreen: 'System.out.println(line);\nSystem.out.flush();',
    leaveLoop: 'if (line == null) break;',
    fail: 'System.err.println("no server on port {port}");\nSystem.exit(1);',
  },
  runtime: {
    known: { by: 'name', name: 'java' },
    threads: [
      /^VM /,
      /^GC /,
      /^G1 /,
      /^C[12] Compiler/,
      /^Sweeper/,
      /^Common-Cleaner/,
      /^Reference Handl/,
      /^Finalizer/,
      /^Signal Dispatch/,
      /^Service Thread/,
      /^Monitor Deflati/,
      /^Notification T/,
      /^Attach Listener/,
      /^StringDedup/,
      /^(Shenandoah|ZDirector|ZDriver|ZStat|Z[A-Z])/,
      /^process reaper/,
    ],
    locks: 'HotSpot monitors',
  },
  // Java prints a line about each of these.
  variables: { withheld: /^_JAVA_OPTIONS$|^JAVA_TOOL_OPTIONS$|^JDK_JAVAC?_OPTIONS$/ },
  argument: /\bargs?\s*\[/,
  byHand: 'java -cp {folder} {name}',
  failures: javaFailures,
  isSyntaxError: () => false,
  brokenAt: (said) => [...callsIn(lastAccount(said, /^Caused by: /gm), frame), ...callsIn(said, frame)],
  terminal: {
    error: /NullPointerException: Cannot invoke "java\.io\.(?<call>Console\.\w+)\(/,
    // Before Java 14 the exception does not say what was null.
    absent: /NullPointerException$/m,
    calls: terminalCalls('System\\.console\\(\\)', '[cC]onsole(?=\\.(?:read|writer|printf|format|flush))'),
  },
  async start(source, toolchain) {
    const compiler = await toolchain.find(tools.javac);
    if (!compiler) return missing(tools.javac);
    const file = (await toolchain.find(tools.java)) ?? join(dirname(compiler), 'java');
    const compiled = await classes(source, { compiler, toolchain });
    if (compiled.kind !== 'built') return compiled;
    const { build, warnings } = compiled;
    const classPath = inFront(build, toolchain.person.CLASSPATH);
    const args = [...vm, ...utf8, '-cp', classPath, mainClass(source)];
    return { kind: 'ready', file, args, build, warnings };
  },
} satisfies Language;

/** The serial collector and only the first compiler: five threads fewer to look at, and the same start time. */
const vm = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
const utf8 = [
  '-Dfile.encoding=UTF-8',
  '-Dstdout.encoding=UTF-8',
  '-Dstderr.encoding=UTF-8',
  '-Dstdin.encoding=UTF-8',
];

/**
 * A frame of an exception outside of any module, because only Java's own classes are in modules; or a compiler error.
 */
const frame = /^(?:[ \t]+at [^(/@\n]+\()?(\S+\.java):(\d+)(?:\)$|: error:)/gm;

/**
 * Compiles the whole folder at once, so that a server and a client cost one run of the compiler. If that fails,
 * compiles the chosen file with only what it needs, so that the server does not fail for an error in the client.
 */
async function classes(
  { folder, name }: SourceFile,
  { compiler, toolchain }: { readonly compiler: string; readonly toolchain: Toolchain },
): Promise<Compiled> {
  const sources = await toolchain.readFolder('.java');
  const compile = (files: readonly string[]) =>
    toolchain.compile({
      compiler,
      args: (out) => [
        ...vm.map((flag) => `-J${flag}`),
        '-encoding',
        'UTF-8',
        '-g',
        '-proc:none',
        '-d',
        out,
        ...files,
      ],
      sources,
      fix: fixOf(tools.javac),
    });
  const all = await compile([...sources.keys()]);
  if (all.kind !== 'does-not-compile' || sources.size === 1) return all;
  return compile(['-sourcepath', folder, name]);
}

/** The class named after the file if there is one, else the class that has `main`; with its package. */
function mainClass({ name, text }: SourceFile): string {
  const inPackage = /^[ \t]*package\s+([\w.]+)\s*;/m.exec(text)?.[1];
  const stem = basename(name, '.java');
  const beforeMain = text.split(/\bvoid\s+main\s*\(/)[0] ?? '';
  const declared = [...beforeMain.matchAll(/\b(?:class|record|enum)\s+(\w+)/g)].map(([, each]) => each ?? '');
  const chosen = declared.includes(stem) ? stem : (declared.at(-1) ?? stem);
  return inPackage ? `${inPackage}.${chosen}` : chosen;
}
