/* Question 3, le serveur : un dialogue où l'on parle chacun son tour. */
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
   * TODO : indéfiniment, dans cet ordre (étapes 5 à 8 du sujet) :
   *   5) attendre une ligne du client
   *   6) l'afficher à l'écran
   *   7) lire une ligne au clavier
   *   8) l'envoyer au client
   */

  /* TODO : et supprimer cette ligne. */
  fprintf(stderr, "serveur : reste à écrire (port %d)\n", port);
  return EXIT_SUCCESS;
}
