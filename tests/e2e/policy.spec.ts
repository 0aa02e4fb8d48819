import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { answerOf, made } from "./support/api";
import { expectNoFault } from "./support/axe";
import { opened } from "./support/dialog";
import { signIn } from "./support/sign-in";

type Named = { readonly id: string; readonly name: string };

const SINCE = "2026-01-01";

/** A team of one, who holds two badges; and what asks a certification of them, regulated and not. */
async function badgeHolder(request: APIRequestContext) {
  const named = (path: string, name: string, more = {}) =>
    made<Named>(request, path, { name, ...more });
  const team = await named("/teams", "Policy crew", { parentId: null });
  const certification = await named("/credentials", "Harbour Pilot", { kind: "certification" });
  const badges = [
    await named("/credentials", "Currents badge", { kind: "badge" }),
    await named("/credentials", "Mooring badge", { kind: "badge" }),
  ];
  const person = await named("/people", "Pia Policy", { joinedOn: SINCE });
  const personId = person.id;
  await made(request, "/memberships", { personId, teamId: team.id, startsOn: SINCE });
  for (const { id: credentialId } of badges) {
    const award = { personId, credentialId, issuedOn: "2026-02-01", proof: "checked" };
    await made(request, "/awards", award);
  }
  const rule = { credential: certification.id };
  const asked = { effectiveFrom: SINCE, scope: { teamIds: [team.id] }, rule };
  const house = await named("/requirements", "Pilots by our own rule", { version: asked });
  const law = await named("/requirements", "Pilots by law", {
    version: { ...asked, regulated: true },
  });
  return { person, house, law };
}

async function choose(page: Page, box: ReturnType<Page["getByRole"]>, name: string) {
  await box.click();
  await box.fill(name);
  await page.getByRole("option", { name }).first().click();
}

test.setTimeout(120_000);

test("a stack of badges meets what is not regulated, marked by the policy, and never what is", async ({
  page,
  request,
}) => {
  const { person, house, law } = await badgeHolder(request);
  const kinds = async () => {
    const call = `/standings?personId=${person.id}`;
    const { items } = await answerOf<{
      items: { requirementId: string; kind: string; policies?: string[] }[];
    }>(request, call);
    const of = ({ id }: Named) => items.find(({ requirementId }) => requirementId === id);
    return [of(house)?.kind, of(law)?.kind, of(house)?.policies?.length ?? 0];
  };
  expect(await kinds()).toEqual(["gap", "gap", 0]);

  await signIn(page, "compliance");
  await page.goto("/requirements");
  await page.getByRole("link", { name: "Policies" }).click();
  await page.getByRole("link", { name: "New policy" }).click();
  await page.getByLabel("Name").fill("Pilots by badges");
  const whole = page.getByRole("group", { name: "What has to be held" });
  await choose(
    page,
    page.getByRole("combobox", { name: "What it stands in for" }),
    "Harbour Pilot",
  );
  await whole.getByRole("button", { name: "Add: credential" }).click();
  await choose(page, whole.getByRole("combobox", { name: "Credential" }), "Harbour Pilot");
  await page.getByLabel("Why it is sufficient").fill("Both were compared with the syllabus.");
  await page.getByLabel("Approved by").fill("Ines Halloran");
  await page.getByRole("button", { name: "Define" }).click();
  await expect(whole.getByText("Nothing stands in for itself")).toBeVisible();
  await choose(page, whole.getByRole("combobox", { name: "Credential" }), "Currents badge");
  await whole.getByRole("button", { name: "Add: credential" }).click();
  await choose(page, whole.getByRole("combobox", { name: "Credential" }).nth(1), "Mooring badge");
  await expectNoFault(page, "a policy that is entered");
  await page.getByRole("button", { name: "Define" }).click();

  await page.getByRole("link", { name: "Pilots by badges" }).click();
  const met = page.getByRole("table", { name: "Met by Pilots by badges" });
  await expect(met.getByRole("row", { name: /Pia Policy/ })).toContainText(
    "Pilots by our own rule",
  );
  await expect(page.getByText("Both were compared with the syllabus.")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Pilots by law" })).toContainText(
    "regulated: nothing stands in",
  );
  await expectNoFault(page, "a policy");
  expect(await kinds()).toEqual(["met", "gap", 1]);

  await page.goto(`/requirements/${house.id}`);
  await expect(page.getByRole("row", { name: /Pia Policy/ })).toContainText(
    /(Currents badge, Mooring badge|Mooring badge, Currents badge), by policy Pilots by badges v1/,
  );
  await page.goto(`/people/${person.id}?requirement=${house.id}`);
  await expect(page.getByText("Met by policy Pilots by badges v1")).toBeVisible();
  await page.goto(`/people/${person.id}?requirement=${law.id}`);
  await expect(page.getByText("Earn Harbour Pilot")).toBeVisible();

  await page.goto("/requirements/policies");
  await page.getByRole("link", { name: "Pilots by badges" }).click();
  const withdrawal = await opened(page, "Withdraw");
  await withdrawal.getByLabel("From").fill(SINCE);
  await withdrawal.getByRole("button", { name: "Withdraw" }).click();
  await expect(page.getByText("Nobody’s standing rests on it on this day.")).toBeVisible();
  expect(await kinds()).toEqual(["gap", "gap", 0]);
});

test("a requirement is marked as regulated where it is entered", async ({ page, request }) => {
  const credential = await made<Named>(request, "/credentials", { name: "Slings", kind: "badge" });
  const version = { effectiveFrom: SINCE, rule: { credential: credential.id } };
  const { id } = await made<Named>(request, "/requirements", { name: "Slings by law", version });
  await signIn(page, "compliance");
  await page.goto(`/requirements/${id}`);
  await page.getByRole("link", { name: "New version" }).click();
  await page.getByLabel("It is regulated").check();
  await page.getByRole("button", { name: "Set the new version" }).click();
  await expect(page.getByText("The new version is in place.")).toBeVisible();
  await page.goto(`/requirements/${id}`);
  await expect(page.getByText("Regulated: nothing stands in for it.")).toBeVisible();
});
