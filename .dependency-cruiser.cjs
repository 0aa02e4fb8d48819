const forbid = (name, from, to) => ({ name, severity: "error", from, to });

module.exports = {
  forbidden: [
    forbid("no-cycles", {}, { circular: true }),
    forbid(
      "lib-is-pure",
      { path: "^lib/" },
      { pathNot: "^(lib/|node_modules/(zod|minisearch|fastest-levenshtein)/)" },
    ),
    forbid("db-below-app", { path: "^db/" }, { path: "^(app|components|tests)/" }),
    forbid(
      "schema-knows-no-queries",
      { path: "^db/schema/" },
      { path: "^db/(queries|commands|projection|client|command)" },
    ),
    forbid(
      "queries-do-not-write",
      { path: "^db/queries/" },
      { path: "^db/(commands/|command\\.ts)" },
    ),
    forbid("components-below-app", { path: "^components/" }, { path: "^(app|db|tests)/" }),
    forbid(
      "components-decide-nothing",
      { path: "^components/" },
      {
        path: "^lib/",
        pathNot: "^lib/(format|ids|timeline|group-by|spreadsheet/(to-csv|guard-cell))",
        dependencyTypesNot: ["type-only"],
      },
    ),
    forbid(
      "components-stay-off-the-server",
      { path: "^components/" },
      { path: "node_modules/(next/(dist/server|headers|cache)|drizzle-orm|postgres|server-only)" },
    ),
    forbid(
      "app-goes-through-db",
      { path: "^app/" },
      { path: "^db/(schema|client|command\\.ts)|node_modules/(drizzle-orm|postgres)/" },
    ),
    forbid("no-test-code-in-product", { path: "^(app|components|db|lib)/" }, { path: "^tests/" }),
    forbid(
      "no-script-code-in-product",
      { path: "^(app|components|db|lib)/" },
      { path: "^scripts/" },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|node_modules/\\.)" },
  },
};
