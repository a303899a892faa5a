/*
 * Question 1, the server: waits on port 8080 and shows the lines that its client sends.
 *
 * TCP carries a stream of bytes and knows nothing of lines: what one write sent may arrive in
 * several pieces, and several writes may arrive as one. A line is what ends with a newline, so the
 * program asks for lines: fdopen makes a FILE of the connection, and getline reads it line by line,
 * however long the lines are.
 */
#define _POSIX_C_SOURCE 200809L

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

static int accept_client(int port);
static bool copy_line(FILE *from, FILE *to);

int main(int argc, char *argv[]) {
  int port = argc > 1 ? atoi(argv[1]) : 8080;

  int client = accept_client(port);
  FILE *network = fdopen(client, "r");
  if (network == NULL) {
    perror("server: fdopen");
    return EXIT_FAILURE;
  }

  while (copy_line(network, stdout)) {
  }
  fclose(network);
  return EXIT_SUCCESS;
}

/* Waits on the port for one client, and returns the connection with it. */
static int accept_client(int port) {
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  if (listener < 0) {
    perror("server: socket");
    exit(EXIT_FAILURE);
  }

  /* The port can be used again at once, even if connections of an earlier run are still fading away. */
  int yes = 1;
  if (setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) < 0) {
    perror("server: setsockopt");
    exit(EXIT_FAILURE);
  }

  /* htons, htonl: on the network the heaviest byte goes first, whatever this machine does. */
  struct sockaddr_in address = {
      .sin_family = AF_INET,
      .sin_port = htons((in_port_t)port),
      .sin_addr.s_addr = htonl(INADDR_ANY),
  };
  if (bind(listener, (struct sockaddr *)&address, sizeof address) < 0) {
    perror("server: bind");
    exit(EXIT_FAILURE);
  }
  if (listen(listener, 1) < 0) {
    perror("server: listen");
    exit(EXIT_FAILURE);
  }

  int client = accept(listener, NULL, NULL);
  if (client < 0) {
    perror("server: accept");
    exit(EXIT_FAILURE);
  }
  close(listener); /* the listener only takes calls: the conversation has its own socket */
  return client;
}

/*
 * Reads one line and writes it, with its newline, at once. The last line of all may lack its newline:
 * it is a line all the same. Returns false at the end of the stream, or when either side is lost.
 */
static bool copy_line(FILE *from, FILE *to) {
  char *line = NULL;
  size_t capacity = 0;
  ssize_t length = getline(&line, &capacity, from);
  bool copied = false;
  if (length > 0) {
    /* fwrite, unlike printf("%s"), also copies a NUL byte and what follows it. */
    fwrite(line, 1, (size_t)length, to);
    if (line[length - 1] != '\n') {
      fputc('\n', to);
    }
    copied = fflush(to) == 0; /* without it a pipe or a socket would wait for a full buffer */
  }
  free(line);
  return copied;
}
