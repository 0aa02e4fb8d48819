import { expect, type Locator, test } from "@playwright/test";
import { answerOf, made } from "./support/api";
import { signIn } from "./support/sign-in";

type Named = { readonly id: string };

const SINCE = "2026-01-01";

/** What a text says in points: "−12.5 points" is −12.5. */
async function pointsIn(cells: Locator): Promise<number[]> {
  const texts = await cells.allTextContents();
  return texts.map((text) => Number(text.replace("\u2212", "-").replace(" points", "")));
}

test("S18: a drop of coverage splits into its causes, which add up to it", async ({
  page,
  request,
}) => {
  const team = await made<Named>(request, "/teams", { name: "Ferry pilots", parentId: null });
  const ticket = await made<Named>(request, "/credentials", {
    ...{ name: "Ferry ticket", kind: "certification" },
  });
  const people = [
    ["Fay Ferry", { expiresOn: null }, null],
    ["Finn Ferry", { expiresOn: "2026-11-04" }, null],
    ["Flo Ferry", { expiresOn: null }, "2026-11-09"],
    ["Fred Ferry", null, null],
  ] as const;
  for (const [name, held, leftOn] of people) {
    const joinedOn = name === "Fred Ferry" ? "2026-11-12" : SINCE;
    const person = await made<Named>(request, "/people", { name, joinedOn, leftOn });
    const own = { personId: person.id };
    await made(request, "/memberships", { ...own, teamId: team.id, startsOn: joinedOn });
    const award = { credentialId: ticket.id, issuedOn: SINCE, proof: "checked" };
    if (held) await made(request, "/awards", { ...own, ...award, ...held });
  }
  await made(request, "/requirements", {
    name: "Steer a ferry",
    version: {
      ...{ effectiveFrom: SINCE, scope: { teamIds: [team.id] } },
      rule: { credential: ticket.id },
    },
  });

  await signIn(page, "compliance");
  await page.goto(`/compliance/causes?team=${team.id}&from=2026-10-31&asOf=2026-11-20`);
  const causes = page.getByRole("table", { name: "What moved coverage" });
  for (const cause of ["Ran out", "Leavers", "Joiners"]) {
    await expect(causes.getByRole("rowheader", { name: cause })).toBeVisible();
  }
  const sum = (await pointsIn(causes.getByText(/points$/))).reduce((all, one) => all + one, 0);
  const [then, now] = await Promise.all(
    ["2026-10-31", "2026-11-20"].map((asOf) =>
      answerOf<{ items: { coverage: number }[] }>(
        request,
        `/coverage?teamId=${team.id}&asOf=${asOf}`,
      ),
    ),
  );
  const difference = 100 * ((now?.items[0]?.coverage ?? 0) - (then?.items[0]?.coverage ?? 0));
  expect(difference).toBeLessThan(-8);
  expect(Math.abs(sum - difference)).toBeLessThan(0.05 * 4 + 1e-9); // each is rounded to a tenth
  const words = `${difference.toFixed(1).replace("-", "\u2212")} points in all`;
  await expect(page.getByText(words)).toBeVisible();

  await page.getByRole("link", { name: "Ran out" }).click();
  await expect(page).toHaveURL(/cause=lapsed/);
  const changes = page.getByRole("table", { name: "The changes behind it" });
  await expect(changes.getByRole("row").filter({ hasText: "Finn Ferry" })).toContainText(
    "5 Nov 2026",
  );
  await expect(changes.getByText("Fred Ferry")).toHaveCount(0);
});

test("the overview leads to what moved its coverage", async ({ page }) => {
  await signIn(page, "compliance");
  await page.goto("/");
  await page.getByRole("link", { name: "Why it changed in 90 days" }).click();
  await expect(page).toHaveURL(/\/compliance\/causes\?from=2026-08-24/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Why coverage changed");
});
