/** The oldest Node that will do, as `engines` in package.json has it. */
export const leastNode = '20.19.0';

/** Whether a version such as `20.19.4` will do. Written for any Node, since an old one has to be told. */
export function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = leastNode.split('.').map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}
