import type { Tool } from './tool.ts';

/** A source file that is to be started. */
export interface SourceFile {
  /** Absolute; the program runs in it, as at a student's terminal. */
  readonly folder: string;
  /** The same folder with its links followed. */
  readonly realFolder: string;
  /** The file's name in there. */
  readonly name: string;
  readonly text: string;
}

/** What a compiled program is made of: the text of each file, by its name relative to the program's folder. */
export type Sources = ReadonlyMap<string, string>;

/** One run of a compiler, in the program's folder, so that its errors name files as the student does. */
export interface Recipe {
  readonly compiler: string;
  /** For a build into the folder `out`. */
  readonly args: (out: string) => readonly string[];
  /** Everything the result depends on, beside the compiler and its arguments. */
  readonly sources: Sources;
}

export type Compiled =
  | { readonly kind: 'built'; readonly build: string; readonly warnings: string }
  /** The compiler's first errors as they are, files named as the student names them. */
  | { readonly kind: 'does-not-compile'; readonly errors: string };

/** How imports are found in a source: `mentions` finds a file's name (its first group), `spell` what it may stand for. */
export interface Imports {
  readonly mentions: RegExp;
  readonly spell?: (written: string) => readonly string[];
}

/** What a row asks of this machine, for one source file. The toolchain hands it in, so a row itself touches nothing. */
export interface Toolchain {
  /** The Node that starts JavaScript and TypeScript: its file and its version (`20.19.4`). */
  readonly node: string;
  readonly nodeVersion: string;
  /** The folder `bin/witness`: what a program is told to read before its own text. */
  readonly witness: string;
  /** The file of a tool; undefined where it is not installed. */
  readonly find: (tool: Tool) => Promise<string | undefined>;
  readonly compile: (recipe: Recipe) => Promise<Compiled>;
  /** The source with the files that it names, and that these name. */
  readonly readImports: (imports: Imports) => Promise<Sources>;
  /** All files of the folder whose names end so, by name. */
  readonly readFolder: (extension: string) => Promise<Sources>;
  /** The environment that makes C's stdio show a line once it is complete. */
  readonly lineByLine: () => Promise<Readonly<Record<string, string>>>;
  /** The file of esbuild's own program. */
  readonly esbuild: () => string;
}

/** How a program is started, or why it cannot be. */
export type LanguageStart =
  | {
      readonly kind: 'ready';
      readonly file: string;
      readonly args: readonly string[];
      /** Added to what every program gets. */
      readonly environment?: Readonly<Record<string, string>>;
      /** The folder of what was compiled, or is read before the program: a room must let it be read. */
      readonly build?: string;
      /** It writes where it crashes to the descriptor after its screens: see bin/witness/crash.c. */
      readonly tellsCrash?: true;
      /** What the compiler said although it was content. */
      readonly warnings?: string;
    }
  | Extract<Compiled, { kind: 'does-not-compile' }>
  /** `fix` installs the tool: a command, or where to get it. */
  | { readonly kind: 'missing-tool'; readonly tool: string; readonly fix: string };
