import { expect, type Page, test } from "@playwright/test";
import { answerOf, made, teamCalled } from "./support/api";
import { expectNoFault } from "./support/axe";
import { signIn } from "./support/sign-in";

type Competencies = { readonly items: readonly { readonly framework: { readonly id: string } }[] };

const SKILL = "Reading of tide tables";
const ROUND = "Tide tables, first round";
const ANA = "Ana Ruiz";

/** What was chosen in the form of a round for somebody. */
async function answer(page: Page, whose: string, level: string): Promise<void> {
  const group = page.getByRole("group", { name: SKILL });
  await group.getByLabel(whose).selectOption({ label: level });
  await page.getByRole("button", { name: "Record what I chose" }).click();
}

test("S10: a round asks people and their manager, shows both, and says who is late", async ({
  browser,
  page,
  request,
}) => {
  test.setTimeout(120_000);
  const { items } = await answerOf<Competencies>(request, "/competencies?limit=1");
  await made(request, "/competencies", { name: SKILL, frameworkId: items[0]?.framework.id });
  const team = await teamCalled(request, "Platform Engineering");

  await signIn(page, "manager");
  await page.goto(`/teams/${team}`);
  await page.getByRole("link", { name: "Rounds" }).click();
  await page.getByRole("button", { name: "Open a round" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill(ROUND);
  await dialog.getByLabel("Competencies").selectOption({ label: SKILL });
  await dialog.getByRole("button", { name: "Open round" }).click();
  await page.getByRole("link", { name: ROUND }).click();
  await expect(page.getByRole("heading", { name: ROUND })).toBeVisible();
  await expectNoFault(page, "a round");

  const anas = await browser.newContext();
  const own = await anas.newPage();
  await signIn(own, "person");
  await own.goto("/");
  await expect(own.getByText(/1 competency to assess by/)).toBeVisible();
  await own.getByRole("link", { name: ROUND }).click();
  await expect(own.getByRole("table", { name: /People in/ }).getByRole("row")).toHaveCount(2);
  await answer(own, "Your level", "4 Expert");
  await expect(own.getByText("You have said all that is asked of you.")).toBeVisible();
  await expectNoFault(own, "one’s own part in a round");
  await anas.close();

  await page.reload();
  await answer(page, ANA, "2 Working");
  const apart = page.getByRole("table", { name: "Answers that are far apart" });
  await expect(apart.getByRole("row", { name: ANA })).toContainText("2 levels apart");
  await page.getByRole("link", { name: ANA }).first().click();
  const sides = page.getByRole("table", { name: /side by side/ }).getByRole("row", { name: SKILL });
  await expect(sides).toContainText("4 Expert");
  await expect(sides).toContainText("2 Working");
  await expect(sides).toContainText("their manager");
  await expect(sides).toContainText("2 levels apart");

  await page.goBack();
  const people = page.getByRole("table", { name: /People in/ });
  await expect(people.getByRole("row", { name: ANA })).toContainText("1 of 1");
  await page.goto(`${page.url().split("?")[0]}?asOf=2030-01-01`);
  await expect(page.getByText("overdue")).toBeVisible();
  const others = people.getByRole("row").filter({ hasNotText: ANA }).nth(1);
  await expect(others).toContainText("0 of 1");
  await expect(others).toContainText("2");
  await page.goto(`${page.url().split("?")[0]}`);
  await page.getByRole("button", { name: "Close round" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Close for good" }).click();
  await expect(page.getByRole("button", { name: "Close round" })).toHaveCount(0);
});
