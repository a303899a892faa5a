/** What a program in a sandbox may use. A program that needs more is not one that a sheet asks for. */
export interface SandboxLimits {
  /** The memory of a program and of all that it started, in bytes. The program is ended above it. */
  readonly memoryBytes: number;
  /** Processes and threads, together. The program is ended above it. */
  readonly processes: number;
  /** What may be written to the disk, in bytes: into each of its folder, /tmp and /dev/shm. */
  readonly diskBytes: number;
  /** The processor time of each of its processes, in seconds. */
  readonly cpuSeconds: number;
  /** Open files of each process. */
  readonly descriptors: number;
}
