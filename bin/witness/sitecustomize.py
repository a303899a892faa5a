"""Lets the checker ask a Python program where it stands, once its dialogue has failed.

Python imports a module of this name before the program, from the folder that PYTHONPATH names. From then on a
signal that nobody else uses writes the stack of every thread to a file in memory, which the checker reads through
/proc: the program's screen and keyboard see nothing of it. The handler is C, costs nothing until it is asked, is
inherited by forked children, and a call that it interrupts goes on afterwards (PEP 475).
"""
import os
import sys


def listen():
    try:
        import faulthandler

        stacks = os.memfd_create('alternance')
        try:
            # Out of the way: the program's own files get the numbers that they would have without us.
            stacks, low = os.dup2(stacks, 250, False), stacks
            os.close(low)
        except OSError:
            pass  # the program may not have so many files
        faulthandler.register(50, stacks)
    except Exception:
        pass  # an older Python, or another system: it will not be asked


def step_aside():
    """The path becomes what it would be without this folder, and the machine's own sitecustomize is imported."""
    folder = os.path.dirname(__file__)
    sys.path[:] = [entry for entry in sys.path if entry != folder]
    own = sys.modules.pop(__name__)
    try:
        import sitecustomize  # noqa: F401
    finally:
        sys.modules.setdefault(__name__, own)


listen()
step_aside()
