/** The mutants that no dialogue catches, and why each of them is right. */
export const right: Readonly<Record<string, string>> = {
  'q3/python/server.py forgets-reuseaddr':
    'the sheet advises it to whoever writes the server of question 1, where restart-at-once sees it',
  'q1/python/server.py listens-on-the-loopback-only': 'its client is on this machine',
  'q2/python/client.py uses-send-for-sendall': 'the kernel takes a typed line whole',
  'q3/python/client.py shows-no-newline':
    'the Enter of the answer that is typed next begins a new line of the screen',
  'q1/python/server.py never-flushes': 'at a terminal, Python writes each line at once',
  'q1/python/server.py strips-spaces': 'nobody sees spaces at the end of a line on a screen',
  'q2/python/client.py dies-when-the-other-leaves': 'the conversation is over, and how it ends is not asked',
  'q4/python does-not-wait-for-its-child':
    'the child has ended too, and the system buries it when its parent ends',
  'q4/python does-not-say-that-its-child-died': 'the child ends last, unless something else kills it',
  'q1/c/server.c keeps-the-listener-open': 'a second client would wait, and the sheet has one',
  'q1/c/server.c adds-a-newline-to-every-line': 'an empty line between two lines is how many programs look',
  'q1/c/server.c does-not-free-its-lines': 'memory is given back when the program ends',
  'q2/c/client.c reads-the-keyboard-through-a-buffer':
    'lines are typed one at a time: only pasted ones stay behind',
  'q2/c/client.c does-not-watch-the-network':
    'it learns that the server has left from the next line that it sends',
  'q2/c/client.c dies-of-sigpipe': 'it ends at the next line that it cannot send, and how is not asked',
  'q4/c forks-for-each-line': 'whichever process reads a line sends it, once',
  'q4/c takes-the-parent-for-the-child': 'either process may take either direction',
  'q4/c child-goes-on-as-the-parent': 'both directions are over by then, and it reads the end at once',
  'q4/c leaves-its-child-behind': 'the child ends by itself as soon as the connection is over',
  'q1/typescript/server.ts keeps-the-server-open': 'it waits for another client, which is fine',
  'q2/typescript/client.ts takes-the-rest-for-a-line':
    'an empty line behind each line is what many clients send, and the screen shows it as a blank',
  'q2/typescript/client.ts does-not-end-when-the-server-leaves':
    'it ends at the next line that it cannot send',
};
