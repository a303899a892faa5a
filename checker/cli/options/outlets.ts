import { ReadableStream } from 'node:stream/web';
import { UsageError } from '../../model/fault.ts';
import type { Locale } from '../../model/locale.ts';
import type { ReportEvent } from '../../model/report.ts';
import { type ReporterName, reporters } from '../../report/reporters.ts';
import { marksOf } from '../process/marks.ts';
import { readPage } from '../process/read-page.ts';
import { type Output, openOutput } from '../terminal/output.ts';
import { paintFor } from '../terminal/paint.ts';
import type { Say } from '../words/check/say.ts';
import type { CheckArguments } from './arguments.ts';

/** The reports of a call, each with the output it goes to. */
export interface Outlets extends AsyncDisposable {
  readonly all: readonly Outlet[];
}

interface Outlet {
  readonly name: ReporterName;
  readonly output: Output;
}

/** Opens the output of every report before anything is played. At most one report goes to standard output. */
export async function openOutlets(
  { report, output }: Pick<CheckArguments, 'report' | 'output'>,
  say: Say,
): Promise<Outlets> {
  const last = report.findLastIndex(({ file }) => file === undefined);
  if (output !== undefined && last < 0) {
    throw new UsageError(say('output-unclaimed', { file: output }));
  }
  const asked = report.map(({ name, file }, index) => ({ name, file: index === last ? output : file }));
  refuseCollisions(asked, say);
  const all: Outlet[] = [];
  for (const { name, file } of asked) {
    all.push({ name, output: await openOutput(file, say) });
  }
  return {
    all,
    async [Symbol.asyncDispose]() {
      for (const outlet of all) await outlet.output[Symbol.asyncDispose]();
    },
  };
}

function refuseCollisions(asked: readonly { name: string; file: string | undefined }[], say: Say): void {
  const bare = asked.filter(({ file }) => file === undefined).map(({ name }) => name);
  if (bare.length > 1) {
    throw new UsageError(say('two-reports', { names: bare.join(', '), last: bare.at(-1) ?? '' }));
  }
  const files = asked.flatMap(({ file }) => (file === undefined ? [] : [file]));
  const twice = files.find((file, index) => files.indexOf(file) < index);
  if (twice !== undefined) {
    throw new UsageError(say('same-output', { file: twice }));
  }
}

interface PublishOptions {
  readonly asked: Pick<CheckArguments, 'verbose' | 'ascii' | 'plain'>;
  readonly locale: Locale;
  /** Called with each write, to make room for it on the terminal. */
  readonly around: (write: () => Promise<void>) => Promise<void>;
}

/** Gives every event to every reporter and writes the text of each as it comes. */
export async function publish(
  events: AsyncIterable<ReportEvent>,
  { all }: Outlets,
  { asked, locale, around }: PublishOptions,
): Promise<void> {
  const settings = {
    locale,
    at: new Date(),
    verbose: asked.verbose ?? false,
    ascii: asked.ascii ?? false,
    plain: asked.plain ?? false,
    page: readPage,
    ...marksOf(process.env),
  };
  const streams = shared(events, all.length);
  await Promise.all(
    all.map(async ({ name, output }, index) => {
      const reporter = await reporters[name]();
      const options = { ...settings, paint: paintFor(output, process.env), width: output.columns };
      for await (const text of reporter(streams[index] ?? events, options)) {
        await around(() => output.write(text));
      }
    }),
  );
}

/** The events as several streams, each read at its own pace. */
function shared(events: AsyncIterable<ReportEvent>, readers: number): readonly AsyncIterable<ReportEvent>[] {
  if (readers === 1) {
    return [events];
  }
  const streams: AsyncIterable<ReportEvent>[] = [];
  let rest = ReadableStream.from(events);
  for (let count = 1; count < readers; count += 1) {
    const [one, others] = rest.tee();
    streams.push(one);
    rest = others;
  }
  return [...streams, rest];
}
