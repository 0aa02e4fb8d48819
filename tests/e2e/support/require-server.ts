/** The browser tests need a server and a browser, which `npm run e2e` finds or starts. */
export default function requireServer(): void {
  const missing = ["E2E_ADDRESS", "CHROMIUM_PATH"].filter((name) => !process.env[name]);
  if (missing.length > 0) {
    throw new Error(`${missing.join(" and ")}: run the browser tests with \`npm run e2e\`.`);
  }
}
