/**
 * The part of a thread dump whose thread owns the lock for which the thread of another part waits: a monitor
 * (`synchronized`), or a lock of `java.util.concurrent`. A thread in `Object.wait` is still said to have locked its
 * monitor, which it gave up until it is notified.
 */
export function ownerOf(part: string, parts: readonly string[]): string | undefined {
  const [, lock] = waits.exec(part) ?? [];
  if (lock === undefined) return undefined;
  return parts.find((other) => {
    const [, given] = givenUp.exec(other) ?? [];
    return (other.includes(`\t- locked ${lock}`) && given !== lock) || other.includes(`\t- ${lock}`);
  });
}

/** Whether the innermost call of a thread is still to be entered: of a method, or of a block that is `synchronized`. */
export function isEntering(part: string): true | undefined {
  const [, first = ''] = /^\s+at (.*\n.*)$/m.exec(part) ?? [];
  return /\n\s+- waiting to lock /.test(first) || undefined;
}

/** `waiting to lock <0x…>`, `waiting to re-lock in wait() <0x…>` and `parking to wait for  <0x…>`. */
const waits = /^\s+- (?:waiting to (?:re-)?lock|parking to wait for)[^<]*(<0x[0-9a-f]+>)/m;

const givenUp = /^\s+- waiting (?:on|to re-lock in wait\(\))[^<]*(<0x[0-9a-f]+>)/m;
