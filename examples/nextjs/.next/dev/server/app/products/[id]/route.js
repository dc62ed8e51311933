var R=require("../../../chunks/[turbopack]_runtime.js")("server/app/products/[id]/route.js")
R.c("server/chunks/[root-of-the-server]__1615wsuoanwq1._.js")
R.c("server/chunks/[root-of-the-server]__1ck058406zwpk._.js")
R.c("server/chunks/1vm5_nextjs__next-internal_server_app_products_[id]_route_actions_1esho_1t0eebo.js")
R.m("[project]/node_modules/.pnpm/next@16.4.6_@babel+core@7.29.13_@opentelemetry+api@1.9.0_@types+node@20.19.43_react-dom_cfc6af0a51fa7ff512cb176a3baf906f/node_modules/next/dist/esm/build/templates/app-route.js { INNER_APP_ROUTE => \"[project]/examples/nextjs/src/app/products/[id]/route.ts [app-route] (ecmascript)\" } [app-route] (ecmascript)")
module.exports=R.m("[project]/node_modules/.pnpm/next@16.4.6_@babel+core@7.29.13_@opentelemetry+api@1.9.0_@types+node@20.19.43_react-dom_cfc6af0a51fa7ff512cb176a3baf906f/node_modules/next/dist/esm/build/templates/app-route.js { INNER_APP_ROUTE => \"[project]/examples/nextjs/src/app/products/[id]/route.ts [app-route] (ecmascript)\" } [app-route] (ecmascript)").exports
