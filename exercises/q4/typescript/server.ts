/* Question 4, the server: both sides speak and listen at any time. */

const port = Number(process.argv[2] ?? 8080);

// TODO: wait on this port for one client (createServer and listen, from 'node:net').
// Node sets SO_REUSEADDR by itself: the port can be used again at once after the program ends.

// TODO: start a second process (fork, from 'node:child_process') and hand it the connection
// (child.send, with keepOpen), so that each process takes care of one direction:
//   - one sends to the client every line that is typed
//   - one shows every line that comes from the client
// What becomes of each of them when the keyboard ends (Ctrl-D), and when the client leaves?

// TODO: and remove this line.
console.error(`server: still to be written (port ${port})`);

export {}; // a file without import or export is not a module
