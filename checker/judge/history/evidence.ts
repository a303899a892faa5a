import type { ActorHistory } from './actor-history.ts';

/** The end of a program's stderr, or of its stdout if stderr is blank. At most 20 lines. */
export function lastWords({ stderr, stdout }: ActorHistory): string {
  return tail(stderr.trim() === '' ? stdout : stderr);
}

/** The end of a program's stderr. At most 20 lines. */
export function complaints({ stderr }: ActorHistory): string {
  return tail(stderr);
}

function tail(text: string): string {
  return withoutBuild(text.slice(-longest).trimEnd().split('\n').slice(-20).join('\n'));
}

/**
 * A text with the name of a compiled program as a student calls it: `./client`. It is built in a folder of the checker's,
 * and knows itself by the path there.
 */
export function withoutBuild(text: string): string {
  return text.replace(/(?:file:\/\/)?\/[^\s'"`]*\/builds\/[0-9a-f]{40}\//g, './');
}

/** In UTF-16 units. 20 lines of a stack trace are far shorter. */
const longest = 20_000;

/**
 * Whether a message says that the port is taken: Linux's words in English and French, the constant EADDRINUSE, its
 * number 98, and the words of Java and Windows.
 */
export function isAddressInUse(words: string): boolean {
  return /EADDRINUSE|address already in use|adresse (?:déjà|deja) utilis[ée]e|adresse .{0,20}en cours d.utilisation|Errno 98\b|BindException|only one usage of each socket/i.test(
    words,
  );
}

/** Whether a message says that the connection was refused: Linux's words, the constant ECONNREFUSED or its number 111. */
export function isRefused(words: string): boolean {
  return /ECONNREFUSED|connection refused|connexion refus[ée]e|Errno 111\b/i.test(words);
}

/** Whether an output contains the trace of an exception or a panic, as Python, Java, Node, Rust and Go print it. */
export function isTrace(words: string): boolean {
  return /Traceback \(most recent call last\)|^Exception in thread |^\s+at \S.*:\d+\)?$|^panic: |panicked at /m.test(
    words,
  );
}
