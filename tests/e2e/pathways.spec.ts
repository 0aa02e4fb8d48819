import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { made } from "./support/api";
import { expectNoFault } from "./support/axe";
import { save, upload } from "./support/import-page";
import { signIn } from "./support/sign-in";

/** The planner has a process of its own, at a low priority. */
const inTime = expect.configure({ timeout: 90_000 });

const PATHWAY = "Coopers of the quay";
const [HOOPS, OAK, ASH] = ["Coopers hoops", "Coopers oak", "Coopers ash"];

async function credential(request: APIRequestContext, name: string, price: number) {
  const facets = { kind: "badge", price, currency: "EUR", hours: 10 };
  await made(request, "/credentials", { name, ...facets });
}

async function choose(page: Page, box: string, name: string) {
  await page.getByRole("combobox", { name: box }).fill(name);
  await page.getByRole("listbox", { name: box }).getByRole("option", { name }).click();
}

test("S11: a pathway is defined, planned for a team, chosen from, and closed by awards", async ({
  page,
  request,
}) => {
  test.setTimeout(240_000);
  for (const [name, price] of [
    [HOOPS, 30],
    [OAK, 50],
    [ASH, 20],
  ] as const) {
    await credential(request, name, price);
  }
  await signIn(page, "learning");
  await page.goto("/journeys");
  const tabs = page.getByRole("navigation", { name: "Journeys" });
  await tabs.getByRole("link", { name: "Pathways" }).click();
  await page.getByRole("link", { name: "Define a pathway" }).click();
  await page.getByLabel("Name", { exact: true }).fill(PATHWAY);
  await page.getByLabel("Business goal").fill("Barrels are made here again.");
  await page.getByRole("button", { name: "Add a required credential" }).click();
  await choose(page, "Credential of part 1", HOOPS);
  await page.getByRole("button", { name: "Add an elective" }).click();
  await page.getByLabel("Name of part 2").fill("A wood");
  await page.getByLabel("How many of part 2").fill("3");
  await choose(page, "Add a choice to part 2", OAK);
  await choose(page, "Add a choice to part 2", ASH);
  await page.getByRole("button", { name: "Define" }).click();
  await expect(page.getByText("At least 3 of only 2 can never be.")).toBeVisible();
  await expectNoFault(page, "/pathways/enter with what is wrong");
  await page.getByLabel("How many of part 2").fill("1");
  await page.getByRole("button", { name: "Define" }).click();
  await expect(page.getByRole("heading", { level: 1, name: PATHWAY })).toBeVisible();
  await expect(page.getByText("50 EUR to 80 EUR")).toBeVisible();
  await expect(page.getByText("at least 1 of 2")).toBeVisible();
  await expect(page.getByText("Nobody is on it.")).toBeVisible();
  const pathway = page.url();

  await page.getByRole("link", { name: "Plan for a team" }).click();
  await page.getByLabel("Team").selectOption({ label: PLATFORM });
  await page.getByRole("button", { name: "Plan for this team" }).click();
  await expect(page).toHaveURL(/pathway=.*team=|team=.*pathway=/);
  await expect(page.getByLabel("Pathway").locator("option:checked")).toHaveText(PATHWAY);
  await page.getByLabel("Name").fill("Ana becomes a cooper");
  await page.getByLabel("People").selectOption({ label: "Ana Ruiz" });
  await page.getByLabel("Currency").selectOption("EUR");
  await page.getByRole("button", { name: "Look for plans" }).click();
  const plans = page.getByRole("navigation", { name: "Plans" });
  await inTime(plans).toBeVisible();
  await expect(page.getByText(`everybody completes ${PATHWAY}`)).toBeVisible();
  await expect(plans.getByRole("region", { name: "Cheapest" })).toContainText("50 EUR");
  await expect(page.getByRole("row", { name: /^A wood: 1 of 2/ })).toContainText("1 of 1");
  await page.getByRole("button", { name: "Assign to 1 person" }).click();
  const steps = page.getByRole("table", { name: "Steps" });
  await expect(steps.getByRole("row", { name: new RegExp(ASH) })).toBeVisible();

  await page.goto(pathway);
  const progress = page.getByRole("table", { name: `Progress on ${PATHWAY}` });
  await expect(progress.getByRole("row", { name: /Ana Ruiz/ })).toContainText("under way");
  await expectNoFault(page, "/pathways/{pathway} with somebody on it");

  await page.context().clearCookies();
  await signIn(page, "person");
  await page.goto("/");
  await page.getByRole("link", { name: "My record" }).click();
  await page.getByRole("link", { name: "Plan", exact: true }).click();
  const plan = page.getByRole("table", { name: "Plan of Ana Ruiz" });
  await expect(plan.getByRole("row", { name: new RegExp(HOOPS) })).toBeVisible();
  await expect(
    page.getByRole("button", { name: `Choose another instead of ${HOOPS}` }),
  ).toHaveCount(0);
  await page.getByRole("button", { name: `Choose another instead of ${ASH}` }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Credential").selectOption({ label: `${OAK} · 50 EUR · 10 h` });
  await dialog.getByRole("button", { name: "Choose" }).click();
  await expect(plan.getByRole("row", { name: new RegExp(OAK) })).toContainText("50 EUR");
  await expect(plan.getByRole("row", { name: new RegExp(ASH) })).toHaveCount(0);

  await page.context().clearCookies();
  await signIn(page, "learning");
  const lines = [HOOPS, OAK].map((name) => `ana.ruiz@harbourline.example,${name},2026-11-01`);
  const content = `person,credential,issued_on\n${lines.join("\n")}\n`;
  await upload(page, { name: "coopers.csv", content });
  await save(page);
  await page.goto(pathway);
  const own = progress.getByRole("row", { name: /Ana Ruiz/ });
  await expect(own).toContainText("✓ done");
  await expect(own).not.toContainText("under way");
  await expect(page.getByText("1 of 1 person complete")).toBeVisible();

  await page.getByRole("button", { name: "Withdraw" }).click();
  await page.getByRole("dialog").getByLabel("Last day").fill("2026-01-31");
  await page.getByRole("dialog").getByRole("button", { name: "Withdraw" }).click();
  await expect(page.getByText("it may be planned through 31 Jan 2026")).toBeVisible();
  await expect(page.getByRole("link", { name: "Plan for a team" })).toHaveCount(0);
});

const PLATFORM = "Technology / Infrastructure / Platform Engineering";
