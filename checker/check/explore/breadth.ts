/** What is explored: `required`, what the sheet asks for; `all`, also what a real network would do. */
export type Breadth = 'required' | 'all';
