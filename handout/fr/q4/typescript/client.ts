/* Question 4, le client : chacun parle et écoute à tout moment. */

const port = Number(process.argv[2] ?? 8080);

// TODO : appeler 127.0.0.1 sur ce port (connect, de 'node:net').

// TODO : lancer un second processus (fork, de 'node:child_process') et lui passer la connexion
// (child.send, avec keepOpen), pour que chaque processus s'occupe d'un sens :
//   - l'un envoie au serveur chaque ligne que l'on tape
//   - l'autre affiche chaque ligne qui vient du serveur
// Que devient chacun d'eux quand le clavier se ferme (Ctrl-D), et quand le serveur s'en va ?

// TODO : et supprimer cette ligne.
console.error(`client : reste à écrire (port ${port})`);

export {}; // un fichier sans import ni export n'est pas un module
