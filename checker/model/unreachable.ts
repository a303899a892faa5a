/** Makes a `switch` exhaustive: the compiler refuses the call while a case is missing. */
export function unreachable(value: never): never {
  throw new TypeError(`not a case: ${JSON.stringify(value)}`);
}
