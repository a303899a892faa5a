/*
 * Question 2, the client: sends each line that is typed to the server, at once.
 *
 * It waits for two things at the same time: the keyboard, and the server, which may leave while
 * nobody types. That is what poll is for. poll only sees what the kernel still holds, never what
 * a buffer of the program has already taken: so the keyboard is read without a buffer.
 */
#define _POSIX_C_SOURCE 200809L

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int connect_to_server(int port);
static void send_lines(int server, FILE *network);
static bool has_left(int server);
static bool copy_line(FILE *from, FILE *to);

int main(int argc, char *argv[]) {
  int port = argc > 1 ? atoi(argv[1]) : 8080;

  /* Writing to a server that has left is an error like another, not a signal that kills. */
  signal(SIGPIPE, SIG_IGN);
  setvbuf(stdin, NULL, _IONBF, 0);

  int server = connect_to_server(port);
  FILE *network = fdopen(server, "w");
  if (network == NULL) {
    perror("client: fdopen");
    return EXIT_FAILURE;
  }

  send_lines(server, network);
  fclose(network);
  return EXIT_SUCCESS;
}

/* Sends what is typed, until Ctrl-D or until the server leaves. */
static void send_lines(int server, FILE *network) {
  struct pollfd sources[] = {
      {.fd = STDIN_FILENO, .events = POLLIN},
      {.fd = server, .events = POLLIN},
  };
  while (poll(sources, 2, -1) > 0) {
    if (sources[0].revents != 0 && !copy_line(stdin, network)) {
      return;
    }
    if (sources[1].revents != 0 && has_left(server)) {
      return;
    }
  }
}

/* The server is not expected to speak: what it says is dropped, and its end of stream is its leave. */
static bool has_left(int server) {
  char dropped[4096];
  return recv(server, dropped, sizeof dropped, 0) <= 0;
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
