/* Question 2, le client : envoie au serveur chaque ligne que l'on tape. */

const port = Number(process.argv[2] ?? 8080);

// TODO : appeler 127.0.0.1 sur ce port (connect, de 'node:net').

// TODO : lire le clavier ligne par ligne, et envoyer aussitôt chaque ligne au serveur.
// Où finit une ligne, pour le serveur qui la reçoit ?

// TODO : et supprimer cette ligne.
console.error(`client : reste à écrire (port ${port})`);

export {}; // un fichier sans import ni export n'est pas un module
