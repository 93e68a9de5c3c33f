"""Stand-ins for tests: a quick hasher that counts, and a clock that is set by hand."""

from dataclasses import dataclass

from argon2 import PasswordHasher


class CountingHasher(PasswordHasher):
    """argon2id with parameters that cost nothing; counts how often it is used."""

    def __init__(self, time_cost: int = 1) -> None:
        super().__init__(time_cost=time_cost, memory_cost=8, parallelism=1)
        self.worked = 0

    def hash(self, *args, **keywords) -> str:
        self.worked += 1
        return super().hash(*args, **keywords)

    def verify(self, *args, **keywords) -> bool:
        self.worked += 1
        return super().verify(*args, **keywords)


@dataclass
class Clock:
    """Stands in for the module `time`: time passes, and somebody sets or restarts the computer.

    Attributes:
        set_by: how far the clock was set, forward or back.
        started: when the computer was started.
    """

    now: float = 1_700_000_000.0
    set_by: float = 0.0
    started: float = 1_699_000_000.0

    def time(self) -> float:
        return self.now + self.set_by

    def monotonic(self) -> float:
        return self.now - self.started
