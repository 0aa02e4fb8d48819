import { expect } from "@playwright/test";
import { filled } from "@/tests/access/asking";
import { addressOfFile, isAt, pathOf, rows } from "@/tests/access/rows";
import { filesBelow } from "@/tests/house/sources";
import { test } from "./support/arranged-server";
import { expectNothingSideways } from "./support/sideways";

const PAGES = addressesOf("page.tsx");
/** Some stand where a page would find nothing by that name. */
const ROUTES = addressesOf("route.ts");

function addressesOf(name: string): string[] {
  return filesBelow("app")
    .filter((file) => file.endsWith(`/${name}`))
    .map((file) => addressOfFile(file.replace(/^app/, "")));
}

test("no page has to be moved to the side, however narrow it is or large its text", async ({
  arranged: { server, ids, papers },
  page,
}) => {
  test.setTimeout(600_000);
  const [, name = "", value = ""] = papers.get("admin")?.cookie?.match(/^([^=]+)=(.*)$/) ?? [];
  await page.context().addCookies([{ name, value, url: server }]);
  const addresses = rows()
    .filter((row) => row.verb === "OPEN" && !ROUTES.includes(pathOf(row)))
    .filter((row) => PAGES.some((route) => isAt(route, pathOf(row))))
    .map(({ address }) => filled(address, ids));
  expect(addresses.length).toBeGreaterThanOrEqual(PAGES.length);
  for (const address of addresses) {
    await page.goto(`${server}${address}`);
    await expectNothingSideways(page, address);
  }
});
