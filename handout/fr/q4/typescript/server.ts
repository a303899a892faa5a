/* Question 4, le serveur : chacun parle et écoute à tout moment. */

const port = Number(process.argv[2] ?? 8080);

// TODO : attendre un client sur ce port (createServer et listen, de 'node:net').
// Node active lui-même SO_REUSEADDR : le port peut resservir dès que le programme s'est terminé.

// TODO : lancer un second processus (fork, de 'node:child_process') et lui passer la connexion
// (child.send, avec keepOpen), pour que chaque processus s'occupe d'un sens :
//   - l'un envoie au client chaque ligne que l'on tape
//   - l'autre affiche chaque ligne qui vient du client
// Que devient chacun d'eux quand le clavier se ferme (Ctrl-D), et quand le client s'en va ?

// TODO : et supprimer cette ligne.
console.error(`serveur : reste à écrire (port ${port})`);

export {}; // un fichier sans import ni export n'est pas un module
