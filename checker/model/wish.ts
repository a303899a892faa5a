/** What a program asks a person for before it begins: `enter` is the key alone, `other` what its words do not tell. */
export type Wish = 'name' | 'port' | 'address' | 'enter' | 'other';

/** What a program has not done yet when it asks. */
export type NotYet = 'listens' | 'connects' | 'accepts' | 'chats';
