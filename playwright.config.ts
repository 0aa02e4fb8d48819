import { defineConfig } from "@playwright/test";

const { E2E_ADDRESS = "", CHROMIUM_PATH = "" } = process.env;
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/e2e/support/require-server.ts",
  outputDir: "test-results",
  forbidOnly: true,
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
