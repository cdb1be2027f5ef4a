"""Work in a second process, its output kept until it is asked for."""

import os
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import IO, Protocol


class Process(Protocol):
    """What a forked and a started process have in common."""

    def wait(self) -> int:
        """Its exit code, once it has ended."""

    def kill(self) -> None:
        """End it."""


@dataclass
class Child:
    """A process that works beside this one."""

    process: Process
    output: IO[bytes]

    def wait(self) -> tuple[int, list[str]]:
        """Its exit code and what it printed, line by line, once it has ended."""
        code = self.process.wait()
        self.output.seek(0)
        return code, self.output.read().decode(errors="replace").splitlines()

    def stop(self) -> None:
        """End it, if it has not ended."""
        self.process.kill()
        self.process.wait()
        self.output.close()


class Forked:
    """A forked process."""

    def __init__(self, pid: int) -> None:
        """Keep hold of the process with this number."""
        self._pid = pid
        self._code: int | None = None

    def wait(self) -> int:
        """Its exit code, once it has ended."""
        if self._code is None:
            self._code = os.waitstatus_to_exitcode(os.waitpid(self._pid, 0)[1])
        return self._code

    def kill(self) -> None:
        """End it."""
        if self._code is None:
            os.kill(self._pid, 9)


def fork(work: Callable[[], int]) -> Child:
    """A child that does this work and exits with what it returns."""
    output = tempfile.TemporaryFile()  # noqa: SIM115  (closed when the child is stopped)
    sys.stdout.flush()
    sys.stderr.flush()
    pid = os.fork()
    if pid == 0:
        _work_and_exit(work, output)
    return Child(Forked(pid), output)


def start(command: Sequence[str]) -> Child:
    """A child that runs this command."""
    output = tempfile.TemporaryFile()  # noqa: SIM115  (closed when the child is stopped)
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT
    )
    return Child(process, output)


def _work_and_exit(work: Callable[[], int], output: IO[bytes]) -> None:
    """Never return, and never run what the parent would at its end: that is the parent's."""
    code = 1
    try:
        os.dup2(output.fileno(), 1)
        os.dup2(output.fileno(), 2)
        code = work()
    except BaseException:  # whatever it was: told, and ended here
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
