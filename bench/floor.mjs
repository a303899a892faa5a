// The floor under "Enter to verdict": plays the same dialogues with the same pairs, and judges nothing. It is the
// smallest possible driver: starts programs, waits until the server listens, types, waits for what is shown, ends them.
//
//   node bench/floor.mjs LANES FOLDER-OF-DIALOGUES COMMAND-OF-THE-SERVER COMMAND-OF-THE-CLIENT
//
// A command gets the port as its last argument. Several lanes play side by side, as the checker does.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';

const [, , lanes, folder, ...commands] = process.argv;
const command = { server: commands[0].split(' '), client: commands[1].split(' ') };
const dialogues = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
let port = 20_000;

async function playInTurn() {
  for (let text = dialogues.pop(); text; text = dialogues.pop()) await play(text, ++port);
}

async function play(text, port) {
  const actors = {};
  for (const line of text.split('\n')) {
    const [, actor, verb, object] = /^(server|client) (\S+) *(.*)$/.exec(line) ?? [];
    if (verb) await carryOut[verb]?.(actors, actor, { port, object });
  }
  for (const { child } of Object.values(actors)) child?.kill('SIGKILL');
  await Promise.all(Object.values(actors).map(({ ended, leave }) => ended ?? leave()));
}

const carryOut = {
  async starts(actors, actor, { port }) {
    const [file, ...words] = command[actor];
    const child = spawn(file, [...words, port], { stdio: ['pipe', 'pipe', 'inherit'] });
    actors[actor] = { child, write: (text) => child.stdin.write(text), ended: once(child, 'exit') };
    listenTo(actors[actor], child.stdout);
    if (actor === 'server') await until(() => isListening(child));
  },
  async connects(actors, actor, { port }) {
    const socket = connect(port, '127.0.0.1');
    attend(actors, actor, socket);
    await once(socket, 'connect');
  },
  async listens(actors, actor, { port }) {
    const server = createServer((socket) => attend(actors, actor, socket).called());
    const { promise, resolve } = Promise.withResolvers?.() ?? withResolvers();
    actors[actor] = { heard: '', reached: promise, called: resolve, leave: () => server.close() };
    await once(server.listen(port, '127.0.0.1'), 'listening');
  },
  types: (actors, actor, { object }) => actors[actor].write(`${object}\n`),
  closes: (actors, actor) => actors[actor].child.stdin.end(),
  async sends(actors, actor, { object }) {
    const [, how, text] = /^(part of|rest of|together)? *(.*)$/.exec(object);
    const half = Math.floor(text.length / 2);
    await actors[actor].reached;
    if (how === 'part of') actors[actor].write(text.slice(0, half));
    else if (how === 'rest of') actors[actor].write(`${text.slice(half)}\n`);
    else actors[actor].write(`${text.replaceAll(' / ', '\n')}\n`);
  },
  shows: (actors, actor, { object }) => object === 'nothing' || hears(actors[actor], object),
  receives: (actors, actor, { object }) => hears(actors[actor], object),
  ends: (actors, actor) => actors[actor].ended,
};

function attend(actors, actor, socket) {
  const known = actors[actor];
  const leave = known?.leave;
  actors[actor] = Object.assign(known ?? {}, {
    write: (text) => socket.write(text),
    leave: () => {
      leave?.();
      socket.destroy();
    },
  });
  listenTo(actors[actor], socket);
  return known;
}

function listenTo(actor, stream) {
  actor.heard = '';
  stream.on('data', (piece) => {
    actor.heard += piece;
    actor.onNews?.();
  });
}

/** Waits until the actor has shown a text, after the one that was waited for before. */
async function hears(actor, text) {
  while (!actor.heard.includes(text))
    await new Promise((resolve) => Object.assign(actor, { onNews: resolve }));
  actor.heard = actor.heard.slice(actor.heard.indexOf(text) + text.length);
}

/** Whether the process is blocked in accept(). */
function isListening({ pid }) {
  return readFileSync(`/proc/${pid}/wchan`, 'utf8') === 'inet_csk_accept';
}

async function until(holds) {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 1));
}

/** Promise.withResolvers() is missing before Node 22. */
function withResolvers() {
  const made = {};
  made.promise = new Promise((resolve) => Object.assign(made, { resolve }));
  return made;
}

await Promise.all(Array.from({ length: Number(lanes) }, playInTurn));
