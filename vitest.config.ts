import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

export default defineConfig({
  resolve: {
    alias: {
      "@": root,
      "server-only": path.join(root, "tests/support/server-only.ts"),
    },
  },
  test: {
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "lib",
          // What is pure remembers nothing: a worker keeps its modules from file to file.
          isolate: false,
          // Properties take long on a busy machine.
          testTimeout: 20_000,
          include: ["tests/{access,app,components,house,lib,types}/**/*.test.{ts,tsx}"],
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["tests/{api,db}/**/*.test.ts"],
          globalSetup: "tests/support/databases-setup.ts",
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
