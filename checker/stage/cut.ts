/**
 * Where a line is cut in two: inside its first character of several bytes, so that a program which decodes each
 * piece by itself is found out; in the middle when it has none. A count of bytes, between 1 and length - 1.
 */
export function cutOf(line: Buffer): number {
  const wide = line.findIndex((byte) => byte >= 0xc0);
  if (wide >= 0 && wide + 1 < line.length) return wide + 1;
  return Math.max(1, Math.floor(line.length / 2));
}
