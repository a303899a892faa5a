/** Why a program broke, as its own last words tell it: the few reasons that beginners meet. */
export type FailureReason =
  /** A module, a package or a library that is not on this machine, or a file of the student's own. */
  | 'missing-module'
  | 'missing-file'
  /** A file of the student's has the name of a module of the language. */
  | 'shadowed-module'
  | 'wants-arguments'
  /** The arguments are taken for names of files to read. */
  | 'arguments-as-files'
  | 'end-of-keyboard'
  /** The keyboard is open, and this process has another one, which has ended. */
  | 'no-keyboard'
  | 'not-utf8'
  | 'cannot-encode'
  | 'broken-pipe'
  /** It used the memory at a NULL pointer. */
  | 'null-pointer'
  | 'refused'
  | 'would-block'
  | 'bytes-for-text'
  | 'closed-stream'
  | 'not-connected'
  | 'not-an-address'
  | 'nothing-there'
  | 'not-a-number'
  | 'unknown-name'
  | 'no-main'
  | 'port-forbidden'
  /** The address to bind belongs to another machine. */
  | 'not-this-machine'
  | 'accept-before-listen'
  | 'no-such-command'
  | 'no-such-file';

/** How a language says each reason, the most telling first. The group `what` is the name that the reason is about. */
export type Failures = readonly (readonly [FailureReason, RegExp])[];
