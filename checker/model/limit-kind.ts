/**
 * What a program in a sandbox may use so much of: memory and what it writes, in bytes; processor time, in seconds;
 * processes with their threads, and open files, in number.
 */
export type LimitKind = 'memory' | 'processes' | 'disk' | 'cpu' | 'descriptors';
