/* Question 3, le serveur : un dialogue où l'on parle chacun son tour. */

const port = Number(process.argv[2] ?? 8080);

// TODO : attendre un client sur ce port (createServer et listen, de 'node:net').
// Node active lui-même SO_REUSEADDR : le port peut resservir dès que le programme s'est terminé.

// TODO : indéfiniment, dans cet ordre (étapes 5 à 8 du sujet) :
//   5) attendre une ligne du client
//   6) l'afficher à l'écran
//   7) lire une ligne au clavier
//   8) l'envoyer au client

// TODO : et supprimer cette ligne.
console.error(`serveur : reste à écrire (port ${port})`);

export {}; // un fichier sans import ni export n'est pas un module
