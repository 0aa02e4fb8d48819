import { type APIRequestContext, expect, test } from "@playwright/test";
import { answerOf, made } from "./support/api";
import { expectNoFault } from "./support/axe";
import { opened } from "./support/dialog";
import { save, upload } from "./support/import-page";
import { aMember } from "./support/members";
import { signIn } from "./support/sign-in";

/** The planner has a process of its own, at a low priority. */
const inTime = expect.configure({ timeout: 90_000 });

type Competencies = { readonly items: readonly { readonly framework: { readonly id: string } }[] };

/** A small team, what it has to be able to do, and a cheap and a dear way to show it. */
async function aTeamToPlanFor(request: APIRequestContext, name: string) {
  const team = {
    ...(await made<{ id: string }>(request, "/teams", { name, parentId: null })),
    name,
  };
  const { items } = await answerOf<Competencies>(request, "/competencies?limit=1");
  const frameworkId = items[0]?.framework.id;
  const skill = `${name} splicing`;
  const competency = await made<{ id: string }>(request, "/competencies", {
    ...{ name: skill, frameworkId },
  });
  const credential = async (called: string, kind: string, price: number, hours: number) => {
    const facets = { kind, price, currency: "EUR", hours };
    const row = await made<{ id: string }>(request, "/credentials", { name: called, ...facets });
    const mapping = { credentialId: row.id, competencyId: competency.id, level: 2 };
    await made(request, "/mappings", mapping);
    return called;
  };
  const role = {
    ...(await made<{ id: string }>(request, "/roles", { name: `${name} mate` })),
    name,
  };
  const asked = { roleId: role.id, competencyId: competency.id, level: 2 };
  await made(request, "/role-competencies", asked);
  return {
    team,
    skill,
    badge: await credential(`${name} badge`, "badge", 40, 60),
    exam: await credential(`${name} exam`, "certification", 300, 20),
    people: await Promise.all(
      ["Anouk", "Bao"].map(async (first) => {
        const email = `${first}@${name}.example`.toLowerCase();
        const member = await aMember(request, `${first} ${name}`, { team, role, email });
        return { ...member, email };
      }),
    ),
  };
}

test("X5, M19: a team’s plan is worked out, taken, and closed by an import of what was earned", async ({
  page,
  request,
}) => {
  test.setTimeout(240_000);
  const { team, skill, badge, exam, people } = await aTeamToPlanFor(request, "Riggers");
  await signIn(page, "learning");
  await page.goto("/journeys");
  await page.getByRole("link", { name: "Plan a journey" }).click();
  await page.getByLabel("Team", { exact: true }).selectOption({ label: team.name });
  await page.getByRole("button", { name: "Plan for this team" }).click();
  await page.getByRole("link", { name: "Competencies at a level" }).click();
  await expect(page.getByLabel("How many people")).toBeVisible(); // the form is another one by then
  await page.getByLabel("Name").fill("Riggers who splice");
  await page.getByLabel("Competencies").selectOption({ label: skill });
  await page.getByLabel("Level").selectOption("2");
  await page.getByLabel("Currency").selectOption("EUR");
  await page.getByLabel("Hours a week, each").fill("10");
  await page.getByRole("button", { name: "Look for plans" }).click();

  const plans = page.getByRole("navigation", { name: "Plans" });
  await inTime(plans).toBeVisible();
  const cheapest = plans.getByRole("region", { name: "Cheapest" });
  await expect(cheapest).toContainText("proved optimal");
  await expect(cheapest).toContainText("80 EUR");
  const earliest = plans.getByRole("region", { name: "Earliest end" });
  await expect(earliest).toContainText("600 EUR");
  await earliest.getByRole("link").click();
  await expect(page).toHaveURL(/plan=earliest/);
  await expect(page.getByRole("table", { name: "Steps" })).toContainText(exam);
  await plans.getByRole("link", { name: "Cheapest" }).click();
  await expect(page.getByRole("table", { name: "Steps" })).toContainText(badge);
  await expect(page.getByRole("row", { name: /^Riggers splicing, level 2/ })).toContainText(
    "0 of 2",
  );
  await expect(page.getByRole("row", { name: /^Riggers splicing, level 2/ })).toContainText(
    "2 of 2",
  );
  await expectNoFault(page, "/journeys/{journey} with plans");
  await page.getByRole("button", { name: "Assign to 2 people" }).click();
  await expect(page.getByText("0 of 2 steps")).toBeVisible();
  const steps = page.getByRole("table", { name: "Steps" });
  await expect(steps.getByRole("row", { name: /Anouk/ })).toContainText("under way");
  const address = page.url();

  const [anouk] = people;
  const line = `${anouk?.email},${badge},2026-11-01\n`;
  await upload(page, { name: "earned.csv", content: `person,credential,issued_on\n${line}` });
  await save(page);
  await page.goto(address);
  await expect(page.getByText("1 of 2 steps")).toBeVisible();
  await expect(steps.getByRole("row", { name: /Anouk/ })).toContainText("done");
  await expect(steps.getByRole("row", { name: /Bao/ })).toContainText("under way");
  const file = await page.request.get(`/exports/journeys.csv?q=Riggers who splice`);
  expect((await file.text()).trim().split("\r\n").at(-1)).toMatch(
    /^Riggers who splice,.*under way/,
  );
});

test("X5: an impossible goal names the limit that stands in the way, and what would do", async ({
  page,
  request,
}) => {
  test.setTimeout(240_000);
  const { team, skill } = await aTeamToPlanFor(request, "Sailmakers");
  await signIn(page, "learning");
  await page.goto(`/journeys/enter?goal=competencies&team=${team.id}`);
  await page.getByLabel("Name").fill("Sailmakers in a hurry");
  await page.getByLabel("Competencies").selectOption({ label: skill });
  await page.getByLabel("Level").selectOption("2");
  await page.getByLabel("Budget").fill("79.99");
  await page.getByLabel("Currency").selectOption("EUR");
  await page.getByRole("button", { name: "Look for plans" }).click();
  await inTime(page.getByRole("heading", { name: "No plan reaches this goal" })).toBeVisible();
  await expect(page.getByText("This limit stands in the way: the budget.")).toBeVisible();
  await expect(page.getByText("A budget of 80 EUR would do.")).toBeVisible();
  await expect(page.getByText(`${skill}, level 2`)).toBeVisible();
  await page.getByRole("link", { name: "Change goal or limits" }).click();
  await page.getByLabel("Budget").fill("80");
  await page.getByRole("button", { name: "Look for plans" }).click();
  await inTime(page.getByRole("navigation", { name: "Plans" })).toContainText("80 EUR");
});

test("M19: from a red cell a credential comes onto somebody’s plan, and is moved there", async ({
  page,
  request,
}) => {
  const { team, badge } = await aTeamToPlanFor(request, "Caulkers");
  await signIn(page, "learning");
  await page.goto(`/teams/${team.id}`);
  await page.getByRole("grid").focus();
  for (const key of ["ArrowDown", "ArrowRight", "Enter"]) await page.keyboard.press(key);
  await page.getByRole("link", { name: `Add ${badge} to the plan` }).click();
  await expect(page.getByLabel("Credential")).toHaveValue(/./);
  await page.getByLabel("Done by").fill("2020-01-01");
  await page.getByRole("button", { name: "Add to the plan" }).click();
  await expect(page.getByText("The last day is before the first.")).toBeVisible();
  await page.getByLabel("Done by").fill("2027-06-30");
  await page.getByLabel("Note").fill("The Tuesday course.");
  await page.getByRole("button", { name: "Add to the plan" }).click();
  const plan = page.getByRole("table", { name: /^Plan of .* Caulkers/ });
  await expect(plan.getByRole("row", { name: new RegExp(badge) })).toContainText("30 Jun 2027");
  await page.getByRole("button", { name: `Edit ${badge}` }).click();
  await page.getByRole("dialog").getByLabel("Done by").fill("2027-07-31");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(plan.getByRole("row", { name: new RegExp(badge) })).toContainText("31 Jul 2027");
});

test("M20: who is selected in the matrix is added to a journey, new or planned before", async ({
  page,
  request,
}) => {
  test.setTimeout(240_000);
  const { team, skill } = await aTeamToPlanFor(request, "Topmen");
  await signIn(page, "learning");
  const goOn = async (whom: string, journey: string) => {
    await page.goto(`/teams/${team.id}`);
    await page.getByLabel(`Select ${whom}`).check();
    const dialog = await opened(page, "Add to journey…");
    await dialog.getByLabel("Journey").selectOption({ label: journey });
    await dialog.getByRole("button", { name: "Go on" }).click();
  };
  await goOn("Anouk Topmen", "A new journey");
  await page.getByRole("link", { name: "Competencies at a level" }).click();
  await expect(page.getByLabel("How many people")).toBeVisible();
  await expect(page.getByRole("listbox", { name: /^People/ }).locator("option:checked")).toHaveText(
    ["Anouk Topmen"],
  );
  await page.getByLabel("Name").fill("Topmen aloft");
  await page.getByLabel("Competencies").selectOption({ label: skill });
  await page.getByLabel("Level").selectOption("2");
  await page.getByLabel("Currency").selectOption("EUR");
  await page.getByRole("button", { name: "Look for plans" }).click();
  const plans = page.getByRole("navigation", { name: "Plans" });
  await inTime(plans.getByRole("region", { name: "Cheapest" })).toContainText("40 EUR");

  await goOn("Bao Topmen", "Topmen aloft");
  await expect(page.getByRole("heading", { name: "Change Topmen aloft" })).toBeVisible();
  await expect(page.getByRole("listbox", { name: /^People/ }).locator("option:checked")).toHaveText(
    ["Anouk Topmen", "Bao Topmen"],
  );
  await page.getByRole("button", { name: "Look for plans" }).click();
  await inTime(plans.getByRole("region", { name: "Cheapest" })).toContainText("80 EUR");
});
