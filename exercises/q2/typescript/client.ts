/* Question 2, the client: sends each line that is typed to the server. */

const port = Number(process.argv[2] ?? 8080);

// TODO: call 127.0.0.1 on this port (connect, from 'node:net').

// TODO: read the keyboard line by line, and send each line to the server at once.
// Where does a line end, for the server that receives it?

// TODO: and remove this line.
console.error(`client: still to be written (port ${port})`);

export {}; // a file without import or export is not a module
