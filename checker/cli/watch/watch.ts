import { openHost } from '../../index.ts';
import type { Locale } from '../../model/locale.ts';
import type { Report } from '../../model/report.ts';
import type { RunCheck } from '../check/run-check.ts';
import type { CheckArguments } from '../options/arguments.ts';
import { askedJobs } from '../options/asked-jobs.ts';
import { openAskedLab } from '../options/asked-lab.ts';
import { usageOf } from '../options/usage.ts';
import { beforeDialogue } from '../process/before-dialogue.ts';
import { cacheFolder } from '../process/cache-folder.ts';
import { exitCodes } from '../process/exit-codes.ts';
import { listenForInterruption } from '../process/interruption.ts';
import { createInbox } from '../terminal/inbox.ts';
import { type Key, openKeys } from '../terminal/keys.ts';
import type { Say } from '../words/check/say.ts';
import { createMemory } from './memory.ts';
import { placesOf, touchedBy } from './places.ts';
import { beginRound, type Round } from './round.ts';
import { watchSaves } from './saves.ts';
import { both, everything, nothing, ofFile, type Scope, within } from './scope.ts';
import { createWatchUi } from './watch-ui.ts';
import { watchKeyOf } from './wish.ts';

type Message =
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'key'; readonly key: Key }
  | { readonly kind: 'ran'; readonly reports: readonly Report[] }
  | { readonly kind: 'broke'; readonly error: unknown }
  | { readonly kind: 'cannot-watch'; readonly why: string }
  | { readonly kind: 'leave' };

interface WatchOptions {
  readonly locale: Locale;
  readonly say: Say;
  readonly runCheck: RunCheck;
}

/** `check --watch`: checks once, then again at every save or key, on one host, until the user leaves. Resolves to 0. */
export async function watch(asked: CheckArguments, { locale, say, runCheck }: WatchOptions): Promise<number> {
  const cwd = process.cwd();
  const lab = await openAskedLab(asked.lab, cwd);
  const find = () => askedJobs(asked, { lab, cwd, say });
  const places = placesOf(asked, await find(), { lab, cwd });
  const inbox = createInbox<Message>();
  const interruption = listenForInterruption();
  interruption.signal.addEventListener('abort', () => inbox.put({ kind: 'leave' }));
  await using host = await openHost({ beforeDialogue, cacheFolder });
  await using _saves = await watchSaves({
    places,
    depth: places.includes(cwd) ? 3 : 6,
    onSave: (file) => inbox.put({ kind: 'saved', file }),
    onError: ({ message }) => inbox.put({ kind: 'cannot-watch', why: message }),
  });
  const hasKeys = process.stdin.isTTY === true;
  const onKey = (key: Key) =>
    watchKeyOf(key) === 'leave' ? interruption.press() : inbox.put({ kind: 'key', key });
  using _keys = hasKeys ? openKeys(process.stdin, onKey) : undefined;
  using ui = createWatchUi({ asked, locale, hasKeys });
  const memory = createMemory();
  let due: Scope = everything;
  let round: Round | undefined;

  const begin = async () => {
    const scope = due;
    due = nothing;
    const jobs = within(scope, await find());
    if (jobs.length === 0) return;
    round = beginRound({ runCheck, host, jobs, asked, locale, say, scope, ui, cwd });
    round.reports.then(
      (reports) => inbox.put({ kind: 'ran', reports }),
      (error: unknown) => inbox.put({ kind: 'broke', error }),
    );
  };
  /** Adds to the scope of the next run, and breaks off the run under way so that the next one starts at once. */
  const request = (scope: Scope) => {
    due = both(due, scope);
    round?.breakOff();
  };

  for (;;) {
    if (!round && due !== nothing) {
      await begin().catch((error: unknown) => inbox.put({ kind: 'broke', error }));
    }
    const message = await inbox.next();
    switch (message.kind) {
      case 'saved': {
        const scope = ofFile(message.file);
        if (!round || touchedBy(message.file, round.jobs).length > 0) request(scope);
        else due = both(due, scope);
        break;
      }
      case 'ran':
        if (round?.isBrokenOff) due = both(round.scope, due);
        else ui.conclude(message.reports, memory.remember(message.reports));
        round = undefined;
        break;
      case 'broke': {
        const usage = usageOf(message.error, locale);
        if (usage === undefined) throw message.error;
        ui.problem(usage);
        if (round?.isBrokenOff) due = both(round.scope, due);
        round = undefined;
        break;
      }
      case 'cannot-watch':
        ui.cannotWatch(message.why);
        break;
      case 'key': {
        const wish = watchKeyOf(message.key);
        if (wish === 'again') request(memory.last);
        if (wish === 'all') request(everything);
        if (wish === 'help' && !round) await ui.help();
        break;
      }
      case 'leave':
        round?.breakOff();
        await round?.reports.catch(() => undefined);
        return exitCodes.passed;
    }
  }
}
