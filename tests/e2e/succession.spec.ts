import { expect, test } from "@playwright/test";
import { expectNoFault } from "./support/axe";
import { signIn } from "./support/sign-in";

test("where too few could follow in a role is seen, with who is nearest, and agrees with its match", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, "learning");
  await page.goto("/roles");
  await page.getByRole("link", { name: "Succession" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Succession");
  await expectNoFault(page, "the succession");
  const chips = page.getByRole("navigation", { name: "Roles" });
  const all = await chips.getByText(/^All roles \d+$/).innerText();
  const table = page.getByRole("table", { name: "Who could follow in each role" });
  await expect(page.getByText(`${all.match(/\d+/)} roles`, { exact: true })).toBeVisible();

  await chips.getByText(/^Too few to follow \d+$/).click();
  await expect(page).toHaveURL(/show=thin/);
  const heads = await table.getByRole("columnheader").allInnerTexts();
  const cellUnder = async (header: string) => {
    const column = heads.findIndex((text) => text.startsWith(header));
    // The role itself is a heading of its row, no cell.
    return await table
      .getByRole("row")
      .nth(1)
      .getByRole("cell")
      .nth(column - 1)
      .innerText();
  };
  const [ready, oneStep] = [await cellUnder("Ready"), await cellUnder("One step away")];
  expect(await cellUnder("Depth")).toMatch(/Nobody|who leave/);

  await table.getByRole("row").nth(1).getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Who could take /);
  await expect(page.getByRole("link", { name: `Ready ${ready}`, exact: true })).toBeVisible();
  await expect(
    page.getByRole("link", { name: `One step away ${oneStep}`, exact: true }),
  ).toBeVisible();

  const file = await page.request.get("/exports/succession.csv?show=thin");
  expect(file.headers()["content-type"]).toContain("text/csv");
  expect((await file.text()).trim().split("\r\n").length).toBeGreaterThan(1);
});
