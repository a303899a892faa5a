import { checkCommand } from './check-command.ts';
import { exitCodes } from './exit-codes.ts';
import { localeOf } from './locale.ts';
import { usageOf } from './usage.ts';
import { sayIn } from './words/say.ts';

const [command, ...words] = process.argv.slice(2);
const locale = localeOf(words, process.env);
const say = sayIn(locale);

try {
  process.exitCode = await perform();
} catch (error) {
  const usage = usageOf(error, say);
  if (usage !== undefined) {
    process.stderr.write(`${usage.replace(/^/gm, 'alternance: ')}\n`);
    process.exitCode = exitCodes.usage;
  } else {
    const what = error instanceof Error ? error.message : String(error);
    process.stderr.write(`alternance: ${say('fault', { what })}\n`);
    const detail = process.env.ALTERNANCE_DEBUG && error instanceof Error ? error.stack : say('fault-cause');
    process.stderr.write(`${detail}\n`);
    process.exitCode = exitCodes.fault;
  }
}

/** Each command is loaded when it is asked for: checking pays for nothing of the others. */
async function perform(): Promise<number> {
  switch (command) {
    case 'check':
      return checkCommand(words, { locale, say });
    case 'try':
      return (await import('./try/try-command.ts')).tryCommand(words, { locale, say });
    default:
      process.stderr.write(`alternance: ${say('unknown-command', { word: command ?? '' })}\n`);
      return exitCodes.usage;
  }
}
