import { openHost } from '../../index.ts';
import type { Locale } from '../../model/locale.ts';
import { learnWidths } from '../../report/text/width.ts';
import { answerHelp } from '../help/show-help.ts';
import { beforeDialogue } from '../process/before-dialogue.ts';
import { cacheFolder } from '../process/cache-folder.ts';
import { exitCodes } from '../process/exit-codes.ts';
import { listenForInterruption } from '../process/interruption.ts';
import { createInbox, type Inbox } from '../terminal/inbox.ts';
import type { Say } from '../words/check/say.ts';
import { playInLines } from './plain.ts';
import { createSession } from './session.ts';
import { programsToTry } from './tried-programs.ts';
import { readTryArguments } from './try-arguments.ts';
import { tryHelp } from './try-help.ts';
import { playInPanes, type UiEvent } from './tui.ts';

/** `npm run try`: starts both programs for a person at both keyboards, without a judge. Resolves to the exit code. */
export async function tryCommand(
  words: readonly string[],
  { locale, say }: { readonly locale: Locale; readonly say: Say },
): Promise<number> {
  await learnWidths();
  if (await answerHelp(words, { command: 'try', page: () => tryHelp, locale })) return exitCodes.passed;
  const asked = readTryArguments(words, say);
  const tried = await programsToTry(asked, say);
  const inbox = createInbox<UiEvent>();
  const interruption = listenForInterruption();
  interruption.signal.addEventListener('abort', () => inbox.put({ kind: 'leave' }));
  await using host = await openHost({ beforeDialogue, cacheFolder });
  const ascii = asked.ascii ?? false;
  await using session = createSession({
    host,
    tried,
    port: asked.port,
    locale,
    ascii,
    onChange: () => inbox.put({ kind: 'changed' }),
    onFault: (error) => inbox.put({ kind: 'fault', error }),
  });
  if (asked.plain || !hasPanes()) {
    const print = (line: string) => process.stdout.write(`${line}\n`);
    const over = playInLines({ session, locale, lines: process.stdin, print, ascii });
    await Promise.race([over, left(inbox)]);
    process.stdin.destroy();
  } else {
    await playInPanes({ session, locale, ascii, inbox, leave: interruption.press });
  }
  return exitCodes.passed;
}

/** Whether input and output are a terminal that can move its cursor. */
function hasPanes(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true && process.env.TERM !== 'dumb';
}

async function left(inbox: Inbox<UiEvent>): Promise<void> {
  for (;;) {
    const event = await inbox.next();
    if (event.kind === 'leave') return;
    if (event.kind === 'fault') throw event.error;
  }
}
