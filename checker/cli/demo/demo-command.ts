import getPort from 'get-port';
import { listenHere } from '../../demo/server/listen-here.ts';
import { openDemo } from '../../demo/stage/demo.ts';
import { lostOn } from '../../demo/stage/lost-on.ts';
import { openHost } from '../../index.ts';
import { UsageError } from '../../model/fault.ts';
import { languagesOf } from '../../model/lab.ts';
import type { Locale } from '../../model/locale.ts';
import { answerHelp } from '../help/show-help.ts';
import { openAskedLab } from '../options/asked-lab.ts';
import { cacheFolder } from '../process/cache-folder.ts';
import { exitCodes } from '../process/exit-codes.ts';
import { listenForInterruption } from '../process/interruption.ts';
import type { Say } from '../words/check/say.ts';
import { sayDemo } from '../words/demo/say.ts';
import { findAskedPairs } from './asked-pairs.ts';
import { readDemoArguments } from './demo-arguments.ts';
import { demoHelp } from './demo-help.ts';
import { findLanguages } from './find-languages.ts';
import { createFirstFault } from './first-fault.ts';
import { openPage } from './open-page.ts';
import { playInTerminal } from './terminal/play-in-terminal.ts';

/** `npm run demo`: shows programs to a class until it is interrupted. Resolves to the exit code. */
export async function demoCommand(
  words: readonly string[],
  { locale, say: sayAll }: { readonly locale: Locale; readonly say: Say },
): Promise<number> {
  const cwd = process.cwd();
  if (await answerHelp(words, { command: 'demo', page: () => demoHelp, locale })) return exitCodes.passed;
  const say = sayDemo(locale);
  const asked = readDemoArguments(words, { say, sayAll });
  const lab = await openAskedLab(asked.lab, cwd);
  const { pair, pairsIn, folder } = await findAskedPairs(asked, { lab, cwd, say });
  if (asked.terminal && !isTerminal()) throw new UsageError(say('needs-terminal'));
  const { signal, press } = listenForInterruption();
  const fault = createFirstFault();
  await using listener = asked.terminal ? undefined : await listenHere(await getPort());
  await using host = await openHost({ cacheFolder });
  const lost = lostOn(host.conditions);
  const [missing] = lost;
  if (missing !== undefined && (pair.kind !== 'cells' || asked.terminal))
    throw new UsageError(say(`lost.${missing}`));
  await using demo = await openDemo({
    ...{ host, pair, pairsIn, lost },
    language: asked.language ?? languagesOf(lab.lab)[0],
    labPort: lab.lab.port,
    epochMs: () => Date.now(),
    onFault: fault.tell,
  });
  if (folder !== undefined && missing === undefined)
    findLanguages(demo, { folder, host, signal }).catch(fault.tell);
  if (listener) {
    using _page = await openPage(listener, { demo, asked, lab, locale, say, sayAll, onFault: fault.tell });
    await Promise.race([untilAborted(signal), fault.told]);
  } else {
    const playing = { demo, locale, say, ascii: asked.ascii ?? false, leave: press, signal };
    await Promise.race([playInTerminal(playing), fault.told]);
  }
  return exitCodes.passed;
}

/** Whether input and output are a terminal that can move its cursor. */
function isTerminal(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true && process.env.TERM !== 'dumb';
}

async function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
