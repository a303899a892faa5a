/* Question 4, the client: both sides speak and listen at any time. */

const port = Number(process.argv[2] ?? 8080);

// TODO: call 127.0.0.1 on this port (connect, from 'node:net').

// TODO: start a second process (fork, from 'node:child_process') and hand it the connection
// (child.send, with keepOpen), so that each process takes care of one direction:
//   - one sends to the server every line that is typed
//   - one shows every line that comes from the server
// What becomes of each of them when the keyboard ends (Ctrl-D), and when the server leaves?

// TODO: and remove this line.
console.error(`client: still to be written (port ${port})`);

export {}; // a file without import or export is not a module
