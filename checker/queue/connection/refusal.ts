import type { QueueProblem } from '../queue-error.ts';

/** What an error of the first connection says about the queue. */
export function refusal(error: Error, at: string): QueueProblem {
  const code = 'code' in error ? String(error.code) : '';
  const what = error.message.split('\n')[0]?.slice(0, 200) ?? '';
  if (/WRONGPASS|NOAUTH|NOPERM|invalid password|without any password/.test(what))
    return { code: 'password', at };
  if (/CERT|SIGNATURE|SELF_SIGNED|ALTNAME/.test(code)) return { code: 'certificate', at, what };
  if (/^Protocol error|ERR unknown command/.test(what)) return { code: 'no-redis', at, what };
  return { code: 'no-answer', at, what };
}
