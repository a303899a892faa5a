/* Question 3, le client : un dialogue où l'on parle chacun son tour. */

const port = Number(process.argv[2] ?? 8080);

// TODO : appeler 127.0.0.1 sur ce port (connect, de 'node:net').

// TODO : indéfiniment, dans cet ordre (étapes 1 à 4 du sujet) :
//   1) lire une ligne au clavier
//   2) l'envoyer au serveur
//   3) attendre une ligne du serveur
//   4) l'afficher à l'écran

// TODO : et supprimer cette ligne.
console.error(`client : reste à écrire (port ${port})`);

export {}; // un fichier sans import ni export n'est pas un module
