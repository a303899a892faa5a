import { randomBytes } from 'node:crypto';
import getPort from 'get-port';
import { serveDemo } from '../../demo/server/serve-demo.ts';
import { openDemo } from '../../demo/stage/demo.ts';
import { openHost } from '../../index.ts';
import { languagesOf } from '../../model/lab.ts';
import type { Locale } from '../../model/locale.ts';
import { showHelp } from '../help/show-help.ts';
import { openAskedLab } from '../options/asked-lab.ts';
import { asksForHelp } from '../options/parse-words.ts';
import { cacheFolder } from '../process/cache-folder.ts';
import { exitCodes } from '../process/exit-codes.ts';
import { listenForInterruption } from '../process/interruption.ts';
import { readPage } from '../process/read-page.ts';
import { print } from '../terminal/output.ts';
import type { Say } from '../words/check/say.ts';
import { sayDemo } from '../words/demo/say.ts';
import { findAskedPairs } from './asked-pairs.ts';
import { readDemoArguments } from './demo-arguments.ts';
import { demoHelp } from './demo-help.ts';

/** `npm run demo`: serves the page until it is interrupted. Resolves to the exit code. */
export async function demoCommand(
  words: readonly string[],
  { locale, say: sayAll }: { readonly locale: Locale; readonly say: Say },
): Promise<number> {
  if (asksForHelp(words)) {
    const { lab } = await openAskedLab(undefined, process.cwd());
    await showHelp('demo', demoHelp, { locale, lab });
    return exitCodes.passed;
  }
  const say = sayDemo(locale);
  const asked = readDemoArguments(words, { say, sayAll });
  const cwd = process.cwd();
  const lab = await openAskedLab(asked.lab, cwd);
  const { pair, pairsIn } = await findAskedPairs(asked, { lab, cwd, locale, say });
  const [sheets] = languagesOf(lab.lab);
  const interruption = listenForInterruption();
  const fault = createFault();
  await using host = await openHost({ cacheFolder });
  await using demo = await openDemo({
    host,
    ...{ pair, pairsIn },
    language: asked.language ?? sheets,
    lost: [],
    labPort: lab.lab.port,
    epochMs: () => Date.now(),
    onFault: fault.tell,
  });
  await using server = await serveDemo({
    ...(await readPage('demo.style.css', 'demo.js')),
    ...{ demo, locale, title: say('title') },
    port: await getPort(),
    token: randomBytes(16).toString('hex'),
    onFault: fault.tell,
  });
  await print(`${say('address', { address: server.address })}\n${say('leave')}\n`, sayAll);
  await Promise.race([interrupted(interruption.signal), fault.told]);
  return exitCodes.interrupted;
}

/** A promise that rejects with the first fault of what goes on in the background. */
function createFault() {
  let tell: (error: unknown) => void = () => undefined;
  const told = new Promise<never>((_, reject) => {
    tell = reject;
  });
  told.catch(() => undefined);
  return { told, tell };
}

function interrupted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
