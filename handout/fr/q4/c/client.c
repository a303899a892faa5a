/* Question 4, le client : chacun parle et écoute à tout moment. */
#define _POSIX_C_SOURCE 200809L

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char *argv[]) {
  int port = argc > 1 ? atoi(argv[1]) : 8080;

  /* TODO : créer une socket TCP, et la connecter à 127.0.0.1 (INADDR_LOOPBACK) sur ce port. */

  /*
   * TODO : créer un second processus (fork()), pour que chacun s'occupe d'un sens :
   *   - l'un envoie au serveur chaque ligne que l'on tape
   *   - l'autre affiche chaque ligne qui vient du serveur
   * Que devient chacun d'eux quand le clavier se ferme (Ctrl-D), et quand le serveur s'en va ?
   */

  /* TODO : et supprimer cette ligne. */
  fprintf(stderr, "client : reste à écrire (port %d)\n", port);
  return EXIT_SUCCESS;
}
