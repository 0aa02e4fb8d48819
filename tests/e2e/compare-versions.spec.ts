import { expect, type Page, test } from "@playwright/test";
import { made } from "./support/api";
import { signIn } from "./support/sign-in";

type Named = { readonly id: string };

const SINCE = "2026-01-01";
const COMING = "2026-12-22";

/** The value of a tile. */
function tile(page: Page, label: string) {
  return page.locator("section", { has: page.getByRole("heading", { name: label }) });
}

test("a coming version changes nothing today, and says beforehand whom it will concern", async ({
  page,
  request,
}) => {
  const team = await made<Named>(request, "/teams", { name: "Slipway crew", parentId: null });
  const [welding, rigging] = await Promise.all(
    ["Slipway welding", "Slipway rigging"].map((name) =>
      made<Named>(request, "/credentials", { name, kind: "certification" }),
    ),
  );
  for (const [name, held] of [
    ["Wanda Slip", welding],
    ["Rigo Slip", rigging],
  ] as const) {
    const person = await made<Named>(request, "/people", { name });
    const own = { personId: person.id };
    await made(request, "/memberships", { ...own, teamId: team.id, startsOn: SINCE });
    const award = { credentialId: held?.id, issuedOn: SINCE, proof: "checked" };
    await made(request, "/awards", { ...own, ...award });
  }
  const scope = { teamIds: [team.id] };
  const rule = { any: [{ credential: welding?.id }, { credential: rigging?.id }] };
  const requirement = await made<Named>(request, "/requirements", {
    name: "Work on the slipway",
    version: { effectiveFrom: SINCE, scope, rule },
  });
  await made(request, "/requirement-versions", {
    ...{ requirementId: requirement.id, effectiveFrom: COMING, scope },
    rule: { credential: welding?.id },
  });

  await signIn(page, "compliance");
  await page.goto(`/requirements/${requirement.id}`);
  const standings = page.getByRole("table", { name: "Standings against Work on the slipway" });
  await expect(standings.getByText(/^Met/)).toHaveCount(1);
  await expect(standings.getByText(/^Expires in/)).toHaveCount(1); // met, until the version takes effect
  await page.getByRole("link", { name: "Compare versions" }).click();
  await expect(tile(page, "From 1 Jan 2026 on").first()).toContainText("100%");
  await expect(tile(page, "From 22 Dec 2026 on").first()).toContainText("50%");
  await expect(page.getByText("Does not name Slipway rigging any more.")).toBeVisible();
  const moved = page.getByRole("table", { name: "People who would stand in another way" });
  await expect(moved.getByRole("row").filter({ hasText: "Rigo Slip" })).toContainText("Missing");
  await expect(moved.getByText("Wanda Slip")).toHaveCount(0);

  await page.getByLabel("First").selectOption({ label: "From 22 Dec 2026 on" });
  await page.getByLabel("Second").selectOption({ label: "From 1 Jan 2026 on" });
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByText("Names Slipway rigging.")).toBeVisible();

  await page.goto(`/requirements/${requirement.id}?asOf=${COMING}`);
  await expect(standings.getByText(/^Met/)).toHaveCount(1);
  await expect(standings.getByText("Missing")).toHaveCount(1);
});
