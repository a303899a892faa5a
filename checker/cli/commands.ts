import type { Locale } from '../model/locale.ts';
import { learnWidths } from '../report/text/width.ts';
import { checkCommand } from './check-command.ts';
import { usageOf } from './options/usage.ts';
import { exitCodes } from './process/exit-codes.ts';
import { localeOf } from './process/locale.ts';
import { type Say, sayIn } from './words/check/say.ts';

/** Performs what the command line asks for and sets the exit code; whatever goes wrong is said in the reader's language. */
export async function performCommand([command, ...words]: readonly string[]): Promise<void> {
  const locale = localeOf(words, process.env);
  const say = sayIn(locale);
  try {
    process.exitCode = await perform({ command, words, locale, say });
  } catch (error) {
    const usage = usageOf(error, say);
    if (usage !== undefined) {
      process.stderr.write(`${usage.replace(/^/gm, 'alternance: ')}\n`);
      process.exitCode = exitCodes.usage;
    } else {
      const what = error instanceof Error ? error.message : String(error);
      process.stderr.write(`alternance: ${say('fault', { what })}\n`);
      const detail =
        process.env.ALTERNANCE_DEBUG && error instanceof Error ? error.stack : say('fault-cause');
      process.stderr.write(`${detail}\n`);
      process.exitCode = exitCodes.fault;
    }
  }
}

interface CommandCall {
  readonly command: string | undefined;
  readonly words: readonly string[];
  readonly locale: Locale;
  readonly say: Say;
}

/** Each command is loaded when it is asked for: checking pays for nothing of the others. */
async function perform({ command, words, locale, say }: CommandCall): Promise<number> {
  switch (command) {
    case 'check':
      return checkCommand(words, { locale, say });
    case 'try':
      await learnWidths();
      return (await import('./try/try-command.ts')).tryCommand(words, { locale, say });
    case 'doctor':
      await learnWidths();
      return (await import('./doctor/doctor-command.ts')).doctorCommand(words, { locale, say });
    case '--help':
    case '-h':
    case '--version':
      return checkCommand([command], { locale, say });
    default:
      process.stderr.write(
        `alternance: ${command === undefined ? say('no-command') : say('unknown-command', { word: command })}\n`,
      );
      return exitCodes.usage;
  }
}
