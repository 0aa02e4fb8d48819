import { type APIRequestContext, expect, type Locator, test } from "@playwright/test";
import { formatRatio } from "@/lib/format/ratio";
import { answerOf, made } from "./support/api";
import { expectNoFault } from "./support/axe";
import { signIn } from "./support/sign-in";

type Named = { readonly id: string };

const SINCE = "2026-01-01";

/** What the interface forecasts for a day, as screens write it. */
async function coverageOn(request: APIRequestContext, asked: Record<"from", string>) {
  const query = new URLSearchParams({ ...asked, until: asked.from, step: "day" });
  const answer = await answerOf<{ items: { coverage: number }[] }>(request, `/forecast?${query}`);
  return formatRatio(answer.items[0]?.coverage ?? null, 1);
}

/** Moves the mouse over a chart, so far along its days. */
async function hoverAt(figure: Locator, share: number): Promise<void> {
  const box = await figure.locator(".recharts-cartesian-grid").boundingBox();
  if (!box) throw new Error("The chart has no ground.");
  await figure.page().mouse.move(box.x + box.width * share, box.y + box.height / 2);
}

test("a calendar shows what ends when, and what is not met then; what is renewed does not end", async ({
  page,
  request,
}) => {
  const team = await made<Named>(request, "/teams", { name: "Tugboat crew", parentId: null });
  const credential = (name: string) =>
    made<Named>(request, "/credentials", { name, kind: "licence" });
  const [ticket, course] = [await credential("Tugboat ticket"), await credential("Tugboat course")];
  await made(request, "/requirements", {
    name: "Work on a tug",
    version: {
      ...{ effectiveFrom: SINCE, scope: { teamIds: [team.id] } },
      rule: { credential: ticket.id },
    },
  });
  const crew = async (
    name: string,
    awards: readonly [of: Named, from: string, until: string][],
  ) => {
    const { id: personId } = await made<Named>(request, "/people", { name });
    await made(request, "/memberships", { personId, teamId: team.id, startsOn: SINCE });
    for (const [of, issuedOn, expiresOn] of awards) {
      const own = { personId, credentialId: of.id, issuedOn, proof: "checked" };
      await made(request, "/awards", { ...own, expiresOn });
    }
    return personId;
  };
  const tessa = await crew("Tessa Tugboat", [
    [ticket, SINCE, "2027-02-14"],
    [course, SINCE, "2027-02-14"],
  ]);
  await made(request, "/awards", {
    ...{ personId: tessa, credentialId: ticket.id, issuedOn: "2026-11-01", proof: "claimed" },
    state: "in-progress",
  });
  await crew("Tom Tugboat", [
    [ticket, SINCE, "2027-02-14"],
    [ticket, "2026-09-01", "2029-02-14"], // renewed already
  ]);

  await signIn(page, "compliance");
  await page.goto("/compliance?asOf=2026-11-22");
  await page.getByRole("navigation", { name: "Compliance" }).getByText("What ends when").click();
  await page.waitForURL(/ends/);
  await page.goto(`/compliance/ends?asOf=2026-11-22&team=${team.id}`);
  await expect(page.getByText("2 ends to 21 May 2027 · 1 leave a requirement unmet")).toBeVisible();
  const asked = { asOf: "2026-11-22", teamId: team.id };
  const held = await coverageOn(request, { ...asked, from: "2027-02-14" });
  const fallen = await coverageOn(request, { ...asked, from: "2027-02-15" });
  expect(fallen).not.toBe(held);
  const forecast = page.getByRole("figure", { name: /^Coverage day by day/ });
  await forecast.getByText("As a table").click();
  await expect(forecast.getByRole("row")).toHaveText([
    /Day.*if nothing is renewed.*if what is planned is passed.*What changes/,
    `22 Nov 2026${held}${held}`,
    `15 Feb 2027${fallen}${held}Tugboat ticket, Tessa Tugboat`,
    `22 May 2027${fallen}${held}`,
  ]);
  const renewed = { ...asked, renewals: "planned" };
  expect(await coverageOn(request, { ...renewed, from: "2027-02-15" })).toBe(held);
  await forecast.getByText("As a table").click();
  await hoverAt(forecast, 85 / 181); // 15 Feb 2027 is so far from 22 Nov on the way to 22 May
  await expect(
    forecast.locator("[data-graphic]").getByText("Tugboat ticket, Tessa Tugboat"),
  ).toBeVisible();
  const february = page.getByRole("table", { name: "Feb 2027" });
  await february
    .getByRole("link", { name: "14 Feb 2027: 2 ends, 1 of them leaving a requirement unmet" })
    .click();
  await expect(page.getByRole("heading", { name: "On 14 Feb 2027" })).toBeVisible();
  const list = page.getByRole("table", { name: "What ends", exact: true });
  await expect(
    list.getByRole("row", { name: /Tugboat ticket.*Tessa Tugboat.*Work on a tug/ }),
  ).toBeVisible();
  await expect(list.getByRole("row", { name: /Tugboat course.*Tessa Tugboat/ })).toBeVisible();
  await expect(list.getByText("Tom Tugboat")).toHaveCount(0);
  await page.getByRole("link", { name: "Waivers", exact: true }).first().click();
  await expectNoFault(page, "what ends when");

  await page.goto(`/?asOf=2026-11-22&team=${team.id}`);
  const months = page.getByRole("figure", { name: "Coverage by month" });
  await months.getByText("As a table").click();
  await expect(months.getByRole("row", { name: "22 Feb 2027" })).toHaveText(
    `22 Feb 2027${await coverageOn(request, { ...asked, from: "2027-02-22" })}${await coverageOn(request, { ...renewed, from: "2027-02-22" })}`,
  );

  await page.goto(`/compliance/ends?team=${team.id}&day=someday&months=5`);
  await expect(page.getByText("“someday” is not a day like 2026-11-22")).toBeVisible();
});
