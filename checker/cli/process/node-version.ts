/** The oldest Node that can run the checker, as in `engines` of package.json. */
export const leastNode = '20.19.0';

/** Whether a version such as `20.19.4` can run the checker. Its syntax is old, because an old Node must run it too. */
export function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = leastNode.split('.').map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}
