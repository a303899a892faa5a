/* Question 2, le client : envoie au serveur chaque ligne que l'on tape. */
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
   * TODO : lire le clavier ligne par ligne, et envoyer aussitôt chaque ligne au serveur.
   * Où finit une ligne, pour le serveur qui la reçoit ?
   */

  /* TODO : et supprimer cette ligne. */
  fprintf(stderr, "client : reste à écrire (port %d)\n", port);
  return EXIT_SUCCESS;
}
