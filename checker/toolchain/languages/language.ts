import type { LanguageId } from '../../model/actor.ts';
import type { SourceFile } from '../build/sources.ts';
import type { Tools } from '../build/tools.ts';
import type { Call } from './call.ts';

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
  /** The compiler's first errors as they are, files named as the student names them. */
  | { readonly kind: 'does-not-compile'; readonly errors: string }
  /** `fix` installs the tool: a command, or where to get it. */
  | { readonly kind: 'missing-tool'; readonly tool: string; readonly fix: string };

/** A row of the table: all that the checker knows about a language. */
export interface Language {
  readonly id: Exclude<LanguageId, 'command'>;
  /** A proper name, the same in English and in French. */
  readonly name: string;
  /** With their dots; the first is the one of the stubs. */
  readonly extensions: readonly string[];
  /** The folder of its stubs in `exercises/qN/`, and of its solutions. */
  readonly folder: string;
  /** Found in a source whose first argument is a port. All others are played on the port of the sheet. */
  readonly takesPort: RegExp;
  /** What does not count when a source is compared with its stub. */
  readonly comments: RegExp;
  /** Whether what a program said as it ended means that it could not be read at all. */
  readonly isSyntaxError: (stderr: string) => boolean;
  /** The places named by what a program says as it breaks, or its compiler: the innermost first. */
  readonly brokenAt: (said: string) => readonly Call[];
  readonly start: (source: SourceFile, tools: Tools) => Promise<LanguageStart>;
}
