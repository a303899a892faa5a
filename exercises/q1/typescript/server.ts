/* Question 1, the server: waits on port 8080 and shows the lines that its client sends. */

const port = Number(process.argv[2] ?? 8080);

// TODO: wait on this port for one client (createServer and listen, from 'node:net').
// Node sets SO_REUSEADDR by itself: the port can be used again at once after the program ends.

// TODO: show on the screen each line that the client sends, as soon as it is complete.
// What one receive returns is not always one line: it may be less, it may be more.

// TODO: and remove this line.
console.error(`server: still to be written (port ${port})`);

export {}; // a file without import or export is not a module
