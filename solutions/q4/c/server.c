/*
 * Question 4, the server: sends and receives at the same time, one process for each direction.
 *
 * After the fork, the two processes share the keyboard, the screen and the connection. Each keeps to
 * its own direction: two readers of one source would steal each other's lines.
 *
 * Once the connection stands nothing tells a server from a client: from talk on, this is the client's code.
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
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static int accept_client(int port);
static void talk(void);
static void send_lines(void);
static void show_lines(void);
static void finish_sending(int signal_number);
static void wait_until_over(void);
static void end_child(void);
static void stop(int signal_number);
static void on_signal(int signal_number, void (*handler)(int));
static bool copy_line(FILE *from, FILE *to);

/* Signal handlers are given nothing but a number: what they need is known to the whole file. */
static int connection;
static pid_t child;

int main(int argc, char *argv[]) {
  int port = argc > 1 ? atoi(argv[1]) : 8080;

  /* Writing to a client that has left is an error like another, not a signal that kills. */
  signal(SIGPIPE, SIG_IGN);

  connection = accept_client(port);
  talk();
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

/* One process for each direction: the child sends what is typed, the parent shows what arrives. */
static void talk(void) {
  /* Should the child die, nobody sends any more: the other side is told. */
  on_signal(SIGCHLD, finish_sending);
  child = fork();
  if (child < 0) {
    perror("fork");
    exit(EXIT_FAILURE);
  }
  if (child == 0) {
    send_lines();
    _exit(EXIT_SUCCESS);
  }

  /* From here on this is the parent. Whatever ends it, the child at the keyboard ends too. */
  on_signal(SIGINT, stop);
  on_signal(SIGTERM, stop);
  show_lines();
  end_child();
}

/* The child: from the keyboard to the network, until Ctrl-D or until nothing can be sent any more. */
static void send_lines(void) {
  FILE *network = fdopen(connection, "w");
  while (network != NULL && copy_line(stdin, network)) {
  }
  finish_sending(0);
  wait_until_over();
}

/* The parent: from the network to the screen, until the other side has finished. */
static void show_lines(void) {
  FILE *network = fdopen(connection, "r");
  while (network != NULL && copy_line(network, stdout)) {
  }
  wait_until_over();
}

/*
 * Says that nothing more will be sent; the other direction goes on. close() would only close this
 * process's own copy of the socket, and the other side would see nothing: the other process still
 * holds its copy. shutdown() acts on the connection itself. (It fails if there is none any more: so be it.)
 */
static void finish_sending(int signal_number) {
  (void)signal_number;
  shutdown(connection, SHUT_WR);
}

/*
 * Blocks until both directions are finished, or the other side is known to be gone.
 *
 * The end of what we receive does not tell one from the other: the other side may have closed its
 * keyboard and still listen, or have left. Only sending will tell: if it has left, its system answers
 * our next line with a reset. Either way the kernel reports POLLHUP, which poll always watches for,
 * even when it is asked for no event at all.
 */
static void wait_until_over(void) {
  struct pollfd over = {.fd = connection, .events = 0};
  while (poll(&over, 1, -1) < 0 && errno == EINTR) {
  }
}

/* The parent does not go without its child, and waits for it: no orphan, no zombie. */
static void end_child(void) {
  kill(child, SIGTERM);
  waitpid(child, NULL, 0);
}

/* Ctrl-C, or a plain kill. (_exit, kill and waitpid are among the few calls a handler may make.) */
static void stop(int signal_number) {
  end_child();
  _exit(128 + signal_number);
}

/* SA_RESTART: a read that the signal has interrupted goes on by itself. */
static void on_signal(int signal_number, void (*handler)(int)) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
  if (sigaction(signal_number, &action, NULL) < 0) {
    perror("sigaction");
    exit(EXIT_FAILURE);
  }
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
