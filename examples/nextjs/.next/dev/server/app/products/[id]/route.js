var R=require("../../../chunks/[turbopack]_runtime.js")("server/app/products/[id]/route.js")
R.c("server/chunks/[root-of-the-server]__0a1kefneaa99h._.js")
R.c("server/chunks/[root-of-the-server]__0bm-8eek39k7i._.js")
R.c("server/chunks/1vm5_nextjs__next-internal_server_app_products_[id]_route_actions_1esho_1t0eebo.js")
R.m("[project]/node_modules/.pnpm/next@16.4.6_@babel+core@7.29.13_@types+node@20.19.43_react-dom@19.3.1_react@19.3.1__react@19.3.1/node_modules/next/dist/esm/build/templates/app-route.js { INNER_APP_ROUTE => \"[project]/examples/nextjs/src/app/products/[id]/route.ts [app-route] (ecmascript)\" } [app-route] (ecmascript)")
module.exports=R.m("[project]/node_modules/.pnpm/next@16.4.6_@babel+core@7.29.13_@types+node@20.19.43_react-dom@19.3.1_react@19.3.1__react@19.3.1/node_modules/next/dist/esm/build/templates/app-route.js { INNER_APP_ROUTE => \"[project]/examples/nextjs/src/app/products/[id]/route.ts [app-route] (ecmascript)\" } [app-route] (ecmascript)").exports
