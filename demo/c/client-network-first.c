/* The client begins with the network: it listens, then speaks. */
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[]) {
  struct sockaddr_in address = {.sin_family = AF_INET};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(argc > 1 ? atoi(argv[1]) : 8080);
  int server = socket(AF_INET, SOCK_STREAM, 0);
  if (connect(server, (struct sockaddr *)&address, sizeof address) < 0) {
    perror("connect");
    return 1;
  }
  FILE *network = fdopen(server, "r");
  char *line = NULL;
  size_t size = 0;

  for (;;) {
    if (getline(&line, &size, network) < 0) break; /* 3) wait for the server */
    fputs(line, stdout); /* 4) show it */
    fflush(stdout);
    if (getline(&line, &size, stdin) < 0) break; /* 1) read the keyboard */
    dprintf(server, "%s", line); /* 2) send it */
  }
  return 0;
}
