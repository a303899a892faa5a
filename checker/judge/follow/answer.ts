/** The status of one step: `not yet` asks for more events, `met` and `unmet` are final. */
export type Answer = 'met' | 'not yet' | 'unmet';
