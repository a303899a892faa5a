/* Question 1, le serveur : attend sur le port 8080 et affiche les lignes que son client envoie. */
#define _POSIX_C_SOURCE 200809L

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int argc, char *argv[]) {
  int port = argc > 1 ? atoi(argv[1]) : 8080;

  /*
   * TODO : créer une socket TCP, la lier à ce port, écouter, et accepter un client.
   * Le port doit resservir dès que le programme s'est terminé : setsockopt, SO_REUSEADDR (voir le sujet).
   */

  /*
   * TODO : afficher à l'écran chaque ligne que le client envoie, dès qu'elle est complète.
   * Une réception ne rend pas toujours une ligne : ce peut être moins, ce peut être plus.
   */

  /* TODO : et supprimer cette ligne. */
  fprintf(stderr, "serveur : reste à écrire (port %d)\n", port);
  return EXIT_SUCCESS;
}
