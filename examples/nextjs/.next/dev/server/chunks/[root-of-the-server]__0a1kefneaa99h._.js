module.exports = [
"[externals]/async_hooks [external] (async_hooks, cjs)", ((__turbopack_context__, module, exports) => {

var mod = __turbopack_context__.x("async_hooks", () => require("async_hooks"));

module.exports = mod;
}),
"[externals]/buffer [external] (buffer, cjs)", ((__turbopack_context__, module, exports) => {

var mod = __turbopack_context__.x("buffer", () => require("buffer"));

module.exports = mod;
}),
"[externals]/child_process [external] (child_process, cjs)", ((__turbopack_context__, module, exports) => {

var mod = __turbopack_context__.x("child_process", () => require("child_process"));

module.exports = mod;
}),
"[externals]/crypto [external] (crypto, cjs)", ((__turbopack_context__, module, exports) => {

var mod = __turbopack_context__.x("crypto", () => require("crypto"));

module.exports = mod;
}),
"[externals]/diagnostics_channel [external] (diagnostics_channel, cjs)", ((__turbopack_context__, module, exports) => {

var mod = __turbopack_context__.x("diagnostics_channel", () => require("diagnostics_channel"));

module.exports = mod;
}),
"[externals]/fs [external] (fs, cjs)", ((__turbopack_context__, module, exports) => {

var mod = __turbopack_context__.x("fs", () => require("fs"));

module.exports = mod;
}),
"[externals]/module [external] (module, cjs)", ((__turbopack_context__, module, exports) => {

var mod = __turbopack_context__.x("module", () => require("module"));

module.exports = mod;
}),
"[externals]/next/dist/compiled/@opentelemetry/api [external] (next/dist/compiled/@opentelemetry/api, cjs)", ((__turbopack_context__, module, exports) => {

var mod = __turbopack_context__.x("next/dist/compiled/@opentelemetry/api", () => require("next/dist/compiled/@opentelemetry/api"));

module.exports = mod;
}),
"[externals]/next/dist/compiled/next-server/app-page-turbo.runtime.dev.js [external] (next/dist/compiled/next-server/app-page-turbo.runtime.dev.js, cjs)", ((__turbopack_context__, module, exports) => {

var mod = __turbopack_context__.x("next/dist/compiled/next-server/app-page-turbo.runtime.dev.js", () => require("next/dist/compiled/next-server/app-page-turbo.runtime.dev.js"));

module.exports = mod;
}),
"[externals]/next/dist/compiled/next-server/app-route-turbo.runtime.dev.js [external] (next/dist/compiled/next-server/app-route-turbo.runtime.dev.js, cjs)", ((__turbopack_context__, module, exports) => {

var mod = __turbopack_context__.x("next/dist/compiled/next-server/app-route-turbo.runtime.dev.js", () => require("next/dist/compiled/next-server/app-route-turbo.runtime.dev.js"));

module.exports = mod;
}),
"[externals]/next/dist/server/app-render/work-async-storage.external.js [external] (next/dist/server/app-render/work-async-storage.external.js, cjs)", ((__turbopack_context__, module, exports) => {

var mod = __turbopack_context__.x("next/dist/server/app-render/work-async-storage.external.js", () => require("next/dist/server/app-render/work-async-storage.external.js"));

module.exports = mod;
}),
"[externals]/next/dist/server/app-render/work-unit-async-storage.external.js [external] (next/dist/server/app-render/work-unit-async-storage.external.js, cjs)", ((__turbopack_context__, module, exports) => {

var mod = __turbopack_context__.x("next/dist/server/app-render/work-unit-async-storage.external.js", () => require("next/dist/server/app-render/work-unit-async-storage.external.js"));

module.exports = mod;
}),
"[externals]/next/dist/server/runtime-reacts.external.js [external] (next/dist/server/runtime-reacts.external.js, cjs)", ((__turbopack_context__, module, exports) => {

var mod = __turbopack_context__.x("next/dist/server/runtime-reacts.external.js", () => require("next/dist/server/runtime-reacts.external.js"));

module.exports = mod;
}),
"[externals]/next/dist/shared/lib/no-fallback-error.external.js [external] (next/dist/shared/lib/no-fallback-error.external.js, cjs)", ((__turbopack_context__, module, exports) => {

var mod = __turbopack_context__.x("next/dist/shared/lib/no-fallback-error.external.js", () => require("next/dist/shared/lib/no-fallback-error.external.js"));

module.exports = mod;
}),
"[externals]/node:async_hooks [external] (node:async_hooks, cjs)", ((__turbopack_context__, module, exports) => {

var mod = __turbopack_context__.x("node:async_hooks", () => require("node:async_hooks"));

module.exports = mod;
}),
"[externals]/node:diagnostics_channel [external] (node:diagnostics_channel, cjs)", ((__turbopack_context__, module, exports) => {

var mod = __turbopack_context__.x("node:diagnostics_channel", () => require("node:diagnostics_channel"));

module.exports = mod;
}),
"[externals]/node:stream [external] (node:stream, cjs)", ((__turbopack_context__, module, exports) => {

var mod = __turbopack_context__.x("node:stream", () => require("node:stream"));

module.exports = mod;
}),
"[externals]/os [external] (os, cjs)", ((__turbopack_context__, module, exports) => {

var mod = __turbopack_context__.x("os", () => require("os"));

module.exports = mod;
}),
"[externals]/path [external] (path, cjs)", ((__turbopack_context__, module, exports) => {

var mod = __turbopack_context__.x("path", () => require("path"));

module.exports = mod;
}),
"[externals]/stream [external] (stream, cjs)", ((__turbopack_context__, module, exports) => {

var mod = __turbopack_context__.x("stream", () => require("stream"));

module.exports = mod;
}),
"[externals]/timers [external] (timers, cjs)", ((__turbopack_context__, module, exports) => {

var mod = __turbopack_context__.x("timers", () => require("timers"));

module.exports = mod;
}),
"[externals]/url [external] (url, cjs)", ((__turbopack_context__, module, exports) => {

var mod = __turbopack_context__.x("url", () => require("url"));

module.exports = mod;
}),
"[externals]/util [external] (util, cjs)", ((__turbopack_context__, module, exports) => {

var mod = __turbopack_context__.x("util", () => require("util"));

module.exports = mod;
}),
"[externals]/v8 [external] (v8, cjs)", ((__turbopack_context__, module, exports) => {

var mod = __turbopack_context__.x("v8", () => require("v8"));

module.exports = mod;
}),
"[externals]/worker_threads [external] (worker_threads, cjs)", ((__turbopack_context__, module, exports) => {

var mod = __turbopack_context__.x("worker_threads", () => require("worker_threads"));

module.exports = mod;
}),
"[externals]/zlib [external] (zlib, cjs)", ((__turbopack_context__, module, exports) => {

var mod = __turbopack_context__.x("zlib", () => require("zlib"));

module.exports = mod;
}),
"[project]/examples/cache-status/src/cache-status.ts [app-route] (ecmascript)", ((__turbopack_context__) => {
"use strict";

__turbopack_context__.s([
    "cacheStatus",
    ()=>cacheStatus,
    "watchCaches",
    ()=>watchCaches
]);
/** What the caches did for one request, as the header Cache-Status (RFC 9211). One file, to be copied. */ var __TURBOPACK__imported__module__$5b$externals$5d2f$node$3a$async_hooks__$5b$external$5d$__$28$node$3a$async_hooks$2c$__cjs$29$__ = __turbopack_context__.i("[externals]/node:async_hooks [external] (node:async_hooks, cjs)");
var __TURBOPACK__imported__module__$5b$externals$5d2f$node$3a$diagnostics_channel__$5b$external$5d$__$28$node$3a$diagnostics_channel$2c$__cjs$29$__ = __turbopack_context__.i("[externals]/node:diagnostics_channel [external] (node:diagnostics_channel, cjs)");
var __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__ = __turbopack_context__.i("[project]/packages/core/dist/chunk-673Q3GQU.js [app-route] (ecmascript)");
;
;
;
// The library's events come in the asynchronous context of the call that they are about.
const requests = new __TURBOPACK__imported__module__$5b$externals$5d2f$node$3a$async_hooks__$5b$external$5d$__$28$node$3a$async_hooks$2c$__cjs$29$__["AsyncLocalStorage"]();
function watchCaches(handle) {
    return requests.run(new Map(), handle);
}
function cacheStatus() {
    const asked = [
        ...requests.getStore() ?? []
    ].filter(([, seen])=>seen.asked);
    return asked.map(([key, seen])=>describe(key, seen)).join(', ');
}
on('miss', (seen, { source })=>{
    if (typeof source !== 'function') return;
    seen.asked = true;
    seen.missed = true;
});
on('hit', served);
on('stale', served);
on('load', (seen)=>{
    seen.loaded = true;
});
on('write', (seen)=>{
    seen.stored = true;
});
on('level', (seen, { level, result })=>{
    if (result === 'hit' || result === 'stale') seen.level = level;
    else if (result !== 'miss') seen.level = `${level}: ${result}`;
});
function served(seen, { source, entry }) {
    if (typeof source !== 'function') return;
    seen.asked = true;
    if (entry !== undefined) seen.entry = entry;
}
function on(event, note) {
    (0, __TURBOPACK__imported__module__$5b$externals$5d2f$node$3a$diagnostics_channel__$5b$external$5d$__$28$node$3a$diagnostics_channel$2c$__cjs$29$__["subscribe"])(`acache:${event}`, (message)=>{
        const request = requests.getStore();
        if (request === undefined) return;
        const told = message;
        const seen = request.get(told.key) ?? {};
        request.set(told.key, seen);
        note(seen, told);
    });
}
/** One member of the header. A stale entry that stood in for a load that failed or took too long is `fwd=stale`. */ function describe(key, { missed, entry, loaded, stored, level }) {
    const forwarded = [
        `fwd=${entry === undefined ? 'miss' : 'stale'}`,
        !loaded && 'collapsed',
        stored && 'stored'
    ];
    const parameters = [
        ...missed ? forwarded : [
            'hit'
        ],
        // Where an entry never expires there is no ttl to tell.
        entry !== undefined && Number.isFinite(entry.freshUntil) && `ttl=${secondsLeft(entry)}`,
        `key=${quoted(key)}`,
        level !== undefined && `detail=${quoted(level)}`
    ];
    return [
        'acache',
        ...parameters.filter(Boolean)
    ].join('; ');
}
/** How much longer it is fresh; negative once it is stale. */ function secondsLeft(entry) {
    return Math.floor((entry.freshUntil - entry.createdAt - (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["age"])(entry)) / 1000);
}
/** A string as headers have it: printable ASCII in quotes. */ function quoted(text) {
    const ascii = text.replace(/\p{Surrogate}/gu, '?').replace(/[^ -~]/gu, encodeURIComponent);
    return `"${ascii.replace(/["\\]/g, '\\$&')}"`;
}
}),
"[project]/examples/nextjs/src/app/products/[id]/route.ts [app-route] (ecmascript)", ((__turbopack_context__) => {
"use strict";

__turbopack_context__.s([
    "GET",
    ()=>GET
]);
var __TURBOPACK__imported__module__$5b$project$5d2f$examples$2f$cache$2d$status$2f$src$2f$cache$2d$status$2e$ts__$5b$app$2d$route$5d$__$28$ecmascript$29$__ = __turbopack_context__.i("[project]/examples/cache-status/src/cache-status.ts [app-route] (ecmascript)");
var __TURBOPACK__imported__module__$5b$project$5d2f$examples$2f$nextjs$2f$src$2f$products$2e$ts__$5b$app$2d$route$5d$__$28$ecmascript$29$__ = __turbopack_context__.i("[project]/examples/nextjs/src/products.ts [app-route] (ecmascript)");
;
;
function GET(_request, { params }) {
    return (0, __TURBOPACK__imported__module__$5b$project$5d2f$examples$2f$cache$2d$status$2f$src$2f$cache$2d$status$2e$ts__$5b$app$2d$route$5d$__$28$ecmascript$29$__["watchCaches"])(async ()=>{
        const { id } = await params;
        const product = await (0, __TURBOPACK__imported__module__$5b$project$5d2f$examples$2f$nextjs$2f$src$2f$products$2e$ts__$5b$app$2d$route$5d$__$28$ecmascript$29$__["getProduct"])(id);
        return Response.json(product ?? {
            error: 'there is no such product'
        }, {
            status: product === undefined ? 404 : 200,
            headers: {
                'Cache-Status': (0, __TURBOPACK__imported__module__$5b$project$5d2f$examples$2f$cache$2d$status$2f$src$2f$cache$2d$status$2e$ts__$5b$app$2d$route$5d$__$28$ecmascript$29$__["cacheStatus"])()
            }
        });
    });
}
}),
"[project]/examples/nextjs/src/products.ts [app-route] (ecmascript)", ((__turbopack_context__) => {
"use strict";

__turbopack_context__.s([
    "getProduct",
    ()=>getProduct
]);
/** Products of a slow catalogue, kept in memory over the Redis that all instances share. */ var __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$chain$2f$dist$2f$index$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__ = __turbopack_context__.i("[project]/packages/chain/dist/index.js [app-route] (ecmascript)");
var __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$index$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$locals$3e$__ = __turbopack_context__.i("[project]/packages/core/dist/index.js [app-route] (ecmascript) <locals>");
var __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$redis$2f$dist$2f$index$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__ = __turbopack_context__.i("[project]/packages/redis/dist/index.js [app-route] (ecmascript)");
var __TURBOPACK__imported__module__$5b$externals$5d2f$ioredis__$5b$external$5d$__$28$ioredis$2c$__cjs$2c$__$5b$project$5d2f$node_modules$2f2e$pnpm$2f$ioredis$40$6$2e$0$2e$0$2f$node_modules$2f$ioredis$29$__ = __turbopack_context__.i("[externals]/ioredis [external] (ioredis, cjs, [project]/node_modules/.pnpm/ioredis@6.0.0/node_modules/ioredis)");
;
;
;
;
const { REDIS_URL = 'redis://127.0.0.1:6379', CATALOGUE_URL = 'http://127.0.0.1:4000' } = process.env;
// While there is no connection, commands fail soon instead of waiting for it.
const redis = new __TURBOPACK__imported__module__$5b$externals$5d2f$ioredis__$5b$external$5d$__$28$ioredis$2c$__cjs$2c$__$5b$project$5d2f$node_modules$2f2e$pnpm$2f$ioredis$40$6$2e$0$2e$0$2f$node_modules$2f$ioredis$29$__["Redis"](REDIS_URL, {
    maxRetriesPerRequest: 1,
    lazyConnect: true
});
// The cache reports what fails; a client without a listener prints it as well.
redis.on('error', ()=>undefined);
const cache = new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$chain$2f$dist$2f$index$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ChainCache"]([
    [
        new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$index$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$locals$3e$__["InMemCache"]({
            maxEntries: 10_000
        }),
        '10s'
    ],
    [
        new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$redis$2f$dist$2f$index$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["RedisCache"](redis, {
            prefix: 'shop:',
            timeout: '250ms'
        })
    ]
]);
const getProduct = __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$index$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$locals$3e$__["SWRCache"].cached('product:{}', {
    cache,
    ttl: '1m',
    staleTtl: '10m',
    staleIfError: '1d',
    timeout: {
        hard: '5s'
    },
    onError: (error, { operation, level })=>console.warn(`cache: ${operation} failed`, level ?? '', String(error))
})(async (id)=>{
    const response = await fetch(`${CATALOGUE_URL}/products/${encodeURIComponent(id)}`);
    if (response.status === 404) return undefined // an answer like others, and kept like them
    ;
    if (!response.ok) throw new Error(`the catalogue answered ${response.status}`);
    return await response.json();
});
}),
"[project]/packages/chain/dist/index.js [app-route] (ecmascript)", ((__turbopack_context__) => {
"use strict";

__turbopack_context__.s([
    "ChainCache",
    ()=>ChainCache,
    "HybridCache",
    ()=>HybridCache
]);
// src/chain-cache.ts
var __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__ = __turbopack_context__.i("[project]/packages/core/dist/chunk-BH6MSOEE.js [app-route] (ecmascript)");
var __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__ = __turbopack_context__.i("[project]/packages/core/dist/chunk-673Q3GQU.js [app-route] (ecmascript)");
var __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__fallbacks_exports__as__fallbacks$3e$__ = __turbopack_context__.i("[project]/packages/core/dist/chunk-BH6MSOEE.js [app-route] (ecmascript) <export fallbacks_exports as fallbacks>");
var __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$driver$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$locals$3e$__ = __turbopack_context__.i("[project]/packages/core/dist/driver.js [app-route] (ecmascript) <locals>");
var __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__ = __turbopack_context__.i("[project]/packages/core/dist/chunk-673Q3GQU.js [app-route] (ecmascript) <export then as andThen>");
// src/hybrid-cache.ts
var __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$index$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$locals$3e$__ = __turbopack_context__.i("[project]/packages/core/dist/index.js [app-route] (ecmascript) <locals>");
;
;
;
function believed(entry, doubt) {
    return entry !== void 0 && entry.createdAt > doubt ? entry : void 0;
}
var MAX_OWED = 1e4;
var BATCH = 500;
var Debts = class {
    #parts;
    /** The keys, and when each delete was asked for; epoch ms. */ #owed = /* @__PURE__ */ new Map();
    /** What was created until then is not believed: keys were forgotten. */ #distrustedUntil = Number.NEGATIVE_INFINITY;
    #retry;
    constructor(parts){
        this.#parts = parts;
        this.#retry = new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["Retry"]({
            attempt: ()=>this.#makeUp(),
            unfinished: ()=>this.#owed.size > 0,
            track: parts.track
        });
    }
    /** How many keys are owed. */ get size() {
        return this.#owed.size;
    }
    /** True while everything that the level holds may be believed. */ get none() {
        return this.#owed.size === 0 && this.#distrustedUntil === Number.NEGATIVE_INFINITY;
    }
    owe(keys) {
        const at = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])();
        for (const key of keys){
            this.#owed.delete(key);
            this.#owed.set(key, at);
        }
        if (this.#owed.size > MAX_OWED) {
            (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["forgetOldest"])(this.#owed, MAX_OWED);
            this.#distrustedUntil = at;
            this.#parts.overflowed(MAX_OWED);
        }
        this.#retry.later();
    }
    owes(key) {
        return this.#owed.has(key);
    }
    /** The level has taken a write or delete of these keys. */ paid(keys) {
        if (this.#owed.size > 0) for (const key of keys)this.#owed.delete(key);
    }
    /** The level is empty. */ paidAll() {
        this.#owed.clear();
        this.#distrustedUntil = Number.NEGATIVE_INFINITY;
    }
    /** Until when what was created under the key is not to be believed; epoch ms, -Infinity for no doubt. */ doubt(key) {
        if (this.#owed.size === 0) return this.#distrustedUntil;
        return Math.max(this.#owed.get(key) ?? Number.NEGATIVE_INFINITY, this.#distrustedUntil);
    }
    /** Makes up for what is owed, now. Never rejects: what could not be done stays owed. */ settle() {
        return this.#retry.now();
    }
    /** Ends the attempts. */ stop() {
        this.#retry.stop();
    }
    async #makeUp() {
        for (const keys of (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["groupsOf"])([
            ...this.#owed.keys()
        ], BATCH))await this.#parts.makeUp(keys);
    }
};
// src/guarded-storage.ts
function guardedStorage(level) {
    const { storage, calls, debts } = level;
    if (calls.direct) return storage;
    const leases = guardedLeases(level);
    const getEntry = (key, options)=>{
        const doubt = debts.doubt(key);
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(calls.perform("getEntry", key, ()=>storage.getEntry(key, options)), (entry)=>believed(entry, Math.max(doubt, debts.doubt(key))));
    };
    return {
        name: level.name,
        sync: storage.sync,
        conditional: storage.conditional,
        leases,
        getEntry,
        get: (key)=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(getEntry(key), (entry)=>entry !== void 0 && (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isFresh"])(entry) ? entry.value : void 0),
        getMany: (keys)=>calls.perform("getMany", void 0, ()=>__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__fallbacks_exports__as__fallbacks$3e$__["fallbacks"].getMany(storage, keys)),
        exists: (key)=>calls.perform("exists", key, ()=>storage.exists(key)),
        set: (key, value, ttl)=>calls.perform("set", key, ()=>storage.set(key, value, ttl)),
        setMany: (entries, ttl)=>calls.perform("setMany", void 0, ()=>__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__fallbacks_exports__as__fallbacks$3e$__["fallbacks"].setMany(storage, entries, ttl)),
        setEntry: (key, entry, options)=>calls.perform("setEntry", key, ()=>storage.setEntry(key, entry, options)),
        setIfNotExists: (key, value, ttl)=>calls.perform("setIfNotExists", key, ()=>storage.setIfNotExists(key, value, ttl)),
        delete: (key)=>level.remove("delete", [
                key
            ])
    };
}
function guardedLeases(level) {
    const { leases } = level.storage;
    const { calls } = level;
    if (leases === void 0 || calls.direct) return leases;
    return {
        claim: (key, options)=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(level.settle(key), ()=>calls.perform("claim", key, ()=>leases.claim(key, options))),
        renew: (key, claim, leaseMs)=>calls.perform("renew", key, ()=>leases.renew(key, claim, leaseMs)),
        release: (key, claim)=>calls.perform("release", key, ()=>leases.release(key, claim)),
        look: (key)=>calls.perform("look", key, ()=>leases.look(key))
    };
}
;
;
var CONCURRENCY = 8;
var MAX_GIVEN = 1e4;
var PAUSE_MS = 500;
var Behind = class {
    #parts;
    /** In the order in which they came; a later write of a key takes the place of an earlier one. */ #waiting = /* @__PURE__ */ new Map();
    #underWay = /* @__PURE__ */ new Map();
    /** By key: what stood for the version of its last write while that waited, and the version. */ #given = /* @__PURE__ */ new Map();
    /** Those under way that are not to be tried again. */ #cancelled = /* @__PURE__ */ new Set();
    #resume;
    constructor(parts){
        this.#parts = parts;
    }
    /** How many writes wait or are on their way. */ get size() {
        return this.#waiting.size + this.#underWay.size;
    }
    /** What the level is about to hold under the key. */ pending(key) {
        return (this.#waiting.get(key) ?? this.#underWay.get(key)?.write)?.entry;
    }
    /** The writes that wait or are on their way. */ *entries() {
        for (const [key, { write: write2 }] of this.#underWay)if (!this.#waiting.has(key)) yield [
            key,
            write2.entry
        ];
        for (const [key, { entry }] of this.#waiting)yield [
            key,
            entry
        ];
    }
    /**
   * The version that the level gave to the write that `standIn` stood for; false when a later write of this process has
   * taken its place, undefined when that is not known any more.
   */ versionOf(key, standIn) {
        const given = this.#given.get(key);
        return given === void 0 ? void 0 : given.standIn === standIn && given.version;
    }
    add(key, write2) {
        this.#waiting.set(key, write2);
        const { limit, dropped } = this.#parts;
        if (this.#waiting.size > limit) {
            const [oldest = ""] = this.#waiting.keys();
            (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["forgetOldest"])(this.#waiting, limit);
            dropped([
                oldest
            ], "full");
        }
        this.#pump();
    }
    /** Forgets what waits for these keys, and waits for what is on its way. */ cancel(keys) {
        const underWay = [];
        for (const key of keys){
            this.#waiting.delete(key);
            const over = this.#underWay.get(key)?.over;
            if (over === void 0) continue;
            this.#cancelled.add(key);
            underWay.push(over);
        }
        return underWay.length === 0 ? void 0 : Promise.all(underWay);
    }
    /** Writes what waits for the key, now. */ flush(key) {
        if (this.size === 0) return void 0;
        const before = this.#underWay.get(key)?.over;
        if (!this.#waiting.has(key)) return before;
        const send = ()=>{
            const write2 = this.#waiting.get(key);
            return write2 === void 0 ? this.#underWay.get(key)?.over : this.#send(key, write2);
        };
        return before === void 0 ? send() : before.then(send);
    }
    /** Forgets everything that waits, and waits for what is on its way. */ cancelAll() {
        return this.cancel([
            ...this.#waiting.keys(),
            ...this.#underWay.keys()
        ]);
    }
    /** Waits until everything is written, or until then; what is left then is dropped. */ async drain(deadlineMs) {
        const until = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])() + deadlineMs;
        while(this.size > 0 && (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])() < until){
            this.#pump();
            const paused = this.#underWay.size === 0;
            await Promise.race([
                ...[
                    ...this.#underWay.values()
                ].map(({ over })=>over),
                new Promise((resolve)=>{
                    (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["after"])(paused ? Math.min(PAUSE_MS, until - (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])()) : until - (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])(), resolve);
                })
            ]);
        }
        this.#resume?.();
        const left = [
            ...this.#waiting.keys(),
            ...this.#underWay.keys()
        ];
        this.#waiting.clear();
        if (left.length > 0) this.#parts.dropped(left, "closing");
    }
    #pump() {
        if (this.#resume !== void 0) return;
        for (const [key, write2] of this.#waiting){
            if (this.#underWay.size >= CONCURRENCY) return;
            if (!this.#underWay.has(key)) this.#send(key, write2);
        }
    }
    #send(key, write2) {
        this.#waiting.delete(key);
        const over = this.#parts.deliver(key, write2).then((delivery)=>{
            this.#underWay.delete(key);
            const cancelled = this.#cancelled.delete(key);
            if (typeof delivery === "object") this.#note(key, write2, delivery.version);
            else if (delivery === "paused" && !cancelled) this.#pause(key, write2);
            this.#pump();
        });
        this.#underWay.set(key, {
            write: write2,
            over
        });
        return over;
    }
    #note(key, { entry }, version) {
        this.#given.delete(key);
        this.#given.set(key, {
            standIn: entry.version,
            version
        });
        (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["forgetOldest"])(this.#given, MAX_GIVEN);
    }
    /** The level is left alone: the write waits again, unless a later one has come. */ #pause(key, write2) {
        if (!this.#waiting.has(key)) this.#waiting.set(key, write2);
        this.#resume ??= (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["after"])(PAUSE_MS, ()=>{
            this.#resume = void 0;
            this.#pump();
        });
    }
};
;
function copyVersion({ createdAt }, level, own) {
    return `copy:${createdAt}:${level === void 0 || own === void 0 ? "" : `${level}:${own}`}`;
}
function standInVersion(entry) {
    return `${copyVersion(entry)}${(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["newVersion"])()}`;
}
var FORM = /^copy:([^:]+):(?:(\d+):)?/;
function copyFacts(version) {
    const [, createdAt, level] = FORM.exec(version) ?? [];
    if (createdAt === void 0) return void 0;
    return {
        createdAt: Number(createdAt),
        level: level === void 0 ? void 0 : Number(level)
    };
}
;
;
var breakerChecks = {
    failures: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].positiveIntegerOrInfinity,
    failureRate: (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["must"])((value)=>typeof value === "number" && value > 0 && value <= 1, "a number above 0 and at most 1"),
    window: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].positiveInteger,
    pause: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].duration,
    jitter: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].share
};
var breakerCheck = (value, option)=>{
    if (typeof value === "boolean") return;
    (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checkOptions"])(option, value, breakerChecks);
    const { window, failureRate, pause } = value;
    if (window !== void 0 && failureRate === void 0) {
        throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${option}.window is ${window}, and only failureRate looks at it; give failureRate too`);
    }
    if (pause !== void 0 && (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["durationMs"])(pause, `${option}.pause`) === 0) {
        throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${option}.pause is 0; give a longer one, or breaker: false for none`);
    }
};
var Breaker = class {
    #failures;
    #pauseMs;
    #jitter;
    #rate;
    #listener;
    #state = "closed";
    #inARow = 0;
    /** Turns of an earlier state have no say in a later one. */ #era = 0;
    /** While open: when a call may try. While half-open: when another one may, should the first never end. */ #dueAt = 0;
    constructor(options, listener){
        const { failures = 10, failureRate, window = 20, pause = "5s", jitter = 0.2 } = options;
        this.#failures = failures;
        this.#pauseMs = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["durationMs"])(pause, "breaker.pause");
        this.#jitter = jitter;
        this.#rate = failureRate === void 0 ? void 0 : new FailureRate(failureRate, window);
        this.#listener = listener;
    }
    get state() {
        return this.#state;
    }
    /** A turn, or undefined while the level is to be left alone. */ enter() {
        if (this.#state !== "closed") {
            if ((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])() < this.#dueAt) return void 0;
            this.#rest();
            this.#become("half-open");
        }
        const era = this.#era;
        return {
            succeeded: ()=>{
                if (era === this.#era) this.#succeeded();
            },
            failed: (error)=>{
                if (era === this.#era) this.#failed(error);
            },
            toldNothing: ()=>{
                if (era === this.#era && this.#state === "half-open") this.#dueAt = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])();
            }
        };
    }
    #succeeded() {
        this.#inARow = 0;
        this.#rate?.note(false);
        if (this.#state !== "closed") this.#become("closed");
    }
    #failed(error) {
        this.#inARow += 1;
        this.#rate?.note(true);
        const broken = this.#inARow >= this.#failures || this.#rate?.exceeded === true;
        if (this.#state === "closed" && !broken) return;
        this.#rest();
        this.#become("open", error);
    }
    #rest() {
        this.#dueAt = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])() + this.#pauseMs * (1 + this.#jitter * (2 * Math.random() - 1));
    }
    #become(state, error) {
        const changed = this.#state !== state;
        this.#state = state;
        this.#era += 1;
        this.#rate?.forget();
        if (state === "closed") this.#inARow = 0;
        if (changed) this.#listener(state, error);
    }
};
var FailureRate = class {
    #share;
    #outcomes;
    #noted = 0;
    #failed = 0;
    constructor(share, window){
        this.#share = share;
        this.#outcomes = new Array(window).fill(false);
    }
    /** Tells nothing before it has seen as many calls as it looks at. */ get exceeded() {
        const window = this.#outcomes.length;
        return this.#noted >= window && this.#failed / window >= this.#share;
    }
    note(failed) {
        const place = this.#noted % this.#outcomes.length;
        if (this.#outcomes[place] === true) this.#failed -= 1;
        if (failed) this.#failed += 1;
        this.#outcomes[place] = failed;
        this.#noted += 1;
    }
    forget() {
        this.#outcomes.fill(false);
        this.#noted = 0;
        this.#failed = 0;
    }
};
// src/level-calls.ts
var LevelPaused = class extends __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["StorageError"] {
};
var CALLERS_FAULT = [
    __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"],
    __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"],
    __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["StorageClosedError"]
];
var LevelCalls = class {
    #facts;
    #observers;
    #breaker;
    #ear;
    #ears = /* @__PURE__ */ new WeakMap();
    #counts;
    #skipped = 0;
    #recovered;
    /** `recovered` is called when the breaker closes after it was open. */ constructor(facts, observers, recovered){
        this.#recovered = recovered;
        this.#facts = facts;
        this.#observers = observers;
        this.#counts = observers.counters.countsOf(facts.name);
        this.#ear = this.#listen(void 0);
        const { breaker } = facts;
        this.#breaker = breaker && new Breaker(breaker, (state, error)=>this.#changed(state, error));
    }
    /** True when nothing stands between a caller and the storage. */ get direct() {
        return this.#breaker === void 0;
    }
    /** What the breaker has to tell in `stats`. */ get health() {
        return {
            breaker: this.#breaker?.state,
            skipped: this.#skipped
        };
    }
    /** One call. Throws, or rejects with, what the storage does; LevelPaused when the level is left alone. */ perform(operation, key, work) {
        const breaker = this.#breaker;
        if (breaker === void 0) return this.bounded(operation, key, work());
        const turn = breaker.enter();
        if (turn === void 0) throw this.#paused(operation, key);
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(this.bounded(operation, key, work()), (answer)=>{
                turn.succeeded();
                return answer;
            }), (error)=>{
            if (CALLERS_FAULT.some((kind)=>error instanceof kind)) turn.toldNothing();
            else turn.failed(error);
            throw error;
        });
    }
    bounded(operation, key, work) {
        const { timeoutMs, name: storage } = this.#facts;
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["bounded"])(work, {
            timeoutMs,
            operation,
            storage,
            key,
            counters: this.#observers.counters
        });
    }
    /** Options that bring what the storage has to tell to the chain's ear and to the caller's, under this level's name. */ ear(caller) {
        if (caller === void 0) return this.#ear;
        let options = this.#ears.get(caller);
        if (options === void 0) {
            options = this.#listen(caller);
            this.#ears.set(caller, options);
        }
        return options;
    }
    /** Counts what a read found. */ count(key, result, durationMs4) {
        this.#counts.note(result === "hit" ? "hit" : "miss", durationMs4);
        this.#publish(key, result);
    }
    /** Counts a read that failed; one that was not tried has been counted. */ failed(keys, error) {
        const skipped = error instanceof LevelPaused;
        if (!skipped) this.#counts.note("error");
        for (const key of keys)this.#publish(key, skipped ? "skipped" : "error");
    }
    /** As `report`, but for a call that was not made: that is counted, and its breaker's opening was told. */ reportTried(operation, key, error, caller) {
        if (!(error instanceof LevelPaused)) this.report(operation, key, error, caller);
    }
    /** Reports an error of this level that the chain goes on without. */ report(operation, key, error, caller) {
        this.#observers.reporter.report(error, {
            operation,
            key,
            level: this.#facts.name
        }, caller);
    }
    #listen(caller) {
        const { reporter } = this.#observers;
        const { name, storage } = this.#facts;
        const place = ({ level })=>level === void 0 || storage.levels === void 0 ? name : `${name}/${level}`;
        return {
            onError: (error, context)=>reporter.report(error, {
                    ...context,
                    level: place(context)
                }, caller)
        };
    }
    #publish(key, result) {
        if (!__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].level.hasSubscribers) return;
        const { name: level, index } = this.#facts;
        __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].level.publish({
            source: this.#observers.source,
            key,
            level,
            index,
            result
        });
    }
    #paused(operation, key) {
        this.#skipped += 1;
        const { name: storage } = this.#facts;
        const why = "is left alone after failures in a row; see the option breaker";
        return new LevelPaused(`${storage}: ${operation} was not tried: the level ${why}`, {
            operation,
            storage,
            key
        });
    }
    #changed(state, error) {
        const { name: level, index } = this.#facts;
        if (__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].breaker.hasSubscribers) {
            __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].breaker.publish({
                source: this.#observers.source,
                level,
                index,
                state,
                error
            });
        }
        if (state === "closed") this.#recovered();
    }
};
;
var FAILED = /* @__PURE__ */ Symbol("failed");
var LevelReads = class {
    #level;
    /** Of the reads of one caller, the last one: most reads in a row are one caller's. */ #options;
    #reader;
    constructor(level){
        this.#level = level;
        this.#options = new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["OwnReadOptions"](level.calls.ear(void 0).onError);
    }
    /** The entry here, at `at`, which is now. What is answered directly is not counted yet: it is for the caller to call `count`. */ ask(operation, key, caller, at) {
        const { storage, calls, debts, behind } = this.#level;
        const pending = behind?.pending(key);
        if (pending !== void 0) return pending;
        const doubt = debts.doubt(key);
        const options = this.#optionsOf(caller);
        let found;
        try {
            options.at = at;
            found = calls.direct ? storage.getEntry(key, options) : this.#performGet(operation, key, options);
            options.at = Number.NaN;
        } catch (error) {
            options.at = Number.NaN;
            return this.#readFailed(operation, key, error, caller);
        }
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isPromise"])(found) ? this.#askedLater(operation, key, caller, found, doubt, at) : believed(found, doubt);
    }
    #performGet(operation, key, options) {
        const { storage, calls } = this.#level;
        return calls.perform(operation, key, ()=>storage.getEntry(key, options));
    }
    /** As `ask`, of a storage that answers later. */ #askedLater(operation, key, caller, found, doubt, startedAt) {
        const { calls, debts } = this.#level;
        const answer = calls.direct ? calls.bounded(operation, key, found) : found;
        return answer.then((given)=>{
            const entry = believed(given, Math.max(doubt, debts.doubt(key)));
            const answeredAt = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])();
            this.count(key, entry, isHit(entry, answeredAt), answeredAt - startedAt);
            return entry;
        }, (error)=>this.#readFailed(operation, key, error, caller));
    }
    getEntry(operation, key, caller) {
        const at = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])();
        const found = this.ask(operation, key, caller, at);
        if (!(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isPromise"])(found)) this.count(key, found, isHit(found, at));
        return found;
    }
    getManyEntries(operation, keys, caller) {
        const { storage, sync, calls, debts, behind } = this.#level;
        const startedAt = sync ? 0 : (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])();
        const doubts = debts.none ? void 0 : new Map(keys.map((key)=>[
                key,
                debts.doubt(key)
            ]));
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>{
            const found = calls.perform(operation, void 0, ()=>__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__fallbacks_exports__as__fallbacks$3e$__["fallbacks"].getManyEntries(storage, keys, calls.ear(caller)));
            const latencyMs = ()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isPromise"])(found) ? (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])() - startedAt : void 0;
            return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(found, (given)=>{
                let durationMs4 = latencyMs();
                const entries = /* @__PURE__ */ new Map();
                for (const key of keys){
                    const doubt = Math.max(doubts?.get(key) ?? Number.NEGATIVE_INFINITY, debts.doubt(key));
                    const entry = behind?.pending(key) ?? believed(given.get(key), doubt);
                    if (entry !== void 0) entries.set(key, entry);
                    this.count(key, entry, isHit(entry), durationMs4);
                    durationMs4 = void 0;
                }
                return entries;
            });
        }, (error)=>this.#readFailed(operation, keys, error, caller));
    }
    /** Whether the storage has a fresh value; false when it fails, which is reported. */ exists(key) {
        const { storage, calls, debts, behind } = this.#level;
        const pending = behind?.pending(key);
        if (pending !== void 0) return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isFresh"])(pending);
        if (!debts.none) return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(this.getEntry("exists", key, void 0), isHit);
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>calls.perform("exists", key, ()=>storage.exists(key)), (error)=>{
            calls.reportTried("exists", key, error);
            return false;
        });
    }
    /** Counts what a read found; a failure has been counted already. */ count(key, found, hit, durationMs4) {
        if (found === FAILED) return;
        this.#level.calls.count(key, hit ? "hit" : found === void 0 ? "miss" : "stale", durationMs4);
    }
    #optionsOf(caller) {
        if (this.#reader !== caller) {
            this.#reader = caller;
            this.#options = new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["OwnReadOptions"](this.#level.calls.ear(caller).onError);
        }
        return this.#options;
    }
    #readFailed(operation, keys, error, caller) {
        const { calls } = this.#level;
        const key = typeof keys === "string" ? keys : void 0;
        calls.reportTried(operation, key, error, caller);
        calls.failed(typeof keys === "string" ? [
            keys
        ] : keys, error);
        return FAILED;
    }
};
function isHit(found, at = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])()) {
    return found !== void 0 && found !== FAILED && (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isFresh"])(found, at);
}
// src/level.ts
var ChainLevel = class {
    index;
    name;
    storage;
    cap;
    capMs;
    /** Whether the storage answers every call directly. */ sync;
    calls;
    reads;
    /** Deletes that did not reach the storage. */ debts;
    /** Writes that wait; absent for a level that is written through. */ behind;
    /** Promotions on their way to this level; none of the promises rejects. Other writes of the key wait for them. */ promotions = /* @__PURE__ */ new Map();
    #deepest;
    #keepsVersions = false;
    constructor(facts, deepest, parts){
        const { index, name, storage, cap, queue } = facts;
        const { track, counters, order } = parts;
        this.index = index;
        this.name = name;
        this.storage = storage;
        this.cap = cap;
        this.capMs = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["lifeMs"])(cap);
        this.sync = storage.sync === true;
        this.#deepest = deepest;
        this.calls = new LevelCalls(facts, parts, ()=>{
            if (this.debts.size > 0) track(this.debts.settle());
        });
        this.debts = new Debts({
            makeUp: (keys)=>this.#makeUp(keys, (owed, work)=>order.run(owed, work)),
            track,
            overflowed: (limit)=>this.#lost("delete", `more than ${limit} deletes wait for it: what it had before is not used`)
        });
        if (queue !== void 0) {
            this.behind = new Behind({
                limit: queue,
                deliver: (key, write2)=>this.#deliver(key, write2),
                dropped: (keys, why)=>this.#dropped(keys, why)
            });
        }
        this.reads = new LevelReads(this);
        counters.watchLevel(name, ()=>({
                ...this.calls.health,
                owed: this.debts.size,
                queued: this.behind?.size ?? 0
            }));
    }
    /** Whether an entry keeps here the version it is written with; learned from the writes. */ get keepsVersions() {
        return this.#keepsVersions;
    }
    /** Writes an entry whose life is capped here. Answers the version written, or false when the condition refused it. */ write(operation, key, entry, options) {
        const capped = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["capInstants"])(entry, this.capMs);
        const version = this.calls.perform(operation, key, ()=>__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__fallbacks_exports__as__fallbacks$3e$__["fallbacks"].writeEntry(this.storage, key, capped, options));
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(version, (written)=>{
            if (written === false) return false;
            this.debts.paid([
                key
            ]);
            if (entry.version !== void 0) this.#keepsVersions = written === entry.version;
            return written;
        });
    }
    /** Deletes, once no write of these keys is under way. What fails is owed from then on. */ remove(operation, keys) {
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(this.behind?.cancel(keys), ()=>this.#delete(operation, keys));
    }
    #delete(operation, keys) {
        const [only, ...others] = keys;
        const work = only !== void 0 && others.length === 0 ? ()=>this.calls.perform(operation, only, ()=>this.storage.delete(only)) : ()=>this.calls.perform(operation, void 0, ()=>__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__fallbacks_exports__as__fallbacks$3e$__["fallbacks"].deleteMany(this.storage, keys));
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>this.afterPromotions(keys, ()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(work(), ()=>this.debts.paid(keys))), (error)=>{
            this.#owe(keys, error);
            throw error;
        });
    }
    /** Removes everything that the storage has under its prefix. */ clear(options) {
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(this.behind?.cancelAll(), ()=>this.afterPromotions(void 0, ()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__fallbacks_exports__as__fallbacks$3e$__["fallbacks"].clear(this.storage, options), ()=>this.debts.paidAll())));
    }
    /** After a write that failed: the level must not answer with the old value, so it is asked to drop it. */ couldNotWrite(operation, keys, error, caller) {
        this.calls.reportTried(operation, keys.length === 1 ? keys[0] : void 0, error, caller);
        if (error instanceof __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["StorageTimeoutError"] || error instanceof LevelPaused) {
            this.#owe(keys, error);
            return void 0;
        }
        if (error instanceof __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["StorageClosedError"]) return void 0;
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(// In the place of the write, which counts as under way until this is over: to wait for that would be for ever.
        ()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(this.#delete(operation, keys), ()=>void 0), // The level fails at everything, and that it failed has been reported.
        ()=>void 0);
    }
    /** Brings the storage up to date under a key that it is to decide about: with what it owes, and what waits for it. Fails when it does. */ settle(key) {
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(this.behind?.flush(key), ()=>this.debts.owes(key) ? this.#makeUp([
                key
            ], (_, work)=>work()) : void 0);
    }
    /** Before the storage is closed: waits for what waits for it, at most so long, and reports what is given up. */ async finish(deadlineMs) {
        await this.behind?.drain(deadlineMs);
        const { debts, name: storage } = this;
        if (debts.size > 0) {
            const expired = ()=>new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["StorageTimeoutError"](deadlineMs, {
                    operation: "close",
                    storage
                });
            await (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["withDeadline"])(debts.settle(), {
                    timeoutMs: deadlineMs,
                    expired,
                    late: ()=>void 0
                }), ()=>void 0);
        }
        debts.stop();
        if (debts.size > 0) this.#lost("close", `${debts.size} deletes that it could not take were given up`);
    }
    /** Goes on when no promotion of these keys (undefined: of any key) is on its way to this level. */ afterPromotions(keys, next2) {
        if (this.promotions.size === 0) return next2();
        const underWay = [
            ...keys ?? this.promotions.keys()
        ].flatMap((key)=>this.promotions.get(key) ?? []);
        return underWay.length === 0 ? next2() : Promise.all(underWay).then(next2);
    }
    /** The entry as the chain answers it: with a version that means something to the deepest level. */ asOfChain(entry) {
        if (this.#deepest || this.#keepsVersions && entry.version !== void 0) return entry;
        return {
            ...entry,
            version: copyVersion(entry, this.index, entry.version)
        };
    }
    /**
   * Deletes what the storage has under keys that are still owed, but for entries that are newer than the deletes. The
   * turns of the keys are taken for the deletes alone: a level that does not answer holds nobody up.
   */ #makeUp(keys, takeTurn) {
        const { calls, debts, storage } = this;
        const call = (work)=>calls.perform("replay", void 0, work);
        const owed = ()=>keys.filter((key)=>debts.owes(key));
        if (owed().length === 0) return void 0;
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(call(()=>__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__fallbacks_exports__as__fallbacks$3e$__["fallbacks"].getManyEntries(storage, owed())), (entries)=>takeTurn(keys, ()=>{
                const still = owed();
                const old = still.filter((key)=>believed(entries.get(key), debts.doubt(key)) === void 0);
                const removed = old.length > 0 ? call(()=>__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__fallbacks_exports__as__fallbacks$3e$__["fallbacks"].deleteMany(storage, old)) : void 0;
                return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(removed, ()=>debts.paid(still));
            }));
    }
    /** A write that waited. */ async #deliver(key, { entry, options, refused }) {
        try {
            const version = await this.write("write", key, entry, options);
            if (version !== false) return {
                version
            };
            refused?.();
            return "refused";
        } catch (error) {
            if (error instanceof LevelPaused) return "paused";
            await this.couldNotWrite("write", [
                key
            ], error, void 0);
            return "failed";
        }
    }
    /** Writes that were given up. The storage may still have what they were to replace. */ #dropped(keys, why) {
        const lost = why === "full" ? "more writes wait for it than its queue holds, and the oldest was given up; raise queue, or slow the writers down" : `${keys.length} writes that waited for it were given up`;
        this.#lost(why === "full" ? "write" : "close", lost);
        if (why === "full") this.debts.owe(keys);
    }
    #owe(keys, error) {
        if (error instanceof __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["StorageClosedError"]) return;
        const { failures } = error instanceof __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["StorageError"] ? error : {};
        this.debts.owe(failures === void 0 ? keys : keys.filter((key)=>failures.has(key)));
        if (failures !== void 0) this.debts.paid(keys.filter((key)=>!failures.has(key)));
    }
    #lost(operation, what) {
        const { name: storage } = this;
        this.calls.report(operation, void 0, new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["StorageError"](`${storage}: ${what}`, {
            operation,
            storage
        }));
    }
};
;
var capCheck = (value, option)=>{
    if (value === null || (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["durationMs"])(value, option) > 0) return;
    throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${option} is ${(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["show"])(value)}; give a duration above 0, or null for a level without a cap`);
};
var levelChecks = {
    storage: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["requireCacheStorage"],
    ttl: capCheck,
    name: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].string,
    timeout: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].duration,
    breaker: breakerCheck,
    write: (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["must"])((value)=>value === "through" || value === "behind", "'through' or 'behind'"),
    queue: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].positiveInteger
};
var DEFAULT_QUEUE = 1e3;
function resolveLevels(owner, levels) {
    const given = Array.isArray(levels) ? levels.map((level, index)=>optionsOf(level, `${owner}: levels[${index}]`)) : [];
    const names = namesOf(owner, given);
    const facts = (level, index)=>{
        const { storage, ttl, timeout } = level;
        const option = `${owner}: levels[${index}]`;
        const twin = given.findIndex((other)=>other.storage === storage);
        if (twin < index) {
            throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${option} is the storage of levels[${twin}] again; give every level a storage of its own`);
        }
        return {
            index,
            name: names[index] ?? "",
            storage,
            cap: ttl ?? void 0,
            timeoutMs: (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["durationMs"])(timeout ?? Number.POSITIVE_INFINITY, `${option}.timeout`),
            breaker: breakerOf(level),
            queue: queueOf(level, option)
        };
    };
    const [nearest, ...others] = given.map(facts);
    if (nearest !== void 0) return [
        nearest,
        ...others
    ];
    throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${owner}: levels are ${(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["show"])(levels)}; give an array of at least one [storage, cap], the nearest first`);
}
function breakerOf({ storage, breaker = storage.sync !== true }) {
    if (breaker === false) return void 0;
    return breaker === true ? {} : breaker;
}
function queueOf({ storage, write: write2, queue }, option) {
    if (write2 !== "behind") {
        if (queue === void 0) return void 0;
        throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${option}.queue is ${queue}, and only write: 'behind' has one; give that too`);
    }
    if (storage.sync !== true) return queue ?? DEFAULT_QUEUE;
    throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${option}.write is 'behind', and the storage answers directly, so that nothing is won; leave write out`);
}
function optionsOf(level, option) {
    const options = isPair(level) ? pairOptions(level, option) : level;
    if (options !== null && typeof options === "object" && !("storage" in options)) {
        throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${option} is ${(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["show"])(level)}; give [storage, cap] or { storage, ttl, name, timeout, breaker, write }`);
    }
    (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checkOptions"])(option, options, levelChecks);
    return options;
}
function isPair(level) {
    return Array.isArray(level);
}
function pairOptions(level, option) {
    if (level.length === 1 || level.length === 2) return {
        storage: level[0],
        ttl: level[1]
    };
    throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${option} is ${(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["show"])(level)}; give [storage] or [storage, cap]`);
}
function namesOf(owner, levels) {
    const taken = /* @__PURE__ */ new Set();
    levels.forEach(({ name }, index)=>{
        if (name === void 0) return;
        if (taken.has(name)) {
            throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${owner}: levels[${index}].name is ${(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["show"])(name)}, as of another level; give every level a name of its own`);
        }
        taken.add(name);
    });
    return levels.map(({ name, storage })=>{
        if (name !== void 0) return name;
        const base = storage.name ?? "level";
        let unique = base;
        for(let number = 2; taken.has(unique); number += 1)unique = `${base}-${number}`;
        taken.add(unique);
        return unique;
    });
}
;
async function* listEntries(levels, options) {
    const seen = /* @__PURE__ */ new Set();
    for (const level of levels){
        const steps = __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__fallbacks_exports__as__fallbacks$3e$__["fallbacks"].entries(level.storage, options)[Symbol.asyncIterator]();
        let over = false;
        try {
            for(;;){
                const step = await next(level, steps);
                over = step === void 0;
                if (step === void 0) break;
                const [key, given] = step;
                const entry = level.behind?.pending(key) ?? believed(given, level.debts.doubt(key));
                if (entry === void 0 || seen.has(key)) continue;
                seen.add(key);
                yield [
                    key,
                    level.asOfChain(entry)
                ];
            }
            for (const [key, entry] of level.behind?.entries() ?? []){
                if (seen.has(key) || !key.startsWith(options?.prefix ?? "")) continue;
                seen.add(key);
                yield [
                    key,
                    level.asOfChain(entry)
                ];
            }
        } finally{
            if (!over) await steps.return?.();
        }
    }
}
async function next(level, steps) {
    try {
        const step = await level.calls.perform("entries", void 0, ()=>steps.next());
        return step.done === true ? void 0 : step.value;
    } catch (error) {
        if (error instanceof __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"]) throw error;
        level.calls.report("entries", void 0, error);
        return void 0;
    }
}
;
;
var CONCURRENCY2 = 32;
function put(level, write2) {
    const { operation, key, entry, caller } = write2;
    if (level.behind !== void 0) return putBehind(level, level.behind, write2);
    return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>level.afterPromotions([
            key
        ], ()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(level.write(operation, key, entry, level.calls.ear(caller)), (version)=>version || void 0)), (error)=>level.couldNotWrite(operation, [
            key
        ], error, caller));
}
function putBehind(level, behind, { key, entry, caller }, late = {
    options: {}
}) {
    const version = standInVersion(entry);
    const options = {
        ...level.calls.ear(caller),
        ...late.options
    };
    behind.add(key, {
        ...late,
        options,
        entry: {
            ...(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["capInstants"])(entry, level.capMs),
            version,
            tags: entry.tags
        }
    });
    return version;
}
function putEach(level, writes) {
    const one = (write2)=>put(level, write2);
    return level.sync ? (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["all"])(writes.map(one)) : (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["mapLimited"])(writes, CONCURRENCY2, one);
}
function putBatch(level, { values, ttl }) {
    const keys = values.map(([key])=>key);
    const life = level.capMs < (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["lifeMs"])(ttl) ? level.cap : ttl;
    const batch = ()=>__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__fallbacks_exports__as__fallbacks$3e$__["fallbacks"].setMany(level.storage, values, life);
    return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>level.afterPromotions(keys, ()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(level.calls.perform("setMany", void 0, batch), ()=>level.debts.paid(keys))), (error)=>level.couldNotWrite("setMany", keys, error, void 0));
}
function removeInTurn(levels, operation, keys, caller) {
    return inTurn(levels, (level)=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>level.remove(operation, keys), (error)=>level.calls.report(operation, keys.length === 1 ? keys[0] : void 0, error, caller)));
}
function inTurn(levels, work) {
    const [level, ...others] = levels;
    return level === void 0 ? void 0 : (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(work(level), ()=>inTurn(others, work));
}
// src/news.ts
var FLUSH_TIMEOUT_MS = 5e3;
var News = class {
    #parts;
    /** The places in memory above the storage that decides, nearest first, those of chains within the chain included. */ #memories;
    #activities;
    /** The keys with a mutation under way here, and whether there was news of them since it began. */ #underWay = /* @__PURE__ */ new Map();
    #unsubscribe;
    /** Throws what the bus throws when it cannot serve these storages. */ constructor(parts){
        this.#parts = parts;
        const storages = parts.levels.flatMap(({ storage })=>partsOf(storage));
        const places = storages.filter(({ levels })=>levels === void 0);
        this.#memories = places.filter((place)=>place.sync === true && place !== parts.authority);
        this.#activities = [
            parts.activity,
            ...storages.map(__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["activityOf"])
        ];
        this.#unsubscribe = parts.bus.subscribe(this, places);
    }
    changed(keys) {
        for (const key of keys){
            for (const activity of this.#activities)activity.overtake(key);
            if (this.#underWay.has(key)) this.#underWay.set(key, true);
            this.#takeBack(key);
        }
        this.#drop(keys);
    }
    gap() {
        for (const activity of this.#activities)activity.overtake(void 0);
        for (const key of this.#underWay.keys())this.#underWay.set(key, true);
        for (const { promotions, behind } of this.#parts.levels){
            for (const key of promotions.keys())this.#takeBack(key);
            for (const [key] of behind?.entries() ?? [])this.#takeBack(key);
        }
        for (const memory of this.#memories)this.#inMemory(()=>__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__fallbacks_exports__as__fallbacks$3e$__["fallbacks"].clear(memory));
    }
    failed(error) {
        const { bus, reporter } = this.#parts;
        reporter.report(error, {
            operation: "bus",
            level: bus.name
        });
    }
    /**
   * Runs a mutation of these keys, and tells the others when it is over. One that failed may have been done; one that
   * `isChange` denies has changed nothing.
   */ during(keys, mutation, isChange) {
        for (const key of keys)this.#underWay.set(key, false);
        const end = (changed)=>{
            const outdated = this.outdated(keys);
            for (const key of keys)this.#underWay.delete(key);
            this.#drop(outdated);
            if (changed) this.publish(keys);
        };
        const ended = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(mutation, (error)=>{
            end(true);
            throw error;
        });
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(ended, (outcome)=>{
            end(isChange(outcome));
            return outcome;
        });
    }
    /** Those of the keys of which there was news since the mutation of them began that is under way. */ outdated(keys) {
        return keys.filter((key)=>this.#underWay.get(key) === true);
    }
    /** Tells the others that these keys were written or deleted; undefined: all keys. */ publish(keys) {
        try {
            this.#parts.bus.publish({
                keys,
                from: this
            });
        } catch (error) {
            this.failed(error);
        }
    }
    /** Ends the listening, and waits, at most 5 seconds, until the others were told. */ async close() {
        const { bus } = this.#parts;
        this.#unsubscribe();
        const expired = ()=>new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["StorageTimeoutError"](FLUSH_TIMEOUT_MS, {
                operation: "close",
                storage: bus.name
            });
        try {
            await (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["withDeadline"])(bus.flush(), {
                timeoutMs: FLUSH_TIMEOUT_MS,
                expired,
                late: ()=>void 0
            });
        } catch (error) {
            this.failed(error);
        }
    }
    #drop(keys) {
        for (const memory of this.#memories){
            for (const key of keys)this.#inMemory(()=>memory.delete(key));
        }
    }
    /** A promotion that is on its way to a remote level, or a write that waits for it, may bring there what is old. */ #takeBack(key) {
        const { levels, order, activity } = this.#parts;
        const remote = levels.filter(({ promotions, behind })=>promotions.has(key) || behind?.pending(key) !== void 0);
        if (remote.length === 0) return;
        const removed = order.run([
            key
        ], ()=>removeInTurn(remote, "bus", [
                key
            ]));
        activity.track(Promise.resolve((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(removed, ()=>this.#drop([
                key
            ]))));
    }
    #inMemory(work) {
        const done = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(work, (error)=>this.failed(error));
        if ((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isPromise"])(done)) this.#parts.activity.track(done);
    }
};
function partsOf(storage) {
    return [
        storage,
        ...(storage.levels ?? []).flatMap((level)=>partsOf(level.storage))
    ];
}
;
;
var CONCURRENCY3 = 32;
function promote(copies) {
    const remote = [];
    for (const copy of copies){
        if (copy.level.sync) void promoteOne(copy);
        else remote.push(copy);
    }
    return remote.length === 0 ? void 0 : (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["mapLimited"])(remote, CONCURRENCY3, promoteOne);
}
function promoteOne(copy) {
    const { level, key, watch, caller } = copy;
    if (watch.overtaken || level.promotions.has(key) || level.behind?.pending(key) !== void 0) return void 0;
    const written = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>write(copy), (error)=>level.calls.reportTried("promote", key, error, caller));
    if (!(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isPromise"])(written)) return void 0;
    const over = written.then(()=>{
        level.promotions.delete(key);
    });
    level.promotions.set(key, over);
    return over;
}
function write({ level, key, entry, held, late, caller }) {
    const { onError } = level.calls.ear(caller);
    if (!level.sync) return level.write("promote", key, entry, {
        ...unlessReplaced(level, held),
        onError
    });
    const present = late ? level.storage.getEntry(key) : void 0;
    const outdone = present !== void 0 && !(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isPromise"])(present) && (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isFresh"])(present) && present.createdAt >= entry.createdAt;
    return outdone ? void 0 : level.write("promote", key, entry, {
        onError
    });
}
function unlessReplaced({ storage }, held) {
    if (storage.conditional === false) return {};
    return held === void 0 ? {
        ifAbsent: true
    } : {
        ifVersion: held.version
    };
}
;
var Search = class {
    operation;
    keys;
    caller;
    /** The freshest entry of each key that was found so far; of equally fresh ones the deepest. */ best = /* @__PURE__ */ new Map();
    /** The watches of the keys that the nearest level did not answer. */ watches = /* @__PURE__ */ new Map();
    /** Whether the answer of a level had to be waited for. */ late = false;
    #answers = [];
    #wanted;
    constructor(operation, keys, caller){
        this.operation = operation;
        this.keys = keys;
        this.caller = caller;
        this.#wanted = keys;
    }
    /** The keys of which no fresh entry was found yet. */ get wanted() {
        return this.#wanted;
    }
    /** Takes in what the next level answered. */ note(level, answer) {
        this.#answers.push(answer);
        if (answer === FAILED) return;
        this.#wanted = this.#wanted.filter((key)=>{
            const entry = answer.get(key);
            if (entry === void 0) return true;
            const best = this.best.get(key);
            if (best === void 0 || entry.freshUntil >= best.entry.freshUntil) this.best.set(key, {
                entry,
                level
            });
            return !(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isFresh"])(entry);
        });
    }
    /** The copies to be made of a fresh entry found at `level`: at each level above, but for those that could not answer. */ *copies(key, entry, level, above) {
        const watch = this.watches.get(key);
        if (watch === void 0) return;
        for (const target of above){
            if (target === level) return;
            const answer = this.#answers[target.index];
            if (answer === void 0 || answer === FAILED) continue;
            const { late, caller } = this;
            yield {
                level: target,
                key,
                entry,
                held: answer.get(key),
                watch,
                late,
                caller
            };
        }
    }
};
// src/reads.ts
var NOTHING = /* @__PURE__ */ new Map();
var Reads = class {
    #parts;
    constructor(parts){
        this.#parts = parts;
    }
    /** Asks the nearest level: the whole read when `isNear` says so, else the begin of `getEntry`. */ ask(operation, key, caller, at) {
        return this.#parts.nearest.reads.ask(operation, key, caller, at);
    }
    /** True when the nearest level has answered directly, with an entry that is fresh at `at`. */ isNear(key, found, at) {
        if ((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isPromise"])(found) || !isHit(found, at)) return false;
        this.#parts.counters.hits += 1;
        this.#parts.nearest.reads.count(key, found, true);
        return true;
    }
    /** The freshest entry there is, given what the nearest level answered without being near. */ getEntry(operation, key, caller, found) {
        if (!(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isPromise"])(found)) this.#parts.nearest.reads.count(key, found, false);
        const search = new Search(operation, [
            key
        ], caller);
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(this.#run(search, askOne, (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(found, answerOf(key))), (entries)=>entries.get(key));
    }
    /** The freshest entry there is of each key. A level is asked once, for what is still missing or stale. */ getMany(operation, keys, caller) {
        const search = new Search(operation, [
            ...new Set(keys)
        ], caller);
        if (search.keys.length === 0) return /* @__PURE__ */ new Map();
        return this.#run(search, askMany, askMany(this.#parts.nearest, search));
    }
    /** Whether a level has a fresh entry. Makes no copies. */ exists(key) {
        return this.#existsFrom(0, key);
    }
    #existsFrom(index, key) {
        const level = this.#parts.levels[index];
        if (level === void 0) return false;
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(level.reads.exists(key), (there)=>there || this.#existsFrom(index + 1, key));
    }
    #run(search, ask, first) {
        const { activity, order, nearest } = this.#parts;
        const noteFirst = (answer)=>search.note(nearest, answer);
        search.late = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isPromise"])(first);
        if (!(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isPromise"])(first)) noteFirst(first);
        for (const key of search.wanted){
            const breached = order.busy(key);
            search.watches.set(key, activity.watch(key, {
                breached,
                overtaken: breached
            }));
        }
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isPromise"])(first) ? first.then(noteFirst) : void 0, ()=>this.#descend(search, ask, 1));
    }
    #descend(search, ask, index) {
        const level = this.#parts.levels[index];
        if (level === void 0 || search.wanted.length === 0) return this.#conclude(search);
        const answer = ask(level, search);
        if ((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isPromise"])(answer)) search.late = true;
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(answer, (found)=>{
            search.note(level, found);
            return this.#descend(search, ask, index + 1);
        });
    }
    #conclude(search) {
        const { counters, levels } = this.#parts;
        const entries = /* @__PURE__ */ new Map();
        const copies = [];
        for (const key of search.keys){
            const sighting = search.best.get(key);
            if (sighting === void 0 || (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isExpired"])(sighting.entry)) {
                counters.misses += 1;
                continue;
            }
            const { level } = sighting;
            const entry = level.asOfChain(sighting.entry);
            entries.set(key, entry);
            if ((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isFresh"])(entry)) {
                counters.hits += 1;
                copies.push(...search.copies(key, entry, level, levels));
            } else counters.stale += 1;
        }
        this.#promote(search, copies);
        return entries;
    }
    #promote(search, copies) {
        const { activity } = this.#parts;
        const unwatch = ()=>{
            for (const [key, watch] of search.watches)activity.unwatch(key, watch);
        };
        const underWay = promote(copies);
        if (underWay === void 0) unwatch();
        else activity.track(underWay.then(unwatch));
    }
};
var askOne = (level, { operation, keys, caller })=>{
    const [key = ""] = keys;
    return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(level.reads.getEntry(operation, key, caller), answerOf(key));
};
var askMany = (level, { operation, wanted, caller })=>level.reads.getManyEntries(operation, wanted, caller);
function answerOf(key) {
    return (found)=>found === FAILED ? FAILED : found === void 0 ? NOTHING : /* @__PURE__ */ new Map([
            [
                key,
                found
            ]
        ]);
}
;
var Writes = class {
    #parts;
    /** The levels above the deepest, nearest first. */ #upper;
    /** From the deepest up: what is gone below can no longer be promoted by another process. */ #upwards;
    /** The same without the deepest. */ #followers;
    constructor(parts){
        this.#parts = parts;
        this.#upper = parts.levels.slice(0, -1);
        this.#upwards = parts.levels.toReversed();
        this.#followers = this.#upwards.slice(1);
    }
    /**
   * Writes to every level and answers the version; a level that fails is reported. Where it is the deepest, the levels
   * above keep the value for the life it has there, under a description in place of the version.
   */ write(write2) {
        const keys = [
            write2.key
        ];
        return this.#mutate(keys, ()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(put(this.#parts.deepest, write2), (given)=>{
                const version = given ?? copyVersion(write2.entry);
                return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(this.#follow(write2, version), ()=>{
                    this.#written(keys);
                    return version;
                });
            }));
    }
    /**
   * Writes where the deepest level allows it. Throws what the deepest level throws, and no level has changed then; a level
   * above it that fails afterwards is reported.
   */ writeIf(condition, write2) {
        const { operation, key, caller } = write2;
        const keys = [
            key
        ];
        const decideAndFollow = ()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(this.#decide(condition, write2), (version)=>{
                if (version === false && condition.ifVersion === void 0) return false;
                const tell = ()=>version === false ? this.#parts.activity.overtake(key) : this.#breach(keys);
                tell();
                const followed = version === false ? removeInTurn(this.#followers, operation, keys, caller) : this.#follow(write2, version);
                return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(followed, ()=>{
                    tell();
                    if (version !== false) this.#written(keys);
                    return version;
                });
            });
        return this.#parts.order.run(keys, ()=>this.#tell(keys, decideAndFollow, isWritten));
    }
    /** Writes many values. The deepest level gets them in one call, unless it answers directly. */ writeMany(batch) {
        const { deepest } = this.#parts;
        const at = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])();
        const lifetimeMs = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["lifeMs"])(batch.ttl);
        const keys = batch.values.map(([key])=>key);
        const writes = batch.values.map(([key, value])=>({
                operation: "setMany",
                key,
                entry: (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["entryFor"])(value, lifetimeMs, at)
            }));
        return this.#mutate(keys, ()=>{
            const given = deepest.sync || deepest.behind !== void 0 ? putEach(deepest, writes) : (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(putBatch(deepest, batch), ()=>[]);
            return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(given, (versions)=>{
                const copyTo = (level)=>{
                    if (!level.sync && !level.keepsVersions && level.behind === void 0) return putBatch(level, batch);
                    const copy = (write2, index)=>withVersion(write2, versions[index] ?? copyVersion(write2.entry, level.index, (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["newVersion"])()));
                    return putEach(level, writes.map(copy));
                };
                return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(this.#copy("setMany", keys, copyTo), ()=>this.#written(keys));
            });
        });
    }
    /** Deletes at every level; a level that fails is reported. */ remove(operation, keys) {
        const { levels, source } = this.#parts;
        const remote = levels.some((level)=>!level.sync);
        if (remote) void removeInTurn(levels.filter((level)=>level.sync), operation, keys);
        return this.#mutate(keys, ()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(removeInTurn(this.#upwards, operation, keys), ()=>{
                if (!__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].delete.hasSubscribers) return;
                for (const key of keys)__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].delete.publish({
                    source,
                    key
                });
            }));
    }
    /** Clears every level, also when one fails; then throws the first error. Further errors are reported. */ clear(options) {
        const { activity, order, news } = this.#parts;
        const errors = [];
        const clearAt = (level)=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>level.clear(options), (error)=>{
                if (errors.push(error) > 1) level.calls.report("clear", void 0, error);
            });
        activity.breachAll();
        return order.runAlone(()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(inTurn(this.#upwards, clearAt), ()=>{
                activity.breachAll();
                news?.publish(void 0);
                if (errors.length > 0) throw errors[0];
            }));
    }
    /** What the deepest level says to a conditional write: the version written, or false. */ #decide(condition, write2) {
        const { deepest } = this.#parts;
        const { operation, key, entry, caller } = write2;
        const ready = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(deepest.settle(key), ()=>this.#inItsWords(condition, key));
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(ready, (understood)=>{
            if (understood === void 0) return false;
            if (deepest.behind !== void 0 && condition.deferrable === true) {
                const late = {
                    options: understood,
                    refused: ()=>this.#takeBack(key)
                };
                return putBehind(deepest, deepest.behind, write2, late);
            }
            return deepest.write(operation, key, entry, {
                ...understood,
                ...deepest.calls.ear(caller)
            });
        });
    }
    /** A write that was put off was refused: the copies above the deepest level are of something that it never held. */ #takeBack(key) {
        const { activity, order } = this.#parts;
        activity.overtake(key);
        const removed = order.run([
            key
        ], ()=>removeInTurn(this.#followers, "write", [
                key
            ]));
        if ((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isPromise"])(removed)) activity.track(removed);
    }
    /** The condition as the deepest level can check it in one step with the write; undefined when it does not hold already. */ #inItsWords(condition, key) {
        const { deepest, levels } = this.#parts;
        const { ifVersion } = condition;
        const facts = ifVersion === void 0 ? void 0 : copyFacts(ifVersion);
        if (facts === void 0) return condition;
        const known = ifVersion && deepest.behind?.versionOf(key, ifVersion);
        if (known === false) return void 0;
        if (known !== void 0) return {
            ...condition,
            ifVersion: known
        };
        const holder = facts.level === void 0 ? void 0 : levels[facts.level];
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(holder?.reads.getEntry("getEntry", key, void 0), (copy)=>{
            const replaced = copy !== void 0 && copy !== FAILED && holder?.asOfChain(copy).version !== ifVersion;
            if (replaced) return void 0;
            return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(deepest.calls.perform("getEntry", key, ()=>deepest.storage.getEntry(key)), (entry)=>entry?.createdAt === facts.createdAt ? {
                    ...condition,
                    ifVersion: entry.version
                } : void 0);
        });
    }
    /** Gives the levels above the deepest their copies of what was written there. */ #follow(write2, version) {
        const { operation, key, caller } = write2;
        const copy = withVersion(write2, version);
        return this.#copy(operation, [
            key
        ], (level)=>put(level, copy), caller);
    }
    /** Makes copies at the levels above the deepest, and takes those back that are old by news that came meanwhile. */ #copy(operation, keys, copyTo, caller) {
        if (this.#followers.length === 0) return void 0;
        const copied = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["all"])(this.#upper.map(copyTo));
        const { news } = this.#parts;
        if (news === void 0) return copied;
        const takeBack = (levels)=>{
            const outdated = news.outdated(keys);
            return outdated.length === 0 ? void 0 : removeInTurn(levels, operation, outdated, caller);
        };
        void takeBack(this.#followers.filter((level)=>level.sync));
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(copied, ()=>takeBack(this.#followers));
    }
    #written(keys) {
        const { source, counters } = this.#parts;
        counters.writes += keys.length;
        if (!__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].write.hasSubscribers) return;
        for (const key of keys)__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].write.publish({
            source,
            key
        });
    }
    /** An unconditional mutation wins against every load and every read under way, from when it is asked for until it is over. */ #mutate(keys, mutation) {
        this.#breach(keys);
        const whole = ()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["lastly"])(mutation, ()=>this.#breach(keys));
        return this.#parts.order.run(keys, ()=>this.#tell(keys, whole, always));
    }
    /** Tells other processes of a mutation when it is over, unless it was none. */ #tell(keys, mutation, isChange) {
        const { news } = this.#parts;
        return news === void 0 ? mutation() : news.during(keys, mutation, isChange);
    }
    #breach(keys) {
        for (const key of keys)this.#parts.activity.breach(key);
    }
};
var always = ()=>true;
var isWritten = (version)=>version !== false;
function withVersion(write2, version) {
    const { entry } = write2;
    return entry.version === version ? write2 : {
        ...write2,
        entry: {
            ...entry,
            version
        }
    };
}
// src/chain-cache.ts
var DEFAULT_NAME = "chain";
var DRAIN_MS = 5e3;
var chainChecks = {
    name: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].string,
    onError: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].function,
    bus: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$driver$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$locals$3e$__["requireCacheBus"]
};
var ChainCache = class {
    name;
    /** True when every level answers directly. */ sync;
    /** Nearest first. */ levels;
    /** The storage that decides about conditions: the deepest. */ authority;
    /** Whether the deepest level can keep conditions. */ conditional;
    /** Claims on keys, at the deepest level. */ leases;
    #levels;
    #nearest;
    #reads;
    #writes;
    #gate;
    #news;
    #closed = false;
    constructor(levels, options = {}){
        (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checkOptions"])("ChainCache", options, chainChecks);
        const [head, ...tail] = resolveLevels("ChainCache", levels);
        this.name = options.name ?? DEFAULT_NAME;
        const counters = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attachCounters"])(this);
        const activity = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["activityOf"])(this);
        const reporter = new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["Reporter"](this, counters, options.onError);
        const order = new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$driver$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$locals$3e$__["KeyedQueue"]();
        const track = (work)=>activity.track(work);
        const shared = {
            source: this,
            counters,
            reporter,
            order,
            track
        };
        const open = (facts)=>new ChainLevel(facts, facts.index === tail.length, shared);
        this.#nearest = open(head);
        this.#levels = [
            this.#nearest,
            ...tail.map(open)
        ];
        this.levels = this.#levels.map(({ name, storage, capMs })=>({
                name,
                storage,
                capMs
            }));
        this.sync = this.#levels.every((level)=>level.sync);
        const deepest = this.#levels.at(-1) ?? this.#nearest;
        this.authority = deepest.storage.authority ?? guardedStorage(deepest);
        this.conditional = deepest.storage.conditional;
        this.leases = guardedLeases(deepest);
        const { bus } = options;
        const authority = deepest.storage.authority ?? deepest.storage;
        this.#news = bus && new News({
            bus,
            levels: this.#levels,
            authority,
            activity,
            order,
            reporter
        });
        const parts = {
            source: this,
            levels: this.#levels,
            nearest: this.#nearest,
            deepest,
            activity,
            order,
            counters,
            news: this.#news
        };
        this.#reads = new Reads(parts);
        this.#writes = new Writes(parts);
        this.#gate = new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["Gate"]({
            name: this.name,
            sync: this.sync,
            timeoutMs: Number.POSITIVE_INFINITY,
            counters,
            activity
        });
    }
    /** Counters since the chain was made, with those of each level. */ get stats() {
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["stats"])(this);
    }
    get(key) {
        const at = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])();
        const found = this.#ask("get", key, void 0, at);
        if (this.#reads.isNear(key, found, at)) {
            if (__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].hit.hasSubscribers) __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].hit.publish({
                source: this,
                key
            });
            return this.#answer(found.value);
        }
        return this.#answer(this.#getFarther(key, found));
    }
    /** The freshest entry of all levels; one that is stale at a level does not hide a fresher one below. */ getEntry(key, options) {
        const caller = options?.onError;
        const at = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["instantOf"])(options);
        const found = this.#ask("getEntry", key, caller, at);
        return this.#answer(this.#reads.isNear(key, found, at) ? this.#nearest.asOfChain(found) : this.#goOn("getEntry", key, found, caller));
    }
    exists(key) {
        return this.#answer(this.#gate.pass("exists", key, ()=>this.#reads.exists(key)));
    }
    /** The fresh hits; each level is asked once, for what is still missing. */ getMany(keys) {
        const entries = this.#gate.pass("getMany", void 0, ()=>this.#reads.getMany("getMany", keys, void 0));
        return this.#answer((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(entries, (found)=>{
            const values = /* @__PURE__ */ new Map();
            for (const [key, entry] of found)if ((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isFresh"])(entry)) values.set(key, entry.value);
            return values;
        }));
    }
    getManyEntries(keys, options) {
        return this.#answer(this.#gate.pass("getManyEntries", void 0, ()=>this.#reads.getMany("getManyEntries", keys, options?.onError)));
    }
    set(key, value, ttl) {
        return this.#answer(this.#gate.pass("set", key, ()=>{
            const entry = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["entryFor"])(value, (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["lifeMs"])(this.ttlOf(ttl)));
            return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(this.#writes.write({
                operation: "set",
                key,
                entry
            }), nothing);
        }));
    }
    setEntry(key, entry, options) {
        return this.#answer(this.#gate.pass("setEntry", key, ()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(this.#write("setEntry", key, entry, options), isWritten2)));
    }
    /** As setEntry, and answers the version that the deepest level gave, or false when it refused. */ writeEntry(key, entry, options) {
        return this.#answer(this.#gate.pass("writeEntry", key, ()=>this.#write("writeEntry", key, entry, options)));
    }
    /** Decided by the deepest level, whose errors are thrown; the levels above get their copies when it has kept the value. */ setIfNotExists(key, value, ttl) {
        return this.#answer(this.#gate.pass("setIfNotExists", key, ()=>{
            const entry = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["entryFor"])(value, (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["lifeMs"])(this.ttlOf(ttl)));
            const written = this.#writes.writeIf({
                ifAbsent: true
            }, {
                operation: "setIfNotExists",
                key,
                entry
            });
            return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(written, isWritten2);
        }));
    }
    setMany(entries, ttl) {
        return this.#answer(this.#gate.pass("setMany", void 0, ()=>{
            const values = [
                ...new Map(entries)
            ];
            return values.length === 0 ? void 0 : this.#writes.writeMany({
                values,
                ttl: this.ttlOf(ttl)
            });
        }));
    }
    delete(key) {
        return this.#answer(this.#gate.pass("delete", key, ()=>this.#writes.remove("delete", [
                key
            ])));
    }
    deleteMany(keys) {
        return this.#answer(this.#gate.pass("deleteMany", void 0, ()=>{
            const unique = [
                ...new Set(keys)
            ];
            return unique.length === 0 ? void 0 : this.#writes.remove("deleteMany", unique);
        }));
    }
    /** Clears every level, with the same options; throws when one of them fails, after the others were cleared. */ clear(options) {
        return this.#answer(this.#gate.pass("clear", void 0, ()=>this.#writes.clear(options)));
    }
    /** The entries of all levels, each key once, with the entry of the deepest level that has it. */ async *entries(options) {
        this.#gate.refuseClosed("entries");
        yield* listEntries(this.#levels.toReversed(), options);
    }
    /**
   * Waits for work under way, and for news to be handed to the bus, then closes every level, also when one fails; rejects
   * with the first error then.
   */ close() {
        return this.#gate.close(async ()=>{
            this.#closed = true;
            await this.#news?.close();
            await Promise.all(this.#levels.map((level)=>level.finish(DRAIN_MS)));
            const outcomes = await Promise.allSettled(this.#levels.map(async ({ storage })=>__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__fallbacks_exports__as__fallbacks$3e$__["fallbacks"].close(storage)));
            const failures = outcomes.flatMap((outcome, index)=>outcome.status === "rejected" ? {
                    level: this.#levels[index],
                    error: outcome.reason
                } : []);
            for (const { level, error } of failures.slice(1))level?.calls.report("close", void 0, error);
            if (failures[0] !== void 0) throw failures[0].error;
        });
    }
    [Symbol.asyncDispose]() {
        return this.close();
    }
    /** The ttl that a value is kept with when it is set with `ttl`. */ ttlOf(ttl) {
        return ttl;
    }
    /** What the nearest level answers: the whole way of most reads, outside of the gate for their sake. */ #ask(operation, key, caller, at) {
        return this.#closed ? void 0 : this.#reads.ask(operation, key, caller, at);
    }
    #getFarther(key, found) {
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$export__then__as__andThen$3e$__["andThen"])(this.#goOn("get", key, found), (entry)=>{
            const fresh = entry !== void 0 && (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isFresh"])(entry);
            const event = fresh ? __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].hit : __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].miss;
            if (event.hasSubscribers) event.publish({
                source: this,
                key
            });
            return fresh ? entry.value : void 0;
        });
    }
    #goOn(operation, key, found, caller) {
        return this.#gate.pass(operation, key, ()=>this.#reads.getEntry(operation, key, caller, found));
    }
    #write(operation, key, given, { ttl, ifAbsent, ifVersion, deferrable, onError } = {}) {
        const write2 = {
            operation,
            key,
            entry: (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["capInstants"])(given, (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["lifeMs"])(ttl)),
            caller: onError
        };
        return ifAbsent === true || ifVersion !== void 0 ? this.#writes.writeIf({
            ifAbsent,
            ifVersion,
            deferrable
        }, write2) : this.#writes.write(write2);
    }
    /** The one place where the run-time fact that synchronous levels answer directly becomes a type. */ #answer(answer) {
        return answer;
    }
};
var nothing = ()=>void 0;
var isWritten2 = (version)=>version !== false;
;
;
var DEFAULT_NAME2 = "hybrid";
var DEFAULT_L1_TTL = 60;
var hybridChecks = {
    l1: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["requireCacheStorage"],
    l2: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["requireCacheStorage"],
    l1Ttl: capCheck,
    l2Ttl: capCheck,
    name: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].string,
    onError: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].function,
    bus: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$driver$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$locals$3e$__["requireCacheBus"]
};
var HybridCache = class _HybridCache extends ChainCache {
    /** The ttl of values that are set without one. */ #defaultTtl;
    constructor(options){
        (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checkOptions"])("HybridCache", options, hybridChecks);
        (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["requireCacheStorage"])(options.l2, "HybridCache: l2");
        const { l1 = new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$index$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$locals$3e$__["InMemCache"](), l2, l1Ttl = DEFAULT_L1_TTL, l2Ttl } = options;
        const { name = DEFAULT_NAME2, onError, bus } = options;
        super([
            [
                l1,
                l1Ttl
            ],
            [
                l2,
                l2Ttl
            ]
        ], {
            name,
            onError,
            bus
        });
        const unbounded = l2Ttl !== void 0 || l1Ttl === null;
        this.#defaultTtl = unbounded ? void 0 : (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["durationMs"])(l1Ttl, "HybridCache: l1Ttl") * 2 / 1e3;
    }
    /** A memory over `l2`. */ static from(l2, options = {}) {
        return new _HybridCache({
            ...options,
            l2
        });
    }
    ttlOf(ttl) {
        return ttl !== Number.POSITIVE_INFINITY && (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["lifeMs"])(ttl) === Number.POSITIVE_INFINITY ? this.#defaultTtl : ttl;
    }
};
;
}),
"[project]/packages/core/dist/chunk-673Q3GQU.js [app-route] (ecmascript)", ((__turbopack_context__) => {
"use strict";

__turbopack_context__.s([
    "AcacheError",
    ()=>AcacheError,
    "ConfigurationError",
    ()=>ConfigurationError,
    "DuplicateWriterError",
    ()=>DuplicateWriterError,
    "KeyTemplateError",
    ()=>KeyTemplateError,
    "RecursiveLoadError",
    ()=>RecursiveLoadError,
    "SerializationError",
    ()=>SerializationError,
    "StorageClosedError",
    ()=>StorageClosedError,
    "StorageError",
    ()=>StorageError,
    "StorageTimeoutError",
    ()=>StorageTimeoutError,
    "TimeoutError",
    ()=>TimeoutError,
    "TooManyLoadsError",
    ()=>TooManyLoadsError,
    "__export",
    ()=>__export,
    "after",
    ()=>after,
    "afterAlive",
    ()=>afterAlive,
    "age",
    ()=>age,
    "all",
    ()=>all,
    "attempt",
    ()=>attempt,
    "capInstants",
    ()=>capInstants,
    "checkOptions",
    ()=>checkOptions,
    "checks",
    ()=>checks,
    "durationMs",
    ()=>durationMs,
    "entryFor",
    ()=>entryFor,
    "expectSync",
    ()=>expectSync,
    "isAcacheError",
    ()=>isAcacheError,
    "isExpired",
    ()=>isExpired,
    "isFresh",
    ()=>isFresh,
    "isPromise",
    ()=>isPromise,
    "lastly",
    ()=>lastly,
    "must",
    ()=>must,
    "newVersion",
    ()=>newVersion,
    "now",
    ()=>now,
    "present",
    ()=>present,
    "replaceTime",
    ()=>replaceTime,
    "requireCacheStorage",
    ()=>requireCacheStorage,
    "show",
    ()=>show2,
    "then",
    ()=>then,
    "validateCacheStorage",
    ()=>validateCacheStorage
]);
var __defProp = Object.defineProperty;
var __export = (target, all2)=>{
    for(var name in all2)__defProp(target, name, {
        get: all2[name],
        enumerable: true
    });
};
// src/errors.ts
var BRAND = /* @__PURE__ */ Symbol.for("@acache/error");
var AcacheError = class extends Error {
    /** The class name, spelled out so that a minifier cannot change it. */ static kind = "AcacheError";
    /** Stable, machine-readable: `ACACHE_…`. */ code;
    constructor(code, message, options){
        super(message, options);
        this.code = code;
        Object.defineProperty(this, "name", {
            value: new.target.kind,
            configurable: true,
            writable: true
        });
        Object.defineProperty(this, BRAND, {
            value: lineage(new.target)
        });
    }
    static [Symbol.hasInstance](value) {
        const { kind } = this;
        if (!Object.hasOwn(this, "kind")) return Function.prototype[Symbol.hasInstance].call(this, value);
        return isAcacheError(value) && Reflect.get(value, BRAND).includes(kind);
    }
};
function lineage(from) {
    const kinds = [];
    for(let c = from; typeof c.kind === "string"; c = Object.getPrototypeOf(c))kinds.push(c.kind);
    return kinds;
}
function isAcacheError(value) {
    return typeof value === "object" && value !== null && BRAND in value;
}
var ConfigurationError = class extends AcacheError {
    static kind = "ConfigurationError";
    constructor(message, options){
        super("ACACHE_CONFIGURATION", message, options);
    }
};
var KeyTemplateError = class extends AcacheError {
    static kind = "KeyTemplateError";
    constructor(message, options){
        super("ACACHE_KEY_TEMPLATE", message, options);
    }
};
var StorageError = class extends AcacheError {
    static kind = "StorageError";
    operation;
    storage;
    key;
    failures;
    succeeded;
    constructor(message, details, code = "ACACHE_STORAGE"){
        super(code, message, details.cause === void 0 ? void 0 : {
            cause: details.cause
        });
        this.operation = details.operation;
        this.storage = details.storage;
        this.key = details.key;
        this.failures = details.failures;
        this.succeeded = details.succeeded;
    }
};
var StorageClosedError = class extends StorageError {
    static kind = "StorageClosedError";
    constructor(details){
        super(`${details.storage}: ${details.operation} after close(); make a new storage, or close it later`, details, "ACACHE_STORAGE_CLOSED");
    }
};
var StorageTimeoutError = class extends StorageError {
    static kind = "StorageTimeoutError";
    timeoutMs;
    constructor(timeoutMs, details){
        super(`${details.storage}: ${details.operation} got no answer within ${timeoutMs} ms`, details, "ACACHE_STORAGE_TIMEOUT");
        this.timeoutMs = timeoutMs;
    }
};
var SerializationError = class extends AcacheError {
    static kind = "SerializationError";
    constructor(message, options){
        super("ACACHE_SERIALIZATION", message, options);
    }
};
var TimeoutError = class extends AcacheError {
    static kind = "TimeoutError";
    timeoutMs;
    constructor(timeoutMs, key){
        super("ACACHE_TIMEOUT", `loading ${JSON.stringify(key)} took longer than timeout.hard, ${timeoutMs} ms`);
        this.timeoutMs = timeoutMs;
    }
};
var TooManyLoadsError = class extends AcacheError {
    static kind = "TooManyLoadsError";
    key;
    constructor(key, limit, queue){
        super("ACACHE_TOO_MANY_LOADS", `loading ${JSON.stringify(key)} was not begun: ${limit} loads run and ${queue} wait already; see the option concurrency`);
        this.key = key;
    }
};
var RecursiveLoadError = class extends AcacheError {
    static kind = "RecursiveLoadError";
    key;
    constructor(key){
        super("ACACHE_RECURSIVE_LOAD", `the loader of ${JSON.stringify(key)} waits for its own result; give the inner call another key or call the function itself`);
        this.key = key;
    }
};
var DuplicateWriterError = class extends AcacheError {
    static kind = "DuplicateWriterError";
    key;
    constructor(key){
        super("ACACHE_DUPLICATE_WRITER", `a writer of ${JSON.stringify(key)} is registered already; read it with BGCache.getReader, or stop the first writer`);
        this.key = key;
    }
};
// src/time/duration.ts
var UNIT_MS = {
    ms: 1,
    s: 1e3,
    m: 6e4,
    h: 36e5,
    d: 864e5
};
var FORM = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/;
function durationMs(value, option) {
    if (typeof value === "number") {
        if (value >= 0) return value * 1e3;
    } else if (typeof value === "string") {
        const [, amount, unit] = FORM.exec(value) ?? [];
        if (amount !== void 0) return Number(amount) * UNIT_MS[unit];
    }
    throw new ConfigurationError(`${option} is ${show(value)}; give a number of seconds that is not negative, or a string such as '250ms', '30s', '5m', '2h', '1d'`);
}
function show(value) {
    return typeof value === "string" ? JSON.stringify(value) : String(value);
}
// src/options.ts
function checkOptions(owner, options, checks2) {
    if (typeof options !== "object" || options === null || Array.isArray(options)) {
        throw new ConfigurationError(`${owner}: options are ${show2(options)}; pass an object`);
    }
    for (const [name, value] of Object.entries(options)){
        const check = Object.hasOwn(checks2, name) ? checks2[name] : void 0;
        if (check === void 0) throw unknownOption(owner, name, Object.keys(checks2));
        if (value !== void 0) check(value, `${owner}: ${name}`);
    }
}
function unknownOption(owner, name, known) {
    const nearest = known.map((candidate)=>({
            candidate,
            distance: editDistance(name.toLowerCase(), candidate.toLowerCase())
        })).sort((a, b)=>a.distance - b.distance)[0];
    const hint = nearest !== void 0 && nearest.distance <= Math.max(2, name.length / 3) ? `did you mean ${nearest.candidate}?` : `known are ${known.join(", ")}`;
    return new ConfigurationError(`${owner}: there is no option ${JSON.stringify(name)}; ${hint}`);
}
function present(options) {
    const given = Object.entries(options ?? {}).filter(([, value])=>value !== void 0);
    return Object.fromEntries(given);
}
function must(holds, wanted) {
    return (value, option)=>{
        if (!holds(value)) throw new ConfigurationError(`${option} is ${show2(value)}; give ${wanted}`);
    };
}
var checks = {
    function: must((value)=>typeof value === "function", "a function"),
    boolean: must((value)=>typeof value === "boolean", "true or false"),
    string: must((value)=>typeof value === "string", "a string"),
    share: must((value)=>typeof value === "number" && value >= 0 && value <= 1, "a number from 0 to 1"),
    positiveInteger: must((value)=>Number.isInteger(value) && Number(value) > 0, "a whole number above 0"),
    positiveIntegerOrInfinity: must((value)=>value === Number.POSITIVE_INFINITY || Number.isInteger(value) && Number(value) > 0, "a whole number above 0, or Infinity"),
    duration: (value, option)=>void durationMs(value, option),
    strings: must((value)=>Array.isArray(value) && value.every((item)=>typeof item === "string"), "an array of strings"),
    anything: ()=>void 0
};
function show2(value) {
    if (typeof value === "string") return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}\u2026` : value);
    if (typeof value === "function") return `a function (${value.name || "anonymous"})`;
    if (Array.isArray(value)) return `an array of ${value.length}`;
    if (typeof value === "object" && value !== null) return `an object (${value.constructor?.name ?? "no prototype"})`;
    return String(value);
}
function editDistance(a, b) {
    let row = Array.from({
        length: b.length + 1
    }, (_, index)=>index);
    for(let i = 1; i <= a.length; i += 1){
        const next = [
            i
        ];
        for(let j = 1; j <= b.length; j += 1){
            const substitute = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(substitute, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}
// src/concurrency/maybe-promise.ts
function isPromise(value) {
    return typeof value === "object" && value !== null && typeof value.then === "function";
}
function then(value, next) {
    return isPromise(value) ? value.then(next) : next(value);
}
function attempt(work, recover) {
    let result;
    try {
        result = work();
    } catch (error) {
        return recover(error);
    }
    return isPromise(result) ? result.then(void 0, recover) : result;
}
function lastly(work, last) {
    let result;
    try {
        result = work();
    } catch (error) {
        last();
        throw error;
    }
    if (isPromise(result)) return result.finally(last);
    last();
    return result;
}
function all(values) {
    return values.some((value)=>isPromise(value)) ? Promise.all(values) : values;
}
function expectSync(value, what) {
    if (!isPromise(value)) return value;
    value.then(void 0, ()=>void 0);
    throw new ConfigurationError(`${what} answered with a promise; use cached(\u2026) instead of cachedSync(\u2026)`);
}
// src/time/clock.ts
var MAX_TIMER_MS = 2 ** 31 - 1;
var systemClock = {
    now: ()=>Date.now()
};
var systemScheduler = {
    after (delayMs, run, keepAlive = false) {
        const timer = setTimeout(run, delayMs);
        if (!keepAlive) timer.unref?.();
        return ()=>clearTimeout(timer);
    }
};
var clock = systemClock;
var scheduler = systemScheduler;
function now() {
    return clock === systemClock ? Date.now() : clock.now();
}
function after(delayMs, run) {
    if (delayMs <= MAX_TIMER_MS) return scheduler.after(Math.max(0, delayMs), run);
    if (delayMs === Number.POSITIVE_INFINITY) return ()=>void 0;
    const dueAt = now() + delayMs;
    let cancel = scheduler.after(MAX_TIMER_MS, ()=>{
        cancel = after(dueAt - now(), run);
    });
    return ()=>cancel();
}
function afterAlive(delayMs, run) {
    return scheduler.after(Math.max(0, delayMs), run, true);
}
function replaceTime(next) {
    const former = {
        clock,
        scheduler
    };
    clock = next.clock;
    scheduler = next.scheduler;
    return ()=>{
        clock = former.clock;
        scheduler = former.scheduler;
    };
}
// src/storage/entry.ts
function isFresh(entry, at = now()) {
    return at < entry.freshUntil;
}
function isExpired(entry, at = now()) {
    return at >= entry.expiresAt;
}
function age(entry, at = now()) {
    return Math.max(0, at - entry.createdAt);
}
function entryFor(value, ttlMs, at = now()) {
    return {
        value,
        createdAt: at,
        freshUntil: at + ttlMs,
        expiresAt: at + ttlMs
    };
}
function capInstants(entry, ttlMs, at = now()) {
    const limit = at + ttlMs;
    if (entry.expiresAt <= limit) return entry;
    return {
        ...entry,
        freshUntil: Math.min(entry.freshUntil, limit),
        expiresAt: limit
    };
}
var sequence = 0;
var origin = `${now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
function newVersion() {
    sequence += 1;
    return `${origin}.${sequence.toString(36)}`;
}
// src/storage/contract.ts
var REQUIRED = [
    "get",
    "set",
    "delete",
    "exists",
    "getEntry",
    "setEntry",
    "setIfNotExists"
];
function validateCacheStorage(value) {
    return missingMethods(value).length === 0;
}
function requireCacheStorage(value, option) {
    const missing = missingMethods(value);
    if (missing.length === 0) return value;
    throw new ConfigurationError(`${option} is not a storage: it lacks ${missing.join(", ")}; pass an InMemCache, another storage of this library, or an object with these methods`);
}
function missingMethods(value) {
    if (typeof value !== "object" && typeof value !== "function" || value === null) return [
        ...REQUIRED
    ];
    return REQUIRED.filter((method)=>typeof Reflect.get(value, method) !== "function");
}
;
}),
"[project]/packages/core/dist/chunk-673Q3GQU.js [app-route] (ecmascript) <export then as andThen>", ((__turbopack_context__) => {
"use strict";

__turbopack_context__.s([
    "andThen",
    ()=>__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"]
]);
var __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__ = __turbopack_context__.i("[project]/packages/core/dist/chunk-673Q3GQU.js [app-route] (ecmascript)");
}),
"[project]/packages/core/dist/chunk-A4UZGQSX.js [app-route] (ecmascript)", ((__turbopack_context__) => {
"use strict";

__turbopack_context__.s([
    "MAX_HEAD_BYTES",
    ()=>MAX_HEAD_BYTES,
    "codecChecks",
    ()=>codecChecks,
    "createCodec",
    ()=>createCodec,
    "differenceBetween",
    ()=>differenceBetween,
    "stampOf",
    ()=>stampOf
]);
var __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__ = __turbopack_context__.i("[project]/packages/core/dist/chunk-673Q3GQU.js [app-route] (ecmascript)");
// src/codec/envelope.ts
var __TURBOPACK__imported__module__$5b$externals$5d2f$crypto__$5b$external$5d$__$28$crypto$2c$__cjs$29$__ = __turbopack_context__.i("[externals]/crypto [external] (crypto, cjs)");
// src/codec/compression.ts
var __TURBOPACK__imported__module__$5b$externals$5d2f$zlib__$5b$external$5d$__$28$zlib$2c$__cjs$29$__ = __turbopack_context__.i("[externals]/zlib [external] (zlib, cjs)");
// src/codec/json.ts
var __TURBOPACK__imported__module__$5b$externals$5d2f$buffer__$5b$external$5d$__$28$buffer$2c$__cjs$29$__ = __turbopack_context__.i("[externals]/buffer [external] (buffer, cjs)");
// src/codec/serializers.ts
var __TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__ = __turbopack_context__.i("[externals]/util [external] (util, cjs)");
// src/codec/msgpack.ts
var __TURBOPACK__imported__module__$5b$project$5d2f$node_modules$2f2e$pnpm$2f$msgpackr$40$2$2e$1$2e$3$2f$node_modules$2f$msgpackr$2f$node$2d$index$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$locals$3e$__ = __turbopack_context__.i("[project]/node_modules/.pnpm/msgpackr@2.1.3/node_modules/msgpackr/node-index.js [app-route] (ecmascript) <locals>");
var __TURBOPACK__imported__module__$5b$project$5d2f$node_modules$2f2e$pnpm$2f$msgpackr$40$2$2e$1$2e$3$2f$node_modules$2f$msgpackr$2f$pack$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$locals$3e$__ = __turbopack_context__.i("[project]/node_modules/.pnpm/msgpackr@2.1.3/node_modules/msgpackr/pack.js [app-route] (ecmascript) <locals>");
var __TURBOPACK__imported__module__$5b$project$5d2f$node_modules$2f2e$pnpm$2f$msgpackr$40$2$2e$1$2e$3$2f$node_modules$2f$msgpackr$2f$unpack$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__ = __turbopack_context__.i("[project]/node_modules/.pnpm/msgpackr@2.1.3/node_modules/msgpackr/unpack.js [app-route] (ecmascript)");
;
;
;
var KEY_BYTES = 32;
var NONCE_BYTES = 12;
var TAG_BYTES = 16;
var KEY_ID_BYTES = 4;
var SEAL_BYTES = 16;
var ENCRYPTION_BYTES = NONCE_BYTES + TAG_BYTES;
var CodecKey = class {
    /** Tells rotated keys apart, and nothing about the key. */ id;
    #cipher;
    #digest;
    #seal;
    constructor(secret){
        this.id = derive(secret, "id", KEY_ID_BYTES);
        this.#cipher = (0, __TURBOPACK__imported__module__$5b$externals$5d2f$crypto__$5b$external$5d$__$28$crypto$2c$__cjs$29$__["createSecretKey"])(derive(secret, "payload", KEY_BYTES));
        this.#digest = (0, __TURBOPACK__imported__module__$5b$externals$5d2f$crypto__$5b$external$5d$__$28$crypto$2c$__cjs$29$__["createSecretKey"])(derive(secret, "digest", KEY_BYTES));
        this.#seal = (0, __TURBOPACK__imported__module__$5b$externals$5d2f$crypto__$5b$external$5d$__$28$crypto$2c$__cjs$29$__["createSecretKey"])(derive(secret, "seal", KEY_BYTES));
    }
    encrypt(plain, storageKey, bound) {
        const nonce = (0, __TURBOPACK__imported__module__$5b$externals$5d2f$crypto__$5b$external$5d$__$28$crypto$2c$__cjs$29$__["randomBytes"])(NONCE_BYTES);
        const cipher = (0, __TURBOPACK__imported__module__$5b$externals$5d2f$crypto__$5b$external$5d$__$28$crypto$2c$__cjs$29$__["createCipheriv"])("aes-256-gcm", this.#cipher, nonce, {
            authTagLength: TAG_BYTES
        });
        cipher.setAAD(associated(storageKey, bound));
        const first = cipher.update(plain);
        return Buffer.concat([
            nonce,
            first,
            cipher.final(),
            cipher.getAuthTag()
        ]);
    }
    decrypt(sealed, storageKey, bound) {
        if (sealed.length < ENCRYPTION_BYTES) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"]("the encrypted payload is cut off");
        const nonce = sealed.subarray(0, NONCE_BYTES);
        const end = sealed.length - TAG_BYTES;
        const decipher = (0, __TURBOPACK__imported__module__$5b$externals$5d2f$crypto__$5b$external$5d$__$28$crypto$2c$__cjs$29$__["createDecipheriv"])("aes-256-gcm", this.#cipher, nonce, {
            authTagLength: TAG_BYTES
        });
        decipher.setAAD(associated(storageKey, bound));
        decipher.setAuthTag(sealed.subarray(end));
        const plain = decipher.update(sealed.subarray(NONCE_BYTES, end));
        try {
            decipher.final();
        } catch (cause) {
            throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"]("the payload fails authentication: it was changed, or is of another key", {
                cause
            });
        }
        return plain;
    }
    /** A digest that tells those without the key nothing about the payload, not even where else it is kept. */ digest(storageKey) {
        return (0, __TURBOPACK__imported__module__$5b$externals$5d2f$crypto__$5b$external$5d$__$28$crypto$2c$__cjs$29$__["createHmac"])("sha256", this.#digest).update(associated(storageKey, NOTHING));
    }
    seal(head, storageKey) {
        return (0, __TURBOPACK__imported__module__$5b$externals$5d2f$crypto__$5b$external$5d$__$28$crypto$2c$__cjs$29$__["createHmac"])("sha256", this.#seal).update(associated(storageKey, head)).digest().subarray(0, SEAL_BYTES);
    }
    checkSeal(seal, head, storageKey) {
        if (!(0, __TURBOPACK__imported__module__$5b$externals$5d2f$crypto__$5b$external$5d$__$28$crypto$2c$__cjs$29$__["timingSafeEqual"])(seal, this.seal(head, storageKey))) {
            throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"]("the head fails authentication: it was changed, or is of another key");
        }
    }
};
var NOTHING = new Uint8Array();
function associated(storageKey, bytes) {
    const key = Buffer.from(storageKey, "utf16le");
    const length = Buffer.alloc(4);
    length.writeUInt32BE(key.length);
    return Buffer.concat([
        length,
        key,
        bytes
    ]);
}
function derive(secret, purpose, length) {
    return Buffer.from((0, __TURBOPACK__imported__module__$5b$externals$5d2f$crypto__$5b$external$5d$__$28$crypto$2c$__cjs$29$__["hkdfSync"])("sha256", secret, "", `@acache codec ${purpose}`, length));
}
var Keyring = class {
    primary;
    #keys;
    constructor(primary, others){
        this.primary = primary;
        this.#keys = [
            primary,
            ...others
        ];
    }
    /** The key that a record names. */ find(id) {
        const key = this.#keys.find((candidate)=>candidate.id.equals(id));
        if (key === void 0) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"]("it was encrypted with a key that is not among encrypt.keys");
        return key;
    }
};
function keyringOf(value, option) {
    if (value === void 0) return void 0;
    const wanted = "give an array of keys of 32 bytes, the one that encrypts first";
    if (typeof value !== "object" || value === null) {
        throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${option} is ${value === null ? "null" : `a ${typeof value}`}; give { keys: [\u2026] } and there ${wanted.slice(5)}`);
    }
    (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checkOptions"])(option, value, {
        keys: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].anything
    });
    const keys = Reflect.get(value, "keys");
    if (!Array.isArray(keys)) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${option}.keys is not an array; ${wanted}`);
    const [primary, ...others] = keys.map((key, index)=>new CodecKey(secretOf(key, `${option}.keys[${index}]`)));
    if (primary === void 0) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${option}.keys is an array of 0; ${wanted}`);
    return new Keyring(primary, others);
}
var HEX = /^[\da-f]*$/i;
var BASE64 = /^[\w+/-]*={0,2}$/;
function secretOf(key, option) {
    const fix = "give 32 bytes as Uint8Array, hex (64 digits) or base64 (44 characters)";
    if (key instanceof Uint8Array) {
        if (key.length === KEY_BYTES) return key;
        throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${option} has ${key.length} bytes; ${fix}`);
    }
    if (typeof key !== "string") throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${option} is ${(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["show"])(key)}; ${fix}`);
    if (HEX.test(key) && key.length === 2 * KEY_BYTES) return Buffer.from(key, "hex");
    const bytes = BASE64.test(key) ? Buffer.from(key, "base64") : void 0;
    if (bytes?.length === KEY_BYTES) return bytes;
    const what = bytes === void 0 ? "neither hex nor base64" : `base64 of ${bytes.length} bytes`;
    throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${option} is a string of ${key.length} characters, ${what}; ${fix}`);
}
;
var STAMP_BYTES = 8;
var INSTANTS_BYTES = 24;
var pool = new DataView(new ArrayBuffer(STAMP_BYTES * 512));
var drawn = pool.byteLength;
function newStamp(target, offset) {
    if (drawn === pool.byteLength) {
        (0, __TURBOPACK__imported__module__$5b$externals$5d2f$crypto__$5b$external$5d$__$28$crypto$2c$__cjs$29$__["randomFillSync"])(pool);
        drawn = 0;
    }
    target.setUint32(offset, pool.getUint32(drawn));
    target.setUint32(offset + 4, pool.getUint32(drawn + 4));
    drawn += STAMP_BYTES;
}
function writeInstants(target, instants, offset) {
    target.setFloat64(offset, checked(instants.createdAt, "createdAt"));
    target.setFloat64(offset + 8, checked(instants.freshUntil, "freshUntil"));
    target.setFloat64(offset + 16, checked(instants.expiresAt, "expiresAt"));
}
function readInstants(bytes, offset) {
    return {
        createdAt: checked(bytes.readDoubleBE(offset), "createdAt"),
        freshUntil: checked(bytes.readDoubleBE(offset + 8), "freshUntil"),
        expiresAt: checked(bytes.readDoubleBE(offset + 16), "expiresAt")
    };
}
function checked(instant, name) {
    if (typeof instant === "number" && !Number.isNaN(instant)) return instant;
    throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"](`${name} is ${String(instant)}, not an instant in epoch milliseconds`);
}
function instantsOf({ createdAt, freshUntil, expiresAt }) {
    return {
        createdAt,
        freshUntil,
        expiresAt
    };
}
// src/codec/interchange-head.ts
var LEAD = '{"__ac_type":"';
var TYPE_LENGTH = 5;
var DIGEST_LENGTH = 32;
var DIGEST_MARK = '","d":"';
var KIND_MARK = '","k":"';
var STAMP_MARK = '","s":"';
var INSTANTS_MARK = '","i":"';
var FIXED_AT = LEAD.length + TYPE_LENGTH;
var DIGEST_AT = FIXED_AT + DIGEST_MARK.length;
var KIND_AT = DIGEST_AT + DIGEST_LENGTH + KIND_MARK.length;
var FIXED_END = KIND_AT + 1;
var STAMP_AT = FIXED_END + STAMP_MARK.length;
var STAMP_END = STAMP_AT + 2 * STAMP_BYTES;
var INSTANTS_AT = STAMP_END + INSTANTS_MARK.length;
var INSTANTS_END = INSTANTS_AT + 2 * INSTANTS_BYTES;
var NUMBER_LENGTH = 24;
var JSON_HEAD_BYTES = INSTANTS_END + 1 + 2 * (',"f":'.length + NUMBER_LENGTH) + 1;
var NO_DIGEST = "0".repeat(DIGEST_LENGTH);
var END_OF_9999 = 253402300799;
var KIND_LETTERS = {
    value: "v",
    undefined: "u"
};
function jsonHead(facts, instants, entriesOnly) {
    const renewed = Buffer.alloc(STAMP_BYTES + INSTANTS_BYTES);
    const view = new DataView(renewed.buffer, renewed.byteOffset, renewed.length);
    newStamp(view, 0);
    writeInstants(view, instants, STAMP_BYTES);
    const hex = renewed.toString("hex");
    const forEver2 = instants.freshUntil === Number.POSITIVE_INFINITY;
    const type = forEver2 && !entriesOnly ? "value" : "entry";
    const kind = facts.isUndefined ? KIND_LETTERS.undefined : KIND_LETTERS.value;
    const freshUntil = type === "value" ? "" : `,"f":${seconds(instants.freshUntil)}`;
    const text = LEAD + type + DIGEST_MARK + facts.digest + KIND_MARK + kind + STAMP_MARK + hex.slice(0, 2 * STAMP_BYTES) + INSTANTS_MARK + hex.slice(2 * STAMP_BYTES) + `"${freshUntil},"c":${seconds(instants.createdAt)},`;
    return text.padEnd(JSON_HEAD_BYTES);
}
function seconds(instant) {
    if (instant === Number.POSITIVE_INFINITY) return END_OF_9999;
    return instant === Number.NEGATIVE_INFINITY ? 0 : instant / 1e3;
}
function jsonMatch(head) {
    return {
        offset: FIXED_AT,
        bytes: head.subarray(FIXED_AT, FIXED_END)
    };
}
function readJsonHead(bytes) {
    if (!isJsonHead(bytes)) return void 0;
    return {
        digest: bytes.toString("latin1", DIGEST_AT, DIGEST_AT + DIGEST_LENGTH),
        isUndefined: bytes.toString("latin1", KIND_AT, FIXED_END) === KIND_LETTERS.undefined,
        instants: instantsOfHex(bytes.toString("latin1", INSTANTS_AT, INSTANTS_END))
    };
}
function instantsOfHex(hex) {
    const bytes = Buffer.from(hex, "hex");
    if (bytes.length !== INSTANTS_BYTES) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"]("the instants in its head are damaged");
    return readInstants(bytes, 0);
}
function jsonStamp(bytes) {
    if (!isJsonHead(bytes)) return void 0;
    return {
        offset: STAMP_AT,
        stamp: bytes.subarray(STAMP_AT, STAMP_END)
    };
}
var LANDMARKS = [
    [
        0,
        LEAD
    ],
    [
        FIXED_AT,
        DIGEST_MARK
    ],
    [
        FIXED_END,
        STAMP_MARK
    ],
    [
        STAMP_END,
        INSTANTS_MARK
    ]
];
function isJsonHead(bytes) {
    if (bytes.length < JSON_HEAD_BYTES) return false;
    return LANDMARKS.every(([offset, text])=>{
        for(let i = 0; i < text.length; i += 1)if (bytes[offset + i] !== text.charCodeAt(i)) return false;
        return true;
    });
}
// src/codec/envelope.ts
var MAGIC = 44257;
var FORMAT = 1;
var FLAGS_AT = 3;
var SERIALIZER_AT = 4;
var KEY_ID_AT = 5;
var DIGEST_AT2 = KEY_ID_AT + KEY_ID_BYTES;
var STAMP_AT2 = 25;
var INSTANTS_AT2 = 33;
var SEAL_AT = 57;
var FIXED_BYTES = STAMP_AT2;
var HEAD_BYTES = SEAL_AT + SEAL_BYTES;
var DIGEST_BYTES = STAMP_AT2 - DIGEST_AT2;
var MAX_HEAD_BYTES = Math.max(HEAD_BYTES, JSON_HEAD_BYTES);
var WORD_BYTES = 4;
var ENCRYPTED = 1;
var PENDING = 2;
var EXTRAS = 4;
var DIGEST = 8;
var KNOWN_FLAGS = ENCRYPTED | PENDING | EXTRAS | DIGEST;
function isBinary(bytes) {
    return bytes[0] === MAGIC >> 8 && bytes[1] === (MAGIC & 255);
}
function writeHead(frame, { kind, serializer, extras, digest }, instants, storageKey, key) {
    const { view, at } = frame;
    view.setUint16(at, MAGIC);
    view.setUint8(at + 2, FORMAT);
    view.setUint8(at + FLAGS_AT, (key === void 0 ? 0 : ENCRYPTED) | (kind === "pending" ? PENDING : 0) | (extras ? EXTRAS : 0) | (digest === void 0 ? 0 : DIGEST));
    view.setUint8(at + SERIALIZER_AT, serializer);
    for(let i = at + KEY_ID_AT; i < at + STAMP_AT2; i += WORD_BYTES)view.setUint32(i, 0);
    for(let i = at + SEAL_AT; i < at + HEAD_BYTES; i += WORD_BYTES)view.setUint32(i, 0);
    if (digest !== void 0) frame.bytes.set(digest, DIGEST_AT2);
    if (key !== void 0) {
        frame.bytes.set(key.id, KEY_ID_AT);
        if (digest === void 0) (0, __TURBOPACK__imported__module__$5b$externals$5d2f$crypto__$5b$external$5d$__$28$crypto$2c$__cjs$29$__["randomFillSync"])(frame.bytes, DIGEST_AT2, DIGEST_BYTES);
    }
    renewHead(frame, instants, storageKey, key);
}
function renewHead({ bytes, view, at }, instants, storageKey, key) {
    newStamp(view, at + STAMP_AT2);
    writeInstants(view, instants, at + INSTANTS_AT2);
    if (key !== void 0) bytes.set(key.seal(bytes.subarray(0, SEAL_AT), storageKey), SEAL_AT);
}
function readHead(bytes, storageKey, keyring) {
    if (bytes.length > 2 && bytes[2] !== FORMAT) {
        throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"](`it has format ${bytes[2]}, which is unknown to this version`);
    }
    if (bytes.length < HEAD_BYTES) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"]("the head is cut off");
    const flags = bytes[FLAGS_AT] ?? 0;
    if ((flags & ~KNOWN_FLAGS) !== 0) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"]("its head has flags unknown to this version");
    const key = keyOf(bytes, (flags & ENCRYPTED) !== 0, keyring);
    key?.checkSeal(bytes.subarray(SEAL_AT, HEAD_BYTES), bytes.subarray(0, SEAL_AT), storageKey);
    return {
        kind: (flags & PENDING) === 0 ? "value" : "pending",
        serializer: bytes[SERIALIZER_AT] ?? 0,
        extras: (flags & EXTRAS) !== 0,
        instants: readInstants(bytes, INSTANTS_AT2),
        key
    };
}
function keyOf(bytes, encrypted2, keyring) {
    if (encrypted2) {
        if (keyring === void 0) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"]("it is encrypted; give the option encrypt");
        return keyring.find(bytes.subarray(KEY_ID_AT, DIGEST_AT2));
    }
    if (keyring !== void 0) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"]("it is not encrypted, and this storage reads nothing else");
    return void 0;
}
function stampOf(bytes) {
    if (!isBinary(bytes)) return jsonStamp(bytes);
    if (bytes[2] !== FORMAT || bytes.length < HEAD_BYTES) return void 0;
    return {
        offset: STAMP_AT2,
        stamp: bytes.subarray(STAMP_AT2, INSTANTS_AT2)
    };
}
;
// src/codec/limits.ts
var DEFAULT_MAX_VALUE_BYTES = 2 ** 26;
var MAX_VALUE_BYTES_LIMIT = 2 ** 28;
var MAX_EXTRAS_BYTES = 2 ** 16;
var MAX_DEPTH = 500;
var BLOCKING_BYTES = 2 ** 16;
function checkSize(length, maxValueBytes) {
    if (length > maxValueBytes) throw tooLarge(`${length} bytes`, maxValueBytes);
}
function tooLarge(size, maxValueBytes) {
    return new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"](`the payload has ${size}, and maxValueBytes is ${maxValueBytes}`);
}
// src/codec/compression.ts
var UNCOMPRESSED = 0;
var ZSTD_COMPRESSION_LEVEL = 100;
var algorithms = {
    gzip: {
        id: 1,
        levels: {
            min: 0,
            max: 9,
            usual: 6
        },
        settings: (level)=>({
                level
            }),
        compress: {
            sync: __TURBOPACK__imported__module__$5b$externals$5d2f$zlib__$5b$external$5d$__$28$zlib$2c$__cjs$29$__.gzipSync,
            async: __TURBOPACK__imported__module__$5b$externals$5d2f$zlib__$5b$external$5d$__$28$zlib$2c$__cjs$29$__.gzip
        },
        decompress: {
            sync: __TURBOPACK__imported__module__$5b$externals$5d2f$zlib__$5b$external$5d$__$28$zlib$2c$__cjs$29$__.gunzipSync,
            async: __TURBOPACK__imported__module__$5b$externals$5d2f$zlib__$5b$external$5d$__$28$zlib$2c$__cjs$29$__.gunzip
        }
    },
    brotli: {
        id: 2,
        levels: {
            min: 0,
            max: 11,
            usual: 4
        },
        settings: (level)=>({
                params: {
                    [__TURBOPACK__imported__module__$5b$externals$5d2f$zlib__$5b$external$5d$__$28$zlib$2c$__cjs$29$__.constants.BROTLI_PARAM_QUALITY]: level
                }
            }),
        compress: {
            sync: __TURBOPACK__imported__module__$5b$externals$5d2f$zlib__$5b$external$5d$__$28$zlib$2c$__cjs$29$__.brotliCompressSync,
            async: __TURBOPACK__imported__module__$5b$externals$5d2f$zlib__$5b$external$5d$__$28$zlib$2c$__cjs$29$__.brotliCompress
        },
        decompress: {
            sync: __TURBOPACK__imported__module__$5b$externals$5d2f$zlib__$5b$external$5d$__$28$zlib$2c$__cjs$29$__.brotliDecompressSync,
            async: __TURBOPACK__imported__module__$5b$externals$5d2f$zlib__$5b$external$5d$__$28$zlib$2c$__cjs$29$__.brotliDecompress
        }
    },
    zstd: {
        id: 3,
        levels: {
            min: 1,
            max: 22,
            usual: 3
        },
        settings: (level)=>({
                params: {
                    [ZSTD_COMPRESSION_LEVEL]: level
                }
            }),
        ...zstdEngines(__TURBOPACK__imported__module__$5b$externals$5d2f$zlib__$5b$external$5d$__$28$zlib$2c$__cjs$29$__)
    }
};
var NO_ZSTD = `this Node has no zstd, which came with 22.15 (this is ${process.version})`;
function zstdEngines(part) {
    const refuse = ()=>{
        throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"](NO_ZSTD);
    };
    return {
        compress: {
            sync: part.zstdCompressSync ?? refuse,
            async: part.zstdCompress ?? refuse
        },
        decompress: {
            sync: part.zstdDecompressSync ?? refuse,
            async: part.zstdDecompress ?? refuse
        }
    };
}
var DEFAULT_THRESHOLD = 1024;
function compressionOf(value, option) {
    if (value === void 0 || value === false) return void 0;
    const detailed = typeof value === "object" && value !== null;
    if (detailed) {
        const wholeNumber = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["must"])((n)=>Number.isInteger(n) && Number(n) >= 0, "a whole number of bytes");
        (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checkOptions"])(option, value, {
            algorithm: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].anything,
            level: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].anything,
            threshold: wholeNumber
        });
    }
    const given = detailed ? value : {};
    const asked = detailed ? given.algorithm : value === true ? void 0 : value;
    const name = asked === void 0 ? "gzip" : asked;
    if (!isAlgorithm(name)) {
        throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${detailed ? `${option}.algorithm` : option} is ${(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["show"])(name)}; give ${detailed ? "" : "true, false, "}'gzip', 'brotli' or 'zstd'`);
    }
    if (name === "zstd" && !("zstdCompress" in __TURBOPACK__imported__module__$5b$externals$5d2f$zlib__$5b$external$5d$__$28$zlib$2c$__cjs$29$__)) {
        throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${option} is 'zstd', but ${NO_ZSTD}; give 'brotli' or 'gzip', or run a later Node`);
    }
    const { min, max, usual } = algorithms[name].levels;
    const level = given.level === void 0 ? usual : given.level;
    if (typeof level !== "number" || !Number.isInteger(level) || level < min || level > max) {
        throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${option}.level is ${(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["show"])(level)}; give a whole number from ${min} to ${max}, the scale of ${name}`);
    }
    return {
        algorithm: name,
        level,
        threshold: given.threshold ?? DEFAULT_THRESHOLD
    };
}
function isAlgorithm(name) {
    return typeof name === "string" && Object.hasOwn(algorithms, name);
}
function compressionId(algorithm) {
    return algorithms[algorithm].id;
}
function compress(data, { algorithm, level }) {
    const { compress: engine, settings } = algorithms[algorithm];
    return run(engine, data, settings(level), data.length <= BLOCKING_BYTES);
}
function decompress(data, id, length) {
    const algorithm = Object.values(algorithms).find((candidate)=>candidate.id === id);
    if (algorithm === void 0) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"](`compression ${id} is unknown to this version`);
    const blocking = length <= BLOCKING_BYTES && data.length <= BLOCKING_BYTES;
    return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(inflate(algorithm.decompress, data, length, blocking), (result)=>{
        if (result.length !== length) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"]("the compressed payload is cut off");
        return result;
    });
}
function gunzip2(data, limit) {
    const { decompress: engine } = algorithms.gzip;
    if (data.length <= BLOCKING_BYTES) {
        try {
            return inflate(engine, data, Math.min(limit, BLOCKING_BYTES), true);
        } catch (error) {
            const code = Reflect.get(Object(error), "code");
            if (limit <= BLOCKING_BYTES || code !== "ERR_BUFFER_TOO_LARGE") throw error;
        }
    }
    return inflate(engine, data, limit, false);
}
function inflate(engine, data, limit, blocking) {
    const settings = {
        maxOutputLength: Math.max(1, limit),
        info: true
    };
    return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(run(engine, data, settings, blocking), (result)=>{
        const inflated = result;
        if (inflated.engine.bytesWritten !== data.length) {
            throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"]("there are bytes behind the compressed payload");
        }
        return inflated.buffer;
    });
}
function run(engine, data, settings, blocking) {
    if (blocking) return engine.sync(data, settings);
    return new Promise((resolve, reject)=>{
        engine.async(data, settings, (error, result)=>error === null ? resolve(result) : reject(error));
    });
}
// src/codec/options.ts
var codecChecks = {
    serializer: (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["must"])(isSerializer, `'msgpack', 'json', or an object with dumps, loads and, if any, a name of 1 to 100 characters`),
    compress: (value, option)=>void compressionOf(value, option),
    encrypt: (value, option)=>void keyringOf(value, option),
    dedupeWrites: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].boolean,
    strict: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].boolean,
    maxValueBytes: (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["must"])((value)=>Number.isInteger(value) && Number(value) > 0 && Number(value) <= MAX_VALUE_BYTES_LIMIT, `a whole number of bytes from 1 to ${MAX_VALUE_BYTES_LIMIT}`)
};
function isSerializer(value) {
    if (value === "msgpack" || value === "json") return true;
    if (typeof value !== "object" || value === null) return false;
    const { name, dumps, loads } = value;
    const named = name === void 0 || typeof name === "string" && name.length > 0 && name.length <= 100;
    return named && typeof dumps === "function" && typeof loads === "function";
}
;
// src/codec/encoding.ts
var ReadyEncoding = class {
    renewal;
    #record;
    constructor(record, renewal){
        this.#record = record;
        this.renewal = renewal;
    }
    record() {
        return this.#record;
    }
};
// src/codec/frame.ts
function behind(room, bytes) {
    const frame = Buffer.allocUnsafe(room + bytes.length);
    frame.set(bytes, room);
    return {
        bytes: frame,
        view: new DataView(frame.buffer, frame.byteOffset, frame.length),
        at: 0
    };
}
;
function stringifyJson(value) {
    if (isDeeper(value, MAX_DEPTH)) {
        throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"](`the value contains itself or is nested deeper than ${MAX_DEPTH}, which JSON cannot keep`);
    }
    const text = JSON.stringify(value);
    if (text === void 0) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"](`the value is a ${typeof value}, which JSON cannot keep`);
    return text;
}
function parseJson(bytes, maxDepth = MAX_DEPTH) {
    if (!(0, __TURBOPACK__imported__module__$5b$externals$5d2f$buffer__$5b$external$5d$__$28$buffer$2c$__cjs$29$__["isUtf8"])(bytes)) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"]("it is neither a record of a known format nor text");
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
    const value = JSON.parse(text);
    if (text.length > 2 * maxDepth && isDeeper(value, maxDepth)) {
        throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"](`the payload is nested deeper than ${maxDepth}`);
    }
    return value;
}
function isDeeper(value, levels) {
    if (typeof value !== "object" || value === null) return false;
    if (levels === 0) return true;
    if (Array.isArray(value)) return value.some((item)=>isDeeper(item, levels - 1));
    const object = value;
    if (typeof object["toJSON"] === "function") return false;
    for(const key in object)if (isDeeper(object[key], levels - 1)) return true;
    return false;
}
;
;
;
;
var makers = {
    Buffer: (buffer)=>Buffer.from(buffer),
    ArrayBuffer: (buffer)=>buffer,
    DataView: (buffer)=>new DataView(buffer),
    Int8Array: (buffer)=>new Int8Array(buffer),
    Uint8Array: (buffer)=>new Uint8Array(buffer),
    Uint8ClampedArray: (buffer)=>new Uint8ClampedArray(buffer),
    Int16Array: (buffer)=>new Int16Array(buffer),
    Uint16Array: (buffer)=>new Uint16Array(buffer),
    Int32Array: (buffer)=>new Int32Array(buffer),
    Uint32Array: (buffer)=>new Uint32Array(buffer),
    Float32Array: (buffer)=>new Float32Array(buffer),
    Float64Array: (buffer)=>new Float64Array(buffer),
    BigInt64Array: (buffer)=>new BigInt64Array(buffer),
    BigUint64Array: (buffer)=>new BigUint64Array(buffer)
};
function isBinaryName(name) {
    return typeof name === "string" && Object.hasOwn(makers, name);
}
function binaryName(object) {
    if (Buffer.isBuffer(object)) return "Buffer";
    if (__TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isArrayBuffer(object)) return "ArrayBuffer";
    if (__TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isDataView(object)) return "DataView";
    if (!__TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isTypedArray(object)) return void 0;
    const name = object[Symbol.toStringTag];
    return isBinaryName(name) ? name : void 0;
}
function binaryBytes(object) {
    if (ArrayBuffer.isView(object)) return new Uint8Array(object.buffer, object.byteOffset, object.byteLength);
    return new Uint8Array(object);
}
function makeBinary(name, bytes) {
    const buffer = new ArrayBuffer(bytes.length);
    new Uint8Array(buffer).set(bytes);
    return makers[name](buffer);
}
// src/codec/graph-errors.ts
var errorTypes = {
    Error,
    EvalError,
    RangeError,
    ReferenceError,
    SyntaxError,
    TypeError,
    URIError,
    AggregateError
};
var HIDDEN = [
    "message",
    "stack",
    "cause",
    "errors",
    "name"
];
function errorParts(error) {
    const type = nearestType(error);
    const shown = Object.keys(error);
    const hidden = HIDDEN.filter((name)=>{
        if (shown.includes(name)) return false;
        return Object.hasOwn(error, name) || name === "name" && error.name !== type;
    });
    return {
        type,
        hidden,
        shown
    };
}
function nearestType(error) {
    for(let prototype = error; prototype !== null; prototype = Object.getPrototypeOf(prototype)){
        const type = Object.hasOwn(Object(prototype), "constructor") && Reflect.get(Object(prototype), "constructor");
        if (typeof type === "function" && isErrorType(type.name)) return type.name;
    }
    return "Error";
}
function isErrorType(name) {
    return typeof name === "string" && Object.hasOwn(errorTypes, name);
}
function makeError(type) {
    const error = type === "AggregateError" ? new AggregateError([]) : new errorTypes[type]();
    for (const name of Object.getOwnPropertyNames(error))Reflect.deleteProperty(error, name);
    return error;
}
// src/codec/graph.ts
function packGraph(value) {
    const writer = new GraphWriter();
    let root;
    try {
        root = writer.slot(value);
    } catch (error) {
        throw error instanceof Refusal ? error.asError() : error;
    }
    const json = Buffer.from(JSON.stringify([
        root,
        ...writer.nodes
    ]));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(json.length);
    return Buffer.concat([
        length,
        json,
        ...writer.binary
    ]);
}
var SPARSE_LENGTH = 1e3;
var SPARSE_FACTOR = 8;
var GraphWriter = class {
    nodes = [];
    binary = [];
    #slots = /* @__PURE__ */ new Map();
    #depth = 0;
    slot(value) {
        switch(typeof value){
            case "string":
            case "boolean":
                return value;
            case "number":
                return Number.isFinite(value) && !Object.is(value, -0) ? value : [
                    "number",
                    numberText(value)
                ];
            case "bigint":
                return [
                    "bigint",
                    bigintText(value)
                ];
            case "undefined":
                return [
                    "undefined"
                ];
            case "object":
                return value === null ? null : this.#objectSlot(value);
            default:
                throw new Refusal(`is a ${typeof value}, which cannot be kept`, nameOf(value));
        }
    }
    #objectSlot(object) {
        const known = this.#slots.get(object);
        if (known !== void 0) return known;
        if (this.#depth === MAX_DEPTH) throw new Refusal(`is nested deeper than ${MAX_DEPTH}`);
        const writeContents = this.#builtIn(object);
        if (writeContents === void 0) {
            const toJSON = Reflect.get(object, "toJSON");
            if (typeof toJSON === "function") {
                const stands = toJSON.call(object, "");
                if (stands !== object) {
                    const slot2 = this.#at("toJSON()", stands);
                    this.#slots.set(object, slot2);
                    return slot2;
                }
            }
            refuseHollow(object);
        }
        const number = this.nodes.length;
        const slot = [
            number
        ];
        this.#slots.set(object, slot);
        this.nodes.push([
            "o"
        ]);
        this.nodes[number] = writeContents?.() ?? this.#properties([
            "o"
        ], object, Object.keys(object));
        return slot;
    }
    /** What writes the node of an object of a type that JavaScript or Node brings along. */ #builtIn(object) {
        if (Array.isArray(object)) return ()=>this.#array(object);
        if (__TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isMap(object)) return ()=>this.#map(object);
        if (__TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isSet(object)) return ()=>this.#items("s", [
                ...object
            ]);
        if (__TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isDate(object)) return ()=>[
                "d",
                Number.isNaN(object.getTime()) ? null : object.getTime()
            ];
        if (__TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isRegExp(object)) return ()=>[
                "r",
                object.source,
                object.flags
            ];
        if (__TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isNativeError(object)) return ()=>this.#error(object);
        if (__TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isBoxedPrimitive(object) && !__TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isSymbolObject(object)) {
            return ()=>[
                    "p",
                    this.#at("valueOf()", object.valueOf())
                ];
        }
        if (object instanceof URL) return ()=>[
                "u",
                object.href
            ];
        const binary2 = binaryName(object);
        return binary2 === void 0 ? void 0 : ()=>this.#binary(object, binary2);
    }
    #array(array) {
        const indices = array.length > SPARSE_LENGTH ? Object.keys(array).filter(isIndex) : [];
        if (array.length <= SPARSE_LENGTH || indices.length * SPARSE_FACTOR >= array.length) {
            return this.#items("a", array);
        }
        const node = [
            "h",
            array.length
        ];
        for (const index of indices)node.push(Number(index), this.#at(index, array[Number(index)]));
        return node;
    }
    #items(type, items) {
        const node = [
            type
        ];
        for(let i = 0; i < items.length; i += 1){
            const item = items[i];
            node.push(item === void 0 && !(i in items) ? [
                "hole"
            ] : this.#at(i, item));
        }
        return node;
    }
    #map(map) {
        const node = [
            "m"
        ];
        let number = 0;
        for (const [key, item] of map){
            const place = typeof key === "string" ? key : `entry ${number}`;
            node.push(this.#at(`key of ${place}`, key), this.#at(place, item));
            number += 1;
        }
        return node;
    }
    #error(error) {
        const { type, hidden, shown } = errorParts(error);
        return this.#properties([
            "e",
            type,
            hidden.length
        ], error, [
            ...hidden,
            ...shown
        ]);
    }
    #binary(object, name) {
        const bytes = binaryBytes(object);
        this.binary.push(bytes);
        return [
            "b",
            name,
            bytes.length
        ];
    }
    #properties(node, object, names) {
        for (const name of names)node.push(name, this.#at(name, Reflect.get(object, name)));
        return node;
    }
    #at(place, value) {
        if (typeof value !== "object" && typeof value !== "function" && typeof value !== "symbol") {
            return this.slot(value);
        }
        this.#depth += 1;
        try {
            return this.slot(value);
        } catch (error) {
            if (error instanceof Refusal) error.path.push(typeof place === "number" ? `[${place}]` : `.${place}`);
            throw error;
        } finally{
            this.#depth -= 1;
        }
    }
};
var Refusal = class extends Error {
    path = [];
    subject;
    constructor(problem, subject = ""){
        super(problem);
        this.subject = subject;
    }
    asError() {
        const path = this.path.reverse().join("");
        const place = path.length > 200 ? `${path.slice(0, 100)}\u2026${path.slice(-60)}` : path;
        return new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"](`value${place}${this.subject} ${this.message}`);
    }
};
function nameOf(value) {
    return typeof value === "function" && value.name !== "" ? ` ${value.name}()` : "";
}
function refuseHollow(object) {
    const tag = Object.prototype.toString.call(object).slice("[object ".length, -1);
    const hollow = tag !== "Object" && Object.keys(object).length === 0;
    if (hollow || __TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isPromise(object) || __TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isWeakMap(object) || __TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isWeakSet(object)) {
        throw new Refusal(`is a ${tag}, which cannot be kept`);
    }
}
function isIndex(key) {
    const index = Number(key);
    return index < 2 ** 32 - 1 && String(index >>> 0) === key;
}
function numberText(value) {
    return Object.is(value, -0) ? "-0" : String(value);
}
function bigintText(value) {
    return value < 0n ? `-${(-value).toString(16)}` : value.toString(16);
}
// src/codec/graph-reader.ts
function unpackGraph(bytes) {
    const jsonEnd = bytes.length < 4 ? Number.POSITIVE_INFINITY : 4 + bytes.readUInt32BE(0);
    if (jsonEnd > bytes.length) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"]("the payload is cut off");
    const parsed = parseJson(bytes.subarray(4, jsonEnd));
    if (!Array.isArray(parsed)) throw damaged();
    const [root, ...nodes] = parsed;
    return new GraphReader(nodes, bytes.subarray(jsonEnd)).value(root, 0);
}
function damaged() {
    return new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"]("the payload is damaged");
}
var GraphReader = class {
    #nodes;
    #binary;
    #objects = /* @__PURE__ */ new Map();
    constructor(nodes, binary2){
        if (!nodes.every((node)=>Array.isArray(node))) throw damaged();
        this.#nodes = nodes;
        this.#binary = binaryOf(nodes, binary2);
    }
    value(slot, depth) {
        if (!Array.isArray(slot)) {
            if (typeof slot === "object" && slot !== null) throw damaged();
            return slot;
        }
        const [name, text] = slot;
        if (typeof name === "number") return this.#objects.get(name) ?? this.#object(name, depth);
        if (name === "undefined") return void 0;
        if (name === "number" && typeof text === "string") return Number(text);
        if (name === "bigint" && typeof text === "string") return bigintOf(text);
        throw damaged();
    }
    #object(number, depth) {
        const node = this.#nodes[number];
        if (node === void 0) throw damaged();
        if (depth === MAX_DEPTH) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"](`the payload is nested deeper than ${MAX_DEPTH}`);
        const [type, ...parts] = node;
        const inner = depth + 1;
        switch(type){
            case "o":
                return this.#define(this.#keep(number, {}), parts, 0, true, inner);
            case "a":
                return this.#array(this.#keep(number, new Array(parts.length)), parts, inner);
            case "h":
                return this.#sparse(this.#keep(number, []), parts, inner);
            case "m":
                return this.#map(this.#keep(number, /* @__PURE__ */ new Map()), parts, inner);
            case "s":
                {
                    const set = this.#keep(number, /* @__PURE__ */ new Set());
                    for (const part of parts)set.add(this.value(part, inner));
                    return set;
                }
            case "e":
                return this.#error(number, parts, inner);
            case "p":
                return this.#keep(number, Object(this.value(parts[0], inner)));
            default:
                return this.#keep(number, leaf(type, parts, this.#binary[number]));
        }
    }
    /** Remembers an object before its contents are read, which may refer to it. */ #keep(number, object) {
        this.#objects.set(number, object);
        return object;
    }
    #define(object, parts, from, enumerable, depth) {
        for(let i = from; i < parts.length; i += 2){
            const name = parts[i];
            if (typeof name !== "string" || i + 1 === parts.length) throw damaged();
            const value = this.value(parts[i + 1], depth);
            if (enumerable && name !== "__proto__") object[name] = value;
            else Object.defineProperty(object, name, {
                value,
                enumerable,
                configurable: true,
                writable: true
            });
        }
        return object;
    }
    #array(array, parts, depth) {
        for(let i = 0; i < parts.length; i += 1){
            const part = parts[i];
            if (!(Array.isArray(part) && part[0] === "hole")) array[i] = this.value(part, depth);
        }
        return array;
    }
    #sparse(array, parts, depth) {
        const [length] = parts;
        if (typeof length !== "number" || length >>> 0 !== length) throw damaged();
        array.length = 2 ** 32 - 1;
        for(let i = 1; i < parts.length; i += 2){
            const index = parts[i];
            if (typeof index !== "number" || index >>> 0 !== index || index >= length) throw damaged();
            array[index] = this.value(parts[i + 1], depth);
        }
        array.length = length;
        return array;
    }
    #map(map, parts, depth) {
        if (parts.length % 2 !== 0) throw damaged();
        for(let i = 0; i < parts.length; i += 2){
            map.set(this.value(parts[i], depth), this.value(parts[i + 1], depth));
        }
        return map;
    }
    #error(number, parts, depth) {
        const [type, hidden, ...properties] = parts;
        if (!isErrorType(type) || typeof hidden !== "number") throw damaged();
        const error = this.#keep(number, makeError(type));
        this.#define(error, properties.slice(0, 2 * hidden), 0, false, depth);
        return this.#define(error, properties, 2 * hidden, true, depth);
    }
};
function leaf(type, [first, second], binary2) {
    if (type === "d" && (typeof first === "number" || first === null)) return new Date(first ?? Number.NaN);
    if (type === "r" && typeof first === "string" && typeof second === "string") return new RegExp(first, second);
    if (type === "u" && typeof first === "string") return new URL(first);
    if (binary2 !== void 0 && isBinaryName(first)) return makeBinary(first, binary2);
    throw damaged();
}
function binaryOf(nodes, binary2) {
    let position = 0;
    const parts = nodes.map(([type, , length])=>{
        if (type !== "b") return void 0;
        if (typeof length !== "number" || length >>> 0 !== length) throw damaged();
        position += length;
        return binary2.subarray(position - length, position);
    });
    if (position !== binary2.length) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"]("the payload is cut off, or there are bytes behind it");
    return parts;
}
function bigintOf(text) {
    return text.startsWith("-") ? -BigInt(`0x${text.slice(1)}`) : BigInt(`0x${text}`);
}
// src/codec/met.ts
var FEW = 32;
var Met = class {
    #few = new Array(FEW).fill(void 0);
    #count = 0;
    #many;
    /** False for an object that was met before. */ isNew(object) {
        if (this.#many !== void 0) {
            const { size } = this.#many;
            return this.#many.add(object).size > size;
        }
        const few = this.#few;
        const count = this.#count;
        for(let i = 0; i < count; i += 1)if (few[i] === object) return false;
        if (count === FEW) this.#many = new Set(few).add(object);
        else few[count] = object;
        this.#count = count + 1;
        return true;
    }
    /** Forgets all of them. */ clear() {
        const used = Math.min(this.#count, FEW);
        for(let i = 0; i < used; i += 1)this.#few[i] = void 0;
        this.#count = 0;
        this.#many = void 0;
    }
};
// src/codec/proportion.ts
var ARRAY_BYTES = 48;
var OBJECT_BYTES = 64;
var PROPERTY_BYTES = 8;
var MAP_BYTES = 400;
var SPECIAL_BYTES = 256;
var MEMORY_FACTOR = 16;
var MEMORY_GRANT = 2 ** 20;
var SHAPE_KEYS = 8;
var MAX_COMPILED_KEYS = 2 ** 15;
var PROPORTIONATE_BYTES = Math.floor(MEMORY_GRANT / MAP_BYTES);
function isProportionate(size, memory, compiledKeys) {
    return memory <= MEMORY_GRANT + MEMORY_FACTOR * size && compiledKeys <= MAX_COMPILED_KEYS;
}
// src/codec/record-shapes.ts
var FIRST_ID = 64;
var MAX_SHAPES = 64;
var RecordShapes = class {
    #root = makeNode();
    #latest = [];
    #count = 0;
    /** The shape of an object, where it is known. At one depth the objects are mostly of one shape: it is tried first. */ find(object, depth) {
        const latest = this.#latest[depth];
        if (latest !== void 0 && hasKeys(object, latest.keys)) return latest;
        let node = this.#root;
        for(const key in object){
            node = node.next.get(key);
            if (node === void 0) return void 0;
        }
        if (node.shape !== void 0) this.#latest[depth] = node.shape;
        return node.shape;
    }
    /** A shape for an object of an unknown one; undefined when there are no numbers left. */ add(object, depth) {
        if (this.#count === MAX_SHAPES) return void 0;
        const shape = {
            id: FIRST_ID + this.#count,
            keys: Object.keys(object)
        };
        let node = this.#root;
        for (const key of shape.keys){
            let next = node.next.get(key);
            if (next === void 0) {
                next = makeNode();
                node.next.set(key, next);
            }
            node = next;
        }
        node.shape = shape;
        this.#count += 1;
        this.#latest[depth] = shape;
        return shape;
    }
};
function makeNode() {
    return {
        shape: void 0,
        next: /* @__PURE__ */ new Map()
    };
}
function hasKeys(object, keys) {
    let count = 0;
    for(const key in object){
        if (keys[count] !== key) return false;
        count += 1;
    }
    return count === keys.length;
}
// src/codec/utf8.ts
function isWellFormed(text) {
    return text.isWellFormed();
}
function putUtf8(target, position, text, from) {
    let at = position;
    for(let i = from; i < text.length; i += 1){
        let code = text.charCodeAt(i);
        if (code < 128) {
            target[at] = code;
            at += 1;
            continue;
        }
        if (code < 2048) target[at] = 192 | code >> 6;
        else {
            if ((code & 63488) === 55296) {
                code = text.codePointAt(i) ?? 0;
                if (code < 65536) return Number.NEGATIVE_INFINITY;
                i += 1;
                target[at] = 240 | code >> 18;
                at += 1;
                target[at] = 128 | code >> 12 & 63;
            } else target[at] = 224 | code >> 12;
            at += 1;
            target[at] = 128 | code >> 6 & 63;
        }
        target[at + 1] = 128 | code & 63;
        at += 2;
    }
    return at;
}
// src/codec/survey.ts
var MANY_OBJECTS = 24;
var MANY_KEYS = 1e4;
function survey(value) {
    const look = new Look();
    if (!look.isPlain(value, 0)) return "graph";
    return look.maps || isCrowd(look.objects, look.keys) ? "records" : "maps";
}
function isCrowd(objects, keys) {
    return objects > MANY_OBJECTS || keys > MANY_KEYS;
}
var typedArrays = [
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array
];
var typedArray = Object.getPrototypeOf(Uint8Array.prototype);
var binary = /* @__PURE__ */ new Set([
    ...[
        Buffer,
        ArrayBuffer,
        DataView
    ].map((type)=>type.prototype),
    ...typedArrays.map((type)=>type.prototype).filter((own)=>Object.getPrototypeOf(own) === typedArray)
]);
var Look = class {
    #met = new Met();
    maps = false;
    objects = 0;
    keys = 0;
    isPlain(value, depth) {
        switch(typeof value){
            case "string":
                return isWellFormed(value);
            case "number":
                return value !== 0 || 1 / value > 0;
            case "object":
                return value === null || this.#isPlainAt(value, depth);
            case "function":
            case "symbol":
                return false;
            default:
                return true;
        }
    }
    #isPlainAt(value, depth) {
        if (depth === MAX_DEPTH || !this.#met.isNew(value)) return false;
        const prototype = Object.getPrototypeOf(value);
        if (prototype === Object.prototype || prototype === null) return this.#isPlainObject(value, depth + 1);
        if (prototype === Array.prototype) return this.#isPlainArray(value, depth + 1);
        if (binary.has(prototype)) return true;
        if (prototype === Date.prototype) return !Number.isNaN(value.getTime());
        if (prototype === RegExp.prototype) return isWellFormed(value.source);
        if (prototype === Map.prototype) return this.#isPlainMap(value, depth + 1);
        return prototype === Set.prototype && this.#isPlainSet(value, depth + 1);
    }
    #isPlainObject(object, depth) {
        this.objects += 1;
        for(const key in object){
            this.keys += 1;
            if (key === "__proto__" || !isWellFormed(key)) return false;
            if (!this.isPlain(object[key], depth)) return false;
        }
        return true;
    }
    #isPlainArray(array, depth) {
        for(let i = 0; i < array.length; i += 1){
            const item = array[i];
            if (item === void 0 ? !(i in array) : !this.isPlain(item, depth)) return false;
        }
        return true;
    }
    #isPlainMap(map, depth) {
        this.maps = true;
        for (const [key, item] of map){
            if (!this.isPlain(key, depth) || !this.isPlain(item, depth)) return false;
        }
        return true;
    }
    #isPlainSet(set, depth) {
        for (const item of set)if (!this.isPlain(item, depth)) return false;
        return true;
    }
};
// src/codec/wire-writer.ts
var SLAB_BYTES = 2 ** 13;
var MIN_SLICE_BYTES = 256;
var TOKEN_BYTES = 9;
var LONG_TEXT = 64;
var EXT_RECORD = 114;
var EXT_DATE = 255;
var WireWriter = class {
    #buffer = Buffer.allocUnsafeSlow(SLAB_BYTES);
    #view = viewOf(this.#buffer);
    #start = 0;
    #position = 0;
    /** Whole numbers below are bytes of their own; from 0x40 on these may name records. */ #directNumbers = 128;
    /** Begins a slice with so many bytes left free. */ begin(room, records) {
        if (this.#buffer.length - this.#position < room + MIN_SLICE_BYTES) {
            this.#replaceBuffer(Math.max(SLAB_BYTES, room + MIN_SLICE_BYTES));
        }
        this.#start = this.#position;
        this.#position += room;
        this.#directNumbers = records ? 64 : 128;
    }
    /** So many bytes have been written, room included. */ get length() {
        return this.#position - this.#start;
    }
    /** The slice. */ end() {
        const at = this.#start;
        const frame = {
            bytes: this.#buffer.subarray(at, this.#position),
            view: this.#view,
            at
        };
        this.#giveUpLarge();
        return frame;
    }
    /** Gives back what was written since `begin`. */ abandon() {
        this.#position = this.#start;
        this.#giveUpLarge();
    }
    nil() {
        this.#byte(192);
    }
    boolean(value) {
        this.#byte(value ? 195 : 194);
    }
    undefined() {
        this.#reserve(TOKEN_BYTES);
        this.#put(212);
        this.#put(0);
        this.#put(0);
    }
    /** False for -0, which would come back as 0. */ number(value) {
        this.#reserve(TOKEN_BYTES);
        if (value >>> 0 === value) {
            if (value === 0 && Object.is(value, -0)) return false;
            this.#positive(value);
        } else if (value >> 0 === value) this.#negative(value);
        else {
            this.#put(203);
            this.#view.setFloat64(this.#position, value);
            this.#position += 8;
        }
        return true;
    }
    /** False for half a surrogate pair, which UTF-8 cannot say. */ text(text) {
        const { length } = text;
        if (length >= LONG_TEXT) return this.#longText(text);
        this.#reserve(3 * length + TOKEN_BYTES);
        const buffer = this.#buffer;
        const from = this.#position + textHeadBytes(length);
        for(let i = 0; i < length; i += 1){
            const unit = text.charCodeAt(i);
            if (unit > 127) return this.#textOf(putUtf8(buffer, from + i, text, i) - from, from);
            buffer[from + i] = unit;
        }
        return this.#textOf(length, from);
    }
    arrayHead(length) {
        this.#reserve(TOKEN_BYTES);
        if (length < 16) this.#put(144 | length);
        else this.#counted(220, length);
    }
    /** Answers with the place for `mapLength`. */ mapHead() {
        this.#reserve(TOKEN_BYTES);
        const place = this.length;
        this.#position += 3;
        return place;
    }
    mapLength(place, length) {
        const at = this.#start + place;
        this.#buffer[at] = 222;
        this.#buffer[at + 1] = length >> 8;
        this.#buffer[at + 2] = length;
    }
    /** The keys of a record are to follow, as an array, and then the values of the first one. */ recordDefinition(id) {
        this.#reserve(TOKEN_BYTES);
        this.#put(212);
        this.#put(EXT_RECORD);
        this.#put(id);
    }
    /** The values of a record are to follow. */ record(id) {
        this.#byte(id);
    }
    /** False for dates outside the years 1970 to 2106, whose form has to be looked for elsewhere. */ date(date) {
        const ms = date.getTime();
        const seconds2 = Math.floor(ms / 1e3);
        if (!(ms >= 0 && seconds2 < 2 ** 32)) return false;
        this.#reserve(2 * TOKEN_BYTES);
        const rest = ms - seconds2 * 1e3;
        this.#put(rest === 0 ? 214 : 215);
        this.#put(EXT_DATE);
        if (rest !== 0) this.#put32(rest * 4e6);
        this.#put32(seconds2);
        return true;
    }
    #positive(value) {
        if (value < this.#directNumbers) this.#put(value);
        else if (value < 256) {
            this.#put(204);
            this.#put(value);
        } else if (value < 65536) {
            this.#put(205);
            this.#put16(value);
        } else {
            this.#put(206);
            this.#put32(value);
        }
    }
    #negative(value) {
        if (value >= -32) this.#put(value);
        else if (value >= -128) {
            this.#put(208);
            this.#put(value);
        } else if (value >= -32768) {
            this.#put(209);
            this.#put16(value);
        } else {
            this.#put(210);
            this.#put32(value);
        }
    }
    #longText(text) {
        if (!isWellFormed(text)) return false;
        const { length } = text;
        const most = this.#buffer.length - this.#position;
        this.#reserve(TOKEN_BYTES + (TOKEN_BYTES + 3 * length <= most ? 0 : Buffer.byteLength(text)));
        const from = this.#position + textHeadBytes(length);
        return this.#textOf(this.#buffer.write(text, from), from);
    }
    /** Puts the head before a text that was written from here on. */ #textOf(bytes, from) {
        if (bytes < 0) return false;
        const head = textHeadBytes(bytes);
        const begin = this.#position + head;
        if (begin !== from) this.#buffer.copyWithin(begin, from, from + bytes);
        if (head === 1) this.#put(160 | bytes);
        else if (head === 2) {
            this.#put(217);
            this.#put(bytes);
        } else this.#counted(218, bytes);
        this.#position = begin + bytes;
        return true;
    }
    /** A token with a number of 16 bits, or the next one with 32. */ #counted(token, count) {
        if (count < 65536) {
            this.#put(token);
            this.#put16(count);
        } else {
            this.#put(token + 1);
            this.#put32(count);
        }
    }
    #byte(value) {
        this.#reserve(1);
        this.#put(value);
    }
    #put(value) {
        this.#buffer[this.#position] = value;
        this.#position += 1;
    }
    #put16(value) {
        this.#put(value >> 8);
        this.#put(value);
    }
    #put32(value) {
        this.#view.setUint32(this.#position, value);
        this.#position += 4;
    }
    #reserve(bytes) {
        if (this.#position + bytes > this.#buffer.length) this.#grow(bytes);
    }
    #grow(bytes) {
        const begun = this.#buffer.subarray(this.#start, this.#position);
        const needed = begun.length + bytes;
        this.#replaceBuffer(needed <= SLAB_BYTES ? SLAB_BYTES : 2 * needed);
        this.#buffer.set(begun);
        this.#start = 0;
        this.#position = begun.length;
    }
    /** A small slice must not keep the memory of a large one. */ #giveUpLarge() {
        if (this.#buffer.length > SLAB_BYTES) this.#replaceBuffer(SLAB_BYTES);
    }
    #replaceBuffer(size) {
        this.#buffer = Buffer.allocUnsafeSlow(size);
        this.#view = viewOf(this.#buffer);
        this.#position = 0;
    }
};
function viewOf({ buffer, byteOffset, length }) {
    return new DataView(buffer, byteOffset, length);
}
function textHeadBytes(bytes) {
    if (bytes < 32) return 1;
    if (bytes < 256) return 2;
    return bytes < 65536 ? 3 : 5;
}
// src/codec/plain-writer.ts
var idle;
function packPlain(value, room) {
    const writer = idle ?? new PlainWriter();
    idle = void 0;
    try {
        return writer.pack(value, room);
    } finally{
        idle = writer;
    }
}
var PlainWriter = class {
    #wire = new WireWriter();
    #met = new Met();
    /** Present while objects are written as records. */ #shapes;
    /** A long array of objects is taken for a crowd before its objects are counted. */ #guessing = true;
    /** The walk ended because there are, or seem to be, too many objects for maps. */ #crowded = false;
    #objects = 0;
    #keys = 0;
    #memory = 0;
    #compiledKeys = 0;
    pack(value, room) {
        for(const _ in EMPTY)return void 0;
        this.#guessing = true;
        const maps = this.#write(value, room, void 0);
        if (maps !== void 0 || !this.#crowded) return packed("maps", maps);
        const records = this.#write(value, room, new RecordShapes());
        if (records === void 0 || isCrowd(this.#objects, this.#keys)) return packed("records", records);
        this.#guessing = false;
        return packed("maps", this.#write(value, room, void 0));
    }
    #write(value, room, shapes2) {
        this.#shapes = shapes2;
        this.#crowded = false;
        this.#objects = 0;
        this.#keys = 0;
        this.#memory = 0;
        this.#compiledKeys = 0;
        this.#wire.begin(room, shapes2 !== void 0);
        let plain = false;
        try {
            plain = this.#value(value, 0) && isProportionate(this.#wire.length - room, this.#memory, this.#compiledKeys);
            return plain ? this.#wire.end() : void 0;
        } finally{
            if (!plain) this.#wire.abandon();
            this.#met.clear();
        }
    }
    /** False for a value that ends the walk, as everywhere below. */ #value(value, depth) {
        switch(typeof value){
            case "string":
                return this.#wire.text(value);
            case "number":
                return this.#wire.number(value);
            case "boolean":
                this.#wire.boolean(value);
                return true;
            case "object":
                if (value !== null) return this.#object(value, depth);
                this.#wire.nil();
                return true;
            case "undefined":
                this.#memory += SPECIAL_BYTES;
                this.#wire.undefined();
                return true;
            default:
                return false;
        }
    }
    #object(object, depth) {
        if (depth === MAX_DEPTH || !this.#met.isNew(object)) return false;
        const prototype = Object.getPrototypeOf(object);
        if (prototype === Object.prototype || prototype === null) {
            this.#objects += 1;
            return this.#shapes === void 0 ? this.#map(object, depth + 1) : this.#record(object, this.#shapes, depth + 1);
        }
        if (prototype === Array.prototype) return Array.isArray(object) && this.#array(object, depth + 1);
        if (prototype !== Date.prototype) return false;
        this.#memory += SPECIAL_BYTES;
        return this.#wire.date(object);
    }
    #array(array, depth) {
        const { length } = array;
        if (this.#guessing && this.#shapes === void 0 && length > MANY_OBJECTS && isObject(array[0])) {
            this.#crowded = true;
            return false;
        }
        this.#memory += ARRAY_BYTES;
        this.#wire.arrayHead(length);
        for(let i = 0; i < length; i += 1){
            const item = array[i];
            if (item === void 0 && !(i in array)) return false;
            if (!this.#value(item, depth)) return false;
        }
        return true;
    }
    #map(object, depth) {
        const place = this.#wire.mapHead();
        let count = 0;
        for(const key in object){
            if (key === "__proto__" || !this.#wire.text(key) || !this.#value(object[key], depth)) return false;
            count += 1;
        }
        this.#memory += OBJECT_BYTES;
        this.#keys += count;
        this.#crowded = isCrowd(this.#objects, this.#keys);
        this.#wire.mapLength(place, count);
        return !this.#crowded;
    }
    #record(object, shapes2, depth) {
        const known = shapes2.find(object, depth);
        const shape = known ?? shapes2.add(object, depth);
        if (shape === void 0) return false;
        const { id, keys } = shape;
        if (known !== void 0) this.#wire.record(id);
        else if (!this.#definition(id, keys)) return false;
        this.#memory += OBJECT_BYTES + PROPERTY_BYTES * keys.length;
        this.#keys += keys.length;
        let count = 0;
        for(const key in object){
            if (keys[count] !== key || !this.#value(object[key], depth)) return false;
            count += 1;
        }
        return count === keys.length;
    }
    #definition(id, keys) {
        this.#memory += SPECIAL_BYTES;
        this.#compiledKeys += SHAPE_KEYS + keys.length;
        this.#wire.recordDefinition(id);
        this.#wire.arrayHead(keys.length);
        return keys.every((key)=>key !== "__proto__" && this.#wire.text(key));
    }
};
var EMPTY = {};
function packed(form, frame) {
    return frame === void 0 ? void 0 : {
        form,
        bytes: frame.bytes,
        view: frame.view,
        at: frame.at
    };
}
function isObject(item) {
    return typeof item === "object" && item !== null && !Array.isArray(item);
}
// src/codec/wire.ts
var MAX_WIRE_DEPTH = 2 * MAX_DEPTH + 2;
var UNUSED = 0;
var SCALAR = 1;
var DATA = 2;
var EXTENSION = 3;
var FIXED = 4;
var MARK = 5;
var ARRAY = 6;
var MAP = 7;
var KINDS = [
    SCALAR,
    UNUSED,
    SCALAR,
    SCALAR,
    DATA,
    DATA,
    DATA,
    EXTENSION,
    EXTENSION,
    EXTENSION,
    SCALAR,
    SCALAR,
    SCALAR,
    SCALAR,
    SCALAR,
    SCALAR,
    SCALAR,
    SCALAR,
    SCALAR,
    SCALAR,
    MARK,
    FIXED,
    FIXED,
    FIXED,
    FIXED,
    DATA,
    DATA,
    DATA,
    ARRAY,
    ARRAY,
    MAP,
    MAP
];
var WIDTHS = [
    0,
    0,
    0,
    0,
    1,
    2,
    4,
    1,
    2,
    4,
    4,
    8,
    1,
    2,
    4,
    8,
    1,
    2,
    4,
    8,
    1,
    2,
    4,
    8,
    16,
    1,
    2,
    4,
    2,
    4,
    2,
    4
];
var EXT_UNDEFINED = 0;
var EXT_BIGINT = 66;
var EXT_RECORD2 = 114;
var EXT_SET = 115;
var EXT_TYPED_ARRAY = 116;
var EXT_REGEXP = 120;
var EXT_DATE2 = 255;
var open = new Float64Array(MAX_WIRE_DEPTH);
var shapes = new Float64Array(64);
var NO_SHAPE = -1;
function checkWire(bytes, records) {
    const end = bytes.length;
    const mapBytes = records ? MAP_BYTES : OBJECT_BYTES;
    let position = 0;
    let depth = 0;
    let missing = 1;
    let memory = 0;
    let compiled = 0;
    if (records) shapes.fill(NO_SHAPE);
    for(;;){
        while(missing === 0 && depth > 0){
            depth -= 1;
            missing = open[depth] ?? 0;
        }
        if (missing === 0) break;
        if (position >= end) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"]("the payload is cut off");
        missing -= 1;
        const token = bytes[position] ?? 0;
        position += 1;
        let inside;
        if (token < 128) {
            inside = token >= 64 && records ? shapes[token & 63] ?? NO_SHAPE : NO_SHAPE;
            if (inside === NO_SHAPE) continue;
            memory += OBJECT_BYTES + PROPERTY_BYTES * inside;
        } else if (token < 144) {
            inside = 2 * (token & 15);
            memory += mapBytes;
        } else if (token < 160) {
            inside = token & 15;
            memory += ARRAY_BYTES;
        } else if (token < 192) {
            position += token & 31;
            continue;
        } else if (token >= 224) {
            continue;
        } else {
            const width = WIDTHS[token - 192] ?? 0;
            switch(KINDS[token - 192]){
                case SCALAR:
                    position += width;
                    continue;
                case DATA:
                    position += width + numberAt(bytes, position, width);
                    if (token < 217) memory += SPECIAL_BYTES;
                    continue;
                case EXTENSION:
                    checkExtension(token, bytes[position + width]);
                    position += width + 1 + numberAt(bytes, position, width);
                    memory += SPECIAL_BYTES;
                    continue;
                case FIXED:
                    checkExtension(token, bytes[position]);
                    position += 1 + width;
                    memory += SPECIAL_BYTES;
                    continue;
                case ARRAY:
                    inside = numberAt(bytes, position, width);
                    position += width;
                    memory += ARRAY_BYTES;
                    break;
                case MAP:
                    inside = 2 * numberAt(bytes, position, width);
                    position += width;
                    memory += mapBytes;
                    break;
                case MARK:
                    {
                        const type = bytes[position];
                        const id = (bytes[position + 1] ?? 0) & 63;
                        position += 2;
                        memory += SPECIAL_BYTES;
                        if (type === EXT_UNDEFINED) continue;
                        if (type === EXT_SET || type === EXT_REGEXP) inside = 1;
                        else if (type === EXT_RECORD2 && records) {
                            inside = keyCount(bytes, position);
                            position = behindKeys(bytes, position, inside);
                            compiled += SHAPE_KEYS + inside;
                            shapes[id] = inside;
                        } else {
                            checkExtension(token, type);
                            continue;
                        }
                        break;
                    }
                default:
                    throw unknownToken(token);
            }
        }
        if (depth === MAX_WIRE_DEPTH) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"](`the payload is nested deeper than ${MAX_DEPTH}`);
        open[depth] = missing;
        depth += 1;
        missing = inside;
    }
    if (position !== end) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"]("the payload is cut off, or there are bytes behind it");
    if (!isProportionate(end, memory, compiled)) {
        throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"]("the payload would take far more memory or time than its size allows");
    }
}
function numberAt(bytes, at, width) {
    if (width === 1) return bytes[at] ?? 0;
    const high = (bytes[at] ?? 0) << 8 | (bytes[at + 1] ?? 0);
    return width === 2 ? high : high * 65536 + numberAt(bytes, at + 2, 2);
}
function keyCount(bytes, at) {
    const token = bytes[at] ?? 0;
    if (token >> 4 === 9) return token & 15;
    if (token === 220) return numberAt(bytes, at + 1, 2);
    throw unknownToken(token);
}
function behindKeys(bytes, at, count) {
    let position = at + (bytes[at] === 220 ? 3 : 1);
    for(let i = 0; i < count && position < bytes.length; i += 1){
        const token = bytes[position] ?? 0;
        position += 1;
        if (token >= 160 && token < 192) position += token & 31;
        else if (token === 217) position += 1 + numberAt(bytes, position, 1);
        else if (token === 218) position += 2 + numberAt(bytes, position, 2);
        else throw unknownToken(token);
    }
    return position;
}
function checkExtension(token, type) {
    if (type !== EXT_TYPED_ARRAY && type !== EXT_DATE2 && type !== EXT_BIGINT) throw unknownToken(token, type);
}
function unknownToken(...marks) {
    const what = marks.map((mark)=>mark?.toString(16) ?? "nothing").join(" ");
    return new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"](`the payload has a mark that this version does not write: ${what}`);
}
// src/codec/msgpack.ts
var COMMON = {
    structuredClone: false,
    moreTypes: true
};
var packers = {
    maps: new __TURBOPACK__imported__module__$5b$project$5d2f$node_modules$2f2e$pnpm$2f$msgpackr$40$2$2e$1$2e$3$2f$node_modules$2f$msgpackr$2f$pack$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$locals$3e$__["Packr"]({
        ...COMMON,
        useRecords: false,
        useToJSON: false
    }),
    records: new __TURBOPACK__imported__module__$5b$project$5d2f$node_modules$2f2e$pnpm$2f$msgpackr$40$2$2e$1$2e$3$2f$node_modules$2f$msgpackr$2f$pack$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$locals$3e$__["Packr"]({
        ...COMMON,
        useToJSON: false
    })
};
var unpackers = {
    maps: new __TURBOPACK__imported__module__$5b$project$5d2f$node_modules$2f2e$pnpm$2f$msgpackr$40$2$2e$1$2e$3$2f$node_modules$2f$msgpackr$2f$unpack$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["Unpackr"]({
        ...COMMON,
        copyBuffers: true,
        useRecords: false,
        mapsAsObjects: true
    }),
    records: new __TURBOPACK__imported__module__$5b$project$5d2f$node_modules$2f2e$pnpm$2f$msgpackr$40$2$2e$1$2e$3$2f$node_modules$2f$msgpackr$2f$unpack$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["Unpackr"]({
        ...COMMON,
        copyBuffers: true
    })
};
var LARGE_BYTES = 2 ** 20;
var USUAL_BUFFER_BYTES = 2 ** 13;
function packMsgpack(value, room = 0) {
    return packPlain(value, room) ?? packOther(value, room);
}
function packOther(value, room) {
    const form = survey(value);
    if (form !== "graph") {
        const packer = packers[form];
        const bytes = packer.pack(value);
        if (bytes.length > LARGE_BYTES) packer.useBuffer(Buffer.allocUnsafeSlow(USUAL_BUFFER_BYTES));
        if (bytes.length <= PROPORTIONATE_BYTES || isReadable(bytes, form)) {
            return {
                form,
                ...behind(room, bytes)
            };
        }
    }
    return {
        form: "graph",
        ...behind(room, packGraph(value))
    };
}
function unpackMsgpack(bytes, form) {
    if (form === "graph") return unpackGraph(bytes);
    checkWire(bytes, form === "records");
    return unpackers[form].unpack(bytes);
}
function isReadable(bytes, form) {
    try {
        checkWire(bytes, form === "records");
        return true;
    } catch  {
        return false;
    }
}
// src/codec/serializers.ts
var UNDEFINED = 0;
var MSGPACK = {
    maps: 1,
    records: 2,
    graph: 3
};
var JSON_TEXT = 4;
var CUSTOM = 5;
var msgpackForms = new Map(Object.entries(MSGPACK).map(([form, id])=>[
        id,
        form
    ]));
var NOTHING2 = new Uint8Array();
function serialize(value, serializer, room) {
    if (value === void 0) return {
        id: UNDEFINED,
        frame: behind(room, NOTHING2)
    };
    if (serializer === "msgpack") {
        const packed2 = packMsgpack(value, room);
        return {
            id: MSGPACK[packed2.form],
            frame: packed2
        };
    }
    if (serializer === "json") return {
        id: JSON_TEXT,
        frame: behind(room, Buffer.from(stringifyJson(value)))
    };
    const dumped = serializer.dumps(value);
    if (typeof dumped !== "string" && !(dumped instanceof Uint8Array)) {
        throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"](`dumps answered with ${(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["show"])(dumped)}; it must answer with a string or a Uint8Array`);
    }
    return {
        id: CUSTOM,
        frame: behind(room, typeof dumped === "string" ? Buffer.from(dumped) : dumped)
    };
}
function nameInRecord(value, serializer) {
    return value === void 0 || typeof serializer === "string" ? void 0 : nameOf2(serializer);
}
function deserialize(id, bytes, name, serializer) {
    const form = msgpackForms.get(id);
    if (form !== void 0) return unpackMsgpack(bytes, form);
    switch(id){
        case UNDEFINED:
            if (bytes.length > 0) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"]("there are bytes behind the payload");
            return void 0;
        case JSON_TEXT:
            return parseJson(bytes);
        case CUSTOM:
            return refusePromise(ownSerializer(serializer, name).loads(Buffer.from(bytes)));
        default:
            throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"](`serializer ${id} is unknown to this version`);
    }
}
function ownSerializer(serializer, name) {
    const own = typeof serializer === "string" ? serializer : nameOf2(serializer);
    if (typeof serializer !== "string" && own === name) return serializer;
    throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"](`it was written by the serializer ${(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["show"])(name)}, and this storage has ${(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["show"])(own)}`);
}
function refusePromise(value) {
    if (__TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isPromise(value)) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"]("loads answered with a promise; it must answer directly");
    return value;
}
function nameOf2({ name }) {
    return name ?? "custom";
}
// src/codec/tags.ts
function isTags(tags) {
    return tags === void 0 || Array.isArray(tags) && tags.every((tag)=>typeof tag === "string");
}
function checkTagsSize(bytes) {
    if (bytes <= MAX_EXTRAS_BYTES) return;
    throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"](`the tags take ${bytes} bytes; a record has room for ${MAX_EXTRAS_BYTES}`);
}
// src/codec/binary.ts
var LENGTH_BYTES = 4;
var MAX_FRAMING_BYTES = LENGTH_BYTES + MAX_EXTRAS_BYTES + 1 + LENGTH_BYTES + ENCRYPTION_BYTES;
function encodeBinary(settings, key, entry) {
    const { keyring, compression, dedupeWrites, maxValueBytes, serializer } = settings;
    const name = nameInRecord(entry.value, serializer);
    const extras = extrasBytes(entry.tags, name);
    const room = HEAD_BYTES + framingBytes(extras, UNCOMPRESSED);
    const { id, frame } = serialize(entry.value, serializer, room);
    const length = frame.bytes.length - room;
    checkSize(length, maxValueBytes);
    writeFraming(frame.bytes, extras, UNCOMPRESSED, length);
    const digest = dedupeWrites ? digestOf(settings, key, [
        id,
        name ?? null,
        compression ?? null,
        entry.tags ?? []
    ], frame.bytes.subarray(room)) : void 0;
    const instants = instantsOf(entry);
    const facts = {
        kind: "value",
        serializer: id,
        extras: extras !== void 0,
        digest
    };
    writeHead(frame, facts, instants, key, keyring?.primary);
    const renewal = dedupeWrites ? renewalOf(frame, instants, key, keyring?.primary) : void 0;
    if (keyring === void 0 && !isCompressed(length, compression)) {
        return new ReadyEncoding(recordOf(frame.bytes, instants), renewal);
    }
    return laterEncoding(settings, key, {
        bytes: frame.bytes,
        extras,
        length
    }, instants, renewal);
}
function laterEncoding({ compression, keyring }, key, plain, instants, renewal) {
    const finish = (bytes)=>recordOf(encrypted(bytes, key, keyring), instants);
    return {
        renewal,
        record: ()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(smallest(plain, compression), finish)
    };
}
function smallest({ bytes, extras, length }, compression) {
    if (!isCompressed(length, compression)) return bytes;
    return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(compress(bytes.subarray(bytes.length - length), compression), (compressed)=>{
        if (LENGTH_BYTES + compressed.length >= length) return bytes;
        const id = compressionId(compression.algorithm);
        const { bytes: smaller } = behind(HEAD_BYTES + framingBytes(extras, id), compressed);
        bytes.copy(smaller, 0, 0, HEAD_BYTES);
        writeFraming(smaller, extras, id, length);
        return smaller;
    });
}
function isCompressed(length, compression) {
    return compression !== void 0 && length >= compression.threshold;
}
function encrypted(bytes, key, keyring) {
    if (keyring === void 0) return bytes;
    const head = bytes.subarray(0, HEAD_BYTES);
    const body = keyring.primary.encrypt(bytes.subarray(HEAD_BYTES), key, head.subarray(0, FIXED_BYTES));
    return Buffer.concat([
        head,
        body
    ]);
}
function recordOf(bytes, instants) {
    return {
        bytes,
        head: bytes.subarray(0, HEAD_BYTES),
        instants,
        kind: "value"
    };
}
function renewalOf(frame, instants, key, by) {
    const renewed = behind(0, frame.bytes.subarray(0, HEAD_BYTES));
    renewHead(renewed, instants, key, by);
    const head = renewed.bytes;
    return {
        head,
        instants,
        match: {
            offset: 0,
            bytes: head.subarray(0, FIXED_BYTES)
        }
    };
}
function encodePending({ keyring }, key, instants) {
    const frame = behind(HEAD_BYTES, NOTHING3);
    writeHead(frame, {
        kind: "pending",
        serializer: 0,
        extras: false
    }, instants, key, keyring?.primary);
    return {
        bytes: frame.bytes,
        head: frame.bytes,
        instants,
        kind: "pending"
    };
}
var NOTHING3 = new Uint8Array();
function headOf(settings, key, bytes, newer) {
    if (newer === void 0) return readHead(bytes, key, settings.keyring);
    if (newer.compare(bytes, 0, FIXED_BYTES, 0, FIXED_BYTES) !== 0) {
        throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"]("the head kept beside it is of another payload");
    }
    return readHead(newer, key, settings.keyring);
}
function decodeBinary(settings, key, bytes, newer, version) {
    const head = headOf(settings, key, bytes, newer);
    if (head.kind === "pending") {
        if (bytes.length > HEAD_BYTES) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"]("there are bytes behind the claim");
        return {
            kind: "pending",
            instants: head.instants
        };
    }
    const { maxValueBytes } = settings;
    if (bytes.length - HEAD_BYTES > maxValueBytes + MAX_FRAMING_BYTES) {
        throw tooLarge(`about ${bytes.length} bytes`, maxValueBytes);
    }
    if (head.key === void 0 && !head.extras && bytes[HEAD_BYTES] === UNCOMPRESSED) {
        checkSize(bytes.length - HEAD_BYTES - 1, maxValueBytes);
        return decoded(settings, head, NO_EXTRAS, bytes.subarray(HEAD_BYTES + 1), version);
    }
    return decodeBody(settings, key, bytes, head, version);
}
function decodeBody(settings, key, bytes, head, version) {
    const body = head.key === void 0 ? new BodyReader(bytes, HEAD_BYTES) : new BodyReader(head.key.decrypt(bytes.subarray(HEAD_BYTES), key, bytes.subarray(0, FIXED_BYTES)), 0);
    const extras = head.extras ? parseExtras(body.bytes(body.number32())) : NO_EXTRAS;
    const compression = body.number8();
    const length = compression === UNCOMPRESSED ? body.left : body.number32();
    checkSize(length, settings.maxValueBytes);
    const payload = body.bytes(body.left);
    const plain = compression === UNCOMPRESSED ? payload : decompress(payload, compression, length);
    return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(plain, (data)=>decoded(settings, head, extras, data, version));
}
function decoded({ serializer }, head, extras, payload, version) {
    const value = deserialize(head.serializer, payload, extras.serializer, serializer);
    const { createdAt, freshUntil, expiresAt } = head.instants;
    return {
        kind: "value",
        entry: {
            value,
            createdAt,
            freshUntil,
            expiresAt,
            version,
            tags: extras.tags
        }
    };
}
var NO_EXTRAS = {};
var BodyReader = class {
    #buffer;
    #position;
    constructor(buffer, position){
        this.#buffer = buffer;
        this.#position = position;
    }
    get left() {
        return this.#buffer.length - this.#position;
    }
    number8() {
        return this.#buffer[this.#take(1)] ?? 0;
    }
    number32() {
        return this.#buffer.readUInt32BE(this.#take(LENGTH_BYTES));
    }
    bytes(length) {
        const from = this.#take(length);
        return this.#buffer.subarray(from, from + length);
    }
    #take(length) {
        if (length > this.left) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"]("the body is cut off");
        this.#position += length;
        return this.#position - length;
    }
};
function framingBytes(extras, compression) {
    const extrasLength = extras === void 0 ? 0 : LENGTH_BYTES + extras.length;
    return extrasLength + 1 + (compression === UNCOMPRESSED ? 0 : LENGTH_BYTES);
}
function writeFraming(record, extras, compression, length) {
    let position = HEAD_BYTES;
    if (extras !== void 0) {
        position = record.writeUInt32BE(extras.length, position);
        record.set(extras, position);
        position += extras.length;
    }
    record[position] = compression;
    if (compression !== UNCOMPRESSED) record.writeUInt32BE(length, position + 1);
}
function extrasBytes(tags, serializer) {
    const some = tags !== void 0 && tags.length > 0;
    if (!some && serializer === void 0) return void 0;
    const bytes = Buffer.from(JSON.stringify({
        tags: some ? tags : void 0,
        serializer
    }));
    checkTagsSize(bytes.length);
    return bytes;
}
function parseExtras(bytes) {
    const parsed = parseJson(bytes);
    const { tags, serializer } = Object(parsed);
    if (!isTags(tags) || serializer !== void 0 && typeof serializer !== "string") {
        throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"]("its tags are damaged");
    }
    return {
        tags,
        serializer
    };
}
function digestOf({ keyring }, key, depends, payload) {
    const settings = JSON.stringify(depends);
    const hash = keyring === void 0 ? (0, __TURBOPACK__imported__module__$5b$externals$5d2f$crypto__$5b$external$5d$__$28$crypto$2c$__cjs$29$__["createHash"])("sha256") : keyring.primary.digest(key);
    return hash.update(`${settings.length}:${settings}`).update(payload).digest().subarray(0, DIGEST_BYTES);
}
;
function encodeInterchange({ compression, dedupeWrites, maxValueBytes }, metadata, { value, tags = [], ...rest }) {
    const instants = instantsOf(rest);
    const isUndefined = value === void 0;
    const json = isUndefined ? "null" : stringifyJson(value);
    checkSize(Buffer.byteLength(json), maxValueBytes);
    const tagsJson = tags.length === 0 ? "" : `,"t":${JSON.stringify(tags)}`;
    checkTagsSize(Buffer.byteLength(tagsJson));
    const body = `"v":${json}${tagsJson}}`;
    const digest = dedupeWrites ? digestOf2(body, isUndefined, compression) : NO_DIGEST;
    const newHead = ()=>jsonHead({
            digest,
            isUndefined
        }, instants, metadata);
    const text = newHead() + body;
    const record = ()=>{
        const bytes = Buffer.from(text);
        const head2 = bytes.subarray(0, JSON_HEAD_BYTES);
        if (compression === void 0) return {
            bytes,
            head: head2,
            instants,
            kind: "value"
        };
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(compress(bytes, compression), (zipped)=>({
                bytes: zipped,
                head: head2,
                instants,
                kind: "value"
            }));
    };
    if (!dedupeWrites) return {
        record
    };
    const head = Buffer.from(newHead(), "latin1");
    return {
        record,
        renewal: {
            head,
            instants,
            match: jsonMatch(head)
        }
    };
}
function digestOf2(body, isUndefined, compression) {
    const settings = JSON.stringify([
        isUndefined,
        compression ?? null
    ]);
    const hash = (0, __TURBOPACK__imported__module__$5b$externals$5d2f$crypto__$5b$external$5d$__$28$crypto$2c$__cjs$29$__["createHash"])("sha256").update(`${settings.length}:${settings}`).update(body);
    return hash.digest("hex").slice(0, NO_DIGEST.length);
}
function isGzip(bytes) {
    return bytes[0] === 31 && bytes[1] === 139;
}
function decodeInterchange({ maxValueBytes }, bytes, newer, bare) {
    const limit = maxValueBytes + JSON_HEAD_BYTES + MAX_EXTRAS_BYTES + '"v":}'.length;
    return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(isGzip(bytes) ? gunzip2(bytes, limit) : bytes, (text)=>{
        checkSize(text.length, limit);
        return recordOf2(parseJson(text, MAX_DEPTH + 1), newer, bare);
    });
}
function decodeInterchangeHead(bytes, bare) {
    const head = readJsonHead(bytes);
    if (head !== void 0) return head.instants;
    if (isGzip(bytes)) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"]("its head is inside the gzipped record");
    return instantsOf(recordOf2(parseJson(bytes, MAX_DEPTH + 1), void 0, bare));
}
function recordOf2(parsed, newer, bare) {
    const record = isFields(parsed) ? enveloped(parsed, newer) : void 0;
    if (record !== void 0) return record;
    if (!bare) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"]("it is JSON, but no record");
    refuseHead(newer);
    return {
        value: parsed,
        tags: void 0,
        ...forEver((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])())
    };
}
function isFields(parsed) {
    return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed);
}
var FIELDS = /* @__PURE__ */ new Set([
    "__ac_type",
    "v",
    "f",
    "c"
]);
var FIELDS_ADDED = /* @__PURE__ */ new Set([
    "d",
    "k",
    "s",
    "i",
    "t"
]);
function enveloped(fields, newer) {
    let added = 0;
    for(const name in fields){
        if (FIELDS_ADDED.has(name)) added += 1;
        else if (!FIELDS.has(name)) return void 0;
    }
    const { v: value, d, k, s, i, t } = fields;
    const instants = instantsOfFields(fields);
    if (value === void 0 || instants === void 0) return void 0;
    if (added === 0) {
        refuseHead(newer);
        return {
            value,
            tags: void 0,
            ...instants
        };
    }
    if (typeof d !== "string" || typeof s !== "string" || typeof i !== "string") return void 0;
    if (k !== "v" && k !== "u" || !isTags(t)) return void 0;
    const isUndefined = k === "u";
    const exact = newer === void 0 ? instantsOfHex(i) : headOf2(newer, d, isUndefined);
    return {
        value: isUndefined ? void 0 : value,
        tags: t,
        ...exact
    };
}
function instantsOfFields({ __ac_type: type, f, c }) {
    if (c !== void 0 && c !== null && typeof c !== "number") return void 0;
    const createdAt = typeof c === "number" ? c * 1e3 : (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])();
    if (type === "value") return f === void 0 ? forEver(createdAt) : void 0;
    if (type !== "entry") return void 0;
    if (f === null) return forEver(createdAt);
    if (typeof f !== "number") return void 0;
    const freshUntil = f * 1e3;
    return {
        createdAt: Math.min(createdAt, freshUntil),
        freshUntil,
        expiresAt: Number.POSITIVE_INFINITY
    };
}
function forEver(createdAt) {
    return {
        createdAt,
        freshUntil: Number.POSITIVE_INFINITY,
        expiresAt: Number.POSITIVE_INFINITY
    };
}
function headOf2(newer, digest, isUndefined) {
    const head = readJsonHead(newer);
    if (head?.digest === digest && head.isUndefined === isUndefined) return head.instants;
    throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"]("the head kept beside it is of another payload");
}
function refuseHead(newer) {
    if (newer !== void 0) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"]("the head kept beside it is of another format");
}
;
function differenceBetween(actual, expected, what = "value") {
    const comparison = new Comparison();
    return comparison.same(actual, expected, what) ? void 0 : comparison.difference ?? what;
}
var Comparison = class {
    /** The first difference that was met. */ difference;
    /** Partners found so far, both ways: one object on either side has one partner on the other. */ #toActual = /* @__PURE__ */ new Map();
    #toExpected = /* @__PURE__ */ new Map();
    same(actual, expected, path) {
        if (!isObject2(actual) || !isObject2(expected)) {
            return Object.is(actual, expected) || this.#differ(path, actual, expected);
        }
        const partner = this.#toActual.get(expected);
        if (partner !== void 0 || this.#toExpected.has(actual)) {
            return partner === actual || this.#note(`${path} does not refer to the same object as the original does`);
        }
        this.#toActual.set(expected, actual);
        this.#toExpected.set(actual, expected);
        if (typeName(actual) !== typeName(expected)) return this.#differ(path, actual, expected);
        return this.#contents(actual, expected, path);
    }
    #contents(actual, expected, path) {
        const bytes = bytesOf(expected);
        if (bytes !== void 0) {
            return Buffer.compare(bytesOf(actual) ?? EMPTY2, bytes) === 0 || this.#differ(path, actual, expected);
        }
        return this.#inside(actual, expected, path) && this.#properties(actual, expected, path);
    }
    /** What an object of a built-in type holds beside its properties. */ #inside(actual, expected, path) {
        if (__TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isDate(expected)) return this.same(Number(actual), Number(expected), `${path} as a number`);
        if (__TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isRegExp(expected)) return this.same(String(actual), String(expected), `${path} as a text`);
        if (__TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isMap(expected)) {
            const map = actual;
            return this.#list([
                ...map.keys()
            ], [
                ...expected.keys()
            ], `${path} keys`) && this.#list([
                ...map.values()
            ], [
                ...expected.values()
            ], `${path} values`);
        }
        if (__TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isSet(expected)) {
            return this.#list([
                ...actual
            ], [
                ...expected
            ], `${path} members`);
        }
        if (__TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isNativeError(expected)) {
            return [
                "name",
                "message",
                "cause"
            ].every((name)=>this.#property(name, actual, expected, path));
        }
        return true;
    }
    #list(actual, expected, path) {
        if (actual.length !== expected.length) {
            return this.#note(`${path}: there are ${actual.length} and not ${expected.length}`);
        }
        return expected.every((item, index)=>this.same(actual[index], item, `${path}[${index}]`));
    }
    #properties(actual, expected, path) {
        const surplus = Object.keys(actual).find((key)=>!Object.hasOwn(expected, key));
        if (surplus !== void 0) {
            return this.#note(`${path} has a property that the original lacks: ${JSON.stringify(surplus)}`);
        }
        if (Array.isArray(expected) && !this.#property("length", actual, expected, path)) return false;
        return Object.keys(expected).every((key)=>Object.hasOwn(actual, key) ? this.#property(key, actual, expected, path) : this.#note(`${path} lacks its own property ${JSON.stringify(key)}`));
    }
    #property(key, actual, expected, path) {
        const [mine, original] = [
            Reflect.get(actual, key),
            Reflect.get(expected, key)
        ];
        if (!isObject2(original) && Object.is(mine, original)) return true;
        return this.same(mine, original, `${path}[${JSON.stringify(key)}]`);
    }
    #differ(path, actual, expected) {
        return this.#note(`${path} is ${show2(actual)} and not ${show2(expected)}`);
    }
    #note(difference) {
        this.difference = difference;
        return false;
    }
};
var EMPTY2 = new Uint8Array();
function isObject2(value) {
    return typeof value === "object" && value !== null;
}
function typeName(value) {
    return Object.getPrototypeOf(value)?.constructor?.name ?? "no prototype";
}
function bytesOf(value) {
    if (__TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isAnyArrayBuffer(value)) return new Uint8Array(value);
    if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return void 0;
}
function show2(value) {
    const text = (0, __TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["inspect"])(value, {
        depth: 1,
        maxStringLength: 80,
        maxArrayLength: 10
    });
    return text.length > 200 ? `${text.slice(0, 200)}\u2026` : text;
}
// src/codec/settings.ts
function codecSettings(options, storage) {
    const { serializer, compress: compress2, encrypt, dedupeWrites, maxValueBytes, strict } = options;
    const simple = {
        serializer,
        dedupeWrites,
        maxValueBytes,
        strict
    };
    for (const name of [
        "serializer",
        "dedupeWrites",
        "maxValueBytes",
        "strict"
    ]){
        if (simple[name] !== void 0) codecChecks[name](simple[name], `${storage}: ${name}`);
    }
    return {
        serializer: serializer ?? "msgpack",
        compression: compressionOf(compress2, `${storage}: compress`),
        keyring: keyringOf(encrypt, `${storage}: encrypt`),
        dedupeWrites: dedupeWrites ?? false,
        maxValueBytes: maxValueBytes ?? DEFAULT_MAX_VALUE_BYTES,
        strict: strict ?? false
    };
}
// src/codec/codec.ts
function createCodec(options, facts) {
    return new RecordCodec(codecSettings(options, facts.storage), facts);
}
var RecordCodec = class {
    maxRecordBytes;
    #settings;
    #facts;
    #interchange;
    /** In a storage for other serializers a JSON text is more likely to be something else than a value. */ #bare;
    constructor(settings, facts){
        this.maxRecordBytes = settings.maxValueBytes + MAX_HEAD_BYTES + MAX_FRAMING_BYTES;
        this.#settings = settings;
        this.#facts = facts;
        this.#interchange = writesInterchange(settings, facts.metadata);
        this.#bare = settings.serializer === "json";
    }
    encode(key, entry) {
        try {
            const encoding = this.#interchange ? encodeInterchange(this.#settings, this.#facts.metadata, entry) : encodeBinary(this.#settings, key, entry);
            return encoding instanceof ReadyEncoding && !this.#settings.strict ? encoding : this.#checked(key, entry.value, encoding);
        } catch (error) {
            return this.#failed("encode the value of", key, error);
        }
    }
    encodePending(key, instants) {
        return encodePending(this.#settings, key, instants);
    }
    decode(key, stored) {
        try {
            const decoded2 = this.#decode(key, stored);
            if (!(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isPromise"])(decoded2)) return decoded2;
            return decoded2.catch((error)=>this.#failed("decode the record of", key, error));
        } catch (error) {
            return this.#failed("decode the record of", key, error);
        }
    }
    decodeHead(key, head) {
        try {
            const bytes = asBuffer(head);
            if (isBinary(bytes)) {
                const { kind, instants } = headOf(this.#settings, key, bytes, void 0);
                return {
                    kind,
                    instants
                };
            }
            this.#refuseUnencrypted();
            return {
                kind: "value",
                instants: decodeInterchangeHead(bytes, this.#bare)
            };
        } catch (error) {
            return this.#failed("decode the head of", key, error);
        }
    }
    #decode(key, { bytes: stored, head, version }) {
        const bytes = asBuffer(stored);
        const newer = head === void 0 ? void 0 : asBuffer(head);
        if (isBinary(bytes)) return decodeBinary(this.#settings, key, bytes, newer, version);
        this.#refuseUnencrypted();
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(decodeInterchange(this.#settings, bytes, newer, this.#bare), (record)=>({
                kind: "value",
                entry: {
                    value: record.value,
                    ...instantsOf(record),
                    version,
                    tags: record.tags
                }
            }));
    }
    #checked(key, value, encoding) {
        const record = ()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(encoding.record(), (made)=>this.#settings.strict ? this.#asItWas(key, made, value) : made);
        const failed = (error)=>this.#failed("encode the value of", key, error);
        return {
            renewal: encoding.renewal,
            record: ()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(record, failed)
        };
    }
    /** The record, when its value comes back as it went in. */ #asItWas(key, record, value) {
        const head = this.#facts.metadata ? record.head : void 0;
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.#decode(key, {
            bytes: record.bytes,
            head,
            version: ""
        }), (found)=>{
            const back = found.kind === "value" ? found.entry.value : void 0;
            const difference = differenceBetween(back, value);
            if (difference === void 0) return record;
            throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"](`strict: the value would not come back as it is: ${difference}; keep what the serializer can bring back, or convert it`);
        });
    }
    #refuseUnencrypted() {
        if (this.#settings.keyring === void 0) return;
        throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"]("it is not encrypted, and this storage reads nothing else");
    }
    #failed(doing, key, error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"](`${this.#facts.storage}: cannot ${doing} ${(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["show"])(key)}: ${reason}`, {
            cause: error
        });
    }
};
function writesInterchange({ serializer, keyring, compression }, metadata) {
    if (serializer !== "json" || keyring !== void 0) return false;
    return compression === void 0 || metadata && compression.algorithm === "gzip";
}
function asBuffer(bytes) {
    return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
;
}),
"[project]/packages/core/dist/chunk-BH6MSOEE.js [app-route] (ecmascript)", ((__turbopack_context__) => {
"use strict";

__turbopack_context__.s([
    "BusListeners",
    ()=>BusListeners,
    "Counters",
    ()=>Counters,
    "Gate",
    ()=>Gate,
    "NoAnswer",
    ()=>NoAnswer,
    "OwnReadOptions",
    ()=>OwnReadOptions,
    "PartialFailure",
    ()=>PartialFailure,
    "Reporter",
    ()=>Reporter,
    "Retry",
    ()=>Retry,
    "activityOf",
    ()=>activityOf,
    "attachCounters",
    ()=>attachCounters,
    "bounded",
    ()=>bounded,
    "channels",
    ()=>channels,
    "describe",
    ()=>describe,
    "fallbacks_exports",
    ()=>fallbacks_exports,
    "forgetOldest",
    ()=>forgetOldest,
    "getMany",
    ()=>getMany,
    "getManyEntries",
    ()=>getManyEntries,
    "groupsOf",
    ()=>groupsOf,
    "inBatches",
    ()=>inBatches,
    "instantOf",
    ()=>instantOf,
    "lifeMs",
    ()=>lifeMs,
    "mapLimited",
    ()=>mapLimited,
    "resultsOf",
    ()=>resultsOf,
    "setMany",
    ()=>setMany,
    "stats",
    ()=>stats,
    "warn",
    ()=>warn,
    "withDeadline",
    ()=>withDeadline,
    "writeEntry",
    ()=>writeEntry
]);
var __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__ = __turbopack_context__.i("[project]/packages/core/dist/chunk-673Q3GQU.js [app-route] (ecmascript)");
// src/observe/channels.ts
var __TURBOPACK__imported__module__$5b$externals$5d2f$diagnostics_channel__$5b$external$5d$__$28$diagnostics_channel$2c$__cjs$29$__ = __turbopack_context__.i("[externals]/diagnostics_channel [external] (diagnostics_channel, cjs)");
;
// src/observe/report.ts
function report(reporter, error, context) {
    if (reporter === void 0) return;
    try {
        reporter(error, context);
    } catch (failure) {
        warn(`onError itself threw: ${describe(failure)}`);
    }
}
function warn(message) {
    process.emitWarning(message, {
        type: "AcacheWarning"
    });
}
function describe(error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
// src/bus/listeners.ts
var BusListeners = class {
    #subscriptions = /* @__PURE__ */ new Set();
    get size() {
        return this.#subscriptions.size;
    }
    /** Answers a function that takes the listener away. */ add(listener) {
        const subscription = {
            listener
        };
        this.#subscriptions.add(subscription);
        return ()=>{
            this.#subscriptions.delete(subscription);
        };
    }
    /** Tells everybody but the one that made the news. */ tell({ keys, from }) {
        this.#each((listener)=>{
            if (listener === from) return;
            if (keys === void 0) listener.gap("the storage was cleared elsewhere");
            else listener.changed(keys);
        });
    }
    gap(reason) {
        this.#each((listener)=>listener.gap(reason));
    }
    failed(error) {
        this.#each((listener)=>listener.failed(error));
    }
    #each(tell) {
        for (const { listener } of [
            ...this.#subscriptions
        ]){
            try {
                tell(listener);
            } catch (error) {
                warn(`a listener of a bus threw: ${describe(error)}`);
            }
        }
    }
};
// src/concurrency/deadline.ts
function withDeadline(promise, deadline) {
    if (deadline.timeoutMs === Number.POSITIVE_INFINITY) return promise;
    return new Promise((resolve, reject)=>{
        let over = false;
        const cancel = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["after"])(deadline.timeoutMs, ()=>{
            over = true;
            reject(deadline.expired());
        });
        const settle = (done)=>{
            return (outcome)=>{
                if (over) return deadline.late();
                cancel();
                done(outcome);
            };
        };
        promise.then(settle(resolve), settle(reject));
    });
}
// src/concurrency/forget-oldest.ts
function forgetOldest(remembered, max) {
    while(remembered.size > max){
        const { value, done } = remembered.keys().next();
        if (done === true) return;
        remembered.delete(value);
    }
}
// src/concurrency/limiter.ts
async function mapLimited(items, limit, work) {
    const results = new Array(items.length);
    const queue = items.entries();
    let failed = false;
    const worker = async ()=>{
        for (const [index, item] of queue){
            if (failed) return;
            try {
                results[index] = await work(item);
            } catch (error) {
                failed = true;
                throw error;
            }
        }
    };
    await Promise.all(Array.from({
        length: Math.min(limit, items.length)
    }, worker));
    return results;
}
function mapEach(items, { sync, limit }, work) {
    return sync ? (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["all"])(items.map((item)=>work(item))) : mapLimited(items, limit, work);
}
;
var open = (event)=>(0, __TURBOPACK__imported__module__$5b$externals$5d2f$diagnostics_channel__$5b$external$5d$__$28$diagnostics_channel$2c$__cjs$29$__["channel"])(`acache:${event}`);
var channels = {
    hit: open("hit"),
    miss: open("miss"),
    stale: open("stale"),
    load: open("load"),
    refresh: open("refresh"),
    write: open("write"),
    delete: open("delete"),
    evict: open("evict"),
    error: open("error"),
    level: open("level"),
    breaker: open("breaker")
};
// src/observe/reporter.ts
var Reporter = class {
    #source;
    #counters;
    #onError;
    #warned = /* @__PURE__ */ new Set();
    constructor(source, counters, onError){
        this.#source = source;
        this.#counters = counters;
        this.#onError = onError;
    }
    /** `caller` is the ear of this one operation, beside that of the source. With no ear at all, the first error of each operation is a process warning. */ report(error, context, caller) {
        this.#counters.errors += 1;
        const observed = channels.error.hasSubscribers;
        if (observed) channels.error.publish({
            source: this.#source,
            error,
            ...context
        });
        report(this.#onError, error, context);
        if (caller !== this.#onError) report(caller, error, context);
        if (observed || this.#onError !== void 0 || caller !== void 0) return;
        if (this.#warned.has(context.operation)) return;
        this.#warned.add(context.operation);
        const where = [
            context.level,
            context.operation,
            context.key === void 0 ? "" : JSON.stringify(context.key)
        ];
        warn(`${where.filter(Boolean).join(" ")}: ${describe(error)}. Pass onError to be told of each; this warning comes once.`);
    }
};
// src/observe/stats.ts
var LevelCounts = class {
    hits = 0;
    misses = 0;
    errors = 0;
    count = 0;
    totalMs = 0;
    maxMs = 0;
    /** Counts one read; `durationMs` only where it was measured. */ note(result, durationMs2) {
        if (result === "hit") this.hits += 1;
        else if (result === "miss") this.misses += 1;
        else this.errors += 1;
        if (durationMs2 === void 0) return;
        this.count += 1;
        this.totalMs += durationMs2;
        this.maxMs = Math.max(this.maxMs, durationMs2);
    }
};
var Counters = class {
    hits = 0;
    misses = 0;
    stale = 0;
    loads = 0;
    loadErrors = 0;
    refreshes = 0;
    writes = 0;
    errors = 0;
    evictions = 0;
    lateAnswers = 0;
    /** Live counts of a driver, where it has any. */ requests;
    #levels = /* @__PURE__ */ new Map();
    #health = /* @__PURE__ */ new Map();
    /** Shows the health of a level from now on. */ watchLevel(name, health) {
        this.countsOf(name);
        this.#health.set(name, health);
    }
    snapshot() {
        const { hits, misses, stale, loads, loadErrors, refreshes, writes, errors, evictions, lateAnswers } = this;
        const levels = Object.fromEntries([
            ...this.#levels
        ].map(([name, level])=>{
            const health = this.#health.get(name);
            return [
                name,
                health === void 0 ? {
                    ...level
                } : {
                    ...level,
                    health: health()
                }
            ];
        }));
        return {
            hits,
            misses,
            stale,
            loads,
            loadErrors,
            refreshes,
            writes,
            errors,
            evictions,
            lateAnswers,
            levels,
            ...this.requests === void 0 ? void 0 : {
                requests: {
                    ...this.requests
                }
            }
        };
    }
    /** The counts of one level, for who reads there often; shown in `stats` from now on. */ countsOf(name) {
        let level = this.#levels.get(name);
        if (level === void 0) {
            level = new LevelCounts();
            this.#levels.set(name, level);
        }
        return level;
    }
};
var COUNTERS = /* @__PURE__ */ Symbol.for("@acache/counters");
function attachCounters(target, counters = new Counters()) {
    Object.defineProperty(target, COUNTERS, {
        value: counters
    });
    return counters;
}
function stats(target) {
    const counters = Reflect.get(target, COUNTERS);
    return counters === void 0 ? new Counters().snapshot() : counters.snapshot();
}
// src/storage/activity.ts
var Activity = class {
    /** Loads in progress by key; the engine owns the values. */ flights = /* @__PURE__ */ new Map();
    /** Reads in progress by key, for callers to share; the engine owns the values. */ reads = /* @__PURE__ */ new Map();
    #watches = /* @__PURE__ */ new Map();
    #tasks = /* @__PURE__ */ new Set();
    /** From now on `watch.breached` tells whether the key was mutated. Pair with `unwatch`. */ watch(key, watch) {
        const watches = this.#watches.get(key);
        if (watches === void 0) this.#watches.set(key, /* @__PURE__ */ new Set([
            watch
        ]));
        else watches.add(watch);
        return watch;
    }
    unwatch(key, watch) {
        const watches = this.#watches.get(key);
        if (watches?.delete(watch) && watches.size === 0) this.#watches.delete(key);
    }
    /** The key was written or deleted. Storages call this in every mutation, before the backend is asked. */ breach(key) {
        if (this.#watches.size === 0) return;
        for (const watch of this.#watches.get(key) ?? [])end(watch);
    }
    /** Any key may have been written or deleted. */ breachAll() {
        for (const watches of this.#watches.values())for (const watch of watches)end(watch);
    }
    /** There is news that another process has written or deleted the key; undefined: any key. */ overtake(key) {
        const concerned = key === void 0 ? this.#watches.values() : [
            this.#watches.get(key) ?? []
        ];
        for (const watches of concerned){
            for (const watch of watches){
                watch.overtaken = true;
                watch.told?.();
            }
        }
    }
    /** Entries with one of these tags were outdated. */ breachTagged(tags) {
        for (const watches of this.#watches.values()){
            for (const watch of watches){
                const outdated = watch.tags === "unknown" || watch.tags?.some((tag)=>tags.includes(tag));
                if (outdated === true) end(watch);
            }
        }
    }
    /** Owns a detached promise until it settles; it must not reject. */ track(task) {
        this.#tasks.add(task);
        const done = ()=>this.#tasks.delete(task);
        task.then(done, done);
    }
    /** True while detached work is under way. */ get busy() {
        return this.#tasks.size > 0;
    }
    /** Resolves when no detached work is left, including work that the last of it started. */ async drain() {
        while(this.#tasks.size > 0)await Promise.allSettled(this.#tasks);
    }
};
function end(watch) {
    watch.breached = true;
    watch.overtaken = true;
    watch.told?.();
}
var ACTIVITY = /* @__PURE__ */ Symbol.for("@acache/activity");
var frozenStorages = /* @__PURE__ */ new WeakMap();
function activityOf(storage) {
    const known = Reflect.get(storage, ACTIVITY) ?? frozenStorages.get(storage);
    if (known !== void 0) return known;
    const activity = new Activity();
    if (Object.isExtensible(storage)) Object.defineProperty(storage, ACTIVITY, {
        value: activity
    });
    else frozenStorages.set(storage, activity);
    return activity;
}
// src/storage/no-answer.ts
var NoAnswer = class extends Error {
};
// src/storage/batch.ts
var PartialFailure = class _PartialFailure extends Error {
    name = "PartialFailure";
    /** The error of each key that failed; at least one. */ failures;
    /** The keys that worked; a driver may leave them out, the core knows what it asked for. */ succeeded;
    constructor(failures, succeeded = []){
        super(`${failures.size} keys failed`);
        this.failures = failures;
        this.succeeded = succeeded;
    }
    /** The same with other names for the keys. */ renamed(name) {
        const failures = new Map([
            ...this.failures
        ].map(([key, error])=>[
                name(key),
                error
            ]));
        return new _PartialFailure(failures, this.succeeded.map(name));
    }
};
function inBatches(groups, options, work) {
    const outcomes = {
        results: /* @__PURE__ */ new Map(),
        failures: /* @__PURE__ */ new Map()
    };
    let noAnswer;
    const succeeded = (keys, result)=>{
        for (const key of keys)outcomes.results.set(key, result);
    };
    const failed = (keys, error)=>{
        if (error instanceof NoAnswer) noAnswer ??= error;
        if (!(error instanceof PartialFailure)) {
            for (const key of keys)outcomes.failures.set(key, error);
            return;
        }
        for (const [key, each2] of error.failures)outcomes.failures.set(key, each2);
        succeeded(keys.filter((key)=>!error.failures.has(key)), void 0);
    };
    const call = (keys)=>{
        if (noAnswer !== void 0) return failed(keys, noAnswer);
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(work(keys), (result)=>succeeded(keys, result)), (error)=>failed(keys, error));
    };
    return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(mapEach(groups, options, call), ()=>outcomes);
}
function resultsOf({ results, failures }) {
    if (failures.size === 0) return results;
    const errors = [
        ...new Set(failures.values())
    ];
    const ofBackend = errors.length === 1 || errors.every((error)=>error instanceof NoAnswer);
    throw results.size === 0 && ofBackend ? errors[0] : new PartialFailure(failures, [
        ...results.keys()
    ]);
}
function groupsOf(items, size) {
    const groups = [];
    for(let from = 0; from < items.length; from += size)groups.push(items.slice(from, from + size));
    return groups;
}
// src/storage/bounded.ts
function bounded(work, bounds) {
    if (!(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isPromise"])(work)) return work;
    const { timeoutMs, operation, storage, key, counters } = bounds;
    return withDeadline(work, {
        timeoutMs,
        expired: ()=>new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["StorageTimeoutError"](timeoutMs, {
                operation,
                storage,
                key
            }),
        late: ()=>{
            counters.lateAnswers += 1;
        }
    });
}
// src/storage/gate.ts
var Gate = class {
    #facts;
    #underWay = 0;
    #idle;
    #closed = false;
    #closing;
    constructor(facts){
        this.#facts = facts;
    }
    /**
   * Runs one operation; every error that leaves is one of the library's. An operation of several rounds to the backend,
   * each with a deadline of its own, has that many times the timeout.
   */ pass(operation, key, work, rounds = 1) {
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>{
            this.refuseClosed(operation, key);
            this.#underWay += 1;
            return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["lastly"])(()=>this.#bounded(operation, key, work(), rounds), ()=>{
                this.#underWay -= 1;
                if (this.#underWay === 0) this.#idle?.();
            });
        }, (error)=>{
            const wrapped = this.wrap(error, operation, key);
            if (this.#facts.sync) throw wrapped;
            return Promise.reject(wrapped);
        });
    }
    /** Throws StorageClosedError once the storage is closed. */ refuseClosed(operation, key) {
        if (this.#closed) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["StorageClosedError"]({
            operation,
            storage: this.#facts.name,
            key
        });
    }
    /** Lets detached work and operations end, at most `timeoutMs` each, then closes for good and calls `last`. Once. */ close(last) {
        this.#closing ??= this.#close(last);
        return this.#closing;
    }
    async #close(last) {
        const { activity } = this.#facts;
        if (activity.busy) await this.#patiently("background work", activity.drain());
        this.#closed = true;
        if (this.#underWay > 0) {
            const idle = new Promise((resolve)=>{
                this.#idle = resolve;
            });
            await this.#patiently(`${this.#underWay} operations`, idle);
        }
        await last();
    }
    #patiently(what, work) {
        const { name, timeoutMs } = this.#facts;
        const gaveUp = new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["StorageError"](`${name}: close() gave up on ${what} after ${timeoutMs} ms`, {
            operation: "close",
            storage: name
        });
        const bounded2 = withDeadline(work, {
            timeoutMs,
            expired: ()=>gaveUp,
            late: ()=>void 0
        });
        return bounded2.catch((error)=>warn(describe(error)));
    }
    #bounded(operation, key, work, rounds) {
        const { name: storage, timeoutMs, counters } = this.#facts;
        return bounded(work, {
            timeoutMs: timeoutMs * rounds,
            operation,
            storage,
            key,
            counters
        });
    }
    /** The error as it leaves: one of the library's. */ wrap(cause, operation, key) {
        if ((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isAcacheError"])(cause)) return cause;
        const { name: storage, timeoutMs } = this.#facts;
        if (cause instanceof NoAnswer) return new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["StorageTimeoutError"](timeoutMs, {
            operation,
            storage,
            key
        });
        if (cause instanceof PartialFailure) return this.#partial(cause, operation);
        const what = key === void 0 ? operation : `${operation} ${JSON.stringify(key)}`;
        return new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["StorageError"](`${storage}: ${what} failed: ${describe(cause)}`, {
            operation,
            storage,
            key,
            cause
        });
    }
    #partial({ failures, succeeded }, operation) {
        const { name: storage } = this.#facts;
        const wrapped = /* @__PURE__ */ new Map();
        for (const [key, error] of failures)wrapped.set(key, this.wrap(error, operation, key));
        const [first] = wrapped.values();
        return new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["StorageError"](`${storage}: ${operation} failed for ${failures.size} of ${failures.size + succeeded.length} keys; the first: ${describe(first)}`, {
            operation,
            storage,
            cause: first,
            failures: wrapped,
            succeeded
        });
    }
};
// src/storage/life.ts
function lifeMs(ttl, option = "ttl") {
    const ms = ttl === void 0 ? 0 : (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["durationMs"])(ttl, option);
    return ms === 0 ? Number.POSITIVE_INFINITY : ms;
}
// src/storage/fallbacks.ts
var fallbacks_exports = {};
(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["__export"])(fallbacks_exports, {
    clear: ()=>clear,
    close: ()=>close,
    deleteMany: ()=>deleteMany,
    entries: ()=>entries,
    getMany: ()=>getMany,
    getManyEntries: ()=>getManyEntries,
    setMany: ()=>setMany,
    writeEntry: ()=>writeEntry
});
var CONCURRENCY = 32;
var each = (storage, items, call)=>mapEach(items, {
        sync: storage.sync === true,
        limit: CONCURRENCY
    }, call);
function collect(storage, keys, call, pick) {
    const unique = [
        ...new Set(keys)
    ];
    return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(each(storage, unique, call), (found)=>{
        const hits = /* @__PURE__ */ new Map();
        unique.forEach((key, index)=>{
            const hit = found[index];
            if (hit !== void 0) hits.set(key, pick(hit));
        });
        return hits;
    });
}
function getManyEntries(storage, keys, options) {
    if (storage.getManyEntries !== void 0) return storage.getManyEntries(keys, options);
    return collect(storage, keys, (key)=>storage.getEntry(key, options), (entry)=>entry);
}
function getMany(storage, keys) {
    if (storage.getMany !== void 0) return storage.getMany(keys);
    return collect(storage, keys, (key)=>storage.get(key), (value)=>value);
}
function setMany(storage, entries2, ttl) {
    if (storage.setMany !== void 0) return storage.setMany(entries2, ttl);
    return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(each(storage, [
        ...new Map(entries2)
    ], ([key, value])=>storage.set(key, value, ttl)), nothing);
}
function deleteMany(storage, keys) {
    if (storage.deleteMany !== void 0) return storage.deleteMany(keys);
    return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(each(storage, [
        ...new Set(keys)
    ], (key)=>storage.delete(key)), nothing);
}
function writeEntry(storage, key, entry, options) {
    if (storage.writeEntry !== void 0) return storage.writeEntry(key, entry, options);
    const version = entry.version ?? (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["newVersion"])();
    return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(storage.setEntry(key, {
        ...entry,
        version
    }, options), (written)=>written ? version : false);
}
function clear(storage, options) {
    if (storage.clear === void 0) throw lacks(storage, "clear");
    return storage.clear(options);
}
function entries(storage, options) {
    if (storage.entries === void 0) throw lacks(storage, "entries");
    return storage.entries(options);
}
function close(storage) {
    return storage.close?.();
}
function lacks(storage, method) {
    return new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${storage.name ?? "the storage"} has no ${method}(); use a storage that lists its keys`);
}
var nothing = ()=>void 0;
// src/storage/read-instant.ts
var OwnReadOptions = class {
    onError;
    /** NaN but while the storage is being called: one that answers later looks at the clock itself. */ at = Number.NaN;
    constructor(onError){
        this.onError = onError;
    }
};
function instantOf(options) {
    const at = options?.at;
    return at !== void 0 && at > Number.NEGATIVE_INFINITY ? at : (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])();
}
// src/time/retry.ts
var FIRST_PAUSE_MS = 500;
var LONGEST_PAUSE_MS = 3e4;
var Retry = class {
    #parts;
    #pauseMs = FIRST_PAUSE_MS;
    #cancel;
    #underWay;
    #stopped = false;
    constructor(parts){
        this.#parts = parts;
    }
    /** Tries after a pause, a quarter longer or shorter at random: processes that failed together do not return together. */ later() {
        if (this.#underWay !== void 0 || this.#stopped) return;
        this.#cancel ??= (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["after"])(this.#pauseMs * (0.75 + Math.random() / 2), ()=>{
            this.#parts.track(this.now());
        });
    }
    /** Tries at once, or waits for the attempt that is under way. Never rejects; what is left is tried later. */ now() {
        this.#forgetPause();
        this.#underWay ??= this.#try().then(()=>{
            this.#underWay = void 0;
            if (this.#parts.unfinished()) this.later();
        });
        return this.#underWay;
    }
    /** Ends the attempts; the one under way still ends by itself. */ stop() {
        this.#stopped = true;
        this.#forgetPause();
    }
    #forgetPause() {
        this.#cancel?.();
        this.#cancel = void 0;
    }
    async #try() {
        try {
            await this.#parts.attempt();
            this.#pauseMs = FIRST_PAUSE_MS;
        } catch  {
            this.#pauseMs = Math.min(LONGEST_PAUSE_MS, this.#pauseMs * 2);
        }
    }
};
;
}),
"[project]/packages/core/dist/chunk-BH6MSOEE.js [app-route] (ecmascript) <export fallbacks_exports as fallbacks>", ((__turbopack_context__) => {
"use strict";

__turbopack_context__.s([
    "fallbacks",
    ()=>__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["fallbacks_exports"]
]);
var __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__ = __turbopack_context__.i("[project]/packages/core/dist/chunk-BH6MSOEE.js [app-route] (ecmascript)");
}),
"[project]/packages/core/dist/driver.js [app-route] (ecmascript) <locals>", ((__turbopack_context__) => {
"use strict";

__turbopack_context__.s([
    "Calls",
    ()=>Calls,
    "DriverStorage",
    ()=>DriverStorage,
    "KeyedQueue",
    ()=>KeyedQueue,
    "ObjectCache",
    ()=>ObjectCache,
    "ObjectDriver",
    ()=>ObjectDriver,
    "ObjectNames",
    ()=>ObjectNames,
    "collectBody",
    ()=>collectBody,
    "createStorage",
    ()=>createStorage,
    "discardBody",
    ()=>discardBody,
    "driverStorageChecks",
    ()=>driverStorageChecks,
    "framedLength",
    ()=>framedLength,
    "headMetadata",
    ()=>headMetadata,
    "inside",
    ()=>inside,
    "isTransientCode",
    ()=>isTransientCode,
    "isTransientStatus",
    ()=>isTransientStatus,
    "objectCacheChecks",
    ()=>objectCacheChecks,
    "requireCacheBus",
    ()=>requireCacheBus,
    "retryAfterMs",
    ()=>retryAfterMs,
    "withAdvice",
    ()=>withAdvice
]);
var __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__ = __turbopack_context__.i("[project]/packages/core/dist/chunk-BH6MSOEE.js [app-route] (ecmascript)");
var __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$A4UZGQSX$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__ = __turbopack_context__.i("[project]/packages/core/dist/chunk-A4UZGQSX.js [app-route] (ecmascript)");
var __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__ = __turbopack_context__.i("[project]/packages/core/dist/chunk-673Q3GQU.js [app-route] (ecmascript)");
// src/objects/conditional-writes.ts
var __TURBOPACK__imported__module__$5b$externals$5d2f$crypto__$5b$external$5d$__$28$crypto$2c$__cjs$29$__ = __turbopack_context__.i("[externals]/crypto [external] (crypto, cjs)");
// src/objects/object-content.ts
var __TURBOPACK__imported__module__$5b$externals$5d2f$zlib__$5b$external$5d$__$28$zlib$2c$__cjs$29$__ = __turbopack_context__.i("[externals]/zlib [external] (zlib, cjs)");
;
;
;
// src/bus/require-bus.ts
var METHODS = [
    "publish",
    "subscribe",
    "flush",
    "close"
];
function requireCacheBus(value, option) {
    const given = typeof value === "object" && value !== null ? value : {};
    const missing = METHODS.find((method)=>typeof Reflect.get(given, method) !== "function");
    if (missing === void 0) return;
    throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${option} is ${(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["show"])(value)}, which has no ${missing}(); give a bus: new RedisBus(\u2026), new MemoryBus() or one of your own`);
}
// src/concurrency/keyed-queue.ts
var KeyedQueue = class {
    #tails = /* @__PURE__ */ new Map();
    #everything;
    /** True while work on the key is under way or waits for its turn. */ busy(key) {
        return this.#everything !== void 0 || this.#tails.has(key);
    }
    /** Runs `work` at once when these keys are idle, else when the work on them that was asked for before has settled. */ run(keys, work) {
        const result = afterAll(this.#before(keys), work);
        if (!(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isPromise"])(result)) return result;
        const tail = settled(result);
        for (const key of keys)this.#tails.set(key, tail);
        void tail.then(()=>{
            for (const key of keys)if (this.#tails.get(key) === tail) this.#tails.delete(key);
        });
        return result;
    }
    /** Runs `work` on every key there may be: after all that was asked for before, and before all that comes later. */ runAlone(work) {
        const before = [
            ...this.#tails.values()
        ];
        if (this.#everything !== void 0) before.push(this.#everything);
        const result = afterAll(before, work);
        if (!(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isPromise"])(result)) return result;
        const tail = settled(result);
        this.#everything = tail;
        void tail.then(()=>{
            if (this.#everything === tail) this.#everything = void 0;
        });
        return result;
    }
    #before(keys) {
        if (this.#tails.size === 0) return this.#everything === void 0 ? [] : [
            this.#everything
        ];
        const before = keys.map((key)=>this.#tails.get(key)).filter((tail)=>tail !== void 0);
        if (this.#everything !== void 0) before.push(this.#everything);
        return before;
    }
};
function afterAll(before, work) {
    return before.length === 0 ? work() : Promise.all(before).then(work);
}
function settled(work) {
    return work.then(ignore, ignore);
}
var ignore = ()=>void 0;
// src/objects/body.ts
var WORTH_READING_BYTES = 16384;
function collectBody(stream, { size, signal, call }) {
    return new Promise((resolve, reject)=>{
        const bytes = Buffer.allocUnsafe(size);
        let filled = 0;
        let settled2 = false;
        const settle = (outcome)=>{
            if (settled2) return;
            settled2 = true;
            signal.removeEventListener("abort", abort);
            call.moved({
                in: filled
            });
            outcome();
        };
        const fail = (error)=>{
            settle(()=>reject(error));
            stream.destroy();
        };
        const cut = ()=>fail(new CutBody(filled, size));
        const abort = ()=>fail(signal.reason);
        stream.on("data", (chunk)=>{
            if (filled + chunk.length > size) return fail(new CutBody(filled + chunk.length, size));
            bytes.set(chunk, filled);
            filled += chunk.length;
        });
        stream.on("end", ()=>filled === size ? settle(()=>resolve(bytes)) : cut());
        stream.on("close", cut);
        stream.on("error", fail);
        if (signal.aborted) abort();
        else signal.addEventListener("abort", abort, {
            once: true
        });
    });
}
var CutBody = class extends Error {
    constructor(received, size){
        super(`the body ended after ${received} of ${size} bytes`);
    }
};
function discardBody(stream, { size, call }) {
    stream.on("error", ()=>void 0);
    const short = size <= WORTH_READING_BYTES;
    call.moved({
        in: short ? size : stream.readableLength
    });
    if (short) stream.resume();
    else stream.destroy();
}
// src/objects/calls.ts
var FIRST_PAUSE_MS = 50;
var LONGEST_PAUSE_MS = 2e3;
var Calls = class {
    #options;
    #behind = /* @__PURE__ */ new Set();
    #counts = {
        get: 0,
        put: 0,
        list: 0,
        delete: 0,
        bytesIn: 0,
        bytesOut: 0,
        retries: 0
    };
    constructor(options){
        this.#options = options;
    }
    /** Live counts of all requests so far. */ get counts() {
        return this.#counts;
    }
    /** Does the work of one operation; rejects with NoAnswer when that is not done in time. */ async within(work) {
        const { timeoutMs } = this.#options;
        const dueAt = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])() + timeoutMs;
        const controller = new AbortController();
        const end = new Promise((_, reject)=>{
            controller.signal.addEventListener("abort", ()=>reject(controller.signal.reason), {
                once: true
            });
        });
        end.catch(()=>void 0);
        const cancel = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["after"])(timeoutMs, ()=>controller.abort(new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["NoAnswer"]()));
        const call = {
            send: (kind, request)=>this.#send(kind, request, controller.signal, dueAt),
            afterwards: (kind, request)=>this.#afterwards(kind, request),
            moved: (bytes)=>{
                this.#counts.bytesIn += bytes.in ?? 0;
                this.#counts.bytesOut += bytes.out ?? 0;
            }
        };
        try {
            return await Promise.race([
                work(call),
                end
            ]);
        } finally{
            cancel();
        }
    }
    /** Resolves when no request is left that tidies up. */ async settled() {
        while(this.#behind.size > 0)await Promise.all(this.#behind);
    }
    #afterwards(kind, request) {
        const work = this.within((call)=>call.send(kind, request)).then(()=>void 0, (error)=>this.#options.report(error));
        this.#behind.add(work);
        void work.then(()=>this.#behind.delete(work));
    }
    async #send(kind, request, signal, dueAt) {
        const { maxAttempts, verdict } = this.#options;
        for(let attempt2 = 1;; attempt2 += 1){
            signal.throwIfAborted();
            this.#counts[kind] += 1;
            try {
                return await request({
                    signal,
                    repeated: attempt2 > 1
                });
            } catch (failure) {
                signal.throwIfAborted();
                const { transient, retryAfterMs: retryAfterMs2, error = failure } = verdict(failure);
                const pauseMs = Math.max(retryAfterMs2 ?? 0, jittered(attempt2));
                if (!transient || attempt2 === maxAttempts || (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])() + pauseMs >= dueAt) throw error;
                await pause(pauseMs, signal);
                this.#counts.retries += 1;
            }
        }
    }
};
function jittered(attempt2) {
    return Math.random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempt2 - 1));
}
function pause(ms, signal) {
    return new Promise((resolve, reject)=>{
        const stop = ()=>{
            cancel();
            reject(signal.reason);
        };
        signal.addEventListener("abort", stop, {
            once: true
        });
        const cancel = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["afterAlive"])(ms, ()=>{
            signal.removeEventListener("abort", stop);
            resolve();
        });
    });
}
// src/storage/leases.ts
var MAX_SKEW_MS = 3e4;
// src/storage/record-leases.ts
var MAX_LOOKS = 3;
var RecordLeases = class {
    #parts;
    /** The highest token given by this process: clocks may stand still. */ #lastToken = 0;
    constructor(parts){
        this.#parts = parts;
    }
    claim(fullKey, options) {
        return this.#parts.turn(fullKey, ()=>this.#claim(fullKey, options, {
                ifAbsent: true
            }, void 0, MAX_LOOKS));
    }
    renew(fullKey, claim, leaseMs) {
        const { version } = claim;
        if (version === void 0) return void 0;
        return this.#parts.turn(fullKey, ()=>{
            const record = this.#pending(fullKey, claim.token, leaseMs);
            return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.#parts.driver.write(fullKey, record, {
                ifVersion: version
            }), (renewed)=>renewed === false ? void 0 : {
                    token: claim.token,
                    version: renewed
                });
        });
    }
    release(fullKey, { version }) {
        if (version === void 0) return void 0;
        return this.#parts.turn(fullKey, ()=>this.#parts.driver.remove(fullKey, {
                ifVersion: version
            }));
    }
    look(fullKey) {
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.#look(fullKey, void 0), ({ standing })=>standing);
    }
    #claim(fullKey, options, condition, before, looks) {
        const token = this.#token(before);
        const record = this.#pending(fullKey, token, options.leaseMs);
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.#write(fullKey, record, condition, token), (claim)=>{
            if (claim !== void 0) return {
                state: "claimed",
                claim
            };
            return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.#look(fullKey, options.over), (look)=>{
                if (look.claimable === void 0 || looks === 0) return look.standing;
                return this.#claim(fullKey, options, look.claimable, look.before, looks - 1);
            });
        });
    }
    #write(fullKey, record, condition, token) {
        const { driver } = this.#parts;
        if (driver.claim !== void 0) {
            return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(driver.claim(fullKey, record, condition), (claim)=>claim || void 0);
        }
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(driver.write(fullKey, record, condition), (version)=>version === false ? void 0 : {
                token,
                version
            });
    }
    /** A token above all that are known: in microseconds, so that those of processes whose clocks agree are in order. */ #token(before) {
        const known = before === void 0 ? 0 : Math.round(before.createdAt * 1e3);
        this.#lastToken = Math.max(Math.round((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])() * 1e3), this.#lastToken + 1, known + 1);
        return this.#lastToken;
    }
    #pending(fullKey, token, leaseMs) {
        const createdAt = token / 1e3;
        const expiresAt = Math.max((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])(), createdAt) + leaseMs;
        return this.#parts.codec.encodePending(fullKey, {
            createdAt,
            freshUntil: createdAt + leaseMs,
            expiresAt
        });
    }
    /** What stands under a key; `over` is a claim that the caller knows to be dead. */ #look(fullKey, over) {
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.#parts.glance(fullKey), (stored)=>{
            if (stored === void 0) return {
                standing: ABSENT,
                claimable: {
                    ifAbsent: true
                },
                before: void 0
            };
            const { version } = stored;
            const told = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>this.#told(fullKey, stored), ()=>void 0);
            return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(told, (found)=>{
                const claimable = {
                    ifVersion: version
                };
                if (found === void 0) return {
                    standing: ABSENT,
                    claimable,
                    before: void 0
                };
                const { kind, instants: before } = found;
                if (kind === "value") {
                    return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isExpired"])(before) ? {
                        standing: ABSENT,
                        claimable,
                        before
                    } : {
                        standing: {
                            state: "entry"
                        },
                        claimable: void 0,
                        before
                    };
                }
                const leaseMs = before.freshUntil - before.createdAt;
                const holder = {
                    version,
                    leaseMs,
                    expiresAt: before.expiresAt
                };
                const dead = over?.version === version || (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])() >= before.expiresAt + MAX_SKEW_MS;
                return {
                    standing: {
                        state: "held",
                        holder
                    },
                    claimable: dead ? claimable : void 0,
                    before
                };
            });
        });
    }
    #told(fullKey, stored) {
        const { codec } = this.#parts;
        if (!("bytes" in stored)) return codec.decodeHead(fullKey, stored.head);
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(codec.decode(fullKey, stored), (decoded)=>({
                kind: decoded.kind,
                instants: decoded.kind === "value" ? decoded.entry : decoded.instants
            }));
    }
};
var ABSENT = {
    state: "absent"
};
// src/storage/record-reader.ts
var MAX_UNUSABLE = 1e3;
var RecordReader = class {
    #driver;
    #codec;
    /** Keys whose records cannot be used although their heads may look right: renewing one would keep it so. */ #unusable = /* @__PURE__ */ new Set();
    constructor(driver, codec){
        this.#driver = driver;
        this.#codec = codec;
    }
    /** The entry, fresh or stale; undefined for what is absent, expired, pending or unusable. */ read(fullKey, unusable) {
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.#fetch(fullKey, this.#wanted), (stored)=>this.decode(fullKey, stored, unusable));
    }
    /** What a record is to a reader: an entry, or nothing. */ decode(fullKey, stored, unusable) {
        if (stored === void 0) return void 0;
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>isWhole(stored) ? (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.#whole(fullKey, stored), (decoded)=>decoded.kind === "value" && !(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isExpired"])(decoded.entry) ? decoded.entry : void 0) : this.#unmoved(fullKey, stored), (error)=>{
            this.#unusable.add(fullKey);
            (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["forgetOldest"])(this.#unusable, MAX_UNUSABLE);
            unusable(error, fullKey);
            return void 0;
        });
    }
    /** Whether the entry is fresh, by its head alone where that tells. */ isFresh(fullKey, unusable) {
        const whole2 = ()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.read(fullKey, unusable), (entry)=>entry !== void 0 && (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isFresh"])(entry));
        const { head } = this.#driver;
        if (head === void 0) return whole2();
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(head.call(this.#driver, fullKey), (stored)=>{
            if (stored === void 0) return false;
            return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>{
                const { kind, instants } = this.#codec.decodeHead(fullKey, stored.head);
                return kind === "value" && (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isFresh"])(instants);
            }, // A record of another program, or one that cannot be used.
            whole2);
        });
    }
    /** The record, its bytes only where no head beside it tells enough. */ glance(fullKey) {
        return this.#fetch(fullKey, ()=>({ head })=>head === void 0);
    }
    /** The condition under which what stands in the way of an `ifAbsent` write may be replaced; undefined when it may not. */ replaceable(fullKey) {
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.glance(fullKey), (stored)=>{
            if (stored === void 0) return {
                ifAbsent: true
            };
            const instants = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>isWhole(stored) ? this.#instantsIn(fullKey, stored) : this.instantsOf(fullKey, stored.head), ()=>void 0);
            return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(instants, (found)=>found === void 0 || (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isExpired"])(found) ? {
                    ifVersion: stored.version
                } : void 0);
        });
    }
    /** The instants that a head tells. Throws SerializationError for one that cannot be used. */ instantsOf(fullKey, head) {
        return this.#codec.decodeHead(fullKey, head).instants;
    }
    /** Whether the record under the key was found unusable since it was last overwritten: the next write replaces it. */ takeUnusable(fullKey) {
        return this.#unusable.delete(fullKey);
    }
    #fetch(fullKey, wantedOf) {
        const driver = this.#driver;
        return driver.readIf === void 0 ? driver.read(fullKey) : driver.readIf(fullKey, wantedOf(fullKey));
    }
    /** The bytes are worth moving of a record that is alive as far as its head tells, and not too large to be used. */ #wanted = (fullKey)=>{
        return ({ head, size })=>{
            if (size > this.#codec.maxRecordBytes) return false;
            if (head === void 0) return true;
            try {
                return !(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isExpired"])(this.instantsOf(fullKey, head));
            } catch  {
                return false;
            }
        };
    };
    #whole(fullKey, stored) {
        if (stored.damage !== void 0) throw damaged(fullKey, stored.damage);
        return this.#codec.decode(fullKey, stored);
    }
    #instantsIn(fullKey, stored) {
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.#whole(fullKey, stored), (record)=>record.kind === "value" ? record.entry : record.instants);
    }
    /** Nothing, where the bytes were not moved because the record has expired; throws where there was another reason. */ #unmoved(fullKey, { head }) {
        if ((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isExpired"])(this.instantsOf(fullKey, head))) return void 0;
        throw damaged(fullKey, `it is larger than ${this.#codec.maxRecordBytes} bytes; see maxValueBytes`);
    }
};
function damaged(fullKey, why) {
    return new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"](`cannot use the record of ${(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["show"])(fullKey)}: ${why}`);
}
function isWhole(stored) {
    return "bytes" in stored;
}
// src/storage/records.ts
var REMOVE_BATCH = 1e3;
var MAX_TAKEOVERS = 3;
var Records = class {
    #driver;
    #codec;
    #batch;
    #timeoutMs;
    #mutations = new KeyedQueue();
    /** Reads of single records. */ reader;
    /** Claims on keys. */ leases;
    /** `limit` bounds how many single calls of a batch are under way at a time, `timeoutMs` how long a mutation holds up the next of its key. */ constructor(driver, codec, { limit, timeoutMs }){
        this.#timeoutMs = timeoutMs;
        this.#driver = driver;
        this.#codec = codec;
        this.reader = new RecordReader(driver, codec);
        this.leases = new RecordLeases({
            driver,
            codec,
            turn: (fullKey, mutation)=>this.#turn([
                    fullKey
                ], mutation),
            glance: (fullKey)=>this.reader.glance(fullKey)
        });
        this.#batch = {
            sync: driver.features?.sync ?? false,
            limit
        };
    }
    /** The entries that there are, by full key, and the errors of the keys that could not be read. */ readMany(fullKeys, unusable) {
        const { readMany } = this.#driver;
        if (fullKeys.length === 0) return {
            results: /* @__PURE__ */ new Map(),
            failures: /* @__PURE__ */ new Map()
        };
        if (readMany === void 0) {
            return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["inBatches"])((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["groupsOf"])(fullKeys, 1), this.#batch, ([fullKey = ""])=>this.#bounded(()=>this.reader.read(fullKey, unusable)));
        }
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(readMany.call(this.#driver, fullKeys), (records)=>{
            const decoded = fullKeys.map((fullKey)=>this.reader.decode(fullKey, records.get(fullKey), unusable));
            return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["all"])(decoded), (found)=>({
                    results: new Map(fullKeys.map((fullKey, index)=>[
                            fullKey,
                            found[index]
                        ])),
                    failures: /* @__PURE__ */ new Map()
                }));
        });
    }
    /** How many rounds of requests a batch of single reads, writes or removals may take, one after another. */ rounds(keys, operation) {
        const native = this.#driver[operation] !== void 0;
        if (native) return operation === "removeMany" ? Math.ceil(keys / REMOVE_BATCH) || 1 : 1;
        return Math.ceil(keys / this.#batch.limit) || 1;
    }
    /** Turns the entry into bytes now: what becomes of its value afterwards is not written. */ encode(fullKey, entry) {
        return this.#codec.encode(fullKey, entry);
    }
    /** Writes all, whatever is there. */ writeAll(encodings) {
        const { writeMany } = this.#driver;
        if (encodings.length === 0) return void 0;
        const fullKeys = encodings.map(([fullKey])=>fullKey);
        if (writeMany === void 0) {
            const byKey = new Map(encodings);
            const write = ([fullKey = ""])=>this.#turn([
                    fullKey
                ], ()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(byKey.get(fullKey)?.record(), (record)=>record && this.#driver.write(fullKey, record)));
            return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["inBatches"])((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["groupsOf"])(fullKeys, 1), this.#batch, write), __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["resultsOf"]);
        }
        return this.#turn(fullKeys, ()=>{
            const records = encodings.map(([fullKey, encoding])=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(encoding.record(), (record)=>[
                        fullKey,
                        record
                    ]));
            return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["all"])(records), (ready)=>writeMany.call(this.#driver, ready));
        });
    }
    /** Removes all there are. */ removeMany(fullKeys) {
        const { removeMany } = this.#driver;
        if (fullKeys.length === 0) return void 0;
        const remove = (keys)=>this.#turn(keys, ()=>removeMany === void 0 ? this.#driver.remove(keys[0] ?? "") : removeMany.call(this.#driver, keys));
        const groups = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["groupsOf"])(fullKeys, removeMany === void 0 ? 1 : REMOVE_BATCH);
        const options = removeMany === void 0 ? this.#batch : {
            ...this.#batch,
            limit: 1
        };
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["inBatches"])(groups, options, remove), __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["resultsOf"]);
    }
    /** Writes, or renews what is there where the payload is the same; the version, or false when the condition refused. */ write(fullKey, encoding, condition) {
        return this.#turn([
            fullKey
        ], ()=>this.#put(fullKey, encoding, condition));
    }
    remove(fullKey) {
        return this.#turn([
            fullKey
        ], ()=>this.#driver.remove(fullKey));
    }
    #put(fullKey, encoding, condition) {
        const { renewal } = encoding;
        const whole2 = this.reader.takeUnusable(fullKey) || isAbsentCondition(condition);
        const renewed = renewal === void 0 || this.#driver.touch === void 0 || whole2 ? false : this.#driver.touch(fullKey, renewal, condition);
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(renewed, (version)=>{
            if (version !== false) return version;
            return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(encoding.record(), (record)=>isAbsentCondition(condition) ? this.#fill(fullKey, record, MAX_TAKEOVERS) : this.#driver.write(fullKey, record, condition));
        });
    }
    /**
   * Writes where there is nothing. What is expired, or cannot be used, counts as nothing and is taken over; when it changes
   * under the hand, another look is taken.
   */ #fill(fullKey, record, tries, condition = {
        ifAbsent: true
    }) {
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.#driver.write(fullKey, record, condition), (version)=>{
            if (version !== false || tries === 0) return version;
            return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.reader.replaceable(fullKey), (takeOver)=>takeOver === void 0 ? false : this.#fill(fullKey, record, tries - 1, takeOver));
        });
    }
    /** The full keys under a prefix, in the driver's batches. Throws ConfigurationError when the driver cannot list. */ list(prefix, operation) {
        const { list } = this.#driver;
        if (list === void 0) {
            throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${this.#driver.name}: ${operation}() needs a driver that can list its keys`);
        }
        return list.call(this.#driver, prefix)[Symbol.asyncIterator]();
    }
    close() {
        return this.#driver.close?.();
    }
    /** Mutates in turn. One that gets no answer gives way after the timeout; one whose caller has given up by its turn is not begun. */ #turn(fullKeys, mutation) {
        const askedAt = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])();
        return this.#mutations.run(fullKeys, ()=>{
            if ((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])() - askedAt >= this.#timeoutMs) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["NoAnswer"]();
            return this.#bounded(mutation);
        });
    }
    /** The answer, or NoAnswer after the timeout. */ #bounded(work) {
        const answer = work();
        if (!(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isPromise"])(answer)) return answer;
        const deadline = {
            timeoutMs: this.#timeoutMs,
            expired: ()=>new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["NoAnswer"](),
            late: ()=>void 0
        };
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["withDeadline"])(answer, deadline);
    }
};
var isAbsentCondition = (condition)=>condition !== void 0 && "ifAbsent" in condition;
// src/storage/driver-storage.ts
var driverStorageChecks = {
    ...__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$A4UZGQSX$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["codecChecks"],
    prefix: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].string,
    timeout: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].duration,
    name: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].string,
    onError: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].function,
    concurrency: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].positiveInteger
};
var DEFAULT_TIMEOUT = "5s";
var DEFAULT_CONCURRENCY = 32;
function createStorage(driver, options = {}) {
    return new DriverStorage(driver, options);
}
var DriverStorage = class {
    name;
    /** Put before every key. */ prefix;
    sync;
    conditional;
    /** Claims on keys; absent where the backend keeps no conditions. */ leases;
    #records;
    /** Whether `clear` without a prefix would reach keys of others. */ #shared;
    #counters;
    #reporter;
    #activity;
    #gate;
    /** `options` have been checked by the subclass when it gives `checked`. */ constructor(driver, options, extraChecks = {}){
        this.name = options.name ?? driver.name;
        (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checkOptions"])(this.name, options, {
            ...driverStorageChecks,
            ...extraChecks
        });
        this.sync = driver.features?.sync ?? false;
        this.conditional = driver.features?.conditions ?? true;
        this.#shared = !(driver.features?.exclusive ?? false);
        const codec = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$A4UZGQSX$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["createCodec"])(options, {
            storage: this.name,
            metadata: driver.features?.metadata ?? false
        });
        const timeoutMs = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["durationMs"])(options.timeout ?? DEFAULT_TIMEOUT, `${this.name}: timeout`);
        this.#records = new Records(driver, codec, {
            limit: options.concurrency ?? DEFAULT_CONCURRENCY,
            timeoutMs
        });
        this.prefix = options.prefix ?? "";
        this.leases = this.conditional ? this.#makeLeases() : void 0;
        this.#counters = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attachCounters"])(this);
        this.#counters.requests = driver.requests;
        this.#reporter = new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["Reporter"](this, this.#counters, options.onError);
        this.#activity = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["activityOf"])(this);
        this.#gate = new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["Gate"]({
            name: this.name,
            sync: this.sync,
            timeoutMs,
            counters: this.#counters,
            activity: this.#activity
        });
    }
    /** Counters since the storage was made. */ get stats() {
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["stats"])(this);
    }
    get(key) {
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.#read("get", key), (entry)=>{
            const fresh = entry !== void 0 && (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isFresh"])(entry);
            this.#counters[fresh ? "hits" : "misses"] += 1;
            const event = fresh ? __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].hit : __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].miss;
            if (event.hasSubscribers) event.publish({
                source: this,
                key
            });
            return fresh ? entry.value : void 0;
        });
    }
    getEntry(key, options) {
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.#read("getEntry", key, options), (entry)=>{
            this.#count(entry);
            return entry;
        });
    }
    exists(key) {
        return this.#gate.pass("exists", key, ()=>this.#records.reader.isFresh(this.#fullKey(key), this.#unusable()));
    }
    set(key, value, ttl) {
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.#write("set", key, ()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["entryFor"])(value, (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["lifeMs"])(ttl))), ignore2);
    }
    setIfNotExists(key, value, ttl) {
        const written = this.#write("setIfNotExists", key, ()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["entryFor"])(value, (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["lifeMs"])(ttl)), {
            ifAbsent: true
        });
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(written, isWritten);
    }
    setEntry(key, entry, options) {
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.writeEntry(key, entry, options), isWritten);
    }
    writeEntry(key, entry, options = {}) {
        return this.#write("setEntry", key, ()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["capInstants"])(entry, (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["lifeMs"])(options.ttl)), options);
    }
    delete(key) {
        this.#activity.breach(key);
        return this.#gate.pass("delete", key, ()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.#records.remove(this.#fullKey(key)), ()=>{
                this.#activity.breach(key);
                if (__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].delete.hasSubscribers) __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].delete.publish({
                    source: this,
                    key
                });
            }));
    }
    getMany(keys) {
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.getManyEntries(keys), (entries)=>{
            const values = /* @__PURE__ */ new Map();
            for (const [key, entry] of entries)if ((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isFresh"])(entry)) values.set(key, entry.value);
            return values;
        });
    }
    getManyEntries(keys, options) {
        const unique = [
            ...new Set(keys)
        ];
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.#readMany("getMany", unique, options), (entries)=>{
            for (const key of unique)this.#count(entries.get(key));
            return entries;
        });
    }
    setMany(entries, ttl) {
        const last = [
            ...new Map(entries)
        ];
        for (const [key] of last)this.#activity.breach(key);
        return this.#passMany("setMany", this.#records.rounds(last.length, "writeMany"), ()=>{
            const lifetimeMs = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["lifeMs"])(ttl);
            const encodings = last.map(([key, value])=>{
                const fullKey = this.#fullKey(key);
                return [
                    fullKey,
                    this.#records.encode(fullKey, (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["entryFor"])(value, lifetimeMs))
                ];
            });
            return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.#records.writeAll(encodings), ()=>{
                for (const [key] of last)this.#activity.breach(key);
                this.#counters.writes += last.length;
                if (__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].write.hasSubscribers) for (const [key] of last)__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].write.publish({
                    source: this,
                    key
                });
            });
        });
    }
    deleteMany(keys) {
        const unique = [
            ...new Set(keys)
        ];
        for (const key of unique)this.#activity.breach(key);
        return this.#passMany("deleteMany", this.#records.rounds(unique.length, "removeMany"), ()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.#records.removeMany(unique.map((key)=>this.#fullKey(key))), ()=>{
                for (const key of unique)this.#activity.breach(key);
                if (__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].delete.hasSubscribers) for (const key of unique)__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].delete.publish({
                    source: this,
                    key
                });
            }));
    }
    /** Removes the keys of this storage's prefix. A shared backend with prefix `''` asks for `{ everything: true }`. */ async clear({ everything = false } = {}) {
        this.#gate.refuseClosed("clear");
        if (this.prefix === "" && this.#shared && !everything) {
            throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${this.name}: clear() with prefix '' would remove every key of a backend that others may share; give the storage a prefix, or call clear({ everything: true })`);
        }
        this.#activity.breachAll();
        for await (const keys of this.#list("clear", this.prefix)){
            await this.#passMany("clear", this.#records.rounds(keys.length, "removeMany"), ()=>this.#records.removeMany(keys));
        }
        this.#activity.breachAll();
    }
    async *entries({ prefix = "" } = {}) {
        this.#gate.refuseClosed("entries");
        const seen = /* @__PURE__ */ new Set();
        for await (const fullKeys of this.#list("entries", this.prefix + prefix)){
            const keys = fullKeys.map((fullKey)=>this.#ownKey(fullKey)).filter((key)=>!seen.has(key));
            for (const key of keys)seen.add(key);
            yield* await this.#readMany("entries", keys);
        }
    }
    /** Waits for operations and detached work under way, then lets the driver close. Calling it again answers the same. */ close() {
        return this.#gate.close(()=>this.#records.close());
    }
    [Symbol.asyncDispose]() {
        return this.close();
    }
    /** Runs an operation of a subclass: refused when closed, counted while under way, its errors wrapped. It has no deadline. */ run(operation, work) {
        return Promise.resolve(this.#gate.pass(operation, void 0, work, Number.POSITIVE_INFINITY));
    }
    /** Reports an error of work that no caller waits for. */ report(error, context) {
        this.#reporter.report(error, context);
    }
    /** The instants that the head of a record tells. Throws SerializationError for one that cannot be used. */ instantsOf(fullKey, head) {
        return this.#records.reader.instantsOf(fullKey, head);
    }
    #makeLeases() {
        const { leases } = this.#records;
        const pass = (operation, key, work)=>this.#gate.pass(operation, key, ()=>work(this.#fullKey(key)));
        return {
            claim: (key, options)=>pass("claim", key, (fullKey)=>leases.claim(fullKey, options)),
            renew: (key, claim, leaseMs)=>pass("renew", key, (fullKey)=>leases.renew(fullKey, claim, leaseMs)),
            release: (key, claim)=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(pass("release", key, (fullKey)=>leases.release(fullKey, claim)), ignore2),
            look: (key)=>pass("look", key, (fullKey)=>leases.look(fullKey))
        };
    }
    #fullKey(key) {
        return this.prefix + key;
    }
    #ownKey(fullKey) {
        return fullKey.slice(this.prefix.length);
    }
    #read(operation, key, options) {
        return this.#gate.pass(operation, key, ()=>this.#records.reader.read(this.#fullKey(key), this.#unusable(options)));
    }
    /** The entries of keys that differ from each other. Where some cannot be read, an ear for errors gets those and the caller the rest. */ #readMany(operation, keys, options) {
        const fullKeys = keys.map((key)=>this.#fullKey(key));
        return this.#passMany(operation, this.#records.rounds(keys.length, "readMany"), ()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.#records.readMany(fullKeys, this.#unusable(options)), (outcomes)=>{
                const { results, failures } = outcomes;
                const survivable = options?.onError !== void 0 && results.size > 0;
                if (survivable) this.#reportFailures(operation, failures, options);
                const entries = /* @__PURE__ */ new Map();
                for (const [fullKey, entry] of survivable ? results : (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["resultsOf"])(outcomes)){
                    if (entry !== void 0) entries.set(this.#ownKey(fullKey), entry);
                }
                return entries;
            }));
    }
    #reportFailures(operation, failures, options) {
        for (const [fullKey, error] of failures){
            const key = this.#ownKey(fullKey);
            const context = {
                operation,
                key,
                level: this.name
            };
            this.#reporter.report(this.#gate.wrap(error, operation, key), context, options.onError);
        }
    }
    /** An operation on many keys, in as many rounds to the backend as it may need. */ #passMany(operation, rounds, work) {
        const named = (error)=>{
            throw error instanceof __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["PartialFailure"] ? error.renamed((fullKey)=>this.#ownKey(fullKey)) : error;
        };
        return this.#gate.pass(operation, void 0, ()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(work, named), rounds);
    }
    /** A record that cannot be used is a miss, and reported. */ #unusable(options) {
        return (error, fullKey)=>{
            const context = {
                operation: "decode",
                key: this.#ownKey(fullKey),
                level: this.name
            };
            this.#reporter.report(error, context, options?.onError);
        };
    }
    /** The keys under a prefix, in batches that are not too large to remove or read at once. Each step has the deadline. */ async *#list(operation, prefix) {
        const batches = this.#records.list(prefix, operation);
        try {
            for(;;){
                const step = await this.#gate.pass(operation, void 0, ()=>batches.next());
                if (step.done === true) return;
                yield* (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["groupsOf"])(step.value, REMOVE_BATCH);
            }
        } finally{
            const ended = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>batches.return?.(), (error)=>this.#reporter.report(error, {
                    operation,
                    level: this.name
                }));
            if ((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isPromise"])(ended)) this.#activity.track(ended);
        }
    }
    #count(entry) {
        if (entry === void 0) this.#counters.misses += 1;
        else if ((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isFresh"])(entry)) this.#counters.hits += 1;
        else this.#counters.stale += 1;
    }
    #write(operation, key, makeEntry, options = {}) {
        const fullKey = this.#fullKey(key);
        return this.#gate.pass(operation, key, ()=>{
            const condition = conditionOf(options, this.name);
            if (condition !== void 0 && !this.conditional) {
                throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${this.name}: ${operation} needs conditional writes, which this backend lacks`);
            }
            const encoding = this.#records.encode(fullKey, makeEntry());
            if (condition === void 0) this.#activity.breach(key);
            return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.#records.write(fullKey, encoding, condition), (version)=>{
                if (version === false) return false;
                this.#activity.breach(key);
                this.#counters.writes += 1;
                if (__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].write.hasSubscribers) __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].write.publish({
                    source: this,
                    key
                });
                return version;
            });
        });
    }
};
var ignore2 = ()=>void 0;
var isWritten = (version)=>version !== false;
function conditionOf({ ifAbsent, ifVersion }, name) {
    if (ifAbsent === true && ifVersion !== void 0) {
        throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${name}: ifAbsent and ifVersion exclude each other; give one of them`);
    }
    if (ifVersion !== void 0) return {
        ifVersion
    };
    return ifAbsent === true ? {
        ifAbsent
    } : void 0;
}
;
var PROBE = "%check-";
async function obeysConditions(store, names, calls) {
    const name = `${names.prefix}${PROBE}${(0, __TURBOPACK__imported__module__$5b$externals$5d2f$crypto__$5b$external$5d$__$28$crypto$2c$__cjs$29$__["randomBytes"])(8).toString("hex")}`;
    const put = (condition)=>calls.within(async (call)=>{
            const bytes = (0, __TURBOPACK__imported__module__$5b$externals$5d2f$crypto__$5b$external$5d$__$28$crypto$2c$__cjs$29$__["randomBytes"])(16);
            const upload = {
                bytes,
                metadata: {},
                expiresAt: Number.NEGATIVE_INFINITY
            };
            const outcome = await store.put(name, upload, call, condition);
            return "version" in outcome ? outcome.version : void 0;
        });
    try {
        const first = await put("absent");
        if (first === void 0 || await put("absent") !== void 0) return false;
        const second = await put({
            version: first
        });
        return second !== void 0 && await put({
            version: first
        }) === void 0;
    } finally{
        await calls.within((call)=>store.remove(name, call));
    }
}
// src/objects/costs.ts
function costOf(requests, { perThousand, perGigabyte }) {
    const [get, put, list, removals] = [
        "get",
        "put",
        "list",
        "delete"
    ].map((kind)=>requests[kind] / 1e3 * perThousand[kind]);
    const transfer = requests.bytesIn / 1e9 * perGigabyte.in + requests.bytesOut / 1e9 * perGigabyte.out;
    return {
        total: get + put + list + removals + transfer,
        get,
        put,
        list,
        delete: removals,
        transfer
    };
}
;
var HEAD = "acache-head";
var CHECKSUM = "acache-crc";
var KEY = "acache-key";
var MAX_SHOWN_KEY = 512;
var MAGIC = Buffer.from("ACK1", "latin1");
var FRAME_BYTES = MAGIC.length + 4;
function contentOf(fullKey, { bytes, head }, framed) {
    const content = framed ? framedBytes(fullKey, bytes) : bytes;
    const shown = encodeURIComponent(fullKey.replace(new RegExp("\\p{Cs}", "gu"), "\uFFFD"));
    const metadata = {
        [HEAD]: toBase64(head),
        [CHECKSUM]: checksumOf(content)
    };
    return {
        bytes: content,
        metadata: shown.length > MAX_SHOWN_KEY ? metadata : {
            ...metadata,
            [KEY]: shown
        }
    };
}
function headMetadata(head) {
    return {
        [HEAD]: toBase64(head)
    };
}
function renewedMetadata(metadata, head) {
    return {
        ...metadata,
        ...headMetadata(head)
    };
}
function headIn(metadata) {
    const text = metadata[HEAD];
    return text === void 0 ? void 0 : Buffer.from(text, "base64");
}
function isSameWrite(a, b) {
    return a[HEAD] !== void 0 && a[HEAD] === b[HEAD];
}
function recordIn(fullKey, bytes, metadata, framed) {
    const expected = metadata[CHECKSUM];
    if (expected !== void 0 && expected !== checksumOf(bytes)) {
        return {
            bytes,
            damage: "the bytes of the object do not match its checksum"
        };
    }
    if (!framed) return {
        bytes
    };
    const { key, end } = keyIn(bytes) ?? {
        key: void 0,
        end: 0
    };
    if (key !== fullKey) return {
        bytes,
        damage: "the object holds another key"
    };
    return {
        bytes: bytes.subarray(end)
    };
}
function framedLength(bytes) {
    if (bytes.length < FRAME_BYTES || MAGIC.compare(bytes, 0, MAGIC.length) !== 0) return 0;
    return FRAME_BYTES + bytes.readUInt32BE(MAGIC.length);
}
function keyIn(bytes) {
    const end = framedLength(bytes);
    if (end === 0 || end > bytes.length) return void 0;
    try {
        const key = JSON.parse(bytes.toString("utf8", FRAME_BYTES, end));
        return typeof key === "string" ? {
            key,
            end
        } : void 0;
    } catch  {
        return void 0;
    }
}
function framedBytes(fullKey, bytes) {
    const key = Buffer.from(JSON.stringify(fullKey));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(key.length);
    return Buffer.concat([
        MAGIC,
        length,
        key,
        bytes
    ]);
}
function toBase64(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
}
function checksumOf(bytes) {
    return (0, __TURBOPACK__imported__module__$5b$externals$5d2f$zlib__$5b$external$5d$__$28$zlib$2c$__cjs$29$__["crc32"])(bytes).toString(16).padStart(8, "0");
}
// src/objects/object-driver.ts
var KEY_BYTES = 16384;
var EMPTY_OBJECT = {
    bytes: new Uint8Array(),
    metadata: {},
    expiresAt: Number.NEGATIVE_INFINITY
};
var whole = ()=>true;
var ObjectDriver = class {
    name;
    features;
    requests;
    removeMany;
    #store;
    #names;
    #calls;
    #concurrency;
    constructor({ store, names, calls, conditions, concurrency }){
        this.name = store.name;
        this.features = {
            conditions,
            metadata: true
        };
        this.requests = calls.counts;
        this.#store = store;
        this.#names = names;
        this.#calls = calls;
        this.#concurrency = concurrency;
        if (store.removeMany !== void 0) this.removeMany = (keys)=>this.#removeMany(keys);
    }
    async read(key) {
        const found = await this.readIf(key, whole);
        return found !== void 0 && "bytes" in found ? found : void 0;
    }
    readIf(key, wanted) {
        const name = this.#names.nameOf(key);
        return this.#calls.within(async (call)=>{
            const found = await this.#store.get(name, call, ({ metadata, size })=>{
                return size > 0 && wanted({
                    head: headIn(metadata),
                    size
                });
            });
            if (found === void 0 || found.size === 0) return void 0;
            const head = headIn(found.metadata);
            const { version } = found;
            if (!isFetched(found)) return {
                head: head ?? NO_HEAD,
                version
            };
            return {
                ...recordIn(key, found.bytes, found.metadata, this.#names.isHashed(name)),
                head,
                version
            };
        });
    }
    async head(key) {
        const name = this.#names.nameOf(key);
        const facts = await this.#calls.within((call)=>this.#store.head(name, call));
        if (facts === void 0 || facts.size === 0) return void 0;
        const head = headIn(facts.metadata);
        if (head !== void 0) return {
            head,
            version: facts.version
        };
        const record = await this.read(key);
        return record && {
            head: record.bytes,
            version: record.version
        };
    }
    write(key, record, condition) {
        const name = this.#names.nameOf(key);
        const upload = {
            ...contentOf(key, record, this.#names.isHashed(name)),
            expiresAt: record.instants.expiresAt
        };
        return this.#calls.within(async (call)=>{
            const put = async (on)=>this.#settled(name, upload.metadata, call, await this.#store.put(name, upload, call, on));
            const version = await put(conditionOf2(condition));
            if (version !== false || condition === void 0 || "ifVersion" in condition) return version;
            if (this.#store.conditionalDeletes) return false;
            const facts = await this.#store.head(name, call);
            return facts?.size === 0 ? put({
                version: facts.version
            }) : false;
        });
    }
    async remove(key, condition) {
        const name = this.#names.nameOf(key);
        return this.#calls.within(async (call)=>{
            if (condition === void 0) return this.#store.remove(name, call);
            const { ifVersion: version } = condition;
            if (this.#store.conditionalDeletes) return this.#store.remove(name, call, version);
            const outcome = await this.#store.put(name, EMPTY_OBJECT, call, {
                version
            });
            if ("version" in outcome) return true;
            const facts = await this.#store.head(name, call);
            return facts === void 0 || facts.size === 0;
        });
    }
    touch(key, { head, instants, match }, condition) {
        const name = this.#names.nameOf(key);
        return this.#calls.within(async (call)=>{
            if (condition !== void 0 && "ifAbsent" in condition) return false;
            const facts = await this.#store.head(name, call);
            if (facts === void 0 || condition !== void 0 && condition.ifVersion !== facts.version) return false;
            const stored = headIn(facts.metadata);
            const compared = stored?.subarray(match.offset, match.offset + match.bytes.length);
            if (stored?.length !== head.length || compared?.equals(match.bytes) !== true) return false;
            const metadata = renewedMetadata(facts.metadata, head);
            const renewal = {
                metadata,
                expiresAt: instants.expiresAt
            };
            return this.#settled(name, metadata, call, await this.#store.renew(name, facts, renewal, call));
        });
    }
    async *list(prefix) {
        for (const namePrefix of this.#names.listPrefixes(prefix)){
            for await (const objects of this.#pages(namePrefix)){
                const keys = await (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["mapLimited"])(objects, this.#concurrency, (object)=>this.keyOf(object));
                yield keys.filter((key)=>key?.startsWith(prefix) === true);
            }
        }
    }
    async close() {
        await this.#calls.settled();
        await this.#store.close?.();
    }
    /** The key of this storage that an object holds, if any. A hashed name costs a request. */ keyOf({ name, size }) {
        if (size === 0) return void 0;
        return this.#names.isHashed(name) ? this.#keyInside(name) : this.#names.keyOf(name);
    }
    async *#pages(namePrefix) {
        let next;
        do {
            const from = next;
            const page = await this.#calls.within((call)=>this.#store.list(namePrefix, call, from));
            next = page.next;
            yield page.objects;
        }while (next !== void 0)
    }
    /** The key that an object with a hashed name begins with. */ #keyInside(name) {
        return this.#calls.within(async (call)=>{
            const bytes = await this.#store.begin(name, call, KEY_BYTES);
            if (bytes === void 0) return void 0;
            const length = framedLength(bytes);
            const enough = length <= bytes.length ? bytes : await this.#store.begin(name, call, length);
            const key = enough && keyIn(enough)?.key;
            return key !== void 0 && this.#names.nameOf(key) === name ? key : void 0;
        });
    }
    /** Whether a conditional change was made. One that was refused may have been made by an attempt that got no answer. */ async #settled(name, metadata, call, outcome) {
        if ("version" in outcome) return outcome.version;
        if (!outcome.repeated) return false;
        const facts = await this.#store.head(name, call);
        return facts !== void 0 && isSameWrite(facts.metadata, metadata) ? facts.version : false;
    }
    async #removeMany(keys) {
        const byName = new Map(keys.map((key)=>[
                this.#names.nameOf(key),
                key
            ]));
        const failures = await this.#calls.within(async (call)=>await this.#store.removeMany?.([
                ...byName.keys()
            ], call) ?? /* @__PURE__ */ new Map());
        if (failures.size === 0) return;
        throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["PartialFailure"](new Map([
            ...failures
        ].map(([name, error])=>[
                byName.get(name) ?? name,
                error
            ])));
    }
};
var NO_HEAD = new Uint8Array();
function isFetched(found) {
    return "bytes" in found;
}
function conditionOf2(condition) {
    if (condition === void 0) return void 0;
    return "ifAbsent" in condition ? "absent" : {
        version: condition.ifVersion
    };
}
;
var MAX_NAME_BYTES = 1024;
var LISTED_PREFIX = 100;
var HASHED = "%h";
var EMPTY = "%-";
var MAX_PREFIX_BYTES = 900;
var ObjectNames = class {
    #prefix;
    #namePrefix;
    #shard;
    constructor({ prefix, shard }){
        this.#prefix = prefix;
        this.#namePrefix = escapeUnits(prefix);
        this.#shard = shard;
    }
    /** Begins the name of every object of the storage. */ get prefix() {
        return this.#namePrefix;
    }
    /** The object that holds a key. */ nameOf(fullKey) {
        const key = fullKey.slice(this.#prefix.length);
        const before = this.#namePrefix + this.#shardOf(key);
        const name = before + escapeKey(key);
        if (name.length * 3 <= MAX_NAME_BYTES || Buffer.byteLength(name) <= MAX_NAME_BYTES) return name;
        return before + HASHED + hashOf(key);
    }
    /** True for a name that does not tell its key. */ isHashed(name) {
        return this.#ownPart(name)?.startsWith(HASHED) === true;
    }
    /** The key, with its prefix, that a name tells; undefined for a hashed name, and for one that no key has. */ keyOf(name) {
        const own = this.#ownPart(name);
        if (own === void 0 || own.startsWith(HASHED)) return void 0;
        const key = keyOfEscaped(own);
        if (key === void 0) return void 0;
        const fullKey = this.#prefix + key;
        return this.nameOf(fullKey) === name ? fullKey : void 0;
    }
    /** The prefixes of names under which all keys are that begin with `fullPrefix`, the hashed ones included. */ listPrefixes(fullPrefix) {
        const key = fullPrefix.slice(this.#prefix.length);
        const certain = this.#shard > 0 ? "" : certainPart(key);
        const prefix = this.#namePrefix + escapeKey(certain);
        if (certain === "" || Buffer.byteLength(prefix) > MAX_NAME_BYTES) return [
            this.#namePrefix
        ];
        return [
            prefix,
            this.#namePrefix + HASHED
        ];
    }
    #shardOf(key) {
        return this.#shard === 0 ? "" : `${hashOf(key).slice(0, this.#shard)}/`;
    }
    /** A name without prefix and shard. */ #ownPart(name) {
        if (!name.startsWith(this.#namePrefix)) return void 0;
        const from = this.#namePrefix.length + (this.#shard === 0 ? 0 : this.#shard + 1);
        return name.slice(from);
    }
};
function escapedLength(prefix) {
    return Buffer.byteLength(escapeUnits(prefix));
}
function hashOf(key) {
    return (0, __TURBOPACK__imported__module__$5b$externals$5d2f$crypto__$5b$external$5d$__$28$crypto$2c$__cjs$29$__["createHash"])("sha256").update(JSON.stringify(key)).digest("hex");
}
function escapeKey(key) {
    return key === "" ? EMPTY : escapePaths(escapeUnits(key));
}
var ORDINARY = /^[\w !"#$&'()*+,\-.:;<=>?@[\]^`{|}~/]*$/;
var UNFIT = /[%\\\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]/gu;
function escapeUnits(text) {
    if (ORDINARY.test(text)) return text;
    return text.replace(UNFIT, (unit)=>{
        const code = unit.charCodeAt(0).toString(16);
        return code.length > 2 ? `%u${code.padStart(4, "0")}` : `%${code.padStart(2, "0")}`;
    });
}
function escapePaths(text) {
    if (!/^\/|\/$|\/\/|(^|\/)\.\.?(\/|$)/.test(text)) return text;
    const parts = text.split("/").map((part)=>part === "." || part === ".." ? part.replace(/\./g, "%2e") : part);
    return parts.reduce((path, part, index)=>{
        if (index === 0) return part;
        const plain = path !== "" && !path.endsWith("%2f") && part !== "";
        return `${path}${plain ? "/" : "%2f"}${part}`;
    }, "");
}
function keyOfEscaped(own) {
    if (own === EMPTY) return "";
    if (!own.includes("%")) return own;
    let sound = true;
    const key = own.replace(/%u([0-9a-f]{4})|%([0-9a-f]{2})|%/g, (_, long, short)=>{
        const code = long ?? short;
        if (code === void 0) sound = false;
        return code === void 0 ? "" : String.fromCharCode(Number.parseInt(code, 16));
    });
    return sound ? key : void 0;
}
function certainPart(keyPrefix) {
    let certain = keyPrefix.slice(0, LISTED_PREFIX).replace(/[\ud800-\udbff]$/, "");
    for(let longer = ""; longer !== certain;){
        longer = certain;
        certain = certain.replace(/(^|\/)\.{0,2}$/, "");
    }
    return certain;
}
// src/objects/sweep.ts
var Sweep = class {
    #parts;
    /** The page on which the last sweep ran out of requests. */ #from;
    constructor(parts){
        this.#parts = parts;
    }
    /** Answers how many objects were removed. */ async run({ olderThanMs, maxRequests }) {
        const { store, names, calls, concurrency } = this.#parts;
        const before = sum(calls.counts);
        const exhausted = ()=>sum(calls.counts) - before >= maxRequests;
        const changedBefore = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])() - olderThanMs;
        let removed = 0;
        while(!exhausted()){
            const page = await calls.within((call)=>store.list(names.prefix, call, this.#from));
            const old = page.objects.filter(({ modifiedAt })=>modifiedAt <= changedBefore);
            let skipped = false;
            await (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["mapLimited"])(old, concurrency, async (object)=>{
                if (exhausted()) skipped = true;
                else if (await this.#removeExpired(object)) removed += 1;
            });
            if (skipped || exhausted()) return removed;
            this.#from = page.next;
            if (page.next === void 0) return removed;
        }
        return removed;
    }
    /** One that is replaced meanwhile is left alone where the store obeys conditions. */ async #removeExpired(object) {
        const { driver, store, names, calls } = this.#parts;
        const { name, size } = object;
        const key = await driver.keyOf(object);
        const isRemnant = size === 0 && (names.isHashed(name) || names.keyOf(name) !== void 0);
        if (key === void 0 && !isRemnant) return false;
        return calls.within(async (call)=>{
            const facts = object.facts ?? await store.head(name, call);
            if (facts === void 0 || !(facts.size === 0 || key !== void 0 && this.#isExpired(key, facts))) {
                return false;
            }
            return store.remove(name, call, store.conditionalDeletes ? facts.version : void 0);
        });
    }
    #isExpired(key, { metadata }) {
        const head = headIn(metadata);
        if (head === void 0) return false;
        try {
            return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isExpired"])(this.#parts.instantsOf(key, head));
        } catch  {
            return false;
        }
    }
};
function sum({ get, put, list, delete: removals }) {
    return get + put + list + removals;
}
// src/objects/object-cache.ts
var DEFAULT_TIMEOUT2 = "5s";
var DEFAULT_CONCURRENCY2 = 32;
var DEFAULT_MAX_ATTEMPTS = 4;
var objectCacheChecks = {
    ...driverStorageChecks,
    prefix: (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["must"])((value)=>typeof value === "string" && escapedLength(value) <= MAX_PREFIX_BYTES, `a string of at most ${MAX_PREFIX_BYTES} bytes`),
    shard: (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["must"])((value)=>Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 4, "a whole number from 0 to 4"),
    conditionalWrites: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].boolean,
    maxAttempts: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].positiveInteger
};
var cleanupChecks = {
    olderThan: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].duration,
    maxRequests: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].positiveIntegerOrInfinity
};
var ObjectCache = class extends DriverStorage {
    #store;
    #names;
    #calls;
    #prices;
    #sweep;
    /** `backendOf` is called once, with options that have been checked. Throws ConfigurationError for those that cannot work. */ constructor(owner, options, extraChecks, backendOf){
        const allChecks = {
            ...objectCacheChecks,
            ...extraChecks
        };
        (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checkOptions"])(owner, options, allChecks);
        const { prefix = "", shard = 0, conditionalWrites = true, maxAttempts = DEFAULT_MAX_ATTEMPTS } = options;
        const { timeout = DEFAULT_TIMEOUT2, concurrency = DEFAULT_CONCURRENCY2 } = options;
        const { store, verdict, prices } = backendOf();
        const report = (error)=>this.report(error, {
                operation: "tidy up",
                level: this.name
            });
        const names = new ObjectNames({
            prefix,
            shard
        });
        const calls = new Calls({
            timeoutMs: (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["durationMs"])(timeout, `${owner}: timeout`),
            maxAttempts,
            verdict,
            report
        });
        const driver = new ObjectDriver({
            store,
            names,
            calls,
            conditions: conditionalWrites,
            concurrency
        });
        super(driver, {
            ...options,
            timeout,
            concurrency
        }, allChecks);
        this.#store = store;
        this.#names = names;
        this.#calls = calls;
        this.#prices = prices;
        const instantsOf = (fullKey, head)=>this.instantsOf(fullKey, head);
        this.#sweep = new Sweep({
            driver,
            store,
            names,
            calls,
            concurrency,
            instantsOf
        });
    }
    /**
   * Removes the objects under the prefix that have expired; answers how many. One request per object that is old enough, and one
   * per 1000 for the listing. Objects of other programs are left alone. For buckets with many, see also `lifecycleRule`.
   */ cleanupExpired(options = {}) {
        (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checkOptions"])(`${this.name}: cleanupExpired`, options, cleanupChecks);
        const { olderThan = 0, maxRequests = Number.POSITIVE_INFINITY } = options;
        const olderThanMs = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["durationMs"])(olderThan, `${this.name}: cleanupExpired: olderThan`);
        return this.run("cleanupExpired", ()=>this.#sweep.run({
                olderThanMs,
                maxRequests
            }));
    }
    /**
   * Whether the store obeys the conditions of writes, found out on an object of its own under the prefix: false for a store
   * on which `setIfNotExists`, leases and late writes are not safe, which then needs `conditionalWrites: false`.
   */ verifyConditionalWrites() {
        return this.run("verifyConditionalWrites", ()=>obeysConditions(this.#store, this.#names, this.#calls));
    }
    /** What the requests counted in `stats.requests` cost, by list prices or by those given. */ estimateCost({ prices = this.#prices } = {}) {
        return costOf(this.#calls.counts, prices);
    }
    /** Begins the name of every object of this storage. */ get namePrefix() {
        return this.#names.prefix;
    }
};
// src/objects/service-answers.ts
var TRANSIENT_STATUS = /* @__PURE__ */ new Set([
    408,
    429,
    500,
    502,
    503,
    504
]);
var TRANSIENT_CODES = /* @__PURE__ */ new Set([
    "EAI_AGAIN",
    "ECONNABORTED",
    "ECONNREFUSED",
    "ECONNRESET",
    "EHOSTUNREACH",
    "ENETUNREACH",
    "EPIPE",
    "ERR_STREAM_PREMATURE_CLOSE",
    "ETIMEDOUT"
]);
function isTransientStatus(status) {
    return TRANSIENT_STATUS.has(status ?? 0);
}
function isTransientCode(code) {
    return TRANSIENT_CODES.has(code ?? "");
}
function retryAfterMs(header) {
    if (header === void 0) return void 0;
    const afterMs = /^\d+$/.test(header) ? Number(header) * 1e3 : Date.parse(header) - (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])();
    return Number.isNaN(afterMs) ? void 0 : Math.max(0, afterMs);
}
function inside(value, ...path) {
    return path.reduce((outer, name)=>typeof outer === "object" && outer !== null ? Reflect.get(outer, name) : void 0, value);
}
function withAdvice(cause, message, bucket, advice) {
    const says = `${message.replace(/\.\s*$/, "")} (bucket ${JSON.stringify(bucket)}); ${advice}`;
    const error = new Error(says, {
        cause
    });
    error.name = cause.name;
    return error;
}
;
}),
"[project]/packages/core/dist/index.js [app-route] (ecmascript) <locals>", ((__turbopack_context__) => {
"use strict";

__turbopack_context__.s([
    "BGCache",
    ()=>BGCache,
    "InMemCache",
    ()=>InMemCache,
    "MemoryBus",
    ()=>MemoryBus,
    "SWRCache",
    ()=>SWRCache,
    "TTLCache",
    ()=>TTLCache,
    "getLoadContext",
    ()=>getLoadContext,
    "invalidateTags",
    ()=>invalidateTags
]);
var __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__ = __turbopack_context__.i("[project]/packages/core/dist/chunk-BH6MSOEE.js [app-route] (ecmascript)");
var __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__ = __turbopack_context__.i("[project]/packages/core/dist/chunk-673Q3GQU.js [app-route] (ecmascript)");
// src/bus/memory-bus.ts
var __TURBOPACK__imported__module__$5b$externals$5d2f$timers__$5b$external$5d$__$28$timers$2c$__cjs$29$__ = __turbopack_context__.i("[externals]/timers [external] (timers, cjs)");
var __TURBOPACK__imported__module__$5b$externals$5d2f$worker_threads__$5b$external$5d$__$28$worker_threads$2c$__cjs$29$__ = __turbopack_context__.i("[externals]/worker_threads [external] (worker_threads, cjs)");
// src/engine/flight.ts
var __TURBOPACK__imported__module__$5b$externals$5d2f$async_hooks__$5b$external$5d$__$28$async_hooks$2c$__cjs$29$__ = __turbopack_context__.i("[externals]/async_hooks [external] (async_hooks, cjs)");
// src/memory/isolation.ts
var __TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__ = __turbopack_context__.i("[externals]/util [external] (util, cjs)");
var __TURBOPACK__imported__module__$5b$externals$5d2f$v8__$5b$external$5d$__$28$v8$2c$__cjs$29$__ = __turbopack_context__.i("[externals]/v8 [external] (v8, cjs)");
// src/strategies/background/timetable.ts
var __TURBOPACK__imported__module__$5b$project$5d2f$node_modules$2f2e$pnpm$2f$croner$40$11$2e$0$2e$1$2f$node_modules$2f$croner$2f$dist$2f$croner$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__ = __turbopack_context__.i("[project]/node_modules/.pnpm/croner@11.0.1/node_modules/croner/dist/croner.js [app-route] (ecmascript)");
;
;
;
;
var memoryBusChecks = {
    channel: (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["must"])((value)=>typeof value === "string" && value !== "", "a name that is not empty")
};
var CHANNEL_PREFIX = "acache:bus:";
var MemoryBus = class {
    name = "memory-bus";
    #listeners = new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["BusListeners"]();
    #channel;
    #waiting = [];
    #delivered = Promise.resolve();
    #closed = false;
    constructor(options = {}){
        (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checkOptions"])("MemoryBus", options, memoryBusChecks);
        this.#channel = options.channel === void 0 ? void 0 : this.#open(CHANNEL_PREFIX + options.channel);
    }
    publish(news) {
        if (this.#closed) return;
        this.#waiting.push(news);
        if (this.#waiting.length > 1) return;
        this.#delivered = new Promise((resolve)=>{
            (0, __TURBOPACK__imported__module__$5b$externals$5d2f$timers__$5b$external$5d$__$28$timers$2c$__cjs$29$__["setImmediate"])(()=>{
                this.#deliver();
                resolve();
            });
        });
    }
    /** Throws ConfigurationError after `close`. */ subscribe(listener, _storages) {
        if (this.#closed) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"]("MemoryBus: subscribe() after close(); make a new bus");
        const end = this.#listeners.add(listener);
        listener.gap("listening begins");
        return end;
    }
    flush() {
        return this.#delivered;
    }
    async close() {
        this.#closed = true;
        await this.#delivered;
        this.#channel?.close();
    }
    #deliver() {
        const waiting = this.#waiting;
        this.#waiting = [];
        for (const news of waiting){
            this.#channel?.postMessage({
                acache: 1,
                keys: news.keys
            });
            this.#listeners.tell(news);
        }
    }
    #open(name) {
        const channel = new __TURBOPACK__imported__module__$5b$externals$5d2f$worker_threads__$5b$external$5d$__$28$worker_threads$2c$__cjs$29$__["BroadcastChannel"](name);
        channel.onmessage = ({ data })=>{
            if (isMessage(data)) this.#listeners.tell({
                keys: data.keys
            });
            else this.#listeners.failed(new Error(`a message on the BroadcastChannel ${name} is none of a MemoryBus`));
        };
        channel.onmessageerror = ()=>this.#listeners.gap("a message could not be read");
        channel.unref();
        return channel;
    }
};
function isMessage(data) {
    if (typeof data !== "object" || data === null) return false;
    const { acache, keys } = data;
    const strings = Array.isArray(keys) && keys.every((key)=>typeof key === "string");
    return acache === 1 && (keys === void 0 || strings);
}
;
var Flight = class {
    key;
    activity;
    tags;
    startedAt = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])();
    /** The key was written or deleted since: late callers start anew, and the result is not written. */ breached = false;
    /** Another process has written or deleted the key since: late callers start anew, and the storage decides about the result. */ overtaken = false;
    /** Over for its callers after the hard timeout; what comes later counts for nothing. */ givenUp = false;
    settled = false;
    /** The outcome; undefined while a synchronous loader runs. */ promise;
    /** The write of the result, where callers do not wait for it; the flight has its key until it is over. */ writing;
    /** The flights that this one's loader has asked for. */ waitsFor = /* @__PURE__ */ new Set();
    shared;
    constructor(activity, key, tags){
        this.activity = activity;
        this.key = key;
        this.tags = tags;
    }
};
function join(flight, promise, timeoutMs, retry) {
    flight.shared ??= new Promise((resolve, reject)=>{
        const overdue = ()=>{
            try {
                resolve(retry());
            } catch (error) {
                reject(error);
            }
        };
        const cancel = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["after"])(flight.startedAt + timeoutMs - (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])(), overdue);
        promise.then(resolve, reject);
        promise.then(cancel, cancel);
    });
    return flight.shared;
}
function dependsOn(flight, target) {
    return flight !== target && reaches(flight, target);
}
function reaches(flight, target, seen = /* @__PURE__ */ new Set()) {
    if (seen.has(flight)) return false;
    if (flight === target) return true;
    seen.add(flight);
    for (const next of flight.waitsFor)if (reaches(next, target, seen)) return true;
    return false;
}
var LOADINGS = /* @__PURE__ */ Symbol.for("@acache/loadings");
var loadings = Reflect.get(globalThis, LOADINGS) ?? new __TURBOPACK__imported__module__$5b$externals$5d2f$async_hooks__$5b$external$5d$__$28$async_hooks$2c$__cjs$29$__["AsyncLocalStorage"]();
if (!(LOADINGS in globalThis)) Object.defineProperty(globalThis, LOADINGS, {
    value: loadings
});
function runLoading(loading, work) {
    return loadings.run(loading, work);
}
function currentLoading() {
    return loadings.getStore();
}
function waitFor(flight) {
    for (const waiting of loadings.getStore()?.flights ?? []){
        if (waiting.settled) continue;
        const own = waiting.key === flight.key && waiting.activity === flight.activity;
        if (own || reaches(flight, waiting)) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["RecursiveLoadError"](flight.key);
        waiting.waitsFor.add(flight);
    }
}
function joinable(activity, key, timeoutMs) {
    const flight = activity.flights.get(key);
    if (flight === void 0 || flight.overtaken || (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])() - flight.startedAt >= timeoutMs) return void 0;
    return flight;
}
function takeOff(activity, key, tags) {
    const flight = new Flight(activity, key, tags);
    waitFor(flight);
    activity.watch(key, flight);
    activity.flights.set(key, flight);
    return flight;
}
function loadBegins(flight) {
    flight.breached = false;
    flight.overtaken = false;
}
function land(activity, flight) {
    flight.settled = true;
    flight.waitsFor.clear();
    activity.unwatch(flight.key, flight);
    free(activity, flight);
}
function giveUp(activity, flight) {
    flight.breached = true;
    flight.overtaken = true;
    flight.givenUp = true;
    activity.unwatch(flight.key, flight);
    free(activity, flight);
}
function free(activity, flight) {
    if (activity.flights.get(flight.key) === flight) activity.flights.delete(flight.key);
}
// src/engine/load-context.ts
var LoadContext = class {
    key;
    /** The entry that this load replaces, if there is one, as a rule a stale one: for conditional requests (ETag, If-Modified-Since). */ staleEntry;
    #lease;
    #controller;
    #ttlMs;
    #skipped = false;
    constructor(key, staleEntry){
        this.key = key;
        this.staleEntry = staleEntry;
    }
    /** The lease that the load works under; undefined without `lock`, and where none could be had. */ get lease() {
        return this.#lease;
    }
    /** Aborted when nobody waits for the load any more: `timeout.hard` has passed. Its reason is the TimeoutError. */ get signal() {
        this.#controller ??= new AbortController();
        return this.#controller.signal;
    }
    /** Return this from the loader when the origin says "not modified": the stale value is kept and its life begins anew. Throws ConfigurationError without a stale entry. */ notModified() {
        if (this.staleEntry === void 0) {
            throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`notModified() for ${JSON.stringify(this.key)} without a stale entry; send a conditional request only when staleEntry is there`);
        }
        return this.staleEntry.value;
    }
    /** Keeps this result for another ttl than the options say; 0: not at all. */ setTtl(ttl) {
        this.#ttlMs = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["durationMs"])(ttl, "setTtl");
    }
    /** Hands this result to the callers and keeps nothing. */ skip() {
        this.#skipped = true;
    }
    /** The ttl asked for, and whether the result is to be kept; for the engine. */ static verdict(context) {
        return {
            ttlMs: context.#ttlMs,
            skipped: context.#skipped
        };
    }
    /** Tells the loader of its lease; for the engine. */ static grant(context, lease) {
        context.#lease = lease;
    }
    /** Aborts the signal, if somebody has asked for it or will; for the engine. */ static abort(context, reason) {
        context.#controller ??= new AbortController();
        context.#controller.abort(reason);
    }
};
function getLoadContext() {
    return currentLoading()?.context;
}
// src/memory/kept.ts
function keptEntry(value, createdAt, freshUntil, expiresAt, version = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["newVersion"])(), tags = void 0) {
    return {
        value,
        createdAt,
        freshUntil,
        expiresAt,
        version,
        tags
    };
}
// src/memory/paged-list.ts
var PAGE_BITS = 12;
var LAST_IN_PAGE = (1 << PAGE_BITS) - 1;
var PagedList = class {
    #pages = [];
    /** The place must have been used. */ get(place) {
        return this.#pages[place >>> PAGE_BITS]?.[place & LAST_IN_PAGE];
    }
    set(place, item) {
        let page = this.#pages[place >>> PAGE_BITS];
        if (page === void 0) {
            page = [
                void 0
            ];
            this.#pages.push(page);
        }
        page[place & LAST_IN_PAGE] = item;
    }
};
// src/memory/slots.ts
var NONE = 0;
var FIRST_SLOT = 3;
var FIRST_CAPACITY = 64;
var Slots = class {
    createdAt = new Float64Array(0);
    expiresAt = new Float64Array(0);
    /** Of the key; of a slot that is not taken: the next one of these. */ hashes = new Int32Array(0);
    #keys = new PagedList();
    /** The value, or the entry with it: a value that was set is wrapped when somebody first asks for the entry. */ #contents = new PagedList();
    #wrapped = new Uint8Array(0);
    #columns = [];
    #limit;
    #capacity;
    /** How many columns are already as wide as the next capacity needs them. */ #widened = 0;
    #top = FIRST_SLOT;
    #free = NONE;
    /** No more than `maxEntries` and one will be taken at a time; Infinity: as many as come. */ constructor(maxEntries){
        this.#limit = maxEntries + 1 + FIRST_SLOT;
        this.#capacity = Math.min(FIRST_CAPACITY, this.#limit);
        this.column((capacity)=>{
            this.createdAt = wider(this.createdAt, new Float64Array(capacity));
        });
        this.column((capacity)=>{
            this.expiresAt = wider(this.expiresAt, new Float64Array(capacity));
        });
        this.column((capacity)=>{
            this.hashes = wider(this.hashes, new Int32Array(capacity));
        });
        this.column((capacity)=>{
            this.#wrapped = wider(this.#wrapped, new Uint8Array(capacity));
        });
    }
    /** Adds a column, and widens it now and whenever there are more slots. */ column(widen) {
        this.#columns.push(widen);
        widen(this.#capacity);
    }
    take(key, hash) {
        let slot = this.#free;
        if (slot === NONE) {
            if (this.#top + this.#columns.length >= this.#capacity && this.#capacity < this.#limit) this.#grow();
            slot = this.#top;
            this.#top += 1;
        } else this.#free = this.hashes[slot];
        this.#keys.set(slot, key);
        this.hashes[slot] = hash;
        return slot;
    }
    free(slot) {
        this.#keys.set(slot, void 0);
        this.#contents.set(slot, void 0);
        this.hashes[slot] = this.#free;
        this.#free = slot;
    }
    /** Puts in a value that is fresh until it expires. */ putValue(slot, value, createdAt, expiresAt) {
        this.#contents.set(slot, value);
        this.#wrapped[slot] = 0;
        this.createdAt[slot] = createdAt;
        this.expiresAt[slot] = expiresAt;
    }
    putEntry(slot, entry) {
        this.#contents.set(slot, entry);
        this.#wrapped[slot] = 1;
        this.createdAt[slot] = entry.createdAt;
        this.expiresAt[slot] = entry.expiresAt;
    }
    keyAt(slot) {
        return this.#keys.get(slot);
    }
    valueAt(slot) {
        const content = this.#contents.get(slot);
        return this.#wrapped[slot] === 0 ? content : content.value;
    }
    freshUntil(slot) {
        return this.#wrapped[slot] === 0 ? this.expiresAt[slot] : this.#contents.get(slot).freshUntil;
    }
    /** True once the entry counts as absent. */ isExpired(slot, now2) {
        return now2 >= this.expiresAt[slot];
    }
    /** The entry, the same object each time; undefined while nobody has asked for it by `entryAt`. */ seenEntry(slot) {
        return this.#wrapped[slot] === 0 ? void 0 : this.#contents.get(slot);
    }
    /** The entry, the same object each time. */ entryAt(slot) {
        const content = this.#contents.get(slot);
        return this.#wrapped[slot] === 1 ? content : this.#wrap(slot, content);
    }
    #wrap(slot, content) {
        const until = this.expiresAt[slot];
        const entry = keptEntry(content, this.createdAt[slot], until, until);
        this.#contents.set(slot, entry);
        this.#wrapped[slot] = 1;
        return entry;
    }
    /**
   * Widens one column. The first call comes as many slots before the last one as there are columns, so that all are wide
   * when they have to be and no single call copies more than one of them.
   */ #grow() {
        const next = Math.min(2 * this.#capacity, this.#limit);
        this.#columns[this.#widened]?.(next);
        this.#widened += 1;
        if (this.#widened < this.#columns.length) return;
        this.#widened = 0;
        this.#capacity = next;
    }
};
function wider(from, to) {
    to.set(from);
    return to;
}
// src/memory/expiry.ts
var SPOKES = 32;
var LEVELS = 11;
var NO_SPOKE = -1;
var UNITS = Float64Array.from({
    length: LEVELS
}, (_, level)=>SPOKES ** level);
var SETBACK_MS = 6e4;
var TimerWheel = class {
    #slots;
    #elapsed;
    /** No occupied spoke begins before this tick; may be early after a removal, never late. */ #due = Number.POSITIVE_INFINITY;
    /** The first slot of each spoke, level by level. */ #first = new Int32Array(LEVELS * SPOKES);
    /** By level: bit s is set while spoke s holds a slot. */ #occupied = new Int32Array(LEVELS);
    /** Of each slot: its neighbours in the spoke, and the spoke's number plus one; 0 while it is in none. */ #next = new Int32Array(0);
    #previous = new Int32Array(0);
    #spokes = new Int16Array(0);
    /** Starts at `now`, in epoch milliseconds. */ constructor(slots, now2){
        this.#slots = slots;
        this.#elapsed = tickAt(now2);
        slots.column((capacity)=>{
            this.#next = wider(this.#next, new Int32Array(capacity));
            this.#previous = wider(this.#previous, new Int32Array(capacity));
            this.#spokes = wider(this.#spokes, new Int16Array(capacity));
        });
    }
    /** True while the slot is in the wheel. */ holds(slot) {
        return this.#spokes[slot] !== 0;
    }
    /** Takes in a slot that is not in the wheel. One that never expires stays out. */ schedule(slot) {
        if (this.#slots.expiresAt[slot] !== Number.POSITIVE_INFINITY) this.#place(slot);
    }
    /** The slot has an entry with another expiry; it may be in the wheel or not. */ reschedule(slot) {
        const spoke = this.#spokes[slot] - 1;
        const expiresAt = this.#slots.expiresAt[slot];
        if (spoke !== NO_SPOKE) {
            if (expiresAt !== Number.POSITIVE_INFINITY && expiresAt >= this.#beginOf(spoke)) return;
            this.remove(slot);
        }
        this.schedule(slot);
    }
    /** Takes a slot out; one that is not in the wheel stays as it is. */ remove(slot) {
        const spoke = this.#spokes[slot] - 1;
        if (spoke === NO_SPOKE) return;
        const next = this.#next[slot];
        const previous = this.#previous[slot];
        if (next !== NONE) this.#previous[next] = previous;
        if (previous !== NONE) this.#next[previous] = next;
        else {
            this.#first[spoke] = next;
            if (next === NONE) this.#mark(spoke, false);
        }
        this.#spokes[slot] = 0;
    }
    /**
   * Takes out the slots that have expired by `now` (epoch milliseconds), gives each to `visit`, and answers how many.
   * At most `maxSteps` slots are touched; what is left is done by later calls. `visit` must not touch the wheel.
   * By a clock that tells fractions of a millisecond, a slot may be found up to one millisecond late.
   *
   * A clock that went back a little has yielded nothing too early, and what has come in since is found late by as much at
   * most. One that went back by more than a minute costs one pass over all slots, as any does when steps are not limited.
   */ advance(now2, visit, maxSteps = Number.POSITIVE_INFINITY) {
        const target = tickAt(now2);
        if (this.#due > target && target >= this.#elapsed) {
            this.#elapsed = target;
            return 0;
        }
        if (target < this.#elapsed) {
            if (maxSteps !== Number.POSITIVE_INFINITY && this.#elapsed - target <= SETBACK_MS) return 0;
            this.#rewind(target);
        }
        let steps = maxSteps;
        let expired = 0;
        while(this.#due <= target){
            const spoke = this.#earliest();
            if (spoke === NO_SPOKE || this.#due > target) break;
            this.#elapsed = this.#due;
            for(let slot = this.#first[spoke]; slot !== NONE; slot = this.#first[spoke]){
                if (steps === 0) return expired;
                steps -= 1;
                this.remove(slot);
                if (this.#tickOf(slot) > target) this.#place(slot);
                else {
                    expired += 1;
                    visit(slot);
                }
            }
        }
        this.#elapsed = target;
        return expired;
    }
    #place(slot) {
        const elapsed = this.#elapsed;
        const tick = Math.max(this.#tickOf(slot), elapsed);
        let level = 0;
        let unit = 1;
        let above = Math.floor(tick / SPOKES);
        while(above !== Math.floor(elapsed / (unit * SPOKES))){
            level += 1;
            unit *= SPOKES;
            above = Math.floor(tick / (unit * SPOKES));
        }
        const position = Math.floor(tick / unit);
        const spoke = level * SPOKES + (position - above * SPOKES);
        const first = this.#first[spoke];
        this.#spokes[slot] = spoke + 1;
        this.#next[slot] = first;
        this.#previous[slot] = NONE;
        if (first === NONE) this.#mark(spoke, true);
        else this.#previous[first] = slot;
        this.#first[spoke] = slot;
        this.#due = Math.min(this.#due, position * unit);
    }
    /** The first tick of an occupied spoke. */ #beginOf(spoke) {
        const unit = UNITS[Math.floor(spoke / SPOKES)];
        return (Math.floor(this.#elapsed / (unit * SPOKES)) * SPOKES + spoke % SPOKES) * unit;
    }
    /** The occupied spoke that begins first, and sets `#due` to that beginning. */ #earliest() {
        let earliest = NO_SPOKE;
        this.#due = Number.POSITIVE_INFINITY;
        for(let level = 0; level < LEVELS; level += 1){
            const mask = this.#occupied[level];
            if (mask === 0) continue;
            const offset = 31 - Math.clz32(mask & -mask);
            const begins = this.#beginOf(level * SPOKES + offset);
            if (begins >= this.#due) continue;
            this.#due = begins;
            earliest = level * SPOKES + offset;
        }
        return earliest;
    }
    /** Places every slot anew, as seen from an earlier tick. */ #rewind(target) {
        const held = [];
        for (let slot of this.#first)for(; slot !== NONE; slot = this.#next[slot])held.push(slot);
        this.#first.fill(NONE);
        this.#occupied.fill(0);
        this.#due = Number.POSITIVE_INFINITY;
        this.#elapsed = target;
        for (const slot of held)this.#place(slot);
    }
    #mark(spoke, occupied) {
        const level = Math.floor(spoke / SPOKES);
        const bit = 1 << spoke % SPOKES;
        const mask = this.#occupied[level];
        this.#occupied[level] = occupied ? mask | bit : mask & ~bit;
    }
    /** The first tick at which the slot's entry has expired. */ #tickOf(slot) {
        return Math.min(Math.ceil(this.#slots.expiresAt[slot]), Number.MAX_SAFE_INTEGER);
    }
};
function tickAt(instant) {
    return Math.max(0, Math.floor(instant));
}
// src/memory/hash.ts
function hashOf(key, seed) {
    const { length } = key;
    let hash = seed ^ length;
    let at = 1;
    for(; at < length; at += 2){
        hash = Math.imul(hash ^ (key.charCodeAt(at - 1) | key.charCodeAt(at) << 16), 2654435761);
        hash ^= hash >>> 15;
    }
    if (at === length) hash = Math.imul(hash ^ key.charCodeAt(at - 1), 2654435761);
    return mixed(hash);
}
function mixed(bits) {
    const once = Math.imul(bits ^ bits >>> 16, 2246822507);
    const twice = Math.imul(once ^ once >>> 13, 3266489909);
    return twice ^ twice >>> 16;
}
// src/memory/key-index.ts
var KEYS_PER_MAP = 16384;
var MAX_MAPS = 1024;
var KeyIndex = class {
    #seed;
    #mask;
    #maps;
    #first = /* @__PURE__ */ new Map();
    #size = 0;
    /** `maxKeys` may be Infinity. */ constructor(maxKeys, seed){
        let maps = 1;
        while(maps < MAX_MAPS && maps * KEYS_PER_MAP < maxKeys)maps *= 2;
        this.#seed = seed;
        this.#mask = maps - 1;
        this.#maps = new Array(maps).fill(void 0);
    }
    get size() {
        return this.#size;
    }
    /** NONE when the key is not there. */ get(key) {
        if (this.#mask === 0) return this.#first.get(key) ?? NONE;
        return this.#getFromMany(key);
    }
    #getFromMany(key) {
        return this.#maps[hashOf(key, this.#seed) & this.#mask]?.get(key) ?? NONE;
    }
    /** `hash` is that of the key, by the same seed. The key must not be there yet. */ add(key, hash, slot) {
        this.#size += 1;
        if (this.#mask === 0) {
            this.#first.set(key, slot);
            return;
        }
        const place = hash & this.#mask;
        const map = this.#maps[place];
        if (map === void 0) this.#maps[place] = /* @__PURE__ */ new Map([
            [
                key,
                slot
            ]
        ]);
        else map.set(key, slot);
    }
    /** `hash` is that of the key, by the same seed. The key must be there. */ delete(key, hash) {
        this.#size -= 1;
        if (this.#mask === 0) this.#first.delete(key);
        else this.#maps[hash & this.#mask]?.delete(key);
    }
    /** All keys that are there now: those of one Map in the order in which they came. */ keys() {
        if (this.#mask === 0) return [
            ...this.#first.keys()
        ];
        return this.#maps.flatMap((map)=>map === void 0 ? [] : [
                ...map.keys()
            ]);
    }
};
// src/memory/frequency-sketch.ts
var WORDS_PER_ENTRY = 2;
var PAGE_WORDS = 4096;
var FIRST_WORDS = 64;
var ADDITIONS_PER_ENTRY = 10;
var WORDS_AGED_PER_ADDITION = 4096;
var MOST = 15;
var HALVES = 2004318071;
var FrequencySketch = class {
    #words = new Int32Array(FIRST_WORDS);
    #lastPage = 0;
    #lastWord = FIRST_WORDS - 1;
    #additionsPerAge = 0;
    #additions = 0;
    /** The first word that has not been halved in this round; the number of words when none is left. */ #agedTo = FIRST_WORDS;
    /** Makes the sketch large enough for as many entries. Counts are kept. */ grow(entries) {
        let words = this.#words;
        while(words.length < entries * WORDS_PER_ENTRY){
            const twice = new Int32Array(words.length * 2);
            twice.set(words);
            twice.set(words, words.length);
            words = twice;
        }
        if (words !== this.#words) {
            this.#words = words;
            this.#lastWord = Math.min(words.length, PAGE_WORDS) - 1;
            this.#lastPage = words.length / (this.#lastWord + 1) - 1;
            this.#agedTo = words.length;
        }
        this.#additionsPerAge = ADDITIONS_PER_ENTRY * entries;
    }
    /** Counts a key's hash once more, or several times. */ add(hash, times = 1) {
        const words = this.#words;
        const base = (hash & this.#lastPage) * PAGE_WORDS;
        const lastWord = this.#lastWord;
        const step = mixed(hash);
        let place = step >>> 16;
        let added = 0;
        for(let row = 0; row < 32; row += 8){
            const at = base + (place >>> 1 & lastWord);
            const shift = row + ((place & 1) << 2);
            const word = words[at];
            const more = Math.min(times, MOST - (word >>> shift & MOST));
            words[at] = word + (more << shift) | 0;
            added = Math.max(added, more);
            place = place + step | 0;
        }
        this.#additions += added;
        if (this.#agedTo < words.length) this.#age();
        else if (this.#additions >= this.#additionsPerAge) {
            this.#additions >>>= 1;
            this.#agedTo = 0;
        }
    }
    /** 0 to 15. Never less than what was counted since the last halving, but for what is above 15. */ count(hash) {
        const words = this.#words;
        const base = (hash & this.#lastPage) * PAGE_WORDS;
        const lastWord = this.#lastWord;
        const step = mixed(hash);
        let place = step >>> 16;
        let least = MOST;
        for(let row = 0; row < 32; row += 8){
            const at = base + (place >>> 1 & lastWord);
            const shift = row + ((place & 1) << 2);
            least = Math.min(least, words[at] >>> shift & MOST);
            place = place + step | 0;
        }
        return least;
    }
    #age() {
        const words = this.#words;
        const end = Math.min(this.#agedTo + WORDS_AGED_PER_ADDITION, words.length);
        for(let at = this.#agedTo; at < end; at += 1)words[at] = words[at] >>> 1 & HALVES;
        this.#agedTo = end;
    }
};
// src/memory/segments.ts
var WINDOW = 0;
var PROBATION = 1;
var PROTECTED = 2;
var PROTECTED_SHARE = 0.8;
var MOVES = 8;
var WARM = 6;
var LUCK = 1 / 128;
var SECOND_CHANCES = 32;
var Segments = class {
    #frequencyOf;
    #wasAsked;
    #random;
    #weighs;
    #newer = new Int32Array(0);
    #older = new Int32Array(0);
    #queues = new Uint8Array(0);
    #weights = new Float64Array(0);
    #windowShare;
    /** What the shares are of: the most that was held since the window was last given its share. */ #reference = 0;
    #windowLimit = 1;
    #protectedLimit = 0;
    #held = new Float64Array(FIRST_SLOT);
    #weight = 0;
    /** The slot that was inserted or updated last. */ #latest = NONE;
    /**
   * `weighs` false: every weight is 1. `wasAsked` is asked about the oldest of a queue before they leave it: true when a slot
   * was asked for since, without `access`. It has the place then that `access` gives it.
   */ constructor(windowShare, weighs, frequencyOf, random, wasAsked = ()=>false){
        this.#windowShare = windowShare;
        this.#weighs = weighs;
        this.#frequencyOf = frequencyOf;
        this.#wasAsked = wasAsked;
        this.#random = random;
        this.grow(FIRST_SLOT);
        for (const queue of [
            WINDOW,
            PROBATION,
            PROTECTED
        ]){
            this.#newer[queue] = queue;
            this.#older[queue] = queue;
        }
    }
    get weight() {
        return this.#weight;
    }
    /** What the window holds of the weight. */ get windowWeight() {
        return this.#held[WINDOW];
    }
    /** Makes room for slots up to `capacity`. */ grow(capacity) {
        this.#newer = wider(this.#newer, new Int32Array(capacity));
        this.#older = wider(this.#older, new Int32Array(capacity));
        this.#queues = wider(this.#queues, new Uint8Array(capacity));
        if (this.#weighs) this.#weights = wider(this.#weights, new Float64Array(capacity));
    }
    /** Gives the window another share of the weight that is held now. Entries move in later calls, a few at each. */ setWindowShare(share) {
        this.#windowShare = share;
        this.#reference = 0;
        this.#measure();
    }
    insert(slot, weight) {
        this.#latest = NONE;
        this.#measure();
        for(let moves = 0; moves < MOVES && this.#held[WINDOW] > this.#windowLimit; moves += 1){
            if (!this.#renewOldest(WINDOW)) this.#move(this.#newer[WINDOW], PROBATION);
        }
        if (this.#weighs) this.#weights[slot] = weight;
        this.#weight += weight;
        this.#held[WINDOW] = this.#held[WINDOW] + weight;
        this.#queues[slot] = WINDOW;
        this.#link(slot, WINDOW);
        this.#latest = slot;
    }
    access(slot) {
        const queue = this.#queues[slot];
        if (queue !== PROBATION) {
            if (this.#newer[slot] !== queue) this.#renew(slot, queue);
            return;
        }
        this.#move(slot, PROTECTED);
        for(let moves = 0; moves < MOVES && this.#held[PROTECTED] > this.#protectedLimit; moves += 1){
            this.#move(this.#newer[PROTECTED], PROBATION);
        }
    }
    update(slot, weight) {
        if (this.#weighs) {
            const more = weight - this.#weights[slot];
            this.#weights[slot] = weight;
            this.#weight += more;
            const queue = this.#queues[slot];
            this.#held[queue] = this.#held[queue] + more;
        }
        this.#latest = slot;
    }
    remove(slot) {
        const weight = this.#weightAt(slot);
        const queue = this.#queues[slot];
        this.#held[queue] = this.#held[queue] - weight;
        this.#weight -= weight;
        this.#unlink(slot);
        if (this.#latest === slot) this.#latest = NONE;
    }
    /** The slot to remove while there is too much: the oldest on probation, or the window's oldest when that is asked for less. */ victim() {
        this.#measure();
        for(let chances = 0; chances < SECOND_CHANCES && this.#renewOldest(PROBATION);)chances += 1;
        for(let chances = 0; chances < SECOND_CHANCES && this.#renewOldest(WINDOW);)chances += 1;
        const resident = this.#oldest(PROBATION) || this.#oldest(PROTECTED);
        const candidate = this.#oldest(WINDOW);
        if (resident === NONE) return candidate || this.#latest;
        if (candidate === NONE || this.#held[WINDOW] <= this.#windowLimit) return resident;
        if (!this.#admits(candidate, resident)) return candidate;
        this.#move(candidate, PROBATION);
        return resident;
    }
    #admits(candidate, resident) {
        const asked = this.#frequencyOf(candidate);
        return asked > this.#frequencyOf(resident) || asked >= WARM && this.#random() < LUCK;
    }
    /** Accesses the oldest slot of a queue if it was asked for since; false if not. */ #renewOldest(queue) {
        const slot = this.#newer[queue];
        if (slot === queue || !this.#wasAsked(slot)) return false;
        this.access(slot);
        return true;
    }
    /** Finds the limits anew when more is held than before, the latest entry left aside: room is yet to be made for it. */ #measure() {
        const latest = this.#latest === NONE ? 0 : this.#weightAt(this.#latest);
        const held = this.#weight - latest;
        if (held <= this.#reference) return;
        this.#reference = held;
        this.#windowLimit = Math.max(1, Math.round(this.#windowShare * held));
        this.#protectedLimit = Math.floor(PROTECTED_SHARE * (held - this.#windowLimit));
    }
    /** The oldest slot of a queue but for the latest; NONE when there is none. */ #oldest(queue) {
        let slot = this.#newer[queue];
        if (slot === this.#latest && slot !== NONE) slot = this.#newer[slot];
        return slot === queue ? NONE : slot;
    }
    #weightAt(slot) {
        return this.#weighs ? this.#weights[slot] : 1;
    }
    #move(slot, queue) {
        const weight = this.#weightAt(slot);
        const former = this.#queues[slot];
        this.#held[former] = this.#held[former] - weight;
        this.#held[queue] = this.#held[queue] + weight;
        this.#queues[slot] = queue;
        this.#renew(slot, queue);
    }
    /** Makes a slot, which is in some ring, the newest of a queue. */ #renew(slot, queue) {
        this.#unlink(slot);
        this.#link(slot, queue);
    }
    #link(slot, queue) {
        const newest = this.#older[queue];
        this.#newer[slot] = queue;
        this.#older[slot] = newest;
        this.#newer[newest] = slot;
        this.#older[queue] = slot;
    }
    #unlink(slot) {
        const newer = this.#newer[slot];
        const older = this.#older[slot];
        this.#older[newer] = older;
        this.#newer[older] = newer;
    }
};
// src/memory/shadows.ts
var Shadows = class {
    #capacity;
    #caches;
    #slots = /* @__PURE__ */ new Map();
    #hashes;
    /** Bit c of a slot is set while cache c holds it. */ #holders;
    #free = [];
    /** One cache for each share, at most eight. */ constructor(shares, capacity, countOf2, random){
        const slots = FIRST_SLOT + shares.length * (capacity + 1);
        const hashes = new Int32Array(slots);
        this.#capacity = capacity;
        this.#hashes = hashes;
        this.#holders = new Uint8Array(slots);
        for(let slot = slots - 1; slot >= FIRST_SLOT; slot -= 1)this.#free.push(slot);
        this.#caches = shares.map((share)=>{
            const cache = new Segments(share, false, (slot)=>countOf2(hashes[slot]), random);
            cache.grow(slots);
            return cache;
        });
    }
    /** Bit c of the answer is set when it was a hit in cache c. */ access(hash) {
        const slot = this.#slots.get(hash) ?? this.#take(hash);
        const holders = this.#holders[slot];
        for(let index = 0; index < this.#caches.length; index += 1){
            const cache = this.#caches[index];
            if ((holders & 1 << index) !== 0) cache.access(slot);
            else {
                cache.insert(slot, 1);
                if (cache.weight > this.#capacity) this.#drop(cache, index);
            }
        }
        this.#holders[slot] = (1 << this.#caches.length) - 1;
        return holders;
    }
    #take(hash) {
        const slot = this.#free.pop();
        this.#slots.set(hash, slot);
        this.#hashes[slot] = hash;
        return slot;
    }
    #drop(cache, index) {
        const victim = cache.victim();
        cache.remove(victim);
        const holders = this.#holders[victim] & ~(1 << index);
        this.#holders[victim] = holders;
        if (holders !== 0) return;
        this.#slots.delete(this.#hashes[victim]);
        this.#free.push(victim);
    }
};
// src/memory/window-climber.ts
var SHARES = [
    0.01,
    0.1,
    0.25,
    0.55,
    0.95
];
var FIRST_SHARE = 2;
var SHADOW_ENTRIES = 128;
var LEAST_ENTRIES = 4;
var PACE = 0.5;
var LEAST_PACE = 32;
var HALF_LIFE = 4;
var CERTAINTY = 2;
var CERTAINTY_OF_SAMPLE = 3;
var WORTH = 5e-3;
var WindowClimber = class {
    #countOf;
    #random;
    #ahead = new Float64Array(SHARES.length);
    #behind = new Float64Array(SHARES.length);
    #current = FIRST_SHARE;
    #shadows;
    #entries = 0;
    /** Hashes below are sampled: by their highest bits, where the sketch finds its pages and the index its maps by the lowest. */ #threshold = -1;
    #pace = LEAST_PACE;
    #certainty = CERTAINTY;
    #decay = 1;
    #seen = 0;
    #since = 0;
    /** `countOf` answers how often a hash was asked for. */ constructor(countOf2, random){
        this.#countOf = countOf2;
        this.#random = random;
    }
    get share() {
        return SHARES[this.#current];
    }
    /** Simulates a cache of as many entries from now on, and answers true; false when that is about what is simulated already. */ fit(entries) {
        if (entries < LEAST_ENTRIES || entries <= this.#entries * 1.5 && entries >= this.#entries / 1.5) return false;
        const simulated = Math.min(entries, SHADOW_ENTRIES);
        this.#entries = entries;
        this.#shadows = new Shadows(SHARES, simulated, this.#countOf, this.#random);
        this.#threshold = Math.floor(simulated / entries * 2 ** 32);
        this.#certainty = simulated === entries ? CERTAINTY : CERTAINTY_OF_SAMPLE;
        this.#pace = Math.max(LEAST_PACE, Math.round(simulated * PACE));
        this.#decay = 0.5 ** (this.#pace / (simulated * HALF_LIFE));
        this.#restart();
        return true;
    }
    /** True for a key whose accesses are to be observed. */ samples(hash) {
        return hash >>> 0 < this.#threshold;
    }
    /** Takes note of an access; true when the share is another one now. */ observe(hash) {
        return this.samples(hash) && this.#sample(hash);
    }
    #sample(hash) {
        const hits = this.#shadows?.access(hash) ?? 0;
        const hit = hits >>> this.#current & 1;
        for(let index = 0; index < SHARES.length; index += 1){
            const more = (hits >>> index & 1) - hit;
            if (more > 0) this.#ahead[index] = this.#ahead[index] + 1;
            else if (more < 0) this.#behind[index] = this.#behind[index] + 1;
        }
        this.#seen += 1;
        this.#since += 1;
        if (this.#since < this.#pace) return false;
        this.#since = 0;
        return this.#compare();
    }
    /** Moves to the share that leads by most, if any leads by more than chance and by enough. */ #compare() {
        let best = -1;
        let most = this.#seen * WORTH;
        for(let index = 0; index < SHARES.length; index += 1){
            const ahead = this.#ahead[index];
            const behind = this.#behind[index];
            const lead = ahead - behind;
            if (lead > most && lead > this.#certainty * Math.sqrt(ahead + behind)) {
                best = index;
                most = lead;
            }
            this.#ahead[index] = ahead * this.#decay;
            this.#behind[index] = behind * this.#decay;
        }
        this.#seen *= this.#decay;
        if (best < 0) return false;
        this.#current = best;
        this.#restart();
        return true;
    }
    #restart() {
        this.#ahead.fill(0);
        this.#behind.fill(0);
        this.#seen = 0;
        this.#since = 0;
    }
};
// src/memory/tiny-lfu.ts
var MOST_PENDING = 7;
var WATCHED = 255;
var TinyLfu = class {
    #slots;
    #segments;
    #sketch = new FrequencySketch();
    #climber;
    /** How many entries fit, when that is known in advance. */ #maxEntries;
    /** Of each slot: how often it was asked for since that was last passed on to sketch and segments; or WATCHED. */ #asked = new Uint8Array(0);
    #entries = 0;
    /** `seed` decides what chance decides. */ constructor(slots, { maxEntries, maxWeight }, seed){
        const random = randomFrom(seed);
        const weighs = maxWeight !== Number.POSITIVE_INFINITY;
        this.#slots = slots;
        this.#maxEntries = weighs || maxEntries === Number.POSITIVE_INFINITY ? void 0 : maxEntries;
        this.#climber = new WindowClimber((hash)=>this.#sketch.count(hash), random);
        this.#segments = new Segments(this.#climber.share, weighs, (slot)=>this.#sketch.count(slots.hashes[slot]), random, (slot)=>this.#passOn(slot));
        slots.column((capacity)=>this.#segments.grow(capacity));
        slots.column((capacity)=>this.#sketch.grow(capacity));
        slots.column((capacity)=>{
            this.#asked = wider(this.#asked, new Uint8Array(capacity));
        });
    }
    get weight() {
        return this.#segments.weight;
    }
    onInsert(slot, weight) {
        this.#entries += 1;
        if (this.#maxEntries !== void 0 && this.#entries * 2 >= this.#maxEntries) this.#fit(this.#maxEntries);
        const hash = this.#slots.hashes[slot];
        const watched = this.#climber.samples(hash);
        this.#asked[slot] = watched ? WATCHED : 0;
        this.#sketch.add(hash);
        if (watched) this.#observe(hash);
        this.#segments.insert(slot, weight);
    }
    onAccess(slot) {
        const asked = this.#asked[slot];
        if (asked < MOST_PENDING) this.#asked[slot] = asked + 1;
        else this.#accessNow(slot);
    }
    onUpdate(slot, weight) {
        this.#segments.update(slot, weight);
        this.onAccess(slot);
    }
    onRemove(slot) {
        this.#entries -= 1;
        this.#asked[slot] = 0;
        this.#segments.remove(slot);
    }
    victim() {
        if (this.#entries === 0) return NONE;
        if (this.#maxEntries === void 0) this.#fit(this.#entries);
        return this.#segments.victim();
    }
    #accessNow(slot) {
        const hash = this.#slots.hashes[slot];
        if (this.#asked[slot] === WATCHED) {
            this.#sketch.add(hash);
            this.#observe(hash);
        } else {
            this.#asked[slot] = 0;
            this.#sketch.add(hash, MOST_PENDING + 1);
        }
        this.#segments.access(slot);
    }
    /** True when the slot was asked for since this was last found out. */ #passOn(slot) {
        const asked = this.#asked[slot];
        if (asked === 0 || asked === WATCHED) return false;
        this.#asked[slot] = 0;
        this.#sketch.add(this.#slots.hashes[slot], asked);
        return true;
    }
    #observe(hash) {
        if (this.#climber.observe(hash)) this.#segments.setWindowShare(this.#climber.share);
    }
    /** Lets the climber know how many entries fit; it may watch other keys from then on. */ #fit(entries) {
        if (!this.#climber.fit(entries)) return;
        const { hashes } = this.#slots;
        const asked = this.#asked;
        for(let slot = 0; slot < asked.length; slot += 1){
            const watched = this.#climber.samples(hashes[slot]);
            if (watched && this.#passOn(slot)) this.#segments.access(slot);
            if (watched) asked[slot] = WATCHED;
            else if (asked[slot] === WATCHED) asked[slot] = 0;
        }
    }
};
function randomFrom(seed) {
    let state = seed | 1;
    return ()=>{
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        return (state >>> 0) / 2 ** 32;
    };
}
// src/memory/entry-table.ts
var STEPS_PER_WRITE = 32;
var EntryTable = class {
    slots;
    index;
    policy;
    #wheel;
    #capacity;
    #dropping;
    #seed;
    #expire = (slot)=>this.#drop(slot, "expired");
    /** `seed` decides what chance decides; who can guess it can make keys that count as one. */ constructor(capacity, dropping, now2, seed){
        this.#capacity = capacity;
        this.#dropping = dropping;
        this.#seed = seed;
        this.slots = new Slots(capacity.maxEntries);
        this.index = new KeyIndex(capacity.maxEntries, seed);
        this.policy = new TinyLfu(this.slots, capacity, seed);
        this.#wheel = new TimerWheel(this.slots, now2);
    }
    get size() {
        return this.index.size;
    }
    /** True when the wheel holds the slot: it will be found when it has expired. */ expires(slot) {
        return this.#wheel.holds(slot);
    }
    /** The slot of a key, unless its entry has expired: then it is dropped. */ live(key, now2) {
        const slot = this.index.get(key);
        if (slot === NONE || !this.slots.isExpired(slot, now2)) return slot;
        this.#drop(slot, "expired");
        return NONE;
    }
    /** A slot for a key that has none. Its entry has to be put in, and `added` called. */ take(key) {
        const hash = hashOf(key, this.#seed);
        const slot = this.slots.take(key, hash);
        this.index.add(key, hash, slot);
        return slot;
    }
    /** The entry of a slot just taken is in. Room is made for it by `reclaim`. */ added(slot, weight) {
        this.#wheel.schedule(slot);
        this.policy.onInsert(slot, weight);
    }
    /** Another entry of the same key is in. Room is made for it by `reclaim`. */ updated(slot, weight) {
        this.#wheel.reschedule(slot);
        this.policy.onUpdate(slot, weight);
    }
    remove(slot) {
        this.index.delete(this.slots.keyAt(slot), this.slots.hashes[slot]);
        this.#wheel.remove(slot);
        this.policy.onRemove(slot);
        this.slots.free(slot);
    }
    /** Drops what has expired, a bounded number of entries, then victims until the capacity is kept. */ reclaim(now2) {
        this.#wheel.advance(now2, this.#expire, STEPS_PER_WRITE);
        const { maxEntries, maxWeight } = this.#capacity;
        while(this.index.size > maxEntries || this.policy.weight > maxWeight){
            if (this.#wheel.advance(now2, this.#expire, STEPS_PER_WRITE) > 0) continue;
            const victim = this.policy.victim();
            if (victim === NONE) return;
            this.#drop(victim, "capacity");
        }
    }
    /** Drops all that has expired; answers how many. */ removeExpired(now2) {
        return this.#wheel.advance(now2, this.#expire);
    }
    /** Forgets all. What is left behind is garbage, and not walked through. */ clear(now2) {
        this.slots = new Slots(this.#capacity.maxEntries);
        this.index = new KeyIndex(this.#capacity.maxEntries, this.#seed);
        this.policy = new TinyLfu(this.slots, this.#capacity, this.#seed);
        this.#wheel = new TimerWheel(this.slots, now2);
    }
    #drop(slot, reason) {
        this.#dropping(slot, reason);
        this.remove(slot);
    }
};
// src/memory/evictions.ts
var MAX_ECHOES = 1e3;
var Evictions = class {
    #source;
    #counters;
    #listener;
    #queue = [];
    #telling = false;
    constructor(source, counters, listener){
        this.#source = source;
        this.#counters = counters;
        this.#listener = listener;
    }
    /** The entry of a slot goes; it is still there. */ noteSlot(slots, slot, reason) {
        this.#counters.evictions += 1;
        if (this.#heard()) this.#queue.push({
            key: slots.keyAt(slot),
            entry: slots.entryAt(slot),
            reason
        });
    }
    /** An entry was never let in. */ note(key, entry, reason) {
        this.#counters.evictions += 1;
        if (this.#heard()) this.#queue.push({
            key,
            entry,
            reason
        });
    }
    /** The end of every operation that may evict. Runs the application's code: nothing may be half done. */ tell() {
        if (this.#queue.length === 0 || this.#telling) return;
        this.#telling = true;
        const queue = this.#queue;
        const limit = queue.length + MAX_ECHOES;
        let told = 0;
        for (const { key, entry, reason } of queue){
            if (told === limit) break;
            told += 1;
            if (__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].evict.hasSubscribers) __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].evict.publish({
                source: this.#source,
                key,
                reason
            });
            this.#call(key, entry, reason);
        }
        this.#queue = [];
        this.#telling = false;
        const untold = queue.length - told;
        if (untold > 0) {
            (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["warn"])(`${this.#source.name}: onEvict causes evictions without end; it is not told of ${untold} of them`);
        }
    }
    #heard() {
        return this.#listener !== void 0 || __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].evict.hasSubscribers;
    }
    #call(key, entry, reason) {
        const failed = (error)=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["warn"])(`${this.#source.name}: onEvict of ${JSON.stringify(key)} failed: ${(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["describe"])(error)}`);
        try {
            const answer = this.#listener?.(key, entry, reason);
            if ((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isPromise"])(answer)) answer.then(void 0, failed);
        } catch (error) {
            failed(error);
        }
    }
};
// src/memory/local-leases.ts
var LocalLeases = class {
    #held = /* @__PURE__ */ new Map();
    #hasEntry;
    #lastToken = 0;
    #renewals = 0;
    /** `hasEntry` tells whether a key has an entry, fresh or stale. */ constructor(hasEntry){
        this.#hasEntry = hasEntry;
    }
    claim(key, { leaseMs, over }) {
        const standing = this.look(key);
        if (standing.state === "entry") return standing;
        if (standing.state === "held" && standing.holder.version !== over?.version) return standing;
        this.#lastToken = Math.max(this.#lastToken + 1, Math.round((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])() * 1e3));
        return {
            state: "claimed",
            claim: this.#hold(key, this.#lastToken, leaseMs)
        };
    }
    renew(key, claim, leaseMs) {
        return this.#held.get(key)?.token === claim.token ? this.#hold(key, claim.token, leaseMs) : void 0;
    }
    release(key, { token }) {
        if (this.#held.get(key)?.token === token) this.#held.delete(key);
    }
    look(key) {
        const held = this.#held.get(key);
        if (held !== void 0 && (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])() < held.expiresAt) {
            const { version, leaseMs, expiresAt } = held;
            return {
                state: "held",
                holder: {
                    version,
                    leaseMs,
                    expiresAt
                }
            };
        }
        return this.#hasEntry(key) ? {
            state: "entry"
        } : {
            state: "absent"
        };
    }
    #hold(key, token, leaseMs) {
        this.#renewals += 1;
        this.#held.set(key, {
            token,
            version: `${this.#renewals}`,
            leaseMs,
            expiresAt: (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])() + leaseMs
        });
        return {
            token
        };
    }
};
;
;
var isolations = {
    none: {
        keep: void 0,
        copy: void 0,
        handOut: void 0
    },
    freeze: {
        keep (value) {
            freezeDeep(value);
            return value;
        },
        copy: void 0,
        handOut: (kept)=>Object.freeze(kept)
    },
    clone: {
        keep (value, key) {
            try {
                return clone(value);
            } catch (cause) {
                throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["SerializationError"](`the value of ${JSON.stringify(key)} cannot be cloned: ${(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["describe"])(cause)}; set data without functions and handles, or use isolate 'none' or 'freeze'`, {
                    cause
                });
            }
        },
        copy: clone,
        handOut: ({ value, createdAt, freshUntil, expiresAt, version, tags })=>keptEntry(clone(value), createdAt, freshUntil, expiresAt, version, tags)
    }
};
function clone(kept) {
    if (Buffer.isBuffer(kept)) return Buffer.from(kept);
    return holdsBuffer(kept) ? (0, __TURBOPACK__imported__module__$5b$externals$5d2f$v8__$5b$external$5d$__$28$v8$2c$__cjs$29$__["deserialize"])((0, __TURBOPACK__imported__module__$5b$externals$5d2f$v8__$5b$external$5d$__$28$v8$2c$__cjs$29$__["serialize"])(kept)) : structuredClone(kept);
}
function holdsBuffer(root) {
    if (typeof root !== "object" || root === null) return false;
    const seen = /* @__PURE__ */ new Set();
    const pending = [
        root
    ];
    while(pending.length > 0){
        const value = pending.pop();
        if (typeof value !== "object" || value === null || seen.has(value)) continue;
        if (Buffer.isBuffer(value)) return true;
        seen.add(value);
        if (ArrayBuffer.isView(value)) continue;
        if (__TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isMap(value)) for (const pair of value)pending.push(...pair);
        else if (__TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isSet(value)) for (const item of value)pending.push(item);
        else for (const name of Object.keys(value))pending.push(Reflect.get(value, name));
    }
    return false;
}
function freezeDeep(root) {
    const seen = /* @__PURE__ */ new Set();
    const pending = [
        root
    ];
    while(pending.length > 0){
        const value = pending.pop();
        if (!isPlain(value) || seen.has(value)) continue;
        seen.add(value);
        Object.freeze(value);
        for (const name of Reflect.ownKeys(value)){
            pending.push(Reflect.getOwnPropertyDescriptor(value, name)?.value);
        }
    }
}
function isPlain(value) {
    if (typeof value !== "object" || value === null) return false;
    if (Array.isArray(value)) return true;
    const prototype = Object.getPrototypeOf(value);
    return prototype === null || Object.getPrototypeOf(prototype) === null;
}
;
function checkedSize(owner, sizeOf) {
    return (value, key)=>{
        const bytes = sizeOf(value, key);
        if (bytes >= 0) return Math.ceil(bytes);
        throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${owner}: sizeOf answered ${(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["show"])(bytes)} for ${JSON.stringify(key)}; answer a number of bytes that is not negative`);
    };
}
var SAMPLE = 32;
var MAX_VISITS = 1024;
var SLOT = 8;
var STRING_HEAD = 16;
var NUMBER = 16;
var OBJECT_HEAD = 24;
var ARRAY_HEAD = 48;
var COLLECTION_HEAD = 200;
var COLLECTION_ENTRY = 36;
var DICTIONARY_ENTRY = 100;
var BINARY_HEAD = 200;
var ENTRY = 256;
function estimateBytes(value, key) {
    return Math.round(ENTRY + stringBytes(key) + new Estimate().of(value));
}
var Estimate = class {
    #visits = 0;
    #seen = /* @__PURE__ */ new Set();
    /** Bytes beyond the slot that holds the value. */ of(value) {
        this.#visits += 1;
        switch(typeof value){
            case "string":
                return stringBytes(value);
            case "number":
                return (value | 0) === value ? 0 : NUMBER;
            case "bigint":
                return NUMBER + value.toString(16).length / 2;
            case "object":
                return value === null ? 0 : this.#object(value);
            case "function":
                return this.#object(value);
            default:
                return 0;
        }
    }
    #object(value) {
        if (this.#seen.has(value)) return 0;
        this.#seen.add(value);
        if (ArrayBuffer.isView(value) || __TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isAnyArrayBuffer(value)) return BINARY_HEAD + value.byteLength;
        if (Array.isArray(value)) {
            return ARRAY_HEAD + value.length * SLOT + this.#children(value.length, (index)=>this.of(value[index]));
        }
        if (__TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isMap(value)) {
            return this.#collection(value.size, value.entries(), ([name, held])=>this.of(name) + this.of(held));
        }
        if (__TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isSet(value)) return this.#collection(value.size, value.values(), (held)=>this.of(held));
        const names = Object.keys(value);
        const dictionary = names.length > SAMPLE;
        const properties = this.#children(names.length, (index)=>{
            const name = names[index] ?? "";
            const held = this.of(Object.getOwnPropertyDescriptor(value, name)?.value);
            return dictionary ? held + stringBytes(name) + DICTIONARY_ENTRY : held;
        });
        return OBJECT_HEAD + names.length * SLOT + properties;
    }
    /** The first items stand for all: a collection can only be read in order. */ #collection(size, items, sizeOf) {
        const looked = Math.min(size, SAMPLE);
        const held = this.#children(looked, ()=>{
            const step = items.next();
            return step.done === true ? 0 : sizeOf(step.value);
        });
        return COLLECTION_HEAD + size * COLLECTION_ENTRY + (looked === 0 ? 0 : held * size / looked);
    }
    /** The sum over `count` children, by sample. */ #children(count, sizeOf) {
        const step = Math.max(1, count / SAMPLE);
        let looked = 0;
        let sum = 0;
        for(let at = 0; at < count && this.#visits < MAX_VISITS; at += step){
            sum += sizeOf(Math.floor(at));
            looked += 1;
        }
        return looked === 0 ? 0 : sum * count / looked;
    }
};
function stringBytes(text) {
    const step = Math.max(1, text.length / SAMPLE);
    for(let at = 0; at < text.length; at += step){
        if (text.charCodeAt(Math.floor(at)) > 255) return STRING_HEAD + 2 * text.length;
    }
    return STRING_HEAD + text.length;
}
// src/memory/options.ts
var OWNER = "InMemCache";
var DEFAULT_MAX_ENTRIES = 1e4;
var optionChecks = {
    maxEntries: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].positiveIntegerOrInfinity,
    maxBytes: (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["must"])((value)=>typeof value === "number" && value > 0, "a number of bytes above 0"),
    sizeOf: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].function,
    isolate: (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["must"])((value)=>typeof value === "string" && Object.hasOwn(isolations, value), "'none', 'freeze' or 'clone'"),
    onEvict: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].function,
    name: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].string
};
function resolveOptions(options) {
    (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checkOptions"])(OWNER, options, optionChecks);
    const { maxEntries = DEFAULT_MAX_ENTRIES, maxBytes, sizeOf, isolate = "none", onEvict, name = "memory" } = options;
    if (sizeOf !== void 0 && maxBytes === void 0) {
        throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${OWNER}: sizeOf is given without maxBytes; give maxBytes too, or drop sizeOf`);
    }
    return {
        capacity: {
            maxEntries,
            maxWeight: maxBytes ?? Number.POSITIVE_INFINITY
        },
        weigh: maxBytes === void 0 ? void 0 : checkedSize(name, sizeOf ?? estimateBytes),
        isolation: isolations[isolate],
        onEvict,
        name
    };
}
// src/memory/in-mem-cache.ts
var CLOSE_TIMEOUT_MS = 5e3;
var ABSENT = /* @__PURE__ */ Symbol("absent");
var InMemCache = class {
    name;
    sync = true;
    /** Claims on keys, in this process. */ leases;
    #table;
    #capacity;
    #weigh;
    #isolation;
    #counters;
    #activity;
    #evictions;
    #gate;
    /** Throws ConfigurationError for options that are unknown or cannot work. */ constructor(options = {}){
        const { name, capacity, weigh, isolation, onEvict } = resolveOptions(options);
        this.name = name;
        this.#capacity = capacity;
        this.#weigh = weigh;
        this.#isolation = isolation;
        this.#counters = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attachCounters"])(this);
        this.#activity = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["activityOf"])(this);
        this.leases = new LocalLeases((key)=>this.#table.live(key, (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])()) !== NONE);
        this.#evictions = new Evictions(this, this.#counters, onEvict);
        this.#table = new EntryTable(capacity, (slot, reason)=>this.#evictions.noteSlot(this.#table.slots, slot, reason), (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])(), Math.floor(Math.random() * 2 ** 32));
        this.#gate = new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["Gate"]({
            name,
            sync: true,
            timeoutMs: CLOSE_TIMEOUT_MS,
            counters: this.#counters,
            activity: this.#activity
        });
    }
    /** How many entries are kept, those included that have expired and were not met since. */ get size() {
        return this.#table.size;
    }
    /** Counters since the storage was made. */ get stats() {
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["stats"])(this);
    }
    get(key) {
        const value = this.#fresh("get", key);
        return value === ABSENT ? void 0 : this.#out(value);
    }
    getMany(keys) {
        this.#gate.refuseClosed("getMany");
        const values = /* @__PURE__ */ new Map();
        for (const key of new Set(keys)){
            const value = this.#fresh("getMany", key);
            if (value !== ABSENT) values.set(key, this.#out(value));
        }
        return values;
    }
    exists(key) {
        const table = this.#table;
        const slot = table.index.get(key);
        if (slot === NONE || !isToCome(table.slots.freshUntil(slot))) {
            this.#gate.refuseClosed("exists", key);
            this.#dropExpired(key);
            return false;
        }
        table.policy.onAccess(slot);
        return true;
    }
    getEntry(key, options) {
        return this.#present("getEntry", key, options);
    }
    getManyEntries(keys, options) {
        this.#gate.refuseClosed("getManyEntries");
        const entries = /* @__PURE__ */ new Map();
        for (const key of new Set(keys)){
            const entry = this.#present("getManyEntries", key, options);
            if (entry !== void 0) entries.set(key, entry);
        }
        return entries;
    }
    /** Throws SerializationError for a value that cannot be cloned, with `isolate: 'clone'`. */ set(key, value, ttl) {
        this.#gate.refuseClosed("set", key);
        const at = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])();
        this.#put(key, value, at, at + (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["lifeMs"])(ttl), at);
    }
    setMany(entries, ttl) {
        this.#gate.refuseClosed("setMany");
        const life = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["lifeMs"])(ttl);
        const at = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])();
        for (const [key, value] of new Map(entries)){
            this.#gate.refuseClosed("setMany", key);
            this.#put(key, value, at, at + life, at);
        }
    }
    /** An entry that has expired already is not kept, and removes what was there. */ setEntry(key, entry, options) {
        return this.#putEntry("setEntry", key, entry, options) !== void 0;
    }
    writeEntry(key, entry, options) {
        const kept = this.#putEntry("writeEntry", key, entry, options);
        return kept === void 0 ? false : kept.version;
    }
    setIfNotExists(key, value, ttl) {
        this.#gate.refuseClosed("setIfNotExists", key);
        const life = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["lifeMs"])(ttl);
        const at = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])();
        if (this.#table.live(key, at) !== NONE) return false;
        this.#put(key, value, at, at + life, at);
        return true;
    }
    delete(key) {
        this.#gate.refuseClosed("delete", key);
        this.#activity.breach(key);
        const slot = this.#table.live(key, (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])());
        if (slot !== NONE) this.#table.remove(slot);
        if (__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].delete.hasSubscribers) __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].delete.publish({
            source: this,
            key
        });
        this.#evictions.tell();
    }
    deleteMany(keys) {
        this.#gate.refuseClosed("deleteMany");
        for (const key of new Set(keys))this.delete(key);
    }
    clear(_options) {
        this.#gate.refuseClosed("clear");
        this.#activity.breachAll();
        this.#table.clear((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])());
    }
    /** Of the keys there are at the first step; what is gone when its turn comes is left out. */ async *entries({ prefix = "" } = {}) {
        this.#gate.refuseClosed("entries");
        const table = this.#table;
        for (const key of table.index.keys()){
            this.#gate.refuseClosed("entries");
            const slot = key.startsWith(prefix) ? table.index.get(key) : NONE;
            if (slot !== NONE && !table.slots.isExpired(slot, (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])())) yield [
                key,
                this.#handOut(table.slots.entryAt(slot))
            ];
        }
    }
    /** Drops everything that has expired; answers how many entries that were. */ cleanupExpired() {
        this.#gate.refuseClosed("cleanupExpired");
        const dropped = this.#table.removeExpired((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])());
        this.#evictions.tell();
        return dropped;
    }
    /** Waits, at most 5 seconds, for loads that still run behind answered callers, then drops all entries. Every later call throws StorageClosedError. */ close() {
        return this.#gate.close(()=>this.#table.clear((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])()));
    }
    [Symbol.asyncDispose]() {
        return this.close();
    }
    /*
   * The two reads. A hit allocates nothing, and does not ask whether the storage is closed: a closed one has no entries.
   */ #fresh(operation, key) {
        const table = this.#table;
        const slot = table.index.get(key);
        if (slot !== NONE && isToCome(table.slots.freshUntil(slot))) {
            table.policy.onAccess(slot);
            this.#counters.hits += 1;
            const value = table.slots.valueAt(slot);
            if (__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].hit.hasSubscribers) __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].hit.publish({
                source: this,
                key
            });
            return value;
        }
        this.#missed(operation, key);
        if (__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].miss.hasSubscribers) __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].miss.publish({
            source: this,
            key
        });
        return ABSENT;
    }
    #present(operation, key, options) {
        const table = this.#table;
        const slot = table.index.get(key);
        if (slot === NONE) return this.#missed(operation, key);
        const at = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["instantOf"])(options);
        const entry = table.slots.entryAt(slot);
        if (at < entry.freshUntil) this.#counters.hits += 1;
        else if (at < entry.expiresAt) this.#counters.stale += 1;
        else return this.#missed(operation, key);
        table.policy.onAccess(slot);
        return this.#handOut(entry);
    }
    #missed(operation, key) {
        this.#gate.refuseClosed(operation, key);
        this.#counters.misses += 1;
        this.#dropExpired(key);
        return void 0;
    }
    #dropExpired(key) {
        this.#table.live(key, (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])());
        this.#evictions.tell();
    }
    #out(value) {
        const { copy } = this.#isolation;
        return copy === void 0 ? value : copy(value);
    }
    #handOut(entry) {
        const { handOut } = this.#isolation;
        return handOut === void 0 ? entry : handOut(entry);
    }
    /** Writes the entry if the condition allows; undefined when it does not. */ #putEntry(operation, key, given, { ttl, ifAbsent, ifVersion } = {}) {
        this.#gate.refuseClosed(operation, key);
        if (ifAbsent === true && ifVersion !== void 0) {
            throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${this.name}: ifAbsent and ifVersion exclude each other; give one of them`);
        }
        const at = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])();
        const entry = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["capInstants"])(given, (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["lifeMs"])(ttl), at);
        const { freshUntil, expiresAt } = entry;
        if (!(freshUntil <= expiresAt)) {
            throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${this.name}: the entry of ${JSON.stringify(key)} has freshUntil ${freshUntil} and expiresAt ${expiresAt}; give epoch milliseconds, freshUntil not after expiresAt`);
        }
        const { slots } = this.#table;
        const present2 = this.#table.live(key, at);
        const refused = ifAbsent === true ? present2 !== NONE : ifVersion !== void 0 && (present2 === NONE || slots.seenEntry(present2)?.version !== ifVersion);
        if (refused) {
            this.#evictions.tell();
            return void 0;
        }
        return this.#put(key, entry.value, entry.createdAt, expiresAt, at, entry);
    }
    /**
   * The one write. What takes the application's code (weighing, cloning) comes first, what tells it comes last. Answers
   * the entry as it is kept when a whole one is given; a value alone is fresh until it expires.
   */ #put(key, value, createdAt, expiresAt, at, whole) {
        const weight = this.#weigh === void 0 ? 1 : this.#weigh(value, key);
        const { keep } = this.#isolation;
        const kept = keep === void 0 ? value : keep(value, key);
        const entry = whole === void 0 ? void 0 : keptWhole(kept, whole);
        this.#activity.breach(key);
        const table = this.#table;
        const slot = table.live(key, at);
        const fits = weight <= this.#capacity.maxWeight;
        if (at >= expiresAt || !fits) {
            if (slot !== NONE) table.remove(slot);
            if (!fits) {
                this.#evictions.note(key, entry ?? keptEntry(kept, createdAt, expiresAt, expiresAt), "capacity");
            }
        } else {
            const into = slot === NONE ? table.take(key) : slot;
            if (entry === void 0) table.slots.putValue(into, kept, createdAt, expiresAt);
            else table.slots.putEntry(into, entry);
            if (slot === NONE) table.added(into, weight);
            else table.updated(into, weight);
        }
        table.reclaim(at);
        this.#counters.writes += 1;
        if (__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].write.hasSubscribers) __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].write.publish({
            source: this,
            key
        });
        this.#evictions.tell();
        return entry;
    }
};
function isToCome(instant) {
    return instant === Number.POSITIVE_INFINITY || (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])() < instant;
}
function keptWhole(value, { createdAt, freshUntil, expiresAt, version, tags }) {
    const ownTags = tags && Object.freeze([
        ...tags
    ]);
    return keptEntry(value, createdAt, freshUntil, expiresAt, version, ownTags);
}
// src/storage/tags.ts
var MARK_PREFIX = "acache:tag:";
var MEMO_MS = 1e3;
var MAX_MEMO = 1e4;
var TagMarks = class {
    #home;
    /** The newest mark that was ever seen or set here, of whatever tag. */ highest = Number.NEGATIVE_INFINITY;
    #memo = /* @__PURE__ */ new Map();
    /** Marks that the storage could not take. They count here, and are tried again. */ #owed = /* @__PURE__ */ new Map();
    #retry;
    constructor(home){
        this.#home = home;
        this.#retry = new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["Retry"]({
            attempt: ()=>this.#makeUp(),
            unfinished: ()=>this.#owed.size > 0,
            track: (work)=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["activityOf"])(home).track(work)
        });
    }
    /** True when a mark outdates the entry. */ outdates(entry) {
        if (entry.tags === void 0 || entry.tags.length === 0) return false;
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.newest(entry.tags), (mark)=>entry.createdAt <= mark);
    }
    /** The newest mark of the tags, in epoch ms; -Infinity when there is none. One batch read at most. */ newest(tags) {
        const at = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])();
        let newest = Number.NEGATIVE_INFINITY;
        const unknown = [];
        for (const tag of tags){
            const known = this.#memo.get(tag);
            newest = Math.max(newest, this.#owed.get(tag) ?? newest);
            if (known !== void 0 && Math.abs(at - known.readAt) < MEMO_MS) newest = Math.max(newest, known.mark);
            else unknown.push(tag);
        }
        if (unknown.length === 0) return newest;
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.#ask(unknown, at), (asked)=>Math.max(newest, asked));
    }
    #ask(tags, at) {
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["getMany"])(this.#home, tags.map(markKey)), (marks)=>{
            let newest = Number.NEGATIVE_INFINITY;
            for (const tag of tags){
                const mark = markOf(marks.get(markKey(tag)));
                this.#remember(tag, mark, at);
                newest = Math.max(newest, mark);
            }
            return newest;
        });
    }
    /** Outdates every entry of these tags that was created up to now. */ mark(tags) {
        let mark = Math.max((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])(), this.highest + 1);
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.#ask(tags, (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])()), (newest)=>{
                mark = Math.max((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])(), newest + 1);
                return this.#write(new Map(tags.map((tag)=>[
                        tag,
                        mark
                    ])));
            }), (error)=>{
            this.highest = Math.max(this.highest, mark);
            for (const tag of tags)this.#owed.set(tag, mark);
            (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["forgetOldest"])(this.#owed, MAX_MEMO);
            this.#retry.later();
            throw error;
        });
    }
    #write(marks) {
        const entries = [
            ...marks
        ].map(([tag, mark])=>[
                markKey(tag),
                mark
            ]);
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["setMany"])(this.#home, entries), ()=>{
            const at = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])();
            for (const [tag, mark] of marks){
                this.#remember(tag, mark, at);
                if ((this.#owed.get(tag) ?? mark) <= mark) this.#owed.delete(tag);
            }
        });
    }
    /** Sets the marks that are owed, where no newer ones have been set meanwhile. */ async #makeUp() {
        const owed = [
            ...this.#owed
        ];
        try {
            const marks = await (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["getMany"])(this.#home, owed.map(([tag])=>markKey(tag)));
            await this.#write(new Map(owed.map(([tag, mark])=>[
                    tag,
                    Math.max(mark, markOf(marks.get(markKey(tag))))
                ])));
        } catch (error) {
            if (error instanceof __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["StorageClosedError"]) this.#owed.clear();
            throw error;
        }
    }
    #remember(tag, seen, readAt) {
        const mark = Math.max(seen, this.#memo.get(tag)?.mark ?? seen);
        this.highest = Math.max(this.highest, mark);
        if (this.#home.sync === true) return;
        this.#memo.delete(tag);
        this.#memo.set(tag, {
            mark,
            readAt
        });
        (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["forgetOldest"])(this.#memo, MAX_MEMO);
    }
};
var markKey = (tag)=>MARK_PREFIX + tag;
var markOf = (value)=>typeof value === "number" ? value : Number.NEGATIVE_INFINITY;
var marksByStorage = /* @__PURE__ */ new WeakMap();
function tagMarksOf(storage2) {
    const home = storage2.authority ?? storage2;
    let marks = marksByStorage.get(home);
    if (marks === void 0) {
        marks = new TagMarks(home);
        marksByStorage.set(home, marks);
    }
    return marks;
}
function invalidateTags(storage2, tags) {
    const list = typeof tags === "string" ? [
        tags
    ] : Array.isArray(tags) ? [
        ...tags
    ] : void 0;
    if (!list?.every((tag)=>typeof tag === "string")) {
        throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`invalidateTags: tags are ${(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["show"])(tags)}; give strings`);
    }
    if (list.length === 0) return void 0;
    (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["activityOf"])(storage2).breachTagged(list);
    return tagMarksOf(storage2).mark(list);
}
// src/engine/key-news.ts
var KeyNews = class {
    breached = false;
    overtaken = false;
    #activity;
    #key;
    /** News came while nobody waited. */ #missed = false;
    #wake;
    constructor(activity, key){
        this.#activity = activity;
        this.#key = key;
        activity.watch(key, this);
    }
    told() {
        this.#missed = this.#wake === void 0;
        this.#wake?.();
    }
    /** Resolves at the next news, or after so long; at once when there was news since the last time. */ within(ms) {
        return new Promise((resolve)=>{
            const cancel = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["afterAlive"])(this.#missed ? 0 : ms, ()=>this.#wake?.());
            this.#missed = false;
            this.#wake = ()=>{
                this.#wake = void 0;
                cancel();
                resolve();
            };
        });
    }
    end() {
        this.#activity.unwatch(this.#key, this);
    }
};
// src/engine/lease.ts
var Lease = class {
    token;
    #parts;
    #claim;
    #expiresAt;
    #renewing;
    #cancel = ()=>void 0;
    #settled = false;
    constructor(parts){
        this.#parts = parts;
        this.token = parts.claim.token;
        this.#claim = parts.claim;
        this.#expiresAt = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])() + parts.leaseMs;
        this.#renewLater();
    }
    get expiresAt() {
        return this.#expiresAt;
    }
    get lost() {
        return this.#claim === void 0;
    }
    /** Ends the renewals; the claim as it stands then, undefined when it was lost. */ settle() {
        this.#settled = true;
        this.#cancel();
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.#renewing, ()=>this.#claim);
    }
    /** The claim has been replaced, by the write-back or by somebody else: there is nothing to give back. */ replaced() {
        this.#claim = void 0;
    }
    /** Gives the lease back, unless it was lost. Never fails. */ release() {
        const { leases, key, report } = this.#parts;
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.settle(), (claim)=>{
            if (claim === void 0) return void 0;
            this.#claim = void 0;
            return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>leases.release(key, claim), (error)=>report("release", error));
        });
    }
    #renewLater() {
        const claim = this.#claim;
        if (claim === void 0 || this.#settled) return;
        this.#cancel = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["after"])(this.#parts.leaseMs / 3, ()=>this.#renew(claim));
    }
    #renew(claim) {
        const { leases, key, leaseMs, report } = this.#parts;
        const askedAt = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])();
        const renewed = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(leases.renew(key, claim, leaseMs), (next)=>{
                if (next === void 0) this.#lose();
                else {
                    this.#claim = next;
                    this.#expiresAt = askedAt + leaseMs;
                }
            }), // It may have been renewed or not. The next attempt tells, or the write-back, which the storage decides about.
        (error)=>report("renew", error));
        const goOn = ()=>{
            this.#renewing = void 0;
            this.#renewLater();
        };
        if ((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isPromise"])(renewed)) this.#renewing = renewed.then(goOn);
        else goOn();
    }
    #lose() {
        this.#claim = void 0;
        this.#parts.onLost();
    }
};
// src/engine/rival.ts
var Rival = class {
    #holder;
    #seenAt = 0;
    /** Whether somebody else held the key at the last look. */ get known() {
        return this.#holder !== void 0;
    }
    /** What a look has found; undefined: nobody holds the key. */ seen(holder) {
        if (holder?.version !== this.#holder?.version) this.#seenAt = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])();
        this.#holder = holder;
    }
    /** The holder, once the claim was not renewed for as long as it lasts: it may be taken over. */ overdue() {
        const holder = this.#holder;
        return holder !== void 0 && (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])() - this.#seenAt >= holder.leaseMs ? holder : void 0;
    }
};
// src/engine/leasing.ts
var LEASE_PREFIX = "acache:lease:";
var FIRST_PAUSE_MS = 20;
var LONGEST_PAUSE_MS = 500;
var GROWTH = 1.5;
var LOADS_LAST = 3;
var LeftToHolder = class extends Error {
};
function leasingOf(storage2, lock, reporter) {
    if (lock === void 0) return void 0;
    const leases = requireLeases(storage2, "lock");
    return new Leasing({
        storage: storage2,
        leases,
        lock,
        reporter
    });
}
function requireLeases({ leases, name = "the storage" }, option, owner) {
    if (leases !== void 0) return leases;
    throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${owner === void 0 ? "" : `${owner}: `}${option} needs a storage that can hold leases, and ${name} keeps no conditions; give another, or leave ${option} out`);
}
var Leasing = class {
    #parts;
    #activity;
    #readOptions;
    constructor(parts){
        this.#parts = parts;
        this.#activity = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["activityOf"])(parts.storage);
        this.#readOptions = {
            onError: (error, context)=>parts.reporter.report(error, context)
        };
    }
    /** The value, loaded here or brought by the holder of the lease. */ run(load, found) {
        if (!found.sound) return load.load(found, void 0);
        return this.#claim(load, found, (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])() + this.#parts.lock.waitMs, void 0);
    }
    #claim(load, found, dueAt, over) {
        const { leases, lock } = this.#parts;
        const place = placeOfLease(load.key, found.entry);
        const outcome = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>leases.claim(place, {
                leaseMs: lock.leaseMs,
                over
            }), (error)=>{
            this.#report("claim", load.key, error);
            return void 0;
        });
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(outcome, (answer)=>{
            switch(answer?.state){
                case "claimed":
                    return this.#claimed(load, found, place, answer.claim);
                case "held":
                    if (load.whenHeld === "yield") throw new LeftToHolder();
                    return this.#wait(load, found, dueAt, answer.holder);
                case "entry":
                    return this.#arrived(load, found, dueAt, true);
                default:
                    return load.load(found, void 0);
            }
        });
    }
    #claimed(load, found, place, claim) {
        if (found.entry === void 0) return this.#lead(load, found, place, claim);
        const lead = ()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.#outliving(load.key, found), (lasting)=>this.#lead(load, lasting, place, claim));
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.#read(load.key, found), (next)=>{
            return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(next.sound && this.#isNews(load, found, next), (yes)=>{
                if (!yes || next.entry === void 0) return lead();
                const { value } = next.entry;
                const released = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>this.#parts.leases.release(place, claim), (error)=>this.#report("release", load.key, error));
                return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(released, ()=>value);
            });
        });
    }
    /**
   * What is to be replaced, with a life that lasts beyond the load. An entry that expired meanwhile could not be told from one
   * that was deleted, and the result would be lost. Strategies go by freshness, so that it is served no longer than before.
   */ #outliving(key, found) {
        const { storage: storage2, lock } = this.#parts;
        const { entry } = found;
        const at = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])();
        if (entry?.version === void 0 || entry.expiresAt - at >= lock.leaseMs) return found;
        const lasting = {
            ...entry,
            expiresAt: at + LOADS_LAST * lock.leaseMs
        };
        const options = {
            ifVersion: entry.version,
            ...this.#readOptions
        };
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["writeEntry"])(storage2, key, lasting, options), (version)=>version === false ? found : {
                    ...found,
                    entry: {
                        ...lasting,
                        version
                    }
                }), (error)=>{
            this.#report("set", key, error);
            return found;
        });
    }
    /** Loads under the lease, and gives back what is left of it. */ #lead(load, found, place, claim) {
        const { leases, lock } = this.#parts;
        const lease = new Lease({
            leases,
            key: place,
            claim,
            leaseMs: lock.leaseMs,
            onLost: ()=>load.lost(),
            report: (operation, error)=>this.#report(operation, load.key, error)
        });
        const end = ()=>lease.release();
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(load.load(found, lease), (value)=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(end(), ()=>value)), (error)=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(end(), ()=>Promise.reject(error)));
    }
    /** Waits for the holder's value; loads without a lease when that takes too long. */ async #wait(load, found, dueAt, first) {
        const rival = new Rival();
        rival.seen(first);
        const news = new KeyNews(this.#activity, load.key);
        try {
            return await this.#await(load, found, dueAt, rival, news);
        } finally{
            news.end();
        }
    }
    async #await(load, found, dueAt, rival, news) {
        const { leases } = this.#parts;
        const place = placeOfLease(load.key, found.entry);
        for(let pauseMs = FIRST_PAUSE_MS; (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])() < dueAt; pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * GROWTH)){
            await news.within(Math.min(pauseMs * (0.5 + Math.random()), dueAt - (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])()));
            const standing = await (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>leases.look(place), (error)=>{
                this.#report("look", load.key, error);
                return void 0;
            });
            if (standing === void 0) continue;
            if (standing.state !== "held") return this.#arrived(load, found, dueAt);
            rival.seen(standing.holder);
            const overdue = rival.overdue();
            if (overdue !== void 0) return this.#claim(load, found, dueAt, overdue);
        }
        return load.load(found, void 0);
    }
    /** The holder is done: what it brought answers, or the key is claimed anew. `expected`: an entry was seen there. */ #arrived(load, found, dueAt, expected = false) {
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.#read(load.key, found), (next)=>{
            const { entry, sound } = next;
            if (!sound || (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])() >= dueAt || expected && entry === void 0) return load.load(next, void 0);
            return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.#isNews(load, found, next), (yes)=>{
                return yes && entry !== void 0 ? entry.value : this.#claim(load, next, dueAt, void 0);
            });
        });
    }
    /** The entry now. Where there was one, the levels above the one that decides may still have that. */ #read(key, found) {
        const { storage: storage2 } = this.#parts;
        const home = found.entry === void 0 ? storage2 : storage2.authority ?? storage2;
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(home.getEntry(key, this.#readOptions), (entry)=>({
                    entry,
                    sound: true
                })), (error)=>{
            this.#report("get", key, error);
            return {
                entry: void 0,
                sound: false
            };
        });
    }
    /** Whether an entry is another than the one found before, and answers the callers. */ #isNews(load, found, { entry }) {
        if (entry === void 0 || entry.createdAt === found.entry?.createdAt) return false;
        return load.usable(entry);
    }
    #report(operation, key, error) {
        this.#parts.reporter.report(error, {
            operation,
            key,
            level: this.#parts.storage.name
        });
    }
};
function placeOfLease(key, entry) {
    return entry === void 0 ? key : LEASE_PREFIX + key;
}
;
// src/keys/property.ts
function property(holder, name) {
    if (typeof holder !== "object" || holder === null) return void 0;
    if (Object.hasOwn(holder, name)) return Reflect.get(holder, name);
    for(let up = Object.getPrototypeOf(holder); up !== null && !isRoot(up); up = Object.getPrototypeOf(up)){
        if (!Object.hasOwn(up, name)) continue;
        const value = Reflect.get(holder, name);
        return typeof value === "function" ? void 0 : value;
    }
    return void 0;
}
function isRoot(prototype) {
    return Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, "isPrototypeOf");
}
// src/keys/canonical.ts
function canonical(value, refuse) {
    return new Canonical(refuse).text(value);
}
var Canonical = class {
    #refuse;
    /** The objects that the present one is inside of. */ #above = /* @__PURE__ */ new Set();
    /** The way to the present value, for messages. */ #path = [];
    constructor(refuse){
        this.#refuse = refuse;
    }
    text(value) {
        switch(typeof value){
            case "string":
                return JSON.stringify(value);
            case "bigint":
                return `${value}n`;
            case "symbol":
                return this.#symbol(value);
            case "function":
                return this.#no("a function");
            case "object":
                return value === null ? "null" : this.#object(value);
            default:
                return String(value);
        }
    }
    #no(what2) {
        return this.#refuse(this.#path.length === 0 ? what2 : `${what2}, at ${this.#path.join("")}`);
    }
    #symbol(value) {
        const name = Symbol.keyFor(value);
        return name === void 0 ? this.#no("a symbol that is not from Symbol.for") : `Symbol.for(${JSON.stringify(name)})`;
    }
    #object(value) {
        if (this.#above.has(value)) return this.#no("a cycle");
        this.#above.add(value);
        const text = this.#builtin(value) ?? this.#json(value) ?? this.#properties(value);
        this.#above.delete(value);
        return text;
    }
    /** Objects whose content is not in their properties. */ #builtin(value) {
        if (Array.isArray(value)) return this.#array(value);
        if (__TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isDate(value)) return this.#tagged(value, "Date", dateText(value));
        if (__TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isRegExp(value)) return this.#tagged(value, "RegExp", `/${value.source}/${value.flags}`);
        if (__TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isMap(value)) {
            const entries = Array.from(value, ([key, item])=>`${this.text(key)}=${this.text(item)}`);
            return this.#tagged(value, "Map", entries.sort().join());
        }
        if (__TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isSet(value)) {
            const members = Array.from(value, (member)=>this.text(member));
            return this.#tagged(value, "Set", members.sort().join());
        }
        if (__TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isAnyArrayBuffer(value)) return this.#tagged(value, tagOf(value), hex(new Uint8Array(value)));
        if (ArrayBuffer.isView(value)) return `${headOf(value, tagOf(value))}(${viewText(value)})`;
        return void 0;
    }
    #tagged(value, name, content) {
        const extra = this.#entries(value);
        return `${headOf(value, name)}(${content})${extra.length === 0 ? "" : `{${extra.join()}}`}`;
    }
    #array(value) {
        const names = Object.keys(value);
        const dense = names.length === value.length && (names.at(-1) ?? "-1") === String(value.length - 1) && Object.getOwnPropertySymbols(value).length === 0;
        const parts = dense ? Array.from(value, (item, index)=>this.#within(`[${index}]`, item)) : [
            `length=${value.length}`,
            ...this.#entries(value)
        ];
        const name = classNameOf(value);
        return `${name === "Array" ? "" : nameText(name)}[${parts.join()}]`;
    }
    /** What `toJSON` answers stands for the object; it is not asked again about its own answer. */ #json(value) {
        const toJSON = Reflect.get(value, "toJSON");
        if (typeof toJSON !== "function") return void 0;
        const json = Reflect.apply(toJSON, value, [
            ""
        ]);
        const text = typeof json === "object" && json !== null ? this.#builtin(json) ?? this.#properties(json) : this.text(json);
        return `${nameText(classNameOf(value))}<${text}>`;
    }
    #properties(value) {
        const prototype = Object.getPrototypeOf(value);
        if (prototype === null || isRoot(prototype)) return `{${this.#entries(value).join()}}`;
        const name = classNameOf(value);
        if (hidesContent(value)) return this.#no(`an instance of ${name}, whose content is not in its properties`);
        const entries = this.#entries(value);
        if (entries.length === 0) return this.#no(`an instance of ${name || "a class"} without properties`);
        return `${nameText(name)}{${entries.join()}}`;
    }
    /** `name=text` of the enumerable properties, in one order; methods of a prototype are left out. */ #entries(value) {
        const names = [];
        for(const name in value){
            if (Object.hasOwn(value, name) || typeof Reflect.get(value, name) !== "function") names.push(name);
        }
        const symbols = Object.getOwnPropertySymbols(value).filter((symbol)=>Object.prototype.propertyIsEnumerable.call(value, symbol));
        return [
            ...names.sort().map((name)=>`${nameText(name)}=${this.#within(`.${name}`, Reflect.get(value, name))}`),
            ...symbols.map((symbol)=>`[${this.#symbol(symbol)}]=${this.text(Reflect.get(value, symbol))}`).sort()
        ];
    }
    #within(step, value) {
        this.#path.push(step);
        const text = this.text(value);
        this.#path.pop();
        return text;
    }
};
function dateText(date) {
    return Number.isNaN(date.getTime()) ? "NaN" : date.toISOString().replaceAll(":", "");
}
function viewText(view) {
    if (__TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isTypedArray(view) && !__TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isUint8Array(view)) return Array.from(view).join();
    return hex(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
}
function hex(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex");
}
function hidesContent(value) {
    return __TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isNativeError(value) || __TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isBoxedPrimitive(value) || __TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isPromise(value) || __TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isWeakMap(value) || __TURBOPACK__imported__module__$5b$externals$5d2f$util__$5b$external$5d$__$28$util$2c$__cjs$29$__["types"].isWeakSet(value);
}
function headOf(value, builtin) {
    const name = classNameOf(value);
    return name === builtin ? builtin : `${nameText(name)}.${builtin}`;
}
function tagOf(value) {
    return Object.prototype.toString.call(value).slice("[object ".length, -1);
}
function classNameOf(value) {
    const prototype = Object.getPrototypeOf(value);
    const maker = prototype === null ? void 0 : Reflect.get(prototype, "constructor");
    const name = typeof maker === "function" ? Reflect.get(maker, "name") : void 0;
    return typeof name === "string" ? name : "";
}
function nameText(name) {
    return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}
// src/keys/escape.ts
function escaper(characters = []) {
    const special = Array.from(/* @__PURE__ */ new Set([
        "%",
        "~",
        ":",
        ...characters
    ]), (character)=>character.codePointAt(0) ?? 0);
    const members = special.map((codePoint)=>`\\u{${codePoint.toString(16)}}`).join("");
    const every = new RegExp(`[${members}\\p{Surrogate}]`, "gu");
    const any = new RegExp(every.source, "u");
    return (text)=>any.test(text) ? text.replace(every, escapeCharacter) : text;
}
function escapeCharacter(character) {
    let escaped = "";
    for(let at = 0; at < character.length; at += 1){
        const code = character.charCodeAt(at);
        const hex2 = code.toString(16).toUpperCase();
        escaped += code > 127 ? `%u${hex2.padStart(4, "0")}` : `%${hex2.padStart(2, "0")}`;
    }
    return escaped;
}
// src/keys/source-tokens.ts
var TRIVIA = /(?:\s|\/\/.*|\/\*[\s\S]*?\*\/)*/y;
var WORD = /[\p{ID_Continue}$#\\]+/uy;
var STRING = /'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"/y;
var REGEXP = /\/(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/\w*/y;
var PUNCTUATOR = /=>|\.\.\.|[\s\S]/y;
var OPERATORS = new Set("await case delete do else in instanceof new of return throw typeof void yield".split(" "));
var CLOSING = new Map(Object.entries({
    "(": ")",
    "[": "]",
    "{": "}"
}));
function nextToken(source, from, before) {
    const start = from + match(TRIVIA, source, from).length;
    if (start >= source.length) return void 0;
    const token = (kind, text)=>({
            kind,
            text,
            end: start + text.length
        });
    const word = match(WORD, source, start);
    if (word !== "") return token("word", word);
    if (source[start] === "`") return token("literal", source.slice(start, templateEnd(source, start + 1)));
    const literal = match(STRING, source, start) || (slashBeginsRegExp(before) ? match(REGEXP, source, start) : "");
    if (literal !== "") return token("literal", literal);
    return token("punctuator", match(PUNCTUATOR, source, start));
}
function closingToken(source, opening) {
    const awaited = [
        CLOSING.get(opening.text)
    ];
    let token = nextToken(source, opening.end, opening);
    while(token !== void 0){
        if (token.text === awaited.at(-1)) awaited.pop();
        else if (CLOSING.has(token.text)) awaited.push(CLOSING.get(token.text));
        if (awaited.length === 0) return token;
        token = nextToken(source, token.end, token);
    }
    return void 0;
}
function templateEnd(source, from) {
    for(let at = from; at < source.length; at += 1){
        if (source[at] === "`") return at + 1;
        if (source[at] === "\\") at += 1;
        else if (source.startsWith("${", at)) {
            const close = closingToken(source, {
                kind: "punctuator",
                text: "{",
                end: at + 2
            });
            at = close === void 0 ? source.length : close.end - 1;
        }
    }
    return source.length;
}
function slashBeginsRegExp(before) {
    if (before === void 0) return true;
    if (before.kind === "punctuator") return before.text !== ")" && before.text !== "]";
    return OPERATORS.has(before.text);
}
function match(sticky, source, at) {
    sticky.lastIndex = at;
    return sticky.exec(source)?.[0] ?? "";
}
// src/keys/parameters.ts
var UNREADABLE = {
    parameters: [],
    open: true
};
function signatureOf(fn, params) {
    const signature = readSignature(fn);
    if (params === void 0) return signature;
    if (!Array.isArray(params) || new Set(params).size !== params.length || !params.every(isName)) {
        throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`params is ${JSON.stringify(params)}; give the parameter names in order, each once, such as ['id', 'day']`);
    }
    const length = Math.max(params.length, signature.parameters.length);
    const parameters = Array.from({
        length
    }, (_, i)=>({
            ...signature.parameters[i],
            name: params[i]
        }));
    return {
        parameters,
        open: signature.open
    };
}
function isName(name) {
    return typeof name === "string" && name !== "";
}
function readSignature(fn) {
    const source = Function.prototype.toString.call(fn);
    if (/^class\b(?!\s*\()/.test(source) || /\{\s*\[native code\]\s*\}$/.test(source)) return UNREADABLE;
    const outer = parameterList(source);
    if (outer === void 0 || requiredCount(outer.parameters) !== fn.length) return UNREADABLE;
    const parameters = innerParameters(source.slice(outer.end)) ?? outer.parameters;
    const open = parameters.some((parameter)=>parameter.rest) || /\barguments\b/.test(source);
    return {
        parameters,
        open
    };
}
function parameterList(source) {
    let before;
    let token = nextToken(source, 0);
    while(token !== void 0){
        if (token.text === "(") return readList(source, token);
        if (token.text === "=>") return before && {
            parameters: [
                {
                    name: before.text
                }
            ],
            end: before.end
        };
        if (token.text === "[") token = closingToken(source, token);
        before = token;
        token = token && nextToken(source, token.end, token);
    }
    return void 0;
}
function readList(source, opening) {
    const parameters = [];
    let token = nextToken(source, opening.end, opening);
    while(token !== void 0 && token.text !== ")"){
        const rest = token.text === "...";
        if (rest) token = nextToken(source, token.end, token);
        if (token === void 0) return void 0;
        const name = token.kind === "word" ? token.text : void 0;
        const target = name === void 0 ? closingToken(source, token) : token;
        let behind = target && nextToken(source, target.end, target);
        const hasDefault = behind?.text === "=";
        if (hasDefault) behind = expressionEnd(source, behind);
        parameters.push({
            name,
            hasDefault,
            rest
        });
        if (behind?.text === ")") token = behind;
        else if (behind?.text === ",") token = nextToken(source, behind.end, behind);
        else return void 0;
    }
    return token && {
        parameters,
        end: token.end
    };
}
function expressionEnd(source, equals) {
    let token = equals;
    do {
        if (token !== void 0 && "([{".includes(token.text)) token = closingToken(source, token);
        token = token && nextToken(source, token.end, token);
    }while (token !== void 0 && token.text !== "," && token.text !== ")")
    return token;
}
var ASYNC_HELPER = /^\s*(?:=>\s*)?(?:\{\s*return\s+)?(?:\(0,\s*)?[\w$.]*(?:__awaiter|__async|_?async_?to_?generator)[\w$.]*\)?\([\w\s$.,[\]]*?function\s*\*?\s*(?=\()/i;
function innerParameters(behindList) {
    const helper = ASYNC_HELPER.exec(behindList);
    if (helper === null) return void 0;
    const inner = parameterList(behindList.slice(helper[0].length));
    return inner === void 0 || inner.parameters.length === 0 ? void 0 : inner.parameters;
}
function requiredCount(parameters) {
    const end = parameters.findIndex((parameter)=>parameter.hasDefault || parameter.rest);
    return end === -1 ? parameters.length : end;
}
// src/keys/parse-template.ts
var TOKENS = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;
function parseTemplate(template) {
    const literals = [];
    const placeholders = [];
    let literal = "";
    let end = 0;
    let positions = 0;
    for (const token of template.matchAll(TOKENS)){
        const [text, name] = token;
        literal += template.slice(end, token.index);
        end = token.index + text.length;
        if (name !== void 0) {
            literals.push(literal);
            literal = "";
            placeholders.push(name === "" ? {
                kind: "position",
                text,
                position: positions++
            } : pathPlaceholder(template, text, name));
        } else if (text.length === 2) {
            literal += text[0];
        } else {
            throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["KeyTemplateError"](`key template ${JSON.stringify(template)}: the ${text} at index ${token.index} has no partner; a brace that is meant as text is doubled, ${text}${text}`);
        }
    }
    literals.push(literal + template.slice(end));
    return {
        literals,
        placeholders
    };
}
function pathPlaceholder(template, text, name) {
    const [first = "", ...rest] = name.split(".");
    if (first === "" || rest.includes("")) {
        throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["KeyTemplateError"](`key template ${JSON.stringify(template)}: ${text} has an empty name in its path; write {name} or {name.of.a.part}`);
    }
    return {
        kind: "path",
        text,
        path: [
            first,
            ...rest
        ]
    };
}
// src/keys/placeholder.ts
function selectorOf(placeholder, { parameters }) {
    if (placeholder.kind === "position") {
        const { position } = placeholder;
        return (args)=>args[position];
    }
    const [first, ...rest] = placeholder.path;
    const index = indexOf(first, parameters);
    const argument = parameters[index]?.rest ? (args)=>args.slice(index) : (args)=>args[index];
    if (index > 0) return (args)=>walk(argument(args), rest);
    return (args)=>{
        const inside = property(args[0], first);
        return walk(inside === void 0 ? argument(args) : inside, rest);
    };
}
function whyNever(placeholder, { parameters, open }) {
    if (open) return void 0;
    const needed = placeholder.kind === "position" ? placeholder.position + 1 : 1;
    return parameters.length < needed ? `the function takes ${countOf(parameters.length, "parameter")}` : void 0;
}
function whyMissing(placeholder, { parameters }, args) {
    const index = placeholder.kind === "position" ? placeholder.position : Math.max(0, indexOf(placeholder.path[0], parameters));
    if (args[index] === void 0 && parameters[index]?.hasDefault) {
        return "the argument was left to the default value in the function, which a template cannot see; pass it, or use a function key";
    }
    const arrived = `the call had ${countOf(args.length, "argument")}${args.length === 0 ? "" : `: ${args.map(kindOf).join(", ")}`}`;
    if (placeholder.kind === "position") return arrived;
    const names = parameters.map((parameter)=>parameter.name ?? "{\u2026}").join(", ");
    return `${arrived}; the parameters are (${names}), and a build that renames them needs params: ['name', \u2026]`;
}
function indexOf(name, parameters) {
    return parameters.findLastIndex((parameter)=>parameter.name === name);
}
function walk(from, path) {
    let value = from;
    for (const name of path)value = property(value, name);
    return value;
}
function countOf(count, noun) {
    return `${count === 0 ? "no" : count} ${noun}${count === 1 ? "" : "s"}`;
}
function kindOf(value) {
    if (value === null || value === void 0) return String(value);
    if (Array.isArray(value)) return "an array";
    if (typeof value !== "object") return `a ${typeof value}`;
    const names = Object.keys(value);
    if (names.length === 0) return "an object without properties";
    return `an object with ${names.slice(0, 8).join(", ")}${names.length > 8 ? ", \u2026" : ""}`;
}
// src/keys/template.ts
function compileKey(key, fn, options = {}) {
    const suffix = versionSuffix(options.version);
    if (typeof key === "function") return functionKey(key, suffix);
    if (typeof key === "string") return templateKey(key, fn, suffix, options.params);
    throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["KeyTemplateError"](`the key is ${key === null ? "null" : `of type ${typeof key}`}; give a template such as 'user:{}', or a function that answers the key`);
}
function versionSuffix(version) {
    if (version === void 0) return "";
    if (typeof version === "string" || Number.isFinite(version)) return `~v=${escaper()(String(version))}`;
    throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`version is ${String(version)}; give a string or a finite number`);
}
function functionKey(key, suffix) {
    return (args)=>{
        const answer = key(...args);
        if (typeof answer === "string" || Number.isFinite(answer)) return `${answer}${suffix}`;
        const shown = typeof answer === "number" ? String(answer) : kindOf(answer);
        throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["KeyTemplateError"](`the key function answered ${shown}; it must answer a string or a finite number, and not a promise of one`);
    };
}
function templateKey(template, fn, suffix, params) {
    const { literals, placeholders } = parseTemplate(template);
    const [head = "", ...behind] = literals;
    const tail = (behind.pop() ?? "") + suffix;
    const separators = behind.map(separating);
    const firstCharacters = separators.map(([character = ","])=>character);
    const escaped = escaper(firstCharacters);
    const plainNumbers = !firstCharacters.some(isInNumbers);
    const signature = signatureOf(fn, params);
    const fillings = placeholders.map((placeholder)=>{
        const refuse = (why)=>{
            throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["KeyTemplateError"](`key template ${JSON.stringify(template)}: ${placeholder.text} ${why}`);
        };
        const never = whyNever(placeholder, signature);
        if (never !== void 0) refuse(`can never be filled, ${never}`);
        const select = selectorOf(placeholder, signature);
        const text = (value, args)=>{
            if (typeof value === "number") return plainNumbers ? `${value}` : escaped(`${value}`);
            if (typeof value === "string") return escaped(value);
            if (value === void 0) return refuse(`has no value: ${whyMissing(placeholder, signature, args)}`);
            return `~${escaped(canonical(value, (why)=>refuse(`cannot be made from ${why}; use a function key`)))}`;
        };
        return {
            position: placeholder.kind === "position" ? placeholder.position : void 0,
            select,
            text
        };
    });
    return joined(head, fillings, separators, tail);
}
function joined(head, [first, ...more], separators, tail) {
    if (first === void 0) {
        const only = head + tail;
        return ()=>only;
    }
    const { select, text, position } = first;
    if (more.length === 0 && tail === "") {
        if (position === void 0) return (args)=>head + text(select(args), args);
        return (args)=>head + text(args[position], args);
    }
    const others = more.map((filling, i)=>({
            separator: separators[i] ?? "",
            filling
        }));
    return (args)=>{
        let key = head + text(select(args), args);
        for (const { separator, filling } of others)key += separator + filling.text(filling.select(args), args);
        return key + tail;
    };
}
function separating(literal) {
    return /^(?:[%~]|$)/.test(literal) ? `,${literal}` : literal;
}
function isInNumbers(character) {
    return "-+.0123456789eInfinityNaN".includes(character);
}
// src/strategies/decisions.ts
function decideByWindows(windows, entry, at) {
    if (at < entry.freshUntil) {
        const { refreshAhead, refreshAheadMs = (entry.freshUntil - entry.createdAt) * refreshAhead } = windows;
        return at - entry.createdAt < refreshAheadMs ? "serve" : "refresh";
    }
    return at < entry.freshUntil + windows.staleMs ? "refresh" : "load";
}
function mayStandIn(windows, entry, at) {
    return at < entry.freshUntil + Math.max(windows.staleMs, windows.staleIfErrorMs);
}
// src/strategies/lazy-storage.ts
var made = /* @__PURE__ */ new WeakMap();
function lazyStorage(cache, owner, sync) {
    const option = `${owner}: cache`;
    if (typeof cache === "function" && !(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["validateCacheStorage"])(cache)) {
        let storage3;
        return ()=>{
            storage3 ??= checked(make(cache, option), option, sync);
            return storage3;
        };
    }
    const storage2 = cache === void 0 ? new InMemCache() : checked((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["requireCacheStorage"])(cache, option), option, sync);
    return ()=>storage2;
}
function make(factory, option) {
    const known = made.get(factory);
    if (known !== void 0) return known;
    const storage2 = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["requireCacheStorage"])(factory(), `${option}()`);
    made.set(factory, storage2);
    return storage2;
}
function checked(storage2, option, sync) {
    if (sync && storage2.sync !== true) {
        throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${option} is ${storage2.name ?? "a storage"}, which answers with promises; give cachedSync a synchronous storage (an InMemCache, or a chain of such), or use cached`);
    }
    return storage2;
}
// src/engine/backoff.ts
var MAX_KEYS = 1e4;
var Backoff = class {
    #pauseMs;
    #failed = /* @__PURE__ */ new Map();
    /** `pauseMs` gives the pause after the nth failure in a row; without it there is none. */ constructor(pauseMs){
        this.#pauseMs = pauseMs;
    }
    /** True while a failed key is to be left alone. */ pausing(key) {
        const record = this.#failed.get(key);
        return record !== void 0 && (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])() < record.until;
    }
    failed(key) {
        if (this.#pauseMs === void 0) return;
        const failures = (this.#failed.get(key)?.failures ?? 0) + 1;
        this.#failed.delete(key);
        this.#failed.set(key, {
            failures,
            until: (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])() + this.#pauseMs(failures)
        });
        (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["forgetOldest"])(this.#failed, MAX_KEYS);
    }
    succeeded(key) {
        this.#failed.delete(key);
    }
};
// src/engine/known-failures.ts
var MAX_KEYS2 = 1e4;
var KnownFailures = class {
    #plan;
    #activity;
    #failures = /* @__PURE__ */ new Map();
    constructor(plan, activity){
        this.#plan = plan;
        this.#activity = activity;
    }
    /** Remembers the error of a load where it is one of those the application named. */ note(key, error) {
        const { ttlMs, matches } = this.#plan;
        if (!matches(error)) return;
        this.forget(key);
        const watch = this.#activity.watch(key, {
            breached: false,
            overtaken: false
        });
        this.#failures.set(key, {
            error,
            until: (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])() + ttlMs,
            watch
        });
        if (this.#failures.size <= MAX_KEYS2) return;
        const [oldest = ""] = this.#failures.keys();
        this.forget(oldest);
    }
    forget(key) {
        const known = this.#failures.get(key);
        if (known === void 0) return;
        this.#activity.unwatch(key, known.watch);
        this.#failures.delete(key);
    }
    /** Throws the error that is known for the key. */ check(key) {
        const known = this.#failures.get(key);
        if (known === void 0) return;
        if (!known.watch.overtaken && (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])() < known.until) throw known.error;
        this.forget(key);
    }
};
// src/engine/load-slots.ts
var LoadSlots = class {
    #plan;
    /** After this long a load counts no more: a loader that hangs must not keep its slot for ever. */ #holdMs;
    #holders = /* @__PURE__ */ new Map();
    #waiting = /* @__PURE__ */ new Map();
    constructor(plan, holdMs){
        this.#plan = plan;
        this.#holdMs = holdMs;
    }
    /**
   * Takes a slot, when one is free. Throws TooManyLoadsError when too many wait already, rejects with TimeoutError after
   * `patienceMs`.
   */ enter(flight, patienceMs2) {
        const { limit, queue } = this.#plan;
        if (this.#holders.size < limit || this.#isNeeded(flight)) {
            this.#grant(flight);
            return void 0;
        }
        if (this.#waiting.size >= queue) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["TooManyLoadsError"](flight.key, limit, queue);
        const granted = new Promise((resolve)=>{
            this.#waiting.set(flight, resolve);
        });
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["withDeadline"])(granted, {
            timeoutMs: patienceMs2,
            expired: ()=>{
                this.#waiting.delete(flight);
                return new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["TimeoutError"](patienceMs2, flight.key);
            },
            late: ()=>void 0
        });
    }
    /** Gives the slot back; does nothing when that has been done. */ leave(flight) {
        const cancel = this.#holders.get(flight);
        if (cancel === void 0) return;
        cancel();
        this.#holders.delete(flight);
        for (const [next, go] of this.#waiting){
            if (this.#holders.size >= this.#plan.limit) return;
            this.#grant(next);
            go();
        }
    }
    /** A flight has got another caller: where that is a load which has a slot, it would wait for itself. */ joined(flight) {
        const go = this.#waiting.get(flight);
        if (go === void 0 || !this.#isNeeded(flight)) return;
        this.#grant(flight);
        go();
    }
    #grant(flight) {
        this.#waiting.delete(flight);
        this.#holders.set(flight, (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["after"])(this.#holdMs, ()=>this.leave(flight)));
    }
    #isNeeded(flight) {
        for (const holder of this.#holders.keys())if (dependsOn(holder, flight)) return true;
        return false;
    }
};
// src/engine/loads.ts
var Loads = class {
    #plan;
    #source;
    #counters;
    #activity;
    #backoff;
    #failures;
    #slots;
    #writeBack;
    #leasing;
    #usable;
    constructor({ plan, source, counters, activity, backoff, failures, writeBack, leasing, usable }){
        this.#plan = plan;
        this.#failures = failures;
        this.#slots = plan.concurrency && new LoadSlots(plan.concurrency, plan.flightTimeoutMs);
        this.#source = source;
        this.#counters = counters;
        this.#activity = activity;
        this.#backoff = backoff;
        this.#writeBack = writeBack;
        this.#leasing = leasing;
        this.#usable = usable;
    }
    /** Joins the flight of the key, or starts one. */ load(call, found, stale) {
        const { flightTimeoutMs, sync } = this.#plan;
        const flight = joinable(this.#activity, call.key, flightTimeoutMs);
        if (flight === void 0) return this.start(call, found, stale);
        waitFor(flight);
        this.#slots?.joined(flight);
        if (flight.promise === void 0 || sync) return this.start(call, found, stale);
        const again = ()=>this.load(call, found, stale);
        const joined2 = join(flight, flight.promise, flightTimeoutMs, again);
        if (this.#leasing === void 0) return joined2;
        return joined2.catch((error)=>{
            if (error instanceof LeftToHolder) return again();
            throw error;
        });
    }
    /** Starts a flight of its own. `whenHeld` is what to do where another process loads already. */ start(call, found, stale, whenHeld = "wait") {
        const { tags } = this.#plan;
        const flight = takeOff(this.#activity, call.key, typeof tags === "function" ? "unknown" : tags);
        const context = new LoadContext(call.key, stale);
        const load = (replaced, lease)=>this.#inTurn(flight, (patienceMs2)=>{
                loadBegins(flight);
                LoadContext.grant(context, lease);
                return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.#writeBack.stamp(call.key, (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])()), (createdAt)=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.#bounded(call, flight, context, patienceMs2), (value)=>this.#writeBack.keep({
                            call,
                            found: replaced,
                            flight,
                            context,
                            createdAt,
                            value,
                            lease
                        })));
            });
        const leasing = this.#leasing;
        const outcome = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>leasing === void 0 ? load(found, void 0) : leasing.run({
                key: call.key,
                usable: (entry)=>this.#usable(call.key, entry),
                load,
                lost: ()=>{
                    flight.breached = true;
                    flight.overtaken = true;
                },
                whenHeld
            }, found), (error)=>{
            land(this.#activity, flight);
            if (error instanceof LeftToHolder) throw error;
            this.#backoff.failed(call.key);
            this.#failures?.note(call.key, error);
            throw error;
        });
        if (!(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isPromise"])(outcome)) {
            land(this.#activity, flight);
            return outcome;
        }
        flight.promise = outcome.then((value)=>{
            const over = ()=>land(this.#activity, flight);
            if (flight.writing === void 0) over();
            else void flight.writing.then(over);
            return value;
        });
        return flight.promise;
    }
    /** Waits for a slot where loads are limited; the load is told how much of the hard timeout is left for it. */ #inTurn(flight, load) {
        const { hardTimeoutMs } = this.#plan;
        const slots = this.#slots;
        if (slots === void 0) return load(hardTimeoutMs);
        const askedAt = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])();
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(slots.enter(flight, hardTimeoutMs), ()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["lastly"])(()=>load(hardTimeoutMs - ((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])() - askedAt)), ()=>slots.leave(flight)));
    }
    /** Runs the loader, and gives it up after the hard timeout: its callers are told, its signal is aborted, its key is free. */ #bounded(call, flight, context, patienceMs2) {
        const { hardTimeoutMs } = this.#plan;
        const value = this.#run(call, flight, context);
        if (!(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isPromise"])(value)) return value;
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["withDeadline"])(value, {
            timeoutMs: patienceMs2,
            expired: ()=>{
                const error = new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["TimeoutError"](hardTimeoutMs, flight.key);
                giveUp(this.#activity, flight);
                this.#ended(call, flight, error);
                LoadContext.abort(context, error);
                return error;
            },
            late: ()=>{
                this.#counters.lateAnswers += 1;
            }
        });
    }
    /** Runs the loader in its context. */ #run(call, flight, context) {
        this.#counters.loads += 1;
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(runLoading({
                flights: [
                    flight
                ],
                context
            }, ()=>call.load()), (value)=>{
                if (!flight.givenUp) this.#ended(call, flight);
                return value;
            }), (error)=>{
            if (!flight.givenUp) this.#ended(call, flight, error ?? new Error("the loader failed with no error"));
            throw error;
        });
    }
    /** Counts and tells how a load ended. */ #ended({ key }, { startedAt }, error) {
        if (error === void 0) {
            this.#backoff.succeeded(key);
            this.#failures?.forget(key);
        } else this.#counters.loadErrors += 1;
        if (!__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].load.hasSubscribers) return;
        __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].load.publish({
            source: this.#source,
            key,
            durationMs: (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])() - startedAt,
            error
        });
    }
};
// src/engine/reads.ts
var FAILED = /* @__PURE__ */ Symbol("failed");
var UNSOUND = {
    entry: void 0,
    sound: false
};
function foundNow(entry) {
    return entry === FAILED ? UNSOUND : {
        entry,
        sound: true
    };
}
var Reads = class {
    #storage;
    #activity;
    #reporter;
    #options;
    /** The key of which something stood in the way, in the call of the storage that is or was the last one. */ #spoilt;
    constructor(storage2, activity, reporter){
        this.#storage = storage2;
        this.#activity = activity;
        this.#reporter = reporter;
        this.#options = new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["OwnReadOptions"]((error, context)=>this.#heard(error, context));
    }
    /** The entry itself when the storage answers at once, for which nothing is allocated; else a promise that is shared. `at` is now. */ ask(key, at) {
        const shared = this.#activity.reads.size === 0 ? void 0 : this.#shared(key);
        if (shared !== void 0 && !shared.overtaken) return shared.found;
        const options = this.#options;
        this.#spoilt = void 0;
        options.at = at;
        try {
            const entry = this.#storage.getEntry(key, options);
            options.at = Number.NaN;
            return entry === void 0 || (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isPromise"])(entry) ? this.#noHit(key, entry) : entry;
        } catch (error) {
            return this.#failedNow(key, error);
        }
    }
    /** What the storage holds under many keys, in one request. */ askMany(keys) {
        const unsound = /* @__PURE__ */ new Set();
        const onError = (error, context)=>{
            unsound.add(context.key);
            this.#reporter.report(error, context);
        };
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["getManyEntries"])(this.#storage, keys, {
                onError
            }), (entries)=>{
                return (key)=>({
                        entry: entries.get(key),
                        sound: !unsound.has(void 0) && !unsound.has(key)
                    });
            }), (error)=>{
            this.#reporter.report(error, {
                operation: "getMany",
                level: this.#storage.name
            });
            return ()=>UNSOUND;
        });
    }
    /** What is no hit is kept out of the way of hits, which are fast as long as all of them is compiled as one. */ #noHit(key, entry) {
        if (entry !== void 0) return this.#share(key, entry);
        return this.#spoilt === key ? FAILED : void 0;
    }
    #failedNow(key, error) {
        this.#options.at = Number.NaN;
        this.#failed(key, error);
        return FAILED;
    }
    #shared(key) {
        return this.#activity.reads.get(key);
    }
    #share(key, entry) {
        const activity = this.#activity;
        const over = ()=>{
            activity.unwatch(key, read);
            if (activity.reads.get(key) === read) activity.reads.delete(key);
        };
        const read = activity.watch(key, {
            breached: false,
            overtaken: false,
            sound: this.#spoilt !== key,
            found: Promise.resolve(entry).then((late)=>{
                over();
                return {
                    entry: late,
                    sound: read.sound
                };
            }, (error)=>{
                over();
                this.#failed(key, error);
                return UNSOUND;
            })
        });
        activity.reads.set(key, read);
        return read.found;
    }
    #heard(error, context) {
        const { key } = context;
        const read = key === void 0 ? void 0 : this.#shared(key);
        if (read !== void 0) read.sound = false;
        this.#reporter.report(error, context);
        this.#spoilt = key;
    }
    #failed(key, error) {
        this.#reporter.report(error, {
            operation: "get",
            key,
            level: this.#storage.name
        });
    }
};
// src/engine/write-back.ts
var WriteBack = class {
    #parts;
    #onError;
    constructor(parts){
        this.#parts = parts;
        this.#onError = (error, context)=>parts.reporter.report(error, context);
    }
    /** The creation instant of an entry whose load begins at `startedAt`: later than every mark of its tags that can be seen now. */ stamp(key, startedAt) {
        const { tags } = this.#parts.plan;
        const { marks } = this.#parts;
        if (tags === void 0) return startedAt;
        if (typeof tags === "function") return Math.max(startedAt, marks.highest + 1);
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(marks.newest(tags), (mark)=>Math.max(startedAt, mark + 1)), (error)=>{
            this.#parts.reporter.report(error, {
                operation: "tags",
                key,
                level: this.#parts.storage.name
            });
            return startedAt;
        });
    }
    /** The value, once it is kept or is known not to be. */ keep(loaded) {
        const { call, found, flight, context, createdAt, value, lease } = loaded;
        const { storage: storage2, activity } = this.#parts;
        const write = (entry, condition)=>{
            if (condition.ifAbsent !== true && condition.ifVersion === void 0) {
                if (flight.overtaken) return value;
                activity.unwatch(call.key, flight);
            }
            const written = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(storage2.setEntry(call.key, entry, condition), (yes)=>{
                if (yes) this.#parts.counters.writes += 1;
                return value;
            });
            if (found.sound || !(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isPromise"])(written)) {
                return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>written, (error)=>{
                    if (!flight.breached && !flight.overtaken) this.#keepNearby(call.key, entry);
                    throw error;
                });
            }
            flight.writing = written.then(void 0, (error)=>this.#failed(call.key, error));
            activity.track(flight.writing);
            return value;
        };
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>{
            const { skipped, ttlMs } = LoadContext.verdict(context);
            const entry = skipped ? void 0 : this.#entry(call.args, createdAt, value, ttlMs);
            if (entry === void 0 || flight.breached) return value;
            if (this.#parts.plan.lock === void 0) return write(entry, this.#condition(found));
            return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(lease?.settle(), (claim)=>{
                if (flight.breached || lease?.lost) return value;
                const ifVersion = found.entry === void 0 ? claim?.version : found.entry.version;
                if (ifVersion !== void 0) {
                    return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(write(entry, {
                        ifVersion,
                        onError: this.#onError
                    }), ()=>{
                        if (ifVersion === claim?.version) lease?.replaced();
                        return value;
                    });
                }
                if (claim !== void 0) return write(entry, this.#condition(found));
                if (!flight.overtaken) this.#keepNearby(call.key, entry);
                return value;
            });
        }, (error)=>{
            this.#failed(call.key, error);
            return value;
        });
    }
    /**
   * Keeps a value where only this process sees it. What was loaded without a lease, over nothing, has no condition under which
   * it might be kept for all: a delete elsewhere would not be noticed.
   */ #keepNearby(key, entry) {
        for (const { storage: storage2, capMs } of this.#parts.storage.levels ?? []){
            if (storage2.sync !== true || storage2 === this.#parts.storage.authority) continue;
            void storage2.setEntry(key, entry, Number.isFinite(capMs) ? {
                ttl: capMs / 1e3
            } : {});
        }
    }
    #failed(key, error) {
        const { storage: storage2, reporter } = this.#parts;
        reporter.report(error, {
            operation: "set",
            key,
            level: storage2.name
        });
    }
    /** Keeps a value that the application brings itself, whatever is there. Fails when the storage does. */ put(key, args, value) {
        const { storage: storage2, counters } = this.#parts;
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.stamp(key, (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])()), (createdAt)=>{
            const entry = this.#entry(args, createdAt, value);
            if (entry === void 0) return storage2.delete(key);
            return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(storage2.setEntry(key, entry, {
                onError: this.#onError
            }), ()=>{
                counters.writes += 1;
            });
        });
    }
    /** The entry for a value, or undefined when it is not to be kept. `ttlMs` is what the loader asked for. */ #entry(args, createdAt, value, ttlMs) {
        const { plan } = this.#parts;
        const life = plan.life(value, args, ttlMs);
        if (life === void 0) return void 0;
        const at = Math.max((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])(), createdAt);
        const tags = typeof plan.tags === "function" ? plan.tags(value, args) : plan.tags;
        const instants = {
            createdAt,
            freshUntil: at + life.freshMs,
            expiresAt: at + life.keptMs
        };
        return tags === void 0 || tags.length === 0 ? {
            value,
            ...instants
        } : {
            value,
            ...instants,
            tags
        };
    }
    /** A write-back replaces what was read, or fills what has expired since, and nothing else. After a failed read nothing is known, and nothing is asked. */ #condition({ entry, sound }) {
        const { storage: storage2 } = this.#parts;
        const onError = this.#onError;
        if (!sound || storage2.conditional === false) return {
            onError
        };
        const deferrable = this.#parts.plan.lock === void 0;
        if (entry === void 0 || (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isExpired"])(entry)) return {
            ifAbsent: true,
            deferrable,
            onError
        };
        return entry.version === void 0 ? {
            onError
        } : {
            ifVersion: entry.version,
            deferrable,
            onError
        };
    }
};
// src/engine/engine.ts
var Engine = class {
    storage;
    #plan;
    #source;
    #counters;
    #reporter;
    #activity;
    #marks;
    #backoff;
    #writeBack;
    #failures;
    #loads;
    #reads;
    #makeCall;
    #putOff = /* @__PURE__ */ new Set();
    constructor({ storage: storage2, plan, source, counters, reporter, makeCall }){
        this.storage = storage2;
        this.#plan = plan;
        this.#source = source;
        this.#counters = counters;
        this.#reporter = reporter;
        this.#activity = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["activityOf"])(storage2);
        this.#marks = tagMarksOf(storage2);
        this.#backoff = new Backoff(plan.backoff);
        this.#reads = new Reads(storage2, this.#activity, reporter);
        this.#makeCall = makeCall;
        this.#writeBack = new WriteBack({
            storage: storage2,
            activity: this.#activity,
            plan,
            marks: this.#marks,
            counters,
            reporter
        });
        const { negative } = plan;
        this.#failures = negative && new KnownFailures(negative, this.#activity);
        this.#loads = new Loads({
            plan,
            failures: this.#failures,
            source,
            counters,
            activity: this.#activity,
            backoff: this.#backoff,
            writeBack: this.#writeBack,
            leasing: leasingOf(storage2, plan.lock, reporter),
            usable: (key, entry)=>this.#usable(key, entry)
        });
    }
    /** The value for a call of the wrapped function. */ answer(key, self, args) {
        const at = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])();
        const entry = this.#reads.ask(key, at);
        const plain = entry !== void 0 && entry !== FAILED && !(entry instanceof Promise) && entry.tags === void 0;
        if (plain && this.#plan.validate === void 0 && this.#plan.decide(entry, at) === "serve") {
            return this.#serve(key, entry);
        }
        return this.#answerSlowly(entry, key, self, args);
    }
    /** What is no plain hit, apart from `answer`: a closure there would have each hit allocate what it sees. */ #answerSlowly(entry, key, self, args) {
        if (entry instanceof Promise) {
            return entry.then((found)=>this.settle(this.#makeCall(key, self, args), found));
        }
        return this.settle(this.#makeCall(key, self, args), foundNow(entry));
    }
    /** What the storage holds under many keys, in one request; never fails. */ readMany(keys) {
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.#reads.askMany(keys), (found)=>{
            const tags = new Set(keys.flatMap((key)=>found(key).entry?.tags ?? []));
            if (typeof this.#plan.tags === "object") for (const tag of this.#plan.tags)tags.add(tag);
            if (tags.size === 0) return found;
            const seen = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>this.#marks.newest([
                    ...tags
                ]), ()=>void 0);
            return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(seen, ()=>found);
        });
    }
    /** Loads whatever the storage holds, and keeps the result. */ refresh(key, self, args) {
        const entry = this.#reads.ask(key, (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])());
        const found = entry instanceof Promise ? entry : foundNow(entry);
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(found, (late)=>this.reload(this.#makeCall(key, self, args), late));
    }
    /** Loads whatever a read has found, and keeps the result in its place. */ reload(call, found) {
        this.#counters.refreshes += 1;
        return this.#loads.load(call, found, found.entry);
    }
    /** Forgets the entry, and keeps loads in flight from bringing it back. Fails when the storage does. */ invalidate(key) {
        return this.#mutate(key, ()=>this.storage.delete(key));
    }
    /** Keeps a value that the application brings itself. Fails when the storage does. */ keep(key, args, value) {
        return this.#mutate(key, ()=>this.#writeBack.put(key, args, value));
    }
    /** From before it begins until after it ends, a mutation wins against loads and reads under way. */ #mutate(key, mutation) {
        this.#activity.breach(key);
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["lastly"])(mutation, ()=>this.#activity.breach(key));
    }
    /** The value for a call, from what a read has found. */ settle(call, found) {
        const { entry } = found;
        if (entry === void 0) return this.#miss(call, found);
        if (entry.tags === void 0) return this.#act(call, entry, found);
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.#outdated(call.key, entry), (yes)=>yes ? this.#miss(call, found) : this.#act(call, entry, found));
    }
    #act(call, entry, found) {
        const { key } = call;
        if (!this.#valid(key, entry)) return this.#miss(call, found);
        const at = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])();
        switch(this.#plan.decide(entry, at)){
            case "serve":
                return this.#serve(key, entry);
            case "refresh":
                if (!this.#backoff.pausing(key)) this.#refreshBehind(call, found);
                return at < entry.freshUntil ? this.#serve(key, entry) : this.#serveStale(key, entry);
            case "load":
                if (this.#backoff.pausing(key) && this.#plan.mayFallBack(entry, at)) return this.#serveStale(key, entry);
                return this.#miss(call, found, entry);
        }
    }
    /** Whether an entry that another process has brought is one to answer with. */ #usable(key, entry) {
        if (this.#plan.decide(entry, (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])()) === "load" || !this.#valid(key, entry)) return false;
        if (entry.tags === void 0) return true;
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.#outdated(key, entry), (outdated)=>!outdated);
    }
    /** An entry whose marks cannot be read is not trusted. */ #outdated(key, entry) {
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>this.#marks.outdates(entry), (error)=>{
            this.#reporter.report(error, {
                operation: "tags",
                key,
                level: this.storage.name
            });
            return true;
        });
    }
    /** A check of the application that throws has not said yes. */ #valid(key, entry) {
        const { validate } = this.#plan;
        if (validate === void 0) return true;
        try {
            return validate(entry.value);
        } catch (error) {
            this.#reporter.report(error, {
                operation: "validate",
                key
            });
            return false;
        }
    }
    #serve(key, entry) {
        this.#counters.hits += 1;
        if (__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].hit.hasSubscribers) this.#publishHit(key, entry);
        return entry.value;
    }
    #publishHit(key, entry) {
        __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].hit.publish({
            source: this.#source,
            key,
            entry
        });
    }
    #serveStale(key, entry) {
        this.#counters.stale += 1;
        if (__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].stale.hasSubscribers) __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].stale.publish({
            source: this.#source,
            key,
            entry
        });
        return entry.value;
    }
    /** Loads because there is nothing to serve; `stale` may stand in when the load fails or takes too long. */ #miss(call, found, stale) {
        const { key } = call;
        this.#counters.misses += 1;
        if (__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].miss.hasSubscribers) __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].miss.publish({
            source: this.#source,
            key
        });
        if (stale === void 0) return this.#load(call, found);
        const joins = joinable(this.#activity, key, this.#plan.flightTimeoutMs) !== void 0;
        const loaded = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>this.#load(call, found, stale), (error)=>{
            if (!this.#plan.mayFallBack(stale, (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])())) throw error;
            if (!joins) this.#reporter.report(error, {
                operation: "load",
                key
            });
            return this.#serveStale(key, stale);
        });
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isPromise"])(loaded) ? this.#soften(key, loaded, stale) : loaded;
    }
    #load(call, found, stale) {
        this.#failures?.check(call.key);
        return this.#loads.load(call, found, stale);
    }
    /** Answers with the stale entry when the load takes longer than the soft timeout; the load goes on with an owner. */ #soften(key, loaded, stale) {
        const { softTimeoutMs } = this.#plan;
        if (softTimeoutMs === Number.POSITIVE_INFINITY) return loaded;
        return new Promise((resolve, reject)=>{
            const cancel = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["after"])(softTimeoutMs, ()=>{
                resolve(this.#serveStale(key, stale));
                this.#own(loaded.then(void 0, (error)=>this.#reporter.report(error, {
                        operation: "load",
                        key
                    })));
            });
            loaded.then(resolve, reject);
            loaded.then(cancel, cancel);
        });
    }
    #refreshBehind(call, found) {
        const { key } = call;
        if (this.#plan.shareRefresh && joinable(this.#activity, key, this.#plan.flightTimeoutMs) !== void 0) return;
        this.#counters.refreshes += 1;
        const startedAt = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])();
        const told = (error)=>{
            if (!__TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].refresh.hasSubscribers) return;
            __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["channels"].refresh.publish({
                source: this.#source,
                key,
                durationMs: (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])() - startedAt,
                error
            });
        };
        const refresh = ()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(this.#loads.start(call, found, found.entry, "yield"), ()=>told()), (error)=>{
                if (error instanceof LeftToHolder) return;
                told(error);
                this.#reporter.report(error, {
                    operation: "refresh",
                    key
                });
            });
        const work = runLoading(void 0, ()=>this.#plan.sync ? this.#later(key, refresh) : refresh());
        if ((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isPromise"])(work)) this.#own(work);
    }
    /** Puts synchronous work off until the caller has its answer; once per key. */ #later(key, work) {
        if (this.#putOff.has(key)) return void 0;
        this.#putOff.add(key);
        return new Promise((resolve)=>{
            (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["after"])(0, ()=>{
                this.#putOff.delete(key);
                work();
                resolve();
            });
        });
    }
    /** Owns work that nobody waits for and that does not fail: `close()` waits for it, the application may extend its life. */ #own(work) {
        this.#activity.track(work);
        try {
            this.#plan.background?.(work);
        } catch (error) {
            this.#reporter.report(error, {
                operation: "background"
            });
        }
    }
};
// src/strategies/explain.ts
async function explain(storage2, key) {
    return {
        key,
        levels: await Promise.all(places(storage2).map(([level, place])=>explainLevel(level, place, key)))
    };
}
function places(storage2, name = storage2.name ?? "storage") {
    if (storage2.levels === void 0) return [
        [
            name,
            storage2
        ]
    ];
    return storage2.levels.flatMap((level)=>places(level.storage, level.name));
}
async function explainLevel(level, storage2, key) {
    try {
        const entry = await storage2.getEntry(key);
        const standing = await storage2.leases?.look(placeOfLease(key, entry));
        const lease = standing?.state === "held" ? {
            leasedUntil: standing.holder.expiresAt
        } : void 0;
        if (entry === void 0) return {
            level,
            state: "miss",
            ...lease
        };
        const at = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])();
        return {
            level,
            ...lease,
            state: (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isFresh"])(entry, at) ? "hit" : "stale",
            ageMs: (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["age"])(entry, at),
            freshForMs: entry.freshUntil - at,
            remainingMs: entry.expiresAt - at
        };
    } catch (error) {
        return {
            level,
            state: "error",
            error
        };
    }
}
// src/strategies/subject.ts
var Subject = class {
    #parts;
    #keyOf;
    counters = new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["Counters"]();
    #source = this;
    #engine;
    constructor(parts){
        this.#parts = parts;
        this.#keyOf = parts.keyOf;
    }
    /** Names the wrapped function: what observers are shown, and where `stats` finds the counters. Before the first use. */ attach(wrapper) {
        this.#source = wrapper;
        (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attachCounters"])(wrapper, this.counters);
    }
    /** Made at the first use, as the storage may be. */ get engine() {
        const { plan } = this.#parts;
        if (this.#engine === void 0 && plan !== void 0) this.#engine = this.#makeEngine(plan);
        return this.#engine;
    }
    get storage() {
        return this.#parts.storage();
    }
    key(args) {
        return this.#keyOf(args);
    }
    answer(self, args) {
        const engine = this.#engine ?? this.engine;
        if (engine === void 0) return this.#parts.makeCall("", self, args).load();
        return engine.answer(this.#keyOf(args), self, args);
    }
    peek(args) {
        return this.storage.getEntry(this.key(args));
    }
    refresh(self, args) {
        if (this.engine === void 0) return this.#parts.makeCall("", self, args).load();
        return this.engine.refresh(this.key(args), self, args);
    }
    invalidate(args) {
        const { engine } = this;
        const key = this.key(args);
        return engine === void 0 ? this.storage.delete(key) : engine.invalidate(key);
    }
    set(args, value) {
        return this.engine?.keep(this.key(args), args, value);
    }
    async explain(args) {
        return explain(this.storage, this.key(args));
    }
    #makeEngine(plan) {
        const { options, makeCall } = this.#parts;
        const { onError } = options;
        return new Engine({
            storage: this.storage,
            plan,
            source: this.#source,
            counters: this.counters,
            reporter: new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["Reporter"](this.#source, this.counters, onError),
            makeCall
        });
    }
};
// src/strategies/background/registry.ts
var REGISTRY = /* @__PURE__ */ Symbol.for("@acache/registry");
function registry() {
    const known = Reflect.get(globalThis, REGISTRY);
    if (known !== void 0) return known;
    const fresh = {
        writers: /* @__PURE__ */ new Map(),
        jobs: /* @__PURE__ */ new Set()
    };
    Object.defineProperty(globalThis, REGISTRY, {
        value: fresh
    });
    return fresh;
}
function refuseSecondWriter(key) {
    if (registry().writers.has(key)) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["DuplicateWriterError"](key);
}
function enterWriter(key, storage2) {
    const { writers } = registry();
    refuseSecondWriter(key);
    writers.set(key, storage2);
    return ()=>{
        if (writers.get(key) === storage2) writers.delete(key);
    };
}
function writerStorage(key) {
    return registry().writers.get(key)?.();
}
function enterJob(job) {
    const { jobs } = registry();
    jobs.add(job);
    return ()=>{
        jobs.delete(job);
    };
}
async function stopAllJobs(timeoutMs) {
    const waitingFor = new Set(registry().jobs);
    const stopped = [
        ...waitingFor
    ].map(async (job)=>{
        await job.stop();
        waitingFor.delete(job);
    });
    const all2 = Promise.all(stopped);
    const gaveUp = ()=>{
        const keys = [
            ...waitingFor
        ].map(({ key })=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["show"])(key)).join(", ");
        return new Error(`BGCache.shutdown() gave up on work that is still under way after ${timeoutMs} ms: ${keys}`);
    };
    await (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["withDeadline"])(all2, {
        timeoutMs,
        expired: gaveUp,
        late: ()=>void 0
    }).catch((error)=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["warn"])((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["describe"])(error)));
}
// src/strategies/background/job.ts
var RECHECK_MS = 1e3;
var Job = class {
    #parts;
    #leave;
    #underWay = /* @__PURE__ */ new Set();
    #state = "scheduled";
    #cancel;
    #running;
    #begun;
    #runs = 0;
    #lastReadAt = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])();
    #lastRunAt;
    #lastSuccessAt;
    #lastError;
    #nextRunAt = Number.POSITIVE_INFINITY;
    get key() {
        return this.#parts.key;
    }
    constructor(parts){
        this.#parts = parts;
        this.#leave = enterJob(this);
    }
    /** Starts the schedule, once this process leads where that matters. */ begin() {
        const { leadership } = this.#parts;
        if (leadership === void 0) this.#begun = this.#begin();
        else leadership.campaign(this.#office);
    }
    #office = {
        elected: ()=>{
            this.#begun = this.#begin();
        },
        deposed: ()=>this.#disarm()
    };
    /** Notes that the value was asked for; wakes a job that nobody had asked for a long time. */ read() {
        this.#lastReadAt = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])();
        if (this.#state !== "idle") return;
        this.#state = "scheduled";
        if (this.#leads) this.#tick();
        else this.begin();
    }
    /** Asks for the work now, or joins it where it is under way. Its failure is the caller's, and not reported besides. */ run() {
        if (this.#running !== void 0) return this.#running;
        const run = this.#parts.work().finally(()=>{
            if (this.#running === run) this.#running = void 0;
        });
        this.#running = run;
        return run;
    }
    /** The work itself passes here, whoever asked for it: the schedule counts from its start. */ track(work) {
        const startedAt = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])();
        this.#runs += 1;
        this.#lastRunAt = startedAt;
        this.#arm(this.#parts.timetable.next(startedAt));
        const run = this.#observe(work);
        this.#underWay.add(run);
        const over = ()=>this.#underWay.delete(run);
        run.then(over, over);
        return run;
    }
    async #observe(work) {
        try {
            const result = await work();
            this.#lastSuccessAt = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])();
            this.#lastError = void 0;
            return result;
        } catch (error) {
            this.#lastError = error;
            throw error;
        }
    }
    /** Stops the schedule and waits for a run under way. */ async stop() {
        this.#state = "stopped";
        this.#leave();
        this.#parts.leave?.();
        this.#disarm();
        await this.#begun;
        await Promise.allSettled([
            this.#running,
            ...this.#underWay
        ]);
        await this.#parts.leadership?.resign();
    }
    status() {
        return {
            key: this.#parts.key,
            state: this.#state,
            running: this.#underWay.size > 0,
            runs: this.#runs,
            lastRunAt: this.#lastRunAt,
            lastSuccessAt: this.#lastSuccessAt,
            lastError: this.#lastError,
            nextRunAt: this.#nextRunAt,
            ...this.#parts.leadership === void 0 ? void 0 : {
                role: this.#leads ? "leader" : "follower"
            }
        };
    }
    get #leads() {
        const { leadership } = this.#parts;
        return leadership === void 0 || leadership.leading;
    }
    async #begin() {
        const { timetable, runImmediately, madeAt } = this.#parts;
        const runs = this.#runs;
        this.#arm(timetable.next((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])()));
        if (!runImmediately && runs === 0) return;
        const startedAt = await madeAt();
        if (this.#state === "stopped" || this.#runs !== runs) return;
        if (startedAt === void 0) this.#tick();
        else this.#arm(Math.min(timetable.next(startedAt), timetable.next((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])())));
    }
    #arm(at) {
        this.#disarm();
        if (this.#state !== "scheduled" || !this.#leads) return;
        this.#nextRunAt = at;
        this.#cancel = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["after"])(at - (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])(), ()=>this.#tick());
    }
    /** Tries again after the lease may have been renewed. */ #again() {
        this.#disarm();
        this.#cancel = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["after"])(RECHECK_MS, ()=>this.#tick());
    }
    #disarm() {
        this.#cancel?.();
        this.#nextRunAt = Number.POSITIVE_INFINITY;
    }
    #tick() {
        const { key, timetable, failed, idleStopMs, leadership } = this.#parts;
        if (this.#state !== "scheduled") return;
        if ((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])() - this.#lastReadAt > idleStopMs) {
            this.#disarm();
            this.#state = "idle";
            void leadership?.resign();
            return;
        }
        if (!this.#leads) {
            this.#again();
            return;
        }
        this.#arm(timetable.next((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])()));
        if (this.#underWay.size > 0) {
            if ((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])() - (this.#lastRunAt ?? 0) < this.#parts.patienceMs) return;
            this.#running = void 0;
        }
        this.run().catch((error)=>failed(error, {
                operation: "refresh",
                key
            }));
    }
};
// src/strategies/background/leadership.ts
var LEADER_PREFIX = "acache:leader:";
var Leadership = class {
    #parts;
    #place;
    #office;
    #lease;
    #cancel = ()=>void 0;
    #asking;
    #rival = new Rival();
    constructor(parts){
        this.#parts = parts;
        this.#place = LEADER_PREFIX + parts.key;
    }
    /** True while the lease is held, by this process's own clock: one that was paused for longer has to ask again. */ get leading() {
        const lease = this.#lease;
        return lease !== void 0 && !lease.lost && (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])() < lease.expiresAt;
    }
    /** Begins to campaign; does nothing when it is under way. */ campaign(office) {
        if (this.#office !== void 0) return;
        this.#office = office;
        this.#ask();
    }
    /** Ends the campaign, and gives the lease back so that another process may lead at once. */ async resign() {
        this.#office = void 0;
        this.#cancel();
        await this.#asking;
        const lease = this.#lease;
        this.#lease = void 0;
        await lease?.release();
    }
    #ask() {
        const outcome = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(()=>this.#look(), (error)=>this.#parts.report(error));
        const asked = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(outcome, (answer)=>this.#answered(answer));
        if (!(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isPromise"])(asked)) return;
        this.#asking = asked.then(()=>{
            this.#asking = void 0;
        });
    }
    /** Looks at a rival's claim, which costs less than trying, and tries where it is over. */ #look() {
        const { leaseMs } = this.#parts;
        const leases = this.#parts.leases();
        const claim = ()=>leases.claim(this.#place, {
                leaseMs,
                over: this.#rival.overdue()
            });
        if (!this.#rival.known) return claim();
        return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(leases.look(this.#place), (standing)=>{
            this.#rival.seen(standing.state === "held" ? standing.holder : void 0);
            return standing.state === "held" && this.#rival.overdue() === void 0 ? standing : claim();
        });
    }
    #answered(answer) {
        const { leases, leaseMs, report } = this.#parts;
        if (answer?.state !== "claimed") {
            this.#rival.seen(answer?.state === "held" ? answer.holder : void 0);
            this.#askLater();
            return void 0;
        }
        const lease = new Lease({
            leases: leases(),
            key: this.#place,
            claim: answer.claim,
            leaseMs,
            onLost: ()=>this.#lost(lease),
            report
        });
        if (this.#office === void 0) return lease.release();
        this.#rival.seen(void 0);
        this.#lease = lease;
        this.#office.elected();
    }
    #lost(lease) {
        if (this.#lease !== lease) return;
        this.#lease = void 0;
        this.#office?.deposed();
        this.#askLater();
    }
    /** Not once it has resigned: nothing is left behind then. */ #askLater() {
        if (this.#office !== void 0) this.#cancel = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["after"])(this.#parts.pollMs, ()=>this.#ask());
    }
};
// src/strategies/background/short-life.ts
function watchingLife(storage2, timetable, key, owner) {
    let looked = false;
    return ()=>{
        const found = storage2();
        if (looked) return found;
        looked = true;
        const [capMs, pauseMs] = [
            longestLifeMs(found),
            timetable.next((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])()) - (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])()
        ];
        if (Number.isFinite(pauseMs) && capMs < pauseMs) {
            (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["warn"])(`${owner}: ${JSON.stringify(key)} is made every ${pauseMs} ms, and no level of its cache keeps it for longer than ${capMs} ms, so that callers will wait in between; raise the cap of a level, or shorten the interval`);
        }
        return found;
    };
}
function longestLifeMs({ levels }) {
    if (levels === void 0) return Number.POSITIVE_INFINITY;
    return Math.max(...levels.map(({ storage: storage2, capMs })=>Math.min(capMs, longestLifeMs(storage2))));
}
;
function timetableOf({ interval, cron }, owner) {
    if (interval === void 0 === (cron === void 0)) {
        throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${owner}: give either interval, such as '5m', or cron, such as '0 * * * *'`);
    }
    if (cron !== void 0) return byCron(cron, owner);
    const intervalMs = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["durationMs"])(interval ?? 0, `${owner}: interval`);
    if (intervalMs === 0) return {
        next: ()=>Number.POSITIVE_INFINITY,
        ttlMs: ()=>Number.POSITIVE_INFINITY
    };
    return {
        next: (startedAt)=>startedAt + intervalMs,
        ttlMs: ()=>2 * intervalMs
    };
}
var LEAST_PATIENCE_MS = 3e4;
var PATIENCE_IN_LIVES = 5;
function patienceMs(timetable) {
    const lifeMs2 = timetable.ttlMs((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])());
    return Number.isFinite(lifeMs2) ? Math.max(LEAST_PATIENCE_MS, PATIENCE_IN_LIVES * lifeMs2) : LEAST_PATIENCE_MS;
}
function byCron(pattern, owner) {
    let cron;
    try {
        cron = new __TURBOPACK__imported__module__$5b$project$5d2f$node_modules$2f2e$pnpm$2f$croner$40$11$2e$0$2e$1$2f$node_modules$2f$croner$2f$dist$2f$croner$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["Cron"](pattern, {
            paused: true
        });
    } catch (error) {
        throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${owner}: cron is ${(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["show"])(pattern)}, which cannot be understood (${(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["describe"])(error)}); give five or six fields, such as '*/5 * * * *'`, {
            cause: error
        });
    }
    const next = (from)=>cron.nextRun(new Date(from))?.getTime() ?? Number.POSITIVE_INFINITY;
    return {
        next,
        ttlMs: (at)=>next(next(at)) - at
    };
}
// src/strategies/background/loader.ts
function registerLoader(key, fn, options, owner, enter = ()=>()=>void 0) {
    const timetable = timetableOf(options, owner);
    const leader = leaderOf(options, timetable, owner);
    const keyOf = compileKey(key, fn);
    const textKey = keyOf([]);
    const storage2 = watchingLife(lazyStorage(options.cache, owner, false), timetable, textKey, owner);
    const subject = new Subject({
        keyOf,
        plan: planOf(options, timetable, leader, owner),
        storage: storage2,
        options,
        makeCall: (callKey, _self, args)=>({
                key: callKey,
                args,
                load: ()=>job.track(fn)
            })
    });
    const leave = enter(textKey, storage2);
    const value = Object.assign(async ()=>{
        job.read();
        return subject.answer(void 0, []);
    }, {
        refresh: ()=>job.run(),
        stop: ()=>job.stop(),
        status: ()=>job.status()
    });
    subject.attach(value);
    const reporter = new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["Reporter"](value, subject.counters, options.onError);
    const job = new Job({
        key: textKey,
        timetable,
        work: async ()=>subject.refresh(void 0, []),
        madeAt: async ()=>{
            try {
                const entry = await subject.peek([]);
                return entry !== void 0 && (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isFresh"])(entry) ? Math.min(entry.createdAt, (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])()) : void 0;
            } catch (error) {
                reporter.report(error, {
                    operation: "get",
                    key: textKey
                });
                return void 0;
            }
        },
        failed: (error, context)=>reporter.report(error, context),
        runImmediately: options.runImmediately ?? true,
        leave,
        patienceMs: patienceMs(timetable),
        idleStopMs: (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["durationMs"])(options.idleStop ?? Number.POSITIVE_INFINITY, `${owner}: idleStop`),
        leadership: leader && new Leadership({
            key: textKey,
            ...leader,
            leases: ()=>requireLeases(storage2(), "leader", owner),
            report: (error)=>reporter.report(error, {
                    operation: "lead",
                    key: textKey
                })
        })
    });
    job.begin();
    return Object.defineProperty(value, "cache", {
        get: storage2,
        enumerable: true
    });
}
var LONGEST_LEASE_MS = 6e4;
var LONGEST_POLL_MS = 5e3;
function leaderOf({ leader = false, cache }, timetable, owner) {
    if (leader === false) return void 0;
    if (cache === void 0) {
        throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${owner}: leader needs cache, the storage that the processes share; give it, or leave leader out`);
    }
    if (typeof cache === "object") requireLeases(cache, "leader", owner);
    const { lease, poll } = leader === true ? {} : leader;
    const leaseMs = lease === void 0 ? Math.min(timetable.next((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])()) - (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])(), LONGEST_LEASE_MS) : (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["durationMs"])(lease, `${owner}: leader.lease`);
    const pollMs = poll === void 0 ? Math.min(leaseMs / 3, LONGEST_POLL_MS) : (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["durationMs"])(poll, `${owner}: leader.poll`);
    return {
        leaseMs,
        pollMs
    };
}
function planOf(options, timetable, leader, owner) {
    const { ttl } = options;
    const fixedMs = ttl === void 0 ? void 0 : (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["durationMs"])(ttl, `${owner}: ttl`);
    const windows = {
        staleMs: 0,
        staleIfErrorMs: 0,
        refreshAheadMs: void 0,
        refreshAhead: Number.POSITIVE_INFINITY
    };
    const never = Number.POSITIVE_INFINITY;
    return {
        sync: false,
        decide: (entry, at)=>decideByWindows(windows, entry, at),
        mayFallBack: ()=>false,
        life: (_value, _args, askedMs)=>{
            const freshMs = askedMs ?? fixedMs ?? timetable.ttlMs((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])());
            return freshMs === 0 ? void 0 : {
                freshMs,
                keptMs: freshMs
            };
        },
        validate: void 0,
        tags: void 0,
        softTimeoutMs: never,
        hardTimeoutMs: never,
        flightTimeoutMs: patienceMs(timetable),
        shareRefresh: true,
        // A follower that has nothing to serve must not run the loader beside the leader.
        lock: leader && {
            leaseMs: leader.leaseMs,
            waitMs: patienceMs(timetable)
        },
        concurrency: void 0,
        negative: void 0,
        backoff: void 0,
        background: void 0
    };
}
// src/strategies/load-options.ts
var endingDuration = (value, option)=>{
    const ms = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["durationMs"])(value, option);
    if (ms === 0 || ms === Number.POSITIVE_INFINITY) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${option} is ${(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["show"])(value)}; give a duration above 0 that ends`);
};
var wholeNumber = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["must"])((value)=>Number.isInteger(value) && Number(value) >= 0, "a whole number");
var errorClasses = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["must"])((value)=>Array.isArray(value) ? value.length > 0 && value.every(isErrorClass) : typeof value === "function", "an error class, a list of them, or a function that tells");
var loadChecks = {
    ttl: (value, option)=>typeof value === "function" ? void 0 : __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].duration(value, option),
    cache: (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["must"])((value)=>typeof value === "function" || typeof value === "object", "a storage, or a function that makes one"),
    staleIfError: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].duration,
    timeout: (value, option)=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checkOptions"])(option, value, {
            soft: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].duration,
            hard: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].duration
        }),
    flightTimeout: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].duration,
    concurrency: (value, option)=>typeof value === "object" ? (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checkOptions"])(option, value, {
            limit: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].positiveInteger,
            queue: wholeNumber
        }) : __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].positiveInteger(value, option),
    negativeTtl: (value, option)=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checkOptions"])(option, value, {
            ttl: endingDuration,
            errors: errorClasses
        }),
    jitter: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].share,
    refreshAhead: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].share,
    refreshBackoff: (value, option)=>{
        if (typeof value !== "boolean") (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checkOptions"])(option, value, {
            base: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].duration,
            max: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].duration
        });
    },
    lock: (value, option)=>{
        if (typeof value !== "boolean") (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checkOptions"])(option, value, {
            lease: endingDuration,
            wait: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].duration
        });
    },
    cacheWhen: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].function,
    validate: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].function,
    version: (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["must"])((value)=>typeof value === "string" || Number.isFinite(value), "a string or a finite number"),
    tags: (value, option)=>typeof value === "function" ? void 0 : __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].strings(value, option),
    background: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].function,
    onError: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].function,
    params: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].strings
};
var DEFAULT_LEASE = "10s";
var DEFAULT_FLIGHT_TIMEOUT = "30s";
var DEFAULT_QUEUE = 1e3;
var DEFAULT_BACKOFF = {
    base: "1s",
    max: "1m"
};
function planOf2(options, traits) {
    const { owner, sync, staleMs, shareRefresh, missingTtlMs } = traits;
    const { ttl } = options;
    if (ttl === void 0) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${owner}: ttl is missing; give how long a value is fresh, such as '5m'`);
    const fixedTtlMs = typeof ttl === "function" ? void 0 : (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["durationMs"])(ttl, `${owner}: ttl`);
    if (fixedTtlMs === 0) return void 0;
    const ms = (value, name, otherwise)=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["durationMs"])(value ?? otherwise, `${owner}: ${name}`);
    const { refreshAhead = Number.POSITIVE_INFINITY } = options;
    const windows = {
        staleMs,
        staleIfErrorMs: ms(options.staleIfError, "staleIfError", 0),
        // Of a fixed ttl, not of the entry's life: a level of a chain may have capped that.
        refreshAheadMs: fixedTtlMs === void 0 ? void 0 : fixedTtlMs * refreshAhead,
        refreshAhead
    };
    const { cacheWhen, jitter = 0, tags } = options;
    const life = (value, args, askedMs)=>{
        if (cacheWhen !== void 0 && !cacheWhen(value)) return void 0;
        const missing = value === void 0 && askedMs === void 0 ? missingTtlMs : void 0;
        const ttlMs = askedMs ?? missing ?? fixedTtlMs ?? (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["durationMs"])(ttl(value, ...args), `${owner}: ttl()`);
        if (ttlMs === 0) return void 0;
        const freshMs = ttlMs === Number.POSITIVE_INFINITY ? ttlMs : ttlMs * (1 - jitter * Math.random());
        return {
            freshMs,
            keptMs: freshMs + Math.max(windows.staleMs, windows.staleIfErrorMs)
        };
    };
    return {
        sync,
        decide: (entry, at)=>decideByWindows(windows, entry, at),
        mayFallBack: (entry, at)=>mayStandIn(windows, entry, at),
        life,
        validate: options.validate,
        tags: typeof tags === "function" ? (value, args)=>tags(value, ...args) : tags,
        softTimeoutMs: ms(options.timeout?.soft, "timeout.soft", Number.POSITIVE_INFINITY),
        hardTimeoutMs: ms(options.timeout?.hard, "timeout.hard", Number.POSITIVE_INFINITY),
        flightTimeoutMs: ms(options.flightTimeout, "flightTimeout", DEFAULT_FLIGHT_TIMEOUT),
        shareRefresh,
        lock: lockOf(options, owner),
        concurrency: concurrencyOf(options, owner),
        negative: negativeOf(options, owner),
        backoff: pauses(options.refreshBackoff ?? true, owner),
        background: options.background
    };
}
function lockOf({ lock = false, flightTimeout, cache }, owner) {
    if (lock === false) return void 0;
    if (typeof cache === "object") requireLeases(cache, "lock", owner);
    const { lease = DEFAULT_LEASE, wait = flightTimeout ?? DEFAULT_FLIGHT_TIMEOUT } = lock === true ? {} : lock;
    return {
        leaseMs: (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["durationMs"])(lease, `${owner}: lock.lease`),
        waitMs: (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["durationMs"])(wait, `${owner}: lock.wait`)
    };
}
function concurrencyOf({ concurrency }, owner) {
    if (concurrency === void 0) return void 0;
    const { limit, queue = DEFAULT_QUEUE } = typeof concurrency === "number" ? {
        limit: concurrency
    } : concurrency;
    if (limit !== void 0) return {
        limit,
        queue
    };
    throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${owner}: concurrency.limit is missing; give how many loads may run at a time`);
}
function negativeOf({ negativeTtl }, owner) {
    if (negativeTtl === void 0) return void 0;
    const { ttl, errors } = negativeTtl;
    if (ttl === void 0 || errors === void 0) {
        throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${owner}: negativeTtl needs ttl and errors; give { ttl: '10s', errors: NotFoundError }`);
    }
    const classes = Array.isArray(errors) ? errors : isErrorClass(errors) ? [
        errors
    ] : void 0;
    return {
        ttlMs: (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["durationMs"])(ttl, `${owner}: negativeTtl.ttl`),
        matches: classes ? (error)=>classes.some((each2)=>error instanceof each2) : errors
    };
}
function isErrorClass(value) {
    return typeof value === "function" && (value === Error || value.prototype instanceof Error);
}
function pauses(backoff, owner) {
    if (backoff === false) return void 0;
    const { base, max } = {
        ...DEFAULT_BACKOFF,
        ...backoff === true ? {} : backoff
    };
    const baseMs = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["durationMs"])(base ?? DEFAULT_BACKOFF.base, `${owner}: refreshBackoff.base`);
    const maxMs = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["durationMs"])(max ?? DEFAULT_BACKOFF.max, `${owner}: refreshBackoff.max`);
    return (failures)=>Math.min(maxMs, baseMs * 2 ** (failures - 1)) * (1 - Math.random() / 10);
}
// src/strategies/background/options.ts
var storage = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["must"])((value)=>typeof value === "function" || typeof value === "object", "a storage, or a function that makes one");
var positiveDuration = (value, option)=>{
    __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].duration(value, option);
    (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["must"])((given)=>Number.parseFloat(String(given)) > 0, "a duration above 0, or leave it out; a background value cannot be switched off by its ttl")(value, option);
};
var common = {
    interval: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].duration,
    ttl: positiveDuration,
    runImmediately: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].boolean,
    onError: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].function,
    cache: storage
};
var backgroundChecks = {
    ...common,
    cron: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].string,
    idleStop: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].duration,
    leader: (value, option)=>{
        if (typeof value !== "boolean") (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checkOptions"])(option, value, {
            lease: endingDuration,
            poll: endingDuration
        });
    }
};
var readerChecks = {
    ...common,
    source: storage
};
// src/strategies/background/reader.ts
function makeReader(template, options, owner) {
    if (options.interval === void 0) {
        throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${owner}: interval is missing; give how often to pull, such as '1m', or 0`);
    }
    const timetable = timetableOf({
        interval: options.interval
    }, owner);
    const local = lazyStorage(options.cache, owner, false);
    const key = compileKey(template, nothing)([]);
    const { source } = options;
    const given = source === void 0 ? void 0 : lazyStorage(source, `${owner}: source`, false);
    const origin = ()=>given?.() ?? writerStorage(key);
    const ttlMs = options.ttl === void 0 ? timetable.ttlMs(0) : (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["durationMs"])(options.ttl, `${owner}: ttl`);
    const ttl = ttlMs / 1e3;
    const pull = async ()=>{
        const from = origin();
        const to = local();
        if (from === void 0 || from === to) return fresh(to);
        const entry = await from.getEntry(key);
        if (entry === void 0 || !(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isFresh"])(entry)) {
            await to.delete(key);
            return void 0;
        }
        await to.setEntry(key, entry, {
            ttl
        });
        return entry.value;
    };
    const fresh = async (storage2)=>{
        const entry = await storage2.getEntry(key);
        return entry !== void 0 && (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isFresh"])(entry) ? entry.value : void 0;
    };
    const reader = Object.assign(async ()=>{
        try {
            const entry = await local().getEntry(key);
            if (entry !== void 0 && (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isFresh"])(entry)) return entry.value;
        } catch (error) {
            reporter.report(error, {
                operation: "get",
                key
            });
        }
        try {
            return await job.run();
        } catch (error) {
            reporter.report(error, {
                operation: "pull",
                key
            });
            return void 0;
        }
    }, {
        refresh: ()=>job.run(),
        stop: ()=>job.stop(),
        status: ()=>job.status()
    });
    const reporter = new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["Reporter"](reader, (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attachCounters"])(reader), options.onError);
    const job = new Job({
        key,
        timetable,
        work: ()=>job.track(pull),
        madeAt: async ()=>void 0,
        failed: (error, context)=>reporter.report(error, {
                ...context,
                operation: "pull"
            }),
        runImmediately: options.runImmediately ?? true,
        idleStopMs: Number.POSITIVE_INFINITY,
        patienceMs: patienceMs(timetable)
    });
    job.begin();
    return Object.defineProperty(reader, "cache", {
        get: local,
        enumerable: true
    });
}
var nothing = ()=>void 0;
// src/strategies/background/bg-cache.ts
function backgroundWith(given) {
    const inForce = (owner, own, checks2)=>{
        (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checkOptions"])(owner, own ?? {}, checks2);
        const applicable = Object.entries(given).filter(([name])=>Object.hasOwn(checks2, name));
        const options = {
            ...Object.fromEntries(applicable),
            ...(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["present"])(own)
        };
        if (own !== void 0 && "cron" in own && !("interval" in own)) delete options["interval"];
        if (own !== void 0 && "interval" in own && !("cron" in own)) delete options["cron"];
        return options;
    };
    return {
        registerLoader (key, own) {
            const owner = `BGCache.registerLoader(${(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["show"])(key)})`;
            const options = inForce(owner, own, backgroundChecks);
            return (loader)=>registerLoader(key, functionFor(loader, owner), options, owner);
        },
        registerWriter (key, own) {
            const owner = `BGCache.registerWriter(${(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["show"])(key)})`;
            const options = inForce(owner, own, backgroundChecks);
            refuseSecondWriter(key);
            return (loader)=>registerLoader(key, functionFor(loader, owner), options, owner, enterWriter);
        },
        getReader (key, own) {
            const owner = `BGCache.getReader(${(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["show"])(key)})`;
            return makeReader(key, inForce(owner, own, readerChecks), owner);
        },
        configure (own) {
            (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checkOptions"])("BGCache.configure", own, {
                ...backgroundChecks,
                ...readerChecks
            });
            return backgroundWith({
                ...given,
                ...(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["present"])(own)
            });
        },
        async shutdown (own = {}) {
            (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checkOptions"])("BGCache.shutdown", own, {
                timeout: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].duration
            });
            await stopAllJobs((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["durationMs"])(own.timeout ?? "10s", "BGCache.shutdown: timeout"));
        }
    };
}
function functionFor(loader, owner) {
    if (typeof loader === "function") return loader;
    throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${owner}(\u2026) was applied to ${(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["show"])(loader)}; apply it to a function without parameters`);
}
var BGCache = backgroundWith({});
// src/strategies/decorate.ts
function wrapOrDecorate(owner, wrap, target, rest) {
    const [context, descriptor] = rest;
    if (typeof target === "function" && context === void 0) return wrap(target);
    if (typeof target === "function" && isMethodContext(context)) return wrap(target);
    if (isMethodDescriptor(descriptor)) return {
        ...descriptor,
        value: wrap(descriptor.value)
    };
    throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${owner}(\u2026) was applied to ${what(target, context)}; apply it to a function or to a method of a class`);
}
function isMethodContext(context) {
    return typeof context === "object" && context !== null && Reflect.get(context, "kind") === "method";
}
function isMethodDescriptor(descriptor) {
    return typeof descriptor === "object" && descriptor !== null && typeof Reflect.get(descriptor, "value") === "function";
}
function what(target, context) {
    if (typeof context === "object" && context !== null) return `a ${String(Reflect.get(context, "kind"))}`;
    return typeof context === "string" ? `the property ${context}` : (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["show"])(target);
}
function likeness(wrapper, fn) {
    Object.defineProperty(wrapper, "name", {
        value: fn.name,
        configurable: true
    });
    Object.defineProperty(wrapper, "length", {
        value: fn.length,
        configurable: true
    });
    return wrapper;
}
// src/strategies/cached.ts
function cachedWith(key, options, traits) {
    const wrap = (fn)=>{
        const subject = subjectOf(fn, key, options, traits);
        const wrapper = likeness(function(...args) {
            try {
                return promised(subject.answer(this, args));
            } catch (error) {
                return Promise.reject(error);
            }
        }, fn);
        const later = (work)=>new Promise((resolve)=>resolve(work()));
        return withMembers(wrapper, subject, {
            peek: (...args)=>later(()=>subject.peek(args)),
            refresh (...args) {
                return later(()=>subject.refresh(instance(this, wrapper), args));
            },
            invalidate: (...args)=>later(()=>subject.invalidate(args)),
            set: (args, value)=>later(()=>subject.set(args, value))
        });
    };
    return (target, ...rest)=>wrapOrDecorate(traits.owner, wrap, target, rest);
}
function cachedSyncWith(key, options, traits) {
    const { owner } = traits;
    const wrap = (fn)=>{
        const subject = subjectOf(fn, key, options, traits);
        const name = `${owner}: ${fn.name || "the function"}`;
        const wrapper = likeness(function(...args) {
            const value = subject.answer(this, args);
            return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["isPromise"])(value) ? (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["expectSync"])(value, name) : value;
        }, fn);
        return withMembers(wrapper, subject, {
            peek: (...args)=>subject.peek(args),
            refresh (...args) {
                return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["expectSync"])(subject.refresh(instance(this, wrapper), args), name);
            },
            invalidate: (...args)=>subject.invalidate(args),
            set: (args, value)=>subject.set(args, value)
        });
    };
    return (target, ...rest)=>wrapOrDecorate(owner, wrap, target, rest);
}
function subjectOf(fn, key, options, traits) {
    const call = fn;
    const { sync, owner } = traits;
    return new Subject({
        keyOf: compileKey(key, fn, {
            params: options.params,
            version: options.version
        }),
        plan: planOf2(options, traits),
        storage: lazyStorage(options.cache, owner, sync),
        options,
        makeCall: (callKey, self, args)=>({
                key: callKey,
                args,
                load () {
                    const value = call.apply(self, args);
                    return sync ? (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["expectSync"])(value, `${owner}: ${fn.name || "the function"}`) : value;
                }
            })
    });
}
function withMembers(wrapper, subject, members) {
    subject.attach(wrapper);
    Object.assign(wrapper, members, {
        key: (...args)=>subject.key(args),
        explain: (...args)=>subject.explain(args)
    });
    return Object.defineProperty(wrapper, "cache", {
        get: ()=>subject.storage,
        enumerable: true
    });
}
function instance(self, wrapper) {
    return self === wrapper ? void 0 : self;
}
function promised(value) {
    return value instanceof Promise ? value : Promise.resolve(value);
}
// src/strategies/batch.ts
var Batch = class {
    #loader;
    #wanted = [];
    #flights = [];
    constructor(loader){
        this.#loader = loader;
    }
    /** The value of one id, from the call of the loader that will bring it. */ load(id) {
        if (this.#wanted.length === 0) void Promise.resolve().then(()=>this.#dispatch());
        this.#flights.push(...currentLoading()?.flights ?? []);
        return new Promise((resolve, reject)=>this.#wanted.push({
                id,
                resolve,
                reject
            }));
    }
    #dispatch() {
        const wanted = this.#wanted;
        const flights = this.#flights;
        this.#wanted = [];
        this.#flights = [];
        const ids = wanted.map(({ id })=>id);
        const answer = new Promise((resolve)=>{
            resolve(runLoading({
                flights,
                context: void 0
            }, ()=>this.#loader(ids)));
        });
        answer.then((values)=>{
            const pick = picker(values, ids.length);
            wanted.forEach(({ id, resolve }, index)=>{
                resolve(pick(id, index));
            });
        }).catch((error)=>{
            for (const { reject } of wanted)reject(error);
        });
    }
};
function picker(values, length) {
    if (values instanceof Map) return (id)=>values.get(id);
    if (Array.isArray(values) && values.length === length) return (_, index)=>values[index];
    const got = Array.isArray(values) ? `an array of ${values.length}` : (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["show"])(values);
    throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`the batch loader was asked for ${length} ids and answered ${got}; answer an array of ${length} in the same order (undefined where there is nothing), or a Map by id`);
}
// src/strategies/cached-many.ts
var manyChecks = {
    missingTtl: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].duration
};
function cachedManyWith(key, options, traits) {
    const wrap = (fn)=>{
        const loader = fn;
        if (options.lock !== void 0 && options.lock !== false) {
            throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${traits.owner}: lock is ${(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["show"])(options.lock)}; leases are of single keys, and the loads of a batch go together: give lock: false`);
        }
        if (options.concurrency !== void 0) {
            throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${traits.owner}: concurrency is ${(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["show"])(options.concurrency)}; it is of loads of single keys, and those of a batch go together: leave it out, and let the loader limit itself`);
        }
        const missingTtlMs = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["durationMs"])(options.missingTtl ?? 0, `${traits.owner}: missingTtl`);
        const batchOf = (self)=>new Batch((ids)=>loader.call(self, ids));
        const callOf = (batch, callKey, id)=>({
                key: callKey,
                args: [
                    id
                ],
                load: ()=>batch.load(id)
            });
        const subject = new Subject({
            // The loader's parameter is the list; a name in the template is that of the single id.
            keyOf: compileKey(key, (id)=>id, {
                params: options.params ?? [
                    soleName(key)
                ],
                version: options.version
            }),
            plan: planOf2(options, {
                ...traits,
                missingTtlMs
            }),
            storage: lazyStorage(options.cache, traits.owner, false),
            options,
            makeCall: (callKey, self, [id])=>callOf(batchOf(self), callKey, id)
        });
        const answer = (self, ids, act)=>{
            const batch = batchOf(self);
            const { engine } = subject;
            if (engine === void 0) return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["all"])(ids.map((id)=>batch.load(id)));
            return act(engine, ids.map((id)=>callOf(batch, subject.key([
                    id
                ]), id)));
        };
        const wrapper = likeness(async function(ids) {
            return answer(this, ids, answerMany);
        }, fn);
        subject.attach(wrapper);
        Object.assign(wrapper, {
            key: (id)=>subject.key([
                    id
                ]),
            peek: async (id)=>subject.peek([
                    id
                ]),
            async refresh (ids) {
                return answer(this === wrapper ? void 0 : this, ids, refreshMany);
            },
            invalidate: async (...ids)=>{
                await Promise.all(ids.map((id)=>subject.invalidate([
                        id
                    ])));
            },
            set: async (args, value)=>subject.set(args, value),
            explain: (id)=>subject.explain([
                    id
                ])
        });
        return Object.defineProperty(wrapper, "cache", {
            get: ()=>subject.storage,
            enumerable: true
        });
    };
    return (target, ...rest)=>wrapOrDecorate(traits.owner, wrap, target, rest);
}
function soleName(key) {
    const [, name = "id"] = typeof key === "string" ? /\{(\w+)\}/.exec(key) ?? [] : [];
    return name;
}
var answerMany = (engine, calls)=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(engine.readMany(calls.map(({ key })=>key)), (found)=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["all"])(calls.map((call)=>each(()=>engine.settle(call, found(call.key))))));
var refreshMany = (engine, calls)=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["then"])(engine.readMany(calls.map(({ key })=>key)), (found)=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["all"])(calls.map((call)=>each(()=>engine.reload(call, found(call.key))))));
var each = (work)=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["attempt"])(work, (error)=>Promise.reject(error));
// src/strategies/entry-points.ts
function strategyWith(strategy, given) {
    const settle = (entryPoint, own, checks2, sync = false)=>{
        const owner = `${strategy.name}.${entryPoint}`;
        (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checkOptions"])(owner, own ?? {}, checks2);
        const applicable = Object.entries(given).filter(([name])=>Object.hasOwn(checks2, name));
        const options = {
            ...Object.fromEntries(applicable),
            ...(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["present"])(own)
        };
        return {
            options,
            traits: {
                owner,
                sync,
                ...strategy.traits(options, owner)
            }
        };
    };
    const manyAndOwn = {
        ...strategy.checks,
        ...manyChecks
    };
    const { timeout: _, flightTimeout: __, concurrency: ___, ...syncChecks } = strategy.checks;
    return {
        cached (key, own) {
            const { options, traits } = settle("cached", own, strategy.checks);
            return cachedWith(key, options, traits);
        },
        cachedSync (key, own) {
            const { options, traits } = settle("cachedSync", own, syncChecks, true);
            return cachedSyncWith(key, options, traits);
        },
        cachedMany (key, own) {
            const { options, traits } = settle("cachedMany", own, manyAndOwn);
            return cachedManyWith(key, options, traits);
        },
        configure (own) {
            (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checkOptions"])(`${strategy.name}.configure`, own, manyAndOwn);
            return strategyWith(strategy, {
                ...given,
                ...(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["present"])(own)
            });
        }
    };
}
// src/strategies/swr.ts
var SWRCache = strategyWith({
    name: "SWRCache",
    checks: {
        ...loadChecks,
        staleTtl: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].duration,
        enableLock: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].boolean
    },
    traits: ({ staleTtl = 0, enableLock = true }, owner)=>({
            staleMs: (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["durationMs"])(staleTtl, `${owner}: staleTtl`),
            shareRefresh: enableLock
        })
}, {});
// src/strategies/ttl.ts
var TTLCache = strategyWith({
    name: "TTLCache",
    checks: loadChecks,
    traits: ()=>({
            staleMs: 0,
            shareRefresh: true
        })
}, {});
;
}),
"[project]/packages/redis/dist/index.js [app-route] (ecmascript)", ((__turbopack_context__) => {
"use strict";

__turbopack_context__.s([
    "RedisBus",
    ()=>RedisBus,
    "RedisCache",
    ()=>RedisCache
]);
// src/bus/redis-bus.ts
var __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__ = __turbopack_context__.i("[project]/packages/core/dist/chunk-BH6MSOEE.js [app-route] (ecmascript)");
var __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__ = __turbopack_context__.i("[project]/packages/core/dist/chunk-673Q3GQU.js [app-route] (ecmascript)");
// src/bus/publish-carrier.ts
var __TURBOPACK__imported__module__$5b$externals$5d2f$crypto__$5b$external$5d$__$28$crypto$2c$__cjs$29$__ = __turbopack_context__.i("[externals]/crypto [external] (crypto, cjs)");
// src/bus/outbox.ts
var __TURBOPACK__imported__module__$5b$externals$5d2f$timers__$5b$external$5d$__$28$timers$2c$__cjs$29$__ = __turbopack_context__.i("[externals]/timers [external] (timers, cjs)");
// src/redis-cache.ts
var __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$driver$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$locals$3e$__ = __turbopack_context__.i("[project]/packages/core/dist/driver.js [app-route] (ecmascript) <locals>");
// src/redis-driver.ts
var __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$A4UZGQSX$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__ = __turbopack_context__.i("[project]/packages/core/dist/chunk-A4UZGQSX.js [app-route] (ecmascript)");
;
;
var OWN_CONNECTION = {
    lazyConnect: true,
    retryStrategy: ()=>null,
    autoResubscribe: false,
    autoResendUnfulfilledCommands: false,
    enableAutoPipelining: false,
    // It would keep the process alive; a PING finds out as much.
    failoverDetector: false,
    keyPrefix: "",
    // ioredis 6 drops what Redis tells of keys in the newer protocol.
    protocol: 2
};
function ownConnection(node) {
    return node.duplicate(OWN_CONNECTION);
}
function isBusCluster(client) {
    return client.isCluster;
}
function addressOf({ options }) {
    return `${options.host}:${options.port}`;
}
function requireBusClient(client) {
    const given = typeof client === "object" && client !== null ? client : {};
    const methods = [
        "call",
        "duplicate",
        Reflect.get(given, "isCluster") === true ? "nodes" : "subscribe"
    ];
    if (methods.every((method)=>typeof Reflect.get(given, method) === "function")) return;
    throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`RedisBus: client is ${(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["show"])(client)}; pass new Redis(\u2026) or new Cluster(\u2026) of the package ioredis, version 5.4 or later`);
}
;
;
// src/advice.ts
var ADVICE = [
    [
        /^OOM /,
        "raise maxmemory, or set maxmemory-policy to one that may evict these keys, such as allkeys-lfu"
    ],
    [
        /^READONLY /,
        "the client writes to a replica; connect it to the master, and see reconnectOnError of ioredis"
    ],
    [
        /^NOAUTH /,
        "give the client a password, and a username where the server has users"
    ],
    [
        /^WRONGPASS /,
        "check the username and password of the client"
    ],
    [
        /^(NOPERM|ERR The user executing the script) /,
        "the user of the client lacks a right; the README of @acache/redis lists the commands it needs"
    ],
    [
        /^LOADING /,
        "the server is reading its data set and answers when that is done; see enableReadyCheck of ioredis"
    ],
    [
        /^WRONGTYPE /,
        "the key holds a list, hash or set of somebody else; give the storage a prefix of its own"
    ],
    [
        /^MISCONF /,
        "the server cannot save to its disk and refuses writes; check the disk and the log of the server"
    ],
    [
        /^BUSY /,
        "a script of somebody has run for too long; SCRIPT KILL ends it"
    ],
    [
        /^(MASTERDOWN|CLUSTERDOWN) /,
        "a master is down; check the servers, and that a replica can take over"
    ],
    [
        /^Too many Cluster redirections/,
        "a master is down, or the nodes do not agree; check them with CLUSTER NODES, and that a replica can take over"
    ],
    [
        /^(MOVED|CROSSSLOT) /,
        "the server is part of a Redis Cluster; pass a Cluster of ioredis as the client"
    ],
    [
        /^Connection is closed/,
        "the client was closed, or lost a server; check that it runs, and close the client after the storages that use it"
    ],
    [
        /max retries per request/,
        "the server cannot be reached; check its address, and that it runs"
    ],
    [
        /enableOfflineQueue/,
        "the client is not connected; wait until it is ready, or leave enableOfflineQueue on"
    ]
];
async function advised(command) {
    try {
        return await command;
    } catch (error) {
        throw withAdvice(error);
    }
}
function withAdvice(error, about) {
    if (!(error instanceof Error)) return error;
    const advice = ADVICE.find(([form])=>form.test(error.message))?.[1];
    if (advice === void 0 && about === void 0) return error;
    const says = advice === void 0 ? error.message : `${error.message.replace(/\.$/, "")}; ${advice}`;
    const advised2 = new Error(about === void 0 ? says : `${about}: ${says}`, {
        cause: error
    });
    advised2.name = error.name;
    return advised2;
}
;
// src/bus/backoff.ts
var FIRST_MS = 50;
var LONGEST_MS = 5e3;
function pauseMs(failures) {
    return Math.min(LONGEST_MS, FIRST_MS * 2 ** failures) * (0.5 + Math.random() / 2);
}
// src/bus/line.ts
var PING_EVERY_MS = 5e3;
var ANSWER_MS = 5e3;
var Line = class {
    #parts;
    #closed = false;
    #connection;
    #wake = ()=>void 0;
    constructor(parts){
        this.#parts = parts;
        void this.#run();
    }
    close() {
        this.#closed = true;
        this.#hangUp();
        this.#wake();
    }
    /** A connection that is over is left alone: the client would keep the process alive to see it close. */ #hangUp() {
        if (this.#connection?.status !== "end") this.#connection?.disconnect();
        this.#connection = void 0;
    }
    async #run() {
        let failures = 0;
        while(!this.#closed){
            try {
                this.#connection = this.#parts.dial();
                await this.#hold(this.#connection, ()=>{
                    failures = 0;
                });
            } catch (error) {
                if (!this.#closed) this.#parts.down(error);
            }
            this.#hangUp();
            if (!this.#closed) await this.#pause(pauseMs(failures));
            failures += 1;
        }
    }
    /** Connects, if there is something to connect to, and throws when the connection is over. */ async #hold(connection, connected) {
        if (connection === void 0) return;
        let ended = false;
        let reason;
        connection.on("error", (error)=>{
            reason = error;
        });
        connection.on("connect", ()=>connection.stream?.unref?.());
        connection.on("messageBuffer", (_channel, message)=>{
            if (this.#connection === connection) this.#parts.heard(message);
        });
        connection.on("end", ()=>{
            ended = true;
            this.#wake();
        });
        try {
            await answered(connection.connect());
            await answered(this.#parts.listen(connection));
            if (ended || this.#closed) throw new Error("the connection was closed");
            connected();
            this.#parts.up();
            for(;;){
                await this.#pause(PING_EVERY_MS);
                if (ended || this.#closed) throw new Error("the connection was closed");
                await answered(connection.ping());
            }
        } catch (error) {
            throw reason ?? error;
        }
    }
    #pause(ms) {
        return new Promise((resolve)=>{
            const cancel = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["after"])(ms, resolve);
            this.#wake = ()=>{
                cancel();
                resolve();
            };
        });
    }
};
function answered(answer) {
    return (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["withDeadline"])(advised(answer), {
        timeoutMs: ANSWER_MS,
        expired: ()=>new Error(`the server has not answered within ${ANSWER_MS} ms`),
        late: ()=>void 0
    });
}
;
var BadMessage = class extends Error {
};
var LaterMessage = class extends Error {
};
var VERSION = 1;
var SIGNED = /^([0-9a-f]{64}) (.*)$/s;
var MessageForm = class {
    #channel;
    #secret;
    constructor(channel, secret){
        this.#channel = channel;
        this.#secret = secret;
    }
    encode({ sender, sequence, keys }) {
        const text = JSON.stringify({
            v: VERSION,
            sender,
            sequence,
            keys: keys ?? "all"
        });
        return this.#secret === void 0 ? text : `${this.#sign(this.#secret, text).toString("hex")} ${text}`;
    }
    /** Throws BadMessage, or LaterMessage. */ decode(message) {
        const whole = Buffer.isBuffer(message) ? message.toString() : "";
        return parse(this.#secret === void 0 ? whole : this.#verified(this.#secret, whole));
    }
    /** The text under the signature. */ #verified(secret, whole) {
        const [, signature = "", text = ""] = SIGNED.exec(whole) ?? [];
        const given = Buffer.from(signature, "hex");
        const wanted = this.#sign(secret, text);
        if (given.length === wanted.length && (0, __TURBOPACK__imported__module__$5b$externals$5d2f$crypto__$5b$external$5d$__$28$crypto$2c$__cjs$29$__["timingSafeEqual"])(given, wanted)) return text;
        throw new BadMessage(`a message on ${JSON.stringify(this.#channel)} is not signed with the secret`);
    }
    /** The channel is signed with the text, as JSON, whose end cannot be mistaken: a message is good for no other channel. */ #sign(secret, text) {
        return (0, __TURBOPACK__imported__module__$5b$externals$5d2f$crypto__$5b$external$5d$__$28$crypto$2c$__cjs$29$__["createHmac"])("sha256", secret).update(JSON.stringify(this.#channel)).update(text).digest();
    }
};
function parse(text) {
    let fields;
    try {
        fields = Object(JSON.parse(text));
    } catch (error) {
        throw new BadMessage("a message of the bus is no JSON", {
            cause: error
        });
    }
    const { v, sender, sequence, keys } = fields;
    if (typeof v === "number" && v > VERSION) {
        throw new LaterMessage(`a message of the bus has version ${v}; this release reads ${VERSION}`);
    }
    const all = keys === "all";
    if (v === VERSION && isName(sender) && isCount(sequence) && (all || isStrings(keys))) {
        return {
            sender,
            sequence,
            keys: all ? void 0 : keys
        };
    }
    throw new BadMessage("a message of the bus has fields that it cannot have");
}
var isName = (value)=>typeof value === "string" && value !== "";
var isCount = (value)=>Number.isSafeInteger(value) && Number(value) > 0;
var isStrings = (value)=>Array.isArray(value) && value.every((item)=>typeof item === "string");
;
;
var MAX_KEYS = 500;
var MAX_CHARACTERS = 64 * 1024;
var MAX_WAITING = 5e4;
var SENT_MS = 5e3;
var Outbox = class {
    #parts;
    #waiting = /* @__PURE__ */ new Set();
    #all = false;
    #sequence = 0;
    #sending;
    #closed = false;
    #wake = ()=>void 0;
    constructor(parts){
        this.#parts = parts;
    }
    add(keys) {
        if (this.#closed || keys?.length === 0) return;
        for (const key of keys ?? [])this.#waiting.add(key);
        if (keys === void 0 || this.#waiting.size > MAX_WAITING) {
            this.#all = true;
            this.#waiting.clear();
        }
        this.#sending ??= this.#send();
    }
    /** Settles when all is sent, or given up. */ async flush() {
        while(this.#sending !== void 0)await this.#sending;
    }
    /** Gives up what is not sent yet. */ close() {
        this.#closed = true;
        this.#wake();
    }
    async #send() {
        await new Promise((resolve)=>{
            (0, __TURBOPACK__imported__module__$5b$externals$5d2f$timers__$5b$external$5d$__$28$timers$2c$__cjs$29$__["setImmediate"])(resolve);
        });
        while(!this.#closed && (this.#all || this.#waiting.size > 0)){
            const keys = this.#take();
            this.#sequence += 1;
            await this.#sendUntilDone(keys);
        }
        this.#sending = void 0;
    }
    /** The keys of the next message. */ #take() {
        if (this.#all) {
            this.#all = false;
            this.#waiting.clear();
            return void 0;
        }
        const keys = [];
        let characters = 0;
        for (const key of this.#waiting){
            characters += key.length;
            if (keys.length === MAX_KEYS || keys.length > 0 && characters > MAX_CHARACTERS) break;
            keys.push(key);
            this.#waiting.delete(key);
        }
        return keys;
    }
    async #sendUntilDone(keys) {
        for(let failures = 0; !this.#closed; failures += 1){
            const late = new Error(`a message of the bus could not be sent within ${SENT_MS} ms; it waits`);
            const cancel = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["after"])(SENT_MS, ()=>this.#parts.failed(late));
            try {
                await this.#orClosed(this.#parts.send(this.#sequence, keys));
                return;
            } catch (error) {
                this.#parts.failed(error);
            } finally{
                cancel();
            }
            await this.#orClosed(this.#pause(pauseMs(failures)));
        }
    }
    #pause(ms) {
        return new Promise((resolve)=>{
            (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["after"])(ms, resolve);
        });
    }
    /** Settles as the work does, or when the outbox is closed. */ #orClosed(work) {
        return new Promise((resolve, reject)=>{
            this.#wake = ()=>resolve(void 0);
            work.then(resolve, reject);
        });
    }
};
// src/bus/senders.ts
var MAX_SENDERS = 1e4;
var Senders = class {
    #last = /* @__PURE__ */ new Map();
    /**
   * How many messages of the sender are missing before this one; undefined for one that was heard before, or came after a
   * later one. A sender never heard of has none missing: what it sent before the subscription began does not matter.
   */ missing({ sender, sequence }) {
        const last = this.#last.get(sender) ?? sequence - 1;
        if (sequence <= last) return void 0;
        this.#last.delete(sender);
        this.#last.set(sender, sequence);
        if (this.#last.size > MAX_SENDERS) {
            for (const [silent] of this.#last){
                this.#last.delete(silent);
                break;
            }
        }
        return sequence - last - 1;
    }
    /** Begins anew, with a new subscription. */ forget() {
        this.#last.clear();
    }
};
// src/bus/publish-carrier.ts
var COMPLAINTS_EVERY_MS = 1e4;
var PublishCarrier = class {
    #parts;
    #channel;
    #form;
    #self = (0, __TURBOPACK__imported__module__$5b$externals$5d2f$crypto__$5b$external$5d$__$28$crypto$2c$__cjs$29$__["randomUUID"])();
    #senders = new Senders();
    #outbox;
    #line;
    #complainedAt = Number.NEGATIVE_INFINITY;
    #complaints = 0;
    constructor(parts, { channel, secret }){
        this.#parts = parts;
        this.#channel = channel;
        this.#form = new MessageForm(channel, secret);
        this.#outbox = new Outbox({
            send: (sequence, keys)=>this.#send({
                    sender: this.#self,
                    sequence,
                    keys
                }),
            failed: (error)=>parts.failed(error)
        });
    }
    accept() {}
    open() {
        const { client, listeners, failed } = this.#parts;
        this.#line = new Line({
            dial () {
                const node = isBusCluster(client) ? oneOf(client.nodes("master")) : client;
                return node && ownConnection(node);
            },
            listen: (connection)=>connection.subscribe(this.#channel),
            heard: (message)=>this.#heard(message),
            up: ()=>{
                this.#senders.forget();
                listeners.gap("listening begins");
            },
            down: failed
        });
    }
    shut() {
        this.#line?.close();
    }
    publish(news) {
        this.#parts.listeners.tell(news);
        this.#outbox.add(news.keys);
    }
    flush() {
        return this.#outbox.flush();
    }
    close() {
        this.#outbox.close();
    }
    #send(message) {
        const { client } = this.#parts;
        const masters = isBusCluster(client) ? client.nodes("master") : [];
        const [first = client] = masters.toSorted(byAddress);
        return advised(first.call("publish", this.#channel, this.#form.encode(message)));
    }
    #heard(bytes) {
        const { listeners } = this.#parts;
        try {
            const message = this.#form.decode(bytes);
            if (message.sender === this.#self) return;
            const missing = this.#senders.missing(message);
            if (missing === 0) listeners.tell({
                keys: message.keys
            });
            else if (missing !== void 0) listeners.gap(`${missing} messages of one sender are missing`);
        } catch (error) {
            if (error instanceof LaterMessage) listeners.gap(error.message);
            else if (!(error instanceof BadMessage)) throw error;
            this.#complain(error);
        }
    }
    /** Anybody may send such messages, as many as they like. */ #complain({ message }) {
        this.#complaints += 1;
        if ((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])() - this.#complainedAt < COMPLAINTS_EVERY_MS) return;
        const others = this.#complaints === 1 ? "" : `, and ${this.#complaints - 1} more were of no use`;
        this.#complainedAt = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])();
        this.#complaints = 0;
        this.#parts.failed(new Error(`${message}${others}`));
    }
};
function oneOf(nodes) {
    return nodes[Math.floor(Math.random() * nodes.length)];
}
function byAddress(a, b) {
    return addressOf(a) < addressOf(b) ? -1 : 1;
}
;
;
;
var METHODS = [
    "getBuffer",
    "getrangeBuffer",
    "mgetBuffer",
    "call",
    "pipeline"
];
function requireClient(client) {
    const usable = typeof client === "object" && client !== null && METHODS.every((method)=>typeof Reflect.get(client, method) === "function");
    if (usable) return client;
    throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"]("RedisCache: the first argument is not an ioredis client; pass new Redis(\u2026) or new Cluster(\u2026) of the package ioredis, version 5.4 or later");
}
function isCluster(client) {
    return client.isCluster;
}
;
;
;
var SHA1 = "sha1";
var FORM = /^(sha1|\d+):((?:[0-9a-f]{2})+)$/;
function versionOf(bytes) {
    const found = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$A4UZGQSX$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["stampOf"])(bytes);
    if (found === void 0) return `${SHA1}:${(0, __TURBOPACK__imported__module__$5b$externals$5d2f$crypto__$5b$external$5d$__$28$crypto$2c$__cjs$29$__["createHash"])(SHA1).update(bytes).digest("hex")}`;
    return `${found.offset}:${asBuffer(found.stamp).toString("hex")}`;
}
function testOf(version) {
    const [, where, hex] = FORM.exec(version) ?? [];
    if (where === void 0 || hex === void 0) return void 0;
    return {
        where,
        expected: where === SHA1 ? hex : Buffer.from(hex, "hex")
    };
}
function asBuffer(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
// src/redis-key.ts
var ESCAPE = "\uFFFF";
var NEEDS_ESCAPE = /[\p{Surrogate}\uFFFF]/gu;
var ESCAPED = /\uFFFF([0-9a-f]{4})/g;
function toRedisKey(key) {
    return key.replace(NEEDS_ESCAPE, (unit)=>ESCAPE + unit.charCodeAt(0).toString(16));
}
function fromRedisKey(redisKey) {
    if (!redisKey.includes(ESCAPE)) return redisKey;
    const key = redisKey.replace(ESCAPED, (_, digits)=>String.fromCharCode(Number.parseInt(digits, 16)));
    return toRedisKey(key) === redisKey ? key : void 0;
}
function redisPrefixOf(prefix, keyPrefix) {
    return keyPrefix + toRedisKey(prefix.replace(/[\uD800-\uDBFF]$/, ""));
}
function patternOf(prefix, keyPrefix) {
    return `${redisPrefixOf(prefix, keyPrefix).replace(/[[\]*?\\]/g, "\\$&")}*`;
}
function ownKeyOf(redisKey, prefix, keyPrefix) {
    if (!redisKey.startsWith(keyPrefix)) return void 0;
    const key = fromRedisKey(redisKey.slice(keyPrefix.length));
    return key?.startsWith(prefix) ? key.slice(prefix.length) : void 0;
}
;
var Script = class {
    #source;
    #digest;
    constructor(source){
        this.#source = source;
        this.#digest = (0, __TURBOPACK__imported__module__$5b$externals$5d2f$crypto__$5b$external$5d$__$28$crypto$2c$__cjs$29$__["createHash"])("sha1").update(source).digest("hex");
    }
    /** Runs it by its digest; a server that does not know it, or has forgotten it, is sent the source. */ async run(topology, redisKey, args) {
        let reply;
        try {
            reply = await topology.script([
                "evalsha",
                this.#digest,
                1,
                redisKey,
                ...args
            ]);
        } catch (error) {
            if (!(error instanceof Error && error.message.startsWith("NOSCRIPT"))) throw error;
            reply = await topology.script([
                "eval",
                this.#source,
                1,
                redisKey,
                ...args
            ]);
        }
        return Number(reply);
    }
};
var HOLDS = `
local function holds(key, where, expected)
  if where == 'sha1' then
    local bytes = redis.call('GET', key)
    return bytes and redis.sha1hex(bytes) == expected
  end
  return redis.call('GETRANGE', key, where, where + #expected - 1) == expected
end
`;
var replaceScript = new Script(`${HOLDS}
if not holds(KEYS[1], ARGV[1], ARGV[2]) then return 0 end
if ARGV[4] == '' then
  redis.call('SET', KEYS[1], ARGV[3])
else
  redis.call('SET', KEYS[1], ARGV[3], 'PX', ARGV[4])
end
return 1
`);
var claimScript = new Script(`${HOLDS}
local time = redis.call('TIME')
if ARGV[3] then
  if not holds(KEYS[1], ARGV[3], ARGV[4]) then return 0 end
elseif redis.call('EXISTS', KEYS[1]) == 1 then
  return 0
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return time[1] * 1000000 + time[2]
`);
var removeScript = new Script(`${HOLDS}
if redis.call('EXISTS', KEYS[1]) == 0 then return 1 end
if not holds(KEYS[1], ARGV[1], ARGV[2]) then return 0 end
redis.call('UNLINK', KEYS[1])
return 1
`);
var renewScript = new Script(`${HOLDS}
if not holds(KEYS[1], ARGV[1], ARGV[2]) then return 0 end
if ARGV[5] and not holds(KEYS[1], ARGV[5], ARGV[6]) then return 0 end
redis.call('SETRANGE', KEYS[1], 0, ARGV[3])
if ARGV[4] == '' then
  redis.call('PERSIST', KEYS[1])
else
  redis.call('PEXPIRE', KEYS[1], ARGV[4])
end
return 1
`);
;
// src/cluster-slots.ts
var SLOTS = 16384;
var CRC = Uint16Array.from({
    length: 256
}, (_, byte)=>{
    let crc = byte << 8;
    for(let bit = 0; bit < 8; bit += 1)crc = crc & 32768 ? crc << 1 ^ 4129 : crc << 1;
    return crc;
});
function slotOf(redisKey) {
    let crc = 0;
    for (const byte of Buffer.from(hashedPart(redisKey))){
        crc = crc << 8 & 65535 ^ (CRC[crc >> 8 ^ byte] ?? 0);
    }
    return crc % SLOTS;
}
function hashedPart(redisKey) {
    const open = redisKey.indexOf("{");
    const close = open < 0 ? -1 : redisKey.indexOf("}", open);
    return close > open + 1 ? redisKey.slice(open + 1, close) : redisKey;
}
// src/group-by.ts
function groupBy(items, keyOf) {
    const groups = /* @__PURE__ */ new Map();
    for (const item of items){
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === void 0) groups.set(key, [
            item
        ]);
        else group.push(item);
    }
    return [
        ...groups.values()
    ];
}
// src/topology.ts
var BATCH = 1e3;
function topologyOf(client) {
    return isCluster(client) ? cluster(client) : singleServer(client);
}
function singleServer(client) {
    return {
        groups: (redisKeys)=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["groupsOf"])(redisKeys, BATCH),
        script: (command)=>client.call(...command),
        sendAll: (commands)=>sendPipelines(client, (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["groupsOf"])(commands, BATCH)),
        masters: async ()=>[
                client
            ]
    };
}
function cluster(client) {
    const slot = (redisKey)=>slotOf((client.options.keyPrefix ?? "") + redisKey);
    const inChunks = (groups)=>groups.flatMap((group)=>(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["groupsOf"])(group, BATCH));
    return {
        groups: (redisKeys)=>inChunks(groupBy(redisKeys, slot)),
        // Some releases of ioredis 5 with enableAutoPipelining take the digest of a script for its key, put the command into
        // the pipeline of another node, and all of that pipeline fails. A pipeline of its own goes by the key.
        async script (command) {
            const [result] = await client.pipeline([
                [
                    ...command
                ]
            ]).exec() ?? [];
            const [error, reply] = result ?? [
                null,
                void 0
            ];
            if (error !== null) throw error;
            return reply;
        },
        async sendAll (commands) {
            const node = ({ redisKey })=>client.slots[slot(redisKey)]?.join() ?? slot(redisKey);
            const failures = await sendPipelines(client, inChunks(groupBy(commands, node)));
            const redirected = [
                ...failures
            ].filter(([, error])=>isRedirection(error));
            await Promise.all(redirected.map(async ([command])=>{
                try {
                    await client.call(...command.command);
                    failures.delete(command);
                } catch (error) {
                    failures.set(command, error);
                }
            }));
            return failures;
        },
        async masters () {
            if (client.status !== "ready") await client.call("scan", "0", "COUNT", 1);
            return client.nodes("master");
        }
    };
}
async function sendPipelines(client, batches) {
    const failures = /* @__PURE__ */ new Map();
    await Promise.all(batches.map(async (batch)=>{
        const results = await client.pipeline(batch.map(({ command })=>[
                ...command
            ])).exec();
        for (const [index, command] of batch.entries()){
            const error = results?.[index]?.[0];
            if (error) failures.set(command, error);
        }
    }));
    return failures;
}
var isRedirection = (error)=>/^(MOVED|ASK|TRYAGAIN|CLUSTERDOWN) /.test(error.message);
// src/redis-driver.ts
var SCAN_COUNT = 500;
var RedisDriver = class {
    name = "redis";
    #client;
    #topology;
    constructor(client){
        this.#client = client;
        this.#topology = topologyOf(client);
    }
    async read(key) {
        const bytes = await advised(this.#client.getBuffer(toRedisKey(key)));
        return bytes === null ? void 0 : {
            bytes,
            version: versionOf(bytes)
        };
    }
    async readMany(keys) {
        const found = /* @__PURE__ */ new Map();
        const readGroup = async (redisKeys)=>{
            const values = await advised(this.#client.mgetBuffer(redisKeys));
            for (const [index, redisKey] of redisKeys.entries()){
                const bytes = values[index];
                if (bytes) found.set(redisKey, bytes);
            }
        };
        await Promise.all(this.#topology.groups(keys.map(toRedisKey)).map(readGroup));
        const records = /* @__PURE__ */ new Map();
        for (const key of keys){
            const bytes = found.get(toRedisKey(key));
            if (bytes !== void 0) records.set(key, {
                bytes,
                version: versionOf(bytes)
            });
        }
        return records;
    }
    async head(key) {
        const head = await advised(this.#client.getrangeBuffer(toRedisKey(key), 0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$A4UZGQSX$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["MAX_HEAD_BYTES"] - 1));
        if (head.length === 0) return void 0;
        if ((0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$A4UZGQSX$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["stampOf"])(head) !== void 0 || head.length < __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$A4UZGQSX$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["MAX_HEAD_BYTES"]) return {
            head,
            version: versionOf(head)
        };
        const record = await this.read(key);
        return record && {
            head: record.bytes,
            version: record.version
        };
    }
    async write(key, record, condition) {
        const { bytes, instants } = record;
        const version = versionOf(bytes);
        if (condition !== void 0 && "ifVersion" in condition) {
            const args = [
                asBuffer(bytes),
                remainingMs(instants) ?? ""
            ];
            return await this.#ifVersion(condition.ifVersion, replaceScript, key, args) && version;
        }
        const absent = condition === void 0 ? [] : [
            "NX"
        ];
        const reply = await advised(this.#client.call(...setCommand(key, record), ...absent));
        return reply !== null && version;
    }
    async claim(key, { bytes, instants }, condition) {
        const args = [
            asBuffer(bytes),
            remainingMs(instants) ?? 1
        ];
        if ("ifVersion" in condition) {
            const test = testOf(condition.ifVersion);
            if (test === void 0) return false;
            args.push(test.where, test.expected);
        }
        const token = await advised(claimScript.run(this.#topology, toRedisKey(key), args));
        return token !== 0 && {
            version: versionOf(bytes),
            token
        };
    }
    async writeMany(records) {
        const commands = records.map(([key, record])=>({
                redisKey: toRedisKey(key),
                command: setCommand(key, record)
            }));
        const failures = await advised(this.#topology.sendAll(commands));
        const [first] = failures;
        if (first === void 0) return;
        const [{ redisKey }, error] = first;
        const others = failures.size === 1 ? "" : ` and ${failures.size - 1} more`;
        throw withAdvice(error, `${JSON.stringify(redisKey)}${others}`);
    }
    async remove(key, condition) {
        if (condition !== void 0) return this.#ifVersion(condition.ifVersion, removeScript, key, []);
        await advised(this.#client.call("unlink", toRedisKey(key)));
        return true;
    }
    async removeMany(keys) {
        const groups = this.#topology.groups(keys.map(toRedisKey));
        await Promise.all(groups.map((redisKeys)=>advised(this.#client.call("unlink", ...redisKeys))));
    }
    async touch(key, renewal, condition) {
        const { head, instants, match } = renewal;
        const args = [
            match.offset,
            asBuffer(match.bytes),
            asBuffer(head),
            remainingMs(instants) ?? ""
        ];
        if (condition !== void 0) {
            const test = "ifVersion" in condition ? testOf(condition.ifVersion) : void 0;
            if (test === void 0) return false;
            args.push(test.where, test.expected);
        }
        const renewed = await advised(renewScript.run(this.#topology, toRedisKey(key), args));
        return renewed !== 0 && versionOf(head);
    }
    async *list(prefix) {
        const keyPrefix = this.#client.options.keyPrefix ?? "";
        const scan = [
            "MATCH",
            patternOf(prefix, keyPrefix),
            "COUNT",
            SCAN_COUNT
        ];
        for (const master of (await advised(this.#topology.masters()))){
            let cursor = "0";
            do {
                const reply = await advised(master.call("scan", cursor, ...scan));
                const [next, redisKeys] = reply;
                yield redisKeys.map((redisKey)=>fromRedisKey(redisKey.slice(keyPrefix.length))).filter((key)=>key?.startsWith(prefix) === true);
                cursor = next;
            }while (cursor !== "0")
        }
    }
    async #ifVersion(version, script, key, args) {
        const test = testOf(version);
        if (test === void 0) return false;
        const done = advised(script.run(this.#topology, toRedisKey(key), [
            test.where,
            test.expected,
            ...args
        ]));
        return await done !== 0;
    }
};
function setCommand(key, { bytes, instants }) {
    const life = remainingMs(instants);
    return [
        "set",
        toRedisKey(key),
        asBuffer(bytes),
        ...life === void 0 ? [] : [
            "PX",
            life
        ]
    ];
}
function remainingMs({ expiresAt }) {
    if (expiresAt === Number.POSITIVE_INFINITY) return void 0;
    return Math.min(Math.max(1, Math.ceil(expiresAt - (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["now"])())), Number.MAX_SAFE_INTEGER);
}
// src/redis-cache.ts
var DEFAULT_TIMEOUT = "1s";
var RedisCache = class extends __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$driver$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$locals$3e$__["DriverStorage"] {
    constructor(client, options = {}){
        super(new RedisDriver(requireClient(client)), withDefaults(options));
    }
};
function withDefaults(options) {
    (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checkOptions"])("RedisCache", options, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$driver$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__$3c$locals$3e$__["driverStorageChecks"]);
    return {
        ...options,
        timeout: options.timeout ?? DEFAULT_TIMEOUT
    };
}
;
var ASK_EVERY_MS = 1e4;
var Masters = class {
    #parts;
    #lines = /* @__PURE__ */ new Map();
    #review = ()=>this.#compare();
    #cancel = ()=>void 0;
    constructor(parts){
        this.#parts = parts;
        const { cluster: cluster2 } = parts;
        cluster2.on("refresh", this.#review);
        if (cluster2.status === "ready") this.#compare();
        this.#askLater();
    }
    /** Asks the Cluster for its masters now. */ ask() {
        const { cluster: cluster2 } = this.#parts;
        if (cluster2.status === "ready") cluster2.refreshSlotsCache();
    }
    close() {
        this.#parts.cluster.off("refresh", this.#review);
        this.#cancel();
        for (const line of this.#lines.values())line.close();
        this.#lines.clear();
    }
    #compare() {
        const { cluster: cluster2, open, gone } = this.#parts;
        const masters = new Map(cluster2.nodes("master").map((node)=>[
                addressOf(node),
                node
            ]));
        for (const [address, line] of this.#lines){
            if (masters.has(address)) continue;
            line.close();
            this.#lines.delete(address);
            gone();
        }
        for (const [address, node] of masters){
            if (!this.#lines.has(address)) this.#lines.set(address, open(node));
        }
    }
    #askLater() {
        this.#cancel = (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["after"])(ASK_EVERY_MS, ()=>{
            this.ask();
            this.#askLater();
        });
    }
};
// src/bus/tracking-carrier.ts
var INVALIDATIONS = "__redis__:invalidate";
var TrackingCarrier = class {
    #parts;
    #keyPrefix;
    #givenPrefix;
    #prefix;
    #lines;
    constructor(parts, prefix){
        this.#parts = parts;
        this.#keyPrefix = parts.client.options.keyPrefix ?? "";
        this.#givenPrefix = prefix;
    }
    accept(storages) {
        const prefix = this.#givenPrefix ?? prefixAmong(storages);
        if (this.#prefix !== void 0 && this.#prefix !== prefix) {
            throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`RedisBus: the prefix ${(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["show"])(prefix)} is another than that of the storages that listen already, ${(0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["show"])(this.#prefix)}; make a bus for each prefix`);
        }
        this.#prefix = prefix;
    }
    open() {
        const { client } = this.#parts;
        if (!isBusCluster(client)) {
            this.#lines = this.#line(client, ()=>void 0);
            return;
        }
        const masters = new Masters({
            cluster: client,
            open: (node)=>this.#line(node, ()=>masters.ask()),
            gone: ()=>this.#parts.listeners.gap("a master of the Cluster is gone")
        });
        this.#lines = masters;
    }
    shut() {
        this.#lines?.close();
        this.#prefix = void 0;
    }
    publish() {}
    async flush() {}
    close() {}
    #line(node, lost) {
        const { listeners, failed } = this.#parts;
        return new Line({
            dial: ()=>ownConnection(node),
            listen: (connection)=>this.#track(connection),
            heard: (message)=>this.#heard(message),
            up: ()=>listeners.gap("listening begins"),
            down (error) {
                failed(error);
                lost();
            }
        });
    }
    /** The connection tells itself, and takes no other commands from then on. */ async #track(connection) {
        const id = String(await connection.call("client", "id"));
        const prefix = redisPrefixOf(this.#prefix ?? "", this.#keyPrefix);
        const only = prefix === "" ? [] : [
            "prefix",
            prefix
        ];
        await connection.call("client", "tracking", "on", "redirect", id, "bcast", ...only);
        await connection.subscribe(INVALIDATIONS);
    }
    #heard(message) {
        const { listeners } = this.#parts;
        if (!Array.isArray(message)) {
            listeners.gap("all keys of the server were removed");
            return;
        }
        const prefix = this.#prefix ?? "";
        const keys = message.map((redisKey)=>ownKeyOf(String(redisKey), prefix, this.#keyPrefix)).filter((key)=>key !== void 0);
        if (keys.length > 0) listeners.tell({
            keys
        });
    }
};
function prefixAmong(storages) {
    const prefixes = new Set(storages.filter((storage)=>storage instanceof RedisCache).map(({ prefix: prefix2 })=>prefix2));
    const [prefix, ...others] = prefixes;
    if (prefix !== void 0 && others.length === 0) return prefix;
    throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](prefix === void 0 ? "RedisBus: there is no RedisCache among the levels whose prefix could be tracked; give the option prefix" : "RedisBus: there are RedisCaches with different prefixes among the levels; give the option prefix");
}
// src/bus/redis-bus.ts
var secretCheck = (value, option)=>{
    if ((typeof value === "string" || value instanceof Uint8Array) && value.length > 0) return;
    throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`${option} is empty, or no secret; give a string or bytes`);
};
var busChecks = {
    client: requireBusClient,
    mode: (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["must"])((value)=>value === "publish" || value === "tracking", "'publish' or 'tracking'"),
    channel: (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["must"])((value)=>typeof value === "string" && value !== "", "a name that is not empty"),
    secret: secretCheck,
    prefix: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].string,
    onError: __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checks"].function
};
var MODE_OF = {
    channel: "publish",
    secret: "publish",
    prefix: "tracking"
};
var DEFAULT_CHANNEL = "acache:bus";
var CLOSE_TIMEOUT_MS = 5e3;
var RedisBus = class {
    name = "redis-bus";
    #listeners = new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["BusListeners"]();
    #reporter;
    #onError;
    #carrier;
    #closing;
    constructor(options){
        (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["checkOptions"])("RedisBus", options, busChecks);
        requireBusClient(options.client);
        const { client, mode = "publish", channel = DEFAULT_CHANNEL, secret, prefix, onError } = options;
        for (const [option, only] of Object.entries(MODE_OF)){
            const given = options[option];
            if (given === void 0 || only === mode) continue;
            throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"](`RedisBus: ${option} is ${option === "secret" ? "given" : (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["show"])(given)}, and mode is '${mode}'; leave it out, or use mode '${only}'`);
        }
        this.#onError = onError;
        this.#reporter = new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["Reporter"](this, new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["Counters"](), onError);
        const parts = {
            client,
            listeners: this.#listeners,
            failed: (error)=>this.#failed(error)
        };
        this.#carrier = mode === "publish" ? new PublishCarrier(parts, {
            channel,
            secret
        }) : new TrackingCarrier(parts, prefix);
    }
    publish(news) {
        if (this.#closing === void 0) this.#carrier.publish(news);
    }
    /** Throws ConfigurationError for storages whose keys it cannot tell of, and after `close`. */ subscribe(listener, storages) {
        if (this.#closing !== void 0) throw new __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$673Q3GQU$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["ConfigurationError"]("RedisBus: subscribe() after close(); make a new bus");
        this.#carrier.accept(storages);
        const remove = this.#listeners.add(listener);
        if (this.#listeners.size === 1) this.#carrier.open();
        listener.gap("listening begins");
        let ended = false;
        return ()=>{
            if (ended) return;
            ended = true;
            remove();
            if (this.#listeners.size === 0) this.#carrier.shut();
        };
    }
    flush() {
        return this.#carrier.flush();
    }
    /** Waits, at most 5 seconds, until what was published is sent, then closes the bus's own connections and no other. */ close() {
        this.#closing ??= this.#close();
        return this.#closing;
    }
    async #close() {
        const unsent = new Error(`close() gave up on news after ${CLOSE_TIMEOUT_MS} ms`);
        try {
            await (0, __TURBOPACK__imported__module__$5b$project$5d2f$packages$2f$core$2f$dist$2f$chunk$2d$BH6MSOEE$2e$js__$5b$app$2d$route$5d$__$28$ecmascript$29$__["withDeadline"])(this.#carrier.flush(), {
                timeoutMs: CLOSE_TIMEOUT_MS,
                expired: ()=>unsent,
                late: ()=>void 0
            });
        } catch (error) {
            this.#failed(error);
        }
        this.#carrier.close();
        this.#carrier.shut();
    }
    /** To those who listen; where there are none, and no ear of the bus's own, it is a process warning. */ #failed(error) {
        if (this.#onError !== void 0 || this.#listeners.size === 0) {
            this.#reporter.report(error, {
                operation: "bus",
                level: this.name
            });
        }
        this.#listeners.failed(error);
    }
};
;
}),
];

//# sourceMappingURL=%5Broot-of-the-server%5D__0a1kefneaa99h._.js.map