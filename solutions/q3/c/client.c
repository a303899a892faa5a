/*
 * Question 3, the client: speaks first, then listens, then speaks again.
 *
 * The keyboard and the network are both read line by line, and only when it is their turn: a line
 * that comes early waits in its buffer.
 */
#define _POSIX_C_SOURCE 200809L

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int connect_to_server(int port);
static FILE *open_direction(int connection, const char *mode);
static bool copy_line(FILE *from, FILE *to);

int main(int argc, char *argv[]) {
  int port = argc > 1 ? atoi(argv[1]) : 8080;

  /* Writing to a server that has left is an error like another, not a signal that kills. */
  signal(SIGPIPE, SIG_IGN);

  int server = connect_to_server(port);
  FILE *from_server = open_direction(server, "r");
  FILE *to_server = open_direction(server, "w");

  while (copy_line(stdin, to_server)          /* 1) read a line at the keyboard, 2) send it */
         && copy_line(from_server, stdout)) { /* 3) wait for a line from the server, 4) show it */
  }
  return EXIT_SUCCESS;
}

/* Calls the server on this machine, and returns the connection with it. */
static int connect_to_server(int port) {
  int server = socket(AF_INET, SOCK_STREAM, 0);
  if (server < 0) {
    perror("client: socket");
    exit(EXIT_FAILURE);
  }

  /* htons, htonl: on the network the heaviest byte goes first, whatever this machine does. */
  struct sockaddr_in address = {
      .sin_family = AF_INET,
      .sin_port = htons((in_port_t)port),
      .sin_addr.s_addr = htonl(INADDR_LOOPBACK),
  };
  if (connect(server, (struct sockaddr *)&address, sizeof address) < 0) {
    fprintf(stderr, "client: no server on port %d: %s\n", port, strerror(errno));
    exit(EXIT_FAILURE);
  }
  return server;
}

/* A FILE for one direction of the connection, with a descriptor of its own. */
static FILE *open_direction(int connection, const char *mode) {
  int descriptor = dup(connection);
  FILE *direction = descriptor < 0 ? NULL : fdopen(descriptor, mode);
  if (direction == NULL) {
    perror("open_direction");
    exit(EXIT_FAILURE);
  }
  return direction;
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
