import type { Failures } from '../row/failures.ts';

/** How Java says why a program broke. */
export const javaFailures: Failures = [
  ['no-main', /Main method not found in class (?<what>[\w.]+)|no main method/],
  ['missing-module', /(?:NoClassDefFoundError|ClassNotFoundException): (?<what>[\w./$]+)/],
  ['closed-stream', /IllegalStateException: Scanner closed|Stream closed|Socket (?:is )?closed/i],
  ['end-of-keyboard', /NoSuchElementException(?:: No line found)?\s/],
  ['refused', /ConnectException: Connection refused/],
  ['broken-pipe', /SocketException: (?:Broken pipe|Connection reset)/],
  ['not-utf8', /MalformedInputException/],
  ['cannot-encode', /UnmappableCharacterException/],
  ['not-a-number', /NumberFormatException: For input string: "(?<what>[^"]*)"/],
  ['nothing-there', /NullPointerException/],
  ['port-forbidden', /BindException: Permission denied/],
];
