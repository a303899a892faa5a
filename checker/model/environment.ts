/** The environment variables of a process, passed in by its caller. */
export type Environment = Readonly<Record<string, string | undefined>>;
