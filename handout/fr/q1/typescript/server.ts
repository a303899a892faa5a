/* Question 1, le serveur : attend sur le port 8080 et affiche les lignes que son client envoie. */

const port = Number(process.argv[2] ?? 8080);

// TODO : attendre un client sur ce port (createServer et listen, de 'node:net').
// Node active lui-même SO_REUSEADDR : le port peut resservir dès que le programme s'est terminé.

// TODO : afficher à l'écran chaque ligne que le client envoie, dès qu'elle est complète.
// Une réception ne rend pas toujours une ligne : ce peut être moins, ce peut être plus.

// TODO : et supprimer cette ligne.
console.error(`serveur : reste à écrire (port ${port})`);

export {}; // un fichier sans import ni export n'est pas un module
