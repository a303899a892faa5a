/** What a line of a program does with a connection. */
export type ConnectionCall = 'sends' | 'receives';
