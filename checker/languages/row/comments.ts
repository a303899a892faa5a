/** Where a language's comments are, near enough: a mark inside a text is taken for a comment too. */
export const hashComments = /#.*$/gm;
export const slashComments = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;
