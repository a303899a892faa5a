/** Patterns for comments, good enough to compare sources: a comment mark inside a string counts as a comment too. */
export const hashComments = /#.*$/gm;
/** As `hashComments`, for the languages that write a comment as C does. */
export const slashComments = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;
