/** Three answers about one step: `not yet` asks for more events, the other two are final. */
export type Answer = 'met' | 'not yet' | 'unmet';
