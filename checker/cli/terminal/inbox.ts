/** A queue of messages for one reader. */
export interface Inbox<Message> {
  readonly isEmpty: boolean;
  put(message: Message): void;
  /** Resolves to the oldest message, as soon as there is one. */
  next(): Promise<Message>;
}

/** Makes an empty inbox. */
export function createInbox<Message>(): Inbox<Message> {
  const messages: Message[] = [];
  let wake: (() => void) | undefined;
  return {
    get isEmpty() {
      return messages.length === 0;
    },
    put(message) {
      messages.push(message);
      wake?.();
    },
    async next() {
      while (messages.length === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return messages.shift() as Message;
    },
  };
}
