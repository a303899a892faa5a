/** A package.json, as far as it is read here. */
export interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

/** A package-lock.json of version 3: its packages by their place, with the project itself at the empty place. */
export interface LockFile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
  readonly [field: string]: unknown;
}

interface LockedPackage {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

/** What the checker needs at run time and what is not in its bundle, because it finds a binary beside its own files. */
const unbundled = ['esbuild', 'koffi'];

/** The package.json of a copy for students: it runs the checker as it is, and builds and tests nothing. */
export function studentPackage(own: PackageFile): PackageFile {
  const { name, version, license, engines, allowScripts, dependencies = {} } = own;
  return {
    name: `${name}-lab`,
    version,
    private: true,
    ...{ license, type: 'module', engines },
    scripts: Object.fromEntries(
      ['check', 'try', 'judge', 'doctor'].map((command) => [command, `sh bin/alternance ${command}`]),
    ),
    dependencies: Object.fromEntries(
      Object.entries(dependencies).filter(([dependency]) => unbundled.includes(dependency)),
    ),
    allowScripts,
  };
}

/** The lock file that belongs to a copy's package.json: what that needs, as it is locked here. */
export function studentLock(own: LockFile, copy: PackageFile): LockFile {
  const { name, version, license, engines, dependencies = {} } = copy;
  const needed = new Set<string>();
  const add = (dependency: string) => {
    const place = `node_modules/${dependency}`;
    const found = own.packages[place];
    if (!found || needed.has(place)) return;
    needed.add(place);
    for (const next of Object.keys({ ...found.dependencies, ...found.optionalDependencies })) add(next);
  };
  Object.keys(dependencies).forEach(add);
  const packages = Object.entries(own.packages).filter(([place]) => needed.has(place));
  return {
    ...own,
    name,
    version,
    packages: { '': { name, version, license, dependencies, engines }, ...Object.fromEntries(packages) },
  };
}
