/* Question 2, the client: sends each line that is typed to the server. */
#define _POSIX_C_SOURCE 200809L

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int argc, char *argv[]) {
  int port = argc > 1 ? atoi(argv[1]) : 8080;

  /* TODO: make a TCP socket, and connect it to 127.0.0.1 (INADDR_LOOPBACK) on this port. */

  /*
   * TODO: read the keyboard line by line, and send each line to the server at once.
   * Where does a line end, for the server that receives it?
   */

  /* TODO: and remove this line. */
  fprintf(stderr, "client: still to be written (port %d)\n", port);
  return EXIT_SUCCESS;
}
