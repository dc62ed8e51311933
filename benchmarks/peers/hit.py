"""Prints, as JSON, what a hit in the memory of the Python original takes: the median of some rounds."""
import json
import platform
import statistics
import time
from importlib.metadata import version

from advanced_caching import TTLCache

USERS = 1000
CALLS = 20_000
ROUNDS = 15


@TTLCache.cached("user:{}", ttl=600)
def get_user(user_id):
    return {"id": user_id, "name": f"user {user_id}"}


for user in range(USERS):
    assert get_user(user) is get_user(user), "a second call is answered from memory"
    assert get_user(user) == {"id": user, "name": f"user {user}"}

rounds = []
for _ in range(ROUNDS):
    before = time.process_time_ns()
    for call in range(CALLS):
        get_user(call % USERS)
    rounds.append((time.process_time_ns() - before) / CALLS)
print(json.dumps({"version": version("advanced-caching"), "python": platform.python_version(), "ns": statistics.median(rounds)}))
