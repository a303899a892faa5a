import type { ActorHistory } from './actor-history.ts';

/** The program's own last words: the end of its stderr, or of its screen if that is empty. At most 20 lines. */
export function lastWords({ stderr, stdout }: ActorHistory): string {
  return tail(stderr.trim() === '' ? stdout : stderr);
}

/** The end of its stderr. At most 20 lines. */
export function complaints({ stderr }: ActorHistory): string {
  return tail(stderr);
}

function tail(text: string): string {
  return text.slice(-longest).trimEnd().split('\n').slice(-20).join('\n');
}

/** UTF-16 units: 20 lines of a stack are far shorter. */
const longest = 20_000;

/** The port is taken: Linux's words in English and French, the constant, its number; Java's and Windows' words. */
export function isAddressInUse(words: string): boolean {
  return /EADDRINUSE|address already in use|adresse (?:déjà|deja) utilis[ée]e|adresse .{0,20}en cours d.utilisation|Errno 98\b|BindException|only one usage of each socket/i.test(
    words,
  );
}

/** Nobody listened where the client looked. */
export function isRefused(words: string): boolean {
  return /ECONNREFUSED|connection refused|connexion refus[ée]e|Errno 111\b/i.test(words);
}

/** A thread or child that died of an exception, in a program that lives on: Python, Java, Node, Rust and Go say it so. */
export function isTrace(words: string): boolean {
  return /Traceback \(most recent call last\)|^Exception in thread |^\s+at \S.*:\d+\)?$|^panic: |panicked at /m.test(
    words,
  );
}
