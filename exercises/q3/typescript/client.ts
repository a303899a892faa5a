/* Question 3, the client: a dialogue in which each side speaks in turn. */

const port = Number(process.argv[2] ?? 8080);

// TODO: call 127.0.0.1 on this port (connect, from 'node:net').

// TODO: for ever, in this order (steps 1 to 4 of the sheet):
//   1) read a line at the keyboard
//   2) send it to the server
//   3) wait for a line from the server
//   4) show it on the screen

// TODO: and remove this line.
console.error(`client: still to be written (port ${port})`);

export {}; // a file without import or export is not a module
