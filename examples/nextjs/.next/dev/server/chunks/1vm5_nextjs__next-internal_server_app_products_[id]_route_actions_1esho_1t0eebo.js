module.exports = [
"[project]/examples/nextjs/.next-internal/server/app/products/[id]/route/actions.js [app-rsc] (server actions loader, ecmascript)", ((__turbopack_context__) => {
"use strict";

__turbopack_context__.s([]);
}),
];

//# sourceMappingURL=1vm5_nextjs__next-internal_server_app_products_%5Bid%5D_route_actions_1esho_1t0eebo.js.map