/* Le serveur commence par le réseau : il écoute, puis parle. */
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[]) {
  struct sockaddr_in address = {.sin_family = AF_INET};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(argc > 1 ? atoi(argv[1]) : 8080);
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &(int){1}, sizeof(int));
  if (bind(listener, (struct sockaddr *)&address, sizeof address) < 0) {
    perror("bind");
    return 1;
  }
  listen(listener, 1);
  int client = accept(listener, NULL, NULL);
  FILE *network = fdopen(client, "r");
  char *line = NULL;
  size_t size = 0;

  for (;;) {
    if (getline(&line, &size, network) < 0) break; /* 5) attendre le client */
    fputs(line, stdout); /* 6) afficher */
    fflush(stdout);
    if (getline(&line, &size, stdin) < 0) break; /* 7) lire le clavier */
    dprintf(client, "%s", line); /* 8) envoyer */
  }
  return 0;
}
