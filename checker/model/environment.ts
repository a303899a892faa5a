/** The environment variables that a process was given, handed in by its caller. */
export type Environment = Readonly<Record<string, string | undefined>>;
