/* Question 3, the server: a dialogue in which each side speaks in turn. */

const port = Number(process.argv[2] ?? 8080);

// TODO: wait on this port for one client (createServer and listen, from 'node:net').
// Node sets SO_REUSEADDR by itself: the port can be used again at once after the program ends.

// TODO: for ever, in this order (steps 5 to 8 of the sheet):
//   5) wait for a line from the client
//   6) show it on the screen
//   7) read a line at the keyboard
//   8) send it to the client

// TODO: and remove this line.
console.error(`server: still to be written (port ${port})`);

export {}; // a file without import or export is not a module
