/**
 * The number of bytes, from 1 to length - 1, after which a line is cut in two: inside its first multi-byte character,
 * so that a program that decodes each piece alone is found out; without one, in the middle.
 */
export function cutOf(line: Buffer): number {
  const wide = line.findIndex((byte) => byte >= 0xc0);
  if (wide >= 0 && wide + 1 < line.length) return wide + 1;
  return Math.max(1, Math.floor(line.length / 2));
}
