/* Question 3, le client : un dialogue où l'on parle chacun son tour. */
#define _POSIX_C_SOURCE 200809L

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int argc, char *argv[]) {
  int port = argc > 1 ? atoi(argv[1]) : 8080;

  /* TODO : créer une socket TCP, et la connecter à 127.0.0.1 (INADDR_LOOPBACK) sur ce port. */

  /*
   * TODO : indéfiniment, dans cet ordre (étapes 1 à 4 du sujet) :
   *   1) lire une ligne au clavier
   *   2) l'envoyer au serveur
   *   3) attendre une ligne du serveur
   *   4) l'afficher à l'écran
   */

  /* TODO : et supprimer cette ligne. */
  fprintf(stderr, "client : reste à écrire (port %d)\n", port);
  return EXIT_SUCCESS;
}
