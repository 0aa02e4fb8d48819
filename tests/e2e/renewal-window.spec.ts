import { expect, test } from "@playwright/test";
import { answerOf, made } from "./support/api";
import { expectNoFault } from "./support/axe";
import { signIn } from "./support/sign-in";

type Named = { readonly id: string };
type Standings = { readonly items: readonly { readonly renewalOpensOn?: string }[] };

const SINCE = "2026-01-01";

test("a requirement opens renewal so many days before the end, on every screen that says how somebody stands", async ({
  page,
  request,
}) => {
  const team = await made<Named>(request, "/teams", { name: "Beacon crew", parentId: null });
  const { id: credentialId } = await made<Named>(request, "/credentials", {
    ...{ name: "Beacon keeper", kind: "certification", renewalWindowDays: 20 },
  });
  const person = await made<Named>(request, "/people", { name: "Bea Beacon", joinedOn: SINCE });
  const personId = person.id;
  await made(request, "/memberships", { personId, teamId: team.id, startsOn: SINCE });
  const days = { issuedOn: "2026-02-01", expiresOn: "2027-12-31" };
  await made(request, "/awards", { personId, credentialId, ...days, proof: "checked" });
  const asked = { scope: { teamIds: [team.id] }, rule: { credential: credentialId } };
  const version = { effectiveFrom: SINCE, graceDays: 90, ...asked };
  const { id } = await made<Named>(request, "/requirements", { name: "Beacons", version });

  await signIn(page, "compliance");
  await page.goto(`/teams/${team.id}/renewals?asOf=2027-11-15`);
  const renewal = page.getByRole("row", { name: /Bea Beacon/ });
  await expect(renewal).toContainText("11 Dec 2027");

  await page.goto(`/requirements/${id}`);
  await page.getByRole("link", { name: "Correct" }).click();
  await page.getByLabel("Renewal window in days").fill("4000");
  await expect(page.getByText(/3660/).first()).toBeVisible();
  await page.getByLabel("Renewal window in days").fill("60");
  await page.getByRole("button", { name: "Correct the version" }).click();
  await expect(page.getByText("Renewal opens 60 days before the end.")).toBeVisible();
  await expectNoFault(page, "a requirement with a renewal window");

  const standsOn = async (asOf: string) => {
    await page.goto(`/people/${person.id}?asOf=${asOf}`);
    return expect(page.getByRole("row", { name: /Beacons/ }));
  };
  await (await standsOn("2027-10-31")).toContainText(/Met until 31 Dec 2027|Expires in 61 days/);
  await (await standsOn("2027-10-31")).not.toContainText(/renew by/i);
  await (await standsOn("2027-11-01")).toContainText(/renew by 31 Dec/i);
  await page.goto(`/teams/${team.id}/renewals?asOf=2027-11-15`);
  await expect(renewal).toContainText("1 Nov 2027");
  const call = `/standings?personId=${personId}&requirementId=${id}&asOf=2027-10-31`;
  const { items } = await answerOf<Standings>(request, call);
  expect(items.map(({ renewalOpensOn }) => renewalOpensOn)).toEqual(["2027-11-01"]);
});
