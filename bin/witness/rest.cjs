// V8 frees memory by a timer of 8 s on the program's own event loop, which would never be at rest because of a clock that
// it did not set. No variable holds this flag, so a file that NODE_OPTIONS names sets it. From Node 20 on V8 knows it.
if (Number(process.versions.node.split('.')[0]) >= 20) {
  require('node:v8').setFlagsFromString('--no-memory-reducer-for-small-heaps');
}

// On a terminal `console.clear` clears it, and elsewhere it does nothing: what is drawn after it would stand there twice.
const { clear } = console;
console.clear = () => (process.stdout.isTTY ? clear.call(console) : process.stdout.write('\x1b[1;1H\x1b[0J'));
