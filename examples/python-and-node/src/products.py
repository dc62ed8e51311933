"""The Python service: `python3 products.py 7` prints product 7, from the cache that the Node service shares."""

import json
import os
import sys

import redis
from advanced_caching import RedisCache, TTLCache

client = redis.Redis.from_url(os.environ.get("REDIS_URL", "redis://127.0.0.1:6379"))
# The same prefix, the same key, and JSON: what both sides write and read.
cache = RedisCache(client, prefix="shop:", serializer="json")


@TTLCache.cached("product:{}", ttl=300, cache=cache)
def get_product(product_id: int) -> dict:
    return {"id": product_id, "name": f"Product {product_id}", "loadedBy": "Python"}


print(json.dumps(get_product(int(sys.argv[1]))))
