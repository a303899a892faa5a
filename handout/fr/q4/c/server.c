/* Question 4, le serveur : chacun parle et écoute à tout moment. */
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

  /*
   * TODO : créer une socket TCP, la lier à ce port, écouter, et accepter un client.
   * Le port doit resservir dès que le programme s'est terminé : setsockopt, SO_REUSEADDR (voir le sujet).
   */

  /*
   * TODO : créer un second processus (fork()), pour que chacun s'occupe d'un sens :
   *   - l'un envoie au client chaque ligne que l'on tape
   *   - l'autre affiche chaque ligne qui vient du client
   * Que devient chacun d'eux quand le clavier se ferme (Ctrl-D), et quand le client s'en va ?
   */

  /* TODO : et supprimer cette ligne. */
  fprintf(stderr, "serveur : reste à écrire (port %d)\n", port);
  return EXIT_SUCCESS;
}
