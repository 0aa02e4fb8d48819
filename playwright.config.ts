import { defineConfig } from "@playwright/test";

const { E2E_ADDRESS = "", E2E_DATABASE = "", CHROMIUM_PATH = "" } = process.env;
const isRoot = process.getuid?.() === 0;

/**
 * They bring a world of their own, look at what no database changes, or at what the tests of `db` ask
 * both databases for already: what is left of it is decided in the browser.
 */
const ON_ONE_DATABASE = [
  ...["accessible", "enter-accessible", "matrix-accessible", "foreign-forms", "headers"],
  ...["badge-pictures", "badges", "ways-round", "who-may", "six-questions", "charts"],
  ...["matrix", "matrix-odd", "scrub", "proof-ladder", "finder", "absence", "team-sheet", "wall"],
  ...["import-files", "import-names", "import-wide", "rule-builder", "narrow"],
];

export default defineConfig({
  testDir: "tests/e2e",
  testIgnore:
    E2E_DATABASE === "postgresql" ? ON_ONE_DATABASE.map((name) => `**/${name}.spec.ts`) : [],
  globalSetup: "./tests/e2e/support/require-server.ts",
  outputDir: "test-results",
  forbidOnly: true,
  // Where others work on the same machine, everything takes its time, and axe most.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // One world for all of them: a test sees what the one before it wrote.
  workers: 1,
  reporter: [["list"]],
  use: {
    baseURL: E2E_ADDRESS,
    locale: "en-GB",
    timezoneId: "UTC",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: CHROMIUM_PATH,
      args: [
        ...(isRoot ? ["--no-sandbox"] : []),
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
