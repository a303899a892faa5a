"""Question 4, the client: sends and receives at the same time, one process for each direction.

After the fork, the two processes share the keyboard, the screen and the connection. Each keeps to
its own direction: two readers of one source would steal each other's lines.
"""

import os
import select
import signal
import socket
import sys


def main():
    port = int(sys.argv[1]) if len(sys.argv) > 1 else 8080
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as server:
        try:
            server.connect(('127.0.0.1', port))
        except OSError as error:
            sys.exit(f'client: no server on port {port}: {error.strerror}')
        talk(server)


def talk(connection):
    """One process for each direction: the child sends what is typed, the parent shows what arrives."""
    # Should the child die, nobody sends any more: the other side is told.
    signal.signal(signal.SIGCHLD, lambda *_: finish_sending(connection))
    child = os.fork()
    if child == 0:
        send_lines(connection)
        os._exit(0)

    # From here on this is the parent. Whatever ends it, the child at the keyboard ends too, and is
    # waited for: no orphan, no zombie.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda number, _: sys.exit(128 + number))
    try:
        show_lines(connection)
    finally:
        os.kill(child, signal.SIGTERM)
        os.waitpid(child, 0)


def send_lines(connection):
    """From the keyboard to the network, until Ctrl-D."""
    with open(sys.stdin.fileno(), encoding='utf-8', errors='replace') as keyboard:
        try:
            for line in keyboard:
                connection.sendall((line.rstrip('\n') + '\n').encode())
        except ConnectionError:
            pass  # the other side has left
    finish_sending(connection)
    wait_until_over(connection)


def show_lines(connection):
    """From the network to the screen, until the other side has finished."""
    with connection.makefile(encoding='utf-8', errors='replace', newline='\n') as network:
        try:
            for line in network:
                print(line.rstrip('\n'), flush=True)
        except ConnectionError:
            pass  # the other side has left abruptly
    wait_until_over(connection)


def finish_sending(connection):
    """Says that nothing more will be sent; the other direction goes on.

    close() would only close this process's own copy of the socket, and the other side would see
    nothing: the other process still holds its copy. shutdown() acts on the connection itself.
    """
    try:
        connection.shutdown(socket.SHUT_WR)
    except OSError:
        pass  # there is no connection any more


def wait_until_over(connection):
    """Blocks until both directions are finished, or the other side is known to be gone.

    The end of what we receive does not tell one from the other: the other side may have closed its
    keyboard and still listen, or have left. Only sending will tell: if it has left, its system
    answers our next line with a reset. Either way the kernel reports POLLHUP, which poll always
    watches for, even when it is asked for no event at all.
    """
    poller = select.poll()
    poller.register(connection, 0)
    poller.poll()


signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends the program, without a traceback
main()
