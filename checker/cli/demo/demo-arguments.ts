import { UsageError } from '../../model/fault.ts';
import type { ArgumentsOf } from '../options/option.ts';
import { readOptions, refuseTwice } from '../options/read-options.ts';
import type { Say } from '../words/check/say.ts';
import type { SayDemo } from '../words/demo/say.ts';
import { demoOptions } from './demo-options.ts';

/** The options of one call of `demo`. */
export type DemoArguments = ArgumentsOf<typeof demoOptions>;

/** Reads the words after `demo`. Throws a UsageError of one line, in the reader's language. */
export function readDemoArguments(
  words: readonly string[],
  { say, sayAll }: { readonly say: SayDemo; readonly sayAll: Say },
): DemoArguments {
  const { options, others } = readOptions(demoOptions, { command: 'demo', words, say: sayAll });
  refuseTwice(demoOptions, { words, say: sayAll });
  if (others.length > 0) throw new UsageError(say('no-operands', { words: others.join(' ') }));
  if (options.open && options.terminal) throw new UsageError(say('one-of'));
  return options;
}
