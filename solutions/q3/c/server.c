/*
 * Question 3, the server: listens first, then speaks, then listens again.
 *
 * If it began with its keyboard, nothing would be shown before both had typed. If the client began
 * by listening, both would wait for a line that nobody sends: a deadlock.
 */
#define _POSIX_C_SOURCE 200809L

#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

static int accept_client(int port);
static FILE *open_direction(int connection, const char *mode);
static bool copy_line(FILE *from, FILE *to);

int main(int argc, char *argv[]) {
  int port = argc > 1 ? atoi(argv[1]) : 8080;

  /* Writing to a client that has left is an error like another, not a signal that kills. */
  signal(SIGPIPE, SIG_IGN);

  int client = accept_client(port);
  FILE *from_client = open_direction(client, "r");
  FILE *to_client = open_direction(client, "w");

  while (copy_line(from_client, stdout)    /* 5) wait for a line from the client, 6) show it */
         && copy_line(stdin, to_client)) { /* 7) read a line at the keyboard, 8) send it */
  }
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
