import type { SandboxLimits } from '../sandbox-limits.ts';

const MB = 1_048_576;

/** Plenty for two virtual machines that chat; the machine stays usable with several such programs at once. */
export const usualLimits: SandboxLimits = {
  memoryBytes: 512 * MB,
  processes: 96,
  diskBytes: 64 * MB,
  cpuSeconds: 60,
  descriptors: 256,
};

/**
 * What the kernel itself refuses, so that the machine is safe however fast a program is. It lies above what a look ends a
 * program for (`SandboxLimits`), because the kernel does not tell that it refused something.
 */
export function wallsOf(limits: SandboxLimits): readonly string[] {
  const { memoryBytes, processes, diskBytes, cpuSeconds, descriptors } = limits;
  const walls = {
    // Not the address space: virtual machines reserve far more of it than they use.
    data: memoryBytes * 2,
    nproc: processes + 32,
    fsize: diskBytes,
    nofile: descriptors,
    core: 0,
  };
  return [
    ...Object.entries(walls).map(([name, most]) => `--${name}=${most}:${most}`),
    // First SIGXCPU, which says why; a second later SIGKILL.
    `--cpu=${cpuSeconds}:${cpuSeconds + 1}`,
  ];
}
