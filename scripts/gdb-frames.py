"""For gdb: prints each frame of each thread, innermost first, as `THREAD PC FUNCTION`.

Calls that were inlined, or made in place of a return, have no frame.
"""

import gdb

gdb.execute('set backtrace past-main on')
for thread in gdb.selected_inferior().threads():
    thread.switch()
    frame = gdb.newest_frame()
    while frame:
        if frame.type() not in (gdb.INLINE_FRAME, gdb.TAILCALL_FRAME):
            print('frame', thread.ptid[1], hex(frame.pc()), frame.name() or '?')
        frame = frame.older()
