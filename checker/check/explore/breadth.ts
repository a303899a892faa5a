/** What is explored: only what the sheet asks for, or also what a real network would do to it. */
export type Breadth = 'required' | 'all';
