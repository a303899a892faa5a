import type { Lack } from './lack.ts';
import type { Tool } from './tool.ts';

/** A source file that is to be started. */
export interface SourceFile {
  /** An absolute path; the program is started in it, as at a student's terminal. */
  readonly folder: string;
  /** The same folder with its symbolic links resolved. */
  readonly realFolder: string;
  /** The file's name in that folder. */
  readonly name: string;
  readonly text: string;
}

/** The files that a compiled program is made of: name relative to the program's folder, and text. */
export type Sources = ReadonlyMap<string, string>;

/** One run of a compiler. It runs in the program's folder, so its errors name files as the student does. */
export interface Recipe {
  readonly compiler: string;
  /** The arguments for a build into the folder `out`. */
  readonly args: (out: string) => readonly string[];
  /** Everything that the build depends on, besides the compiler and its arguments. */
  readonly sources: Sources;
  /** Paths of the checker's own files that are built in: a build of an earlier checker has others. */
  readonly witness?: readonly string[];
  /** A command that installs what the compiler needs. */
  readonly fix: string;
  /** The file in `out` that the system runs; undefined if another program reads what was built. */
  readonly executable?: string;
  /** The words with which the compiler refuses a source without naming one of its lines. */
  readonly refuses?: RegExp;
  readonly trial?: Trial;
}

/** A program that every working compiler builds. It is built where the compiler misses a file, to learn whose it is. */
export interface Trial extends Pick<Recipe, 'args' | 'sources'> {
  /** The words with which the compiler says that it misses a file. */
  readonly missing: RegExp;
}

/** The result of a compiler's run. `build` is the folder with the program; `warnings` is what the compiler printed. */
export type Compiled =
  | { readonly kind: 'built'; readonly build: string; readonly warnings: string }
  /** The compiler's first errors, unchanged, with files named as the student names them. */
  | { readonly kind: 'does-not-compile'; readonly errors: string }
  | BrokenTool;

/** A tool that is installed and does not work, which says nothing about a program. */
export interface BrokenTool {
  readonly kind: 'broken-tool';
  /** Its path. */
  readonly tool: string;
  /** What it said, or how it ended. Empty if it built nothing without a word. */
  readonly said: string;
  readonly lack: Lack;
  /** A command that installs what it needs. */
  readonly fix: string;
}

/**
 * How to find imports in a source: the first group of `mentions` is a name, and `spell` lists the files that it may
 * mean.
 */
export interface Imports {
  readonly mentions: RegExp;
  readonly spell?: (written: string) => readonly string[];
}

/**
 * What a language may ask of this machine for one source file. A row takes everything from here, so it is pure itself.
 */
export interface Toolchain {
  /** The Node that starts JavaScript and TypeScript: its path, and its version (`20.19.4`). */
  readonly node: string;
  readonly nodeVersion: string;
  /** The variables that a person's environment hands on. */
  readonly person: Readonly<Record<string, string>>;
  /** The folder `bin/witness`, whose files are loaded into a program before its own source. */
  readonly witness: string;
  /** The path of a tool; undefined if it is not installed. */
  readonly find: (tool: Tool) => Promise<string | undefined>;
  readonly compile: (recipe: Recipe) => Promise<Compiled>;
  /** The source, the files that it names, and the files that those name. */
  readonly readImports: (imports: Imports) => Promise<Sources>;
  /** All files of the folder with this extension, in alphabetical order. */
  readonly readFolder: (extension: string) => Promise<Sources>;
  /** The path of esbuild's program. */
  readonly esbuild: () => string;
}

/** How to start a program, or why it cannot be started. */
export type LanguageStart =
  | {
      readonly kind: 'ready';
      readonly file: string;
      readonly args: readonly string[];
      /** The folder of the compiled program. A room must allow reading it. */
      readonly build?: string;
      /** The program writes its place to the descriptor after its screens when it crashes: see bin/witness/crash.c. */
      readonly tellsCrash?: true;
      /** Printed by a compiler that built the program all the same. */
      readonly warnings?: string;
    }
  | Exclude<Compiled, { kind: 'built' }>
  /** `fix` is a command that installs the tool, or where to get it. */
  | { readonly kind: 'missing-tool'; readonly tool: string; readonly fix: string };
