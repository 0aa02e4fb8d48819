import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { allOf, made } from "./support/api";
import { expectNoFault } from "./support/axe";
import { opened } from "./support/dialog";
import { signIn } from "./support/sign-in";

type Named = { readonly id: string };

const SINCE = "2026-01-01";

/** People of one team, by name. */
async function crew(request: APIRequestContext, team: string, ...names: readonly string[]) {
  const { id: teamId } = await made<Named>(request, "/teams", { name: team, parentId: null });
  const people: string[] = [];
  for (const name of names) {
    const { id: personId } = await made<Named>(request, "/people", { name });
    await made(request, "/memberships", { personId, teamId, startsOn: SINCE });
    people.push(personId);
  }
  return { teamId, people };
}

function earn(request: APIRequestContext, personId = "", credentialId = "", expiresOn?: string) {
  const award = { personId, credentialId, issuedOn: SINCE, proof: "checked" };
  return made(request, "/awards", { ...award, ...(expiresOn && { expiresOn }) });
}

/** The card of a minimum. */
function cardOf(page: Page, name: string) {
  return page.locator("[data-card]", { has: page.getByRole("heading", { name, exact: true }) });
}

test("two are needed: with one holder it is broken, with two there is nobody to spare", async ({
  page,
  request,
}) => {
  const { teamId, people } = await crew(
    request,
    "Platform crew",
    "Petra Platform",
    "Paul Platform",
  );
  const aws = await made<Named>(request, "/credentials", {
    name: "AWS Crew Architect",
    kind: "certification",
  });
  await earn(request, people[0], aws.id, "2027-03-31");

  await signIn(page, "compliance");
  await page.goto(`/teams/${teamId}/minimums`);
  const set = await opened(page, "Set minimum");
  await set.getByLabel("What they have to hold").fill("AWS Crew Architect");
  await set.getByLabel("At least how many").fill("2");
  await set.getByLabel("From").fill(SINCE);
  await set.getByRole("button", { name: "Set" }).click();

  const card = cardOf(page, "AWS Crew Architect");
  await expect(card).toContainText("−1");
  await expect(card).toContainText("1 person short");
  await expect(card.getByRole("link", { name: "Petra Platform" })).toBeVisible();
  await expect(card).toContainText("alone");
  await expect(card).toContainText("Too few since 1 Jan 2026");

  await earn(request, people[1], aws.id);
  await page.reload();
  await expect(card).toContainText("nobody to spare");
  await expect(card).not.toContainText("alone");
  await expect(card).toContainText("Too few from 1 Apr 2027 on");
  await expect(card).toContainText("Petra Platform: AWS Crew Architect ends");
  await expectNoFault(page, "minimums");

  await card.getByText("As a table").click();
  await card.getByRole("link", { name: "1 Apr 2027" }).click();
  await expect(page).toHaveURL(/asOf=2027-04-01/);
  await expect(card).toContainText("1 person short");
});

test("a quota groups minimums: one person counts in several lines, or once", async ({
  page,
  request,
}) => {
  const { teamId, people } = await crew(request, "Partner crew", "Pia Partner", "Pol Partner");
  const target = async (name: string) => {
    const { id } = await made<Named>(request, "/credentials", { name, kind: "certification" });
    const credential = { credential: id };
    await made(request, "/minimums", { teamId, target: credential, minimum: 1, startsOn: SINCE });
    return id;
  };
  for (const credentialId of [await target("Partner pro"), await target("Partner speciality")]) {
    await earn(request, people[0], credentialId);
  }

  await signIn(page, "compliance");
  await page.goto(`/teams/${teamId}/minimums`);
  const create = await opened(page, "New quota");
  await create.getByLabel("Name").fill("Partner tier");
  await create.getByRole("button", { name: "Set" }).click();
  const card = cardOf(page, "Partner tier");
  await expect(card).toContainText("It has no line");
  for (const name of ["Partner pro", "Partner speciality"]) {
    const edit = await opened(page, `Edit minimum of ${name}`);
    await edit.getByLabel("Line of").selectOption({ label: "Partner tier" });
    await edit.getByRole("button", { name: "Save" }).click();
    await expect(card).toContainText(name);
  }
  await expect(card).toContainText("2 lines, a person counts in several lines");
  await expect(card).toContainText("Met");

  const change = await opened(page, "Edit quota Partner tier");
  await change.getByLabel("A person counts").selectOption({ label: "in one line only" });
  await change.getByRole("button", { name: "Save" }).click();
  await expect(card).toContainText("Not met");
  await expect(card).toContainText("1 person short");
  await expectNoFault(page, "a quota");
});

test("a competency with one holder is listed with the name, until there is a second", async ({
  page,
  request,
}) => {
  const { people } = await crew(request, "Cluster crew", "Kuba Cluster", "Kim Cluster");
  const [known] = await allOf<{ framework: Named }>(request, "/competencies");
  const competency = await made<Named>(request, "/competencies", {
    frameworkId: known?.framework.id,
    name: "Kubernetes in the cluster",
  });
  const role = await made<Named>(request, "/roles", { name: "Cluster keeper" });
  const asked = { roleId: role.id, competencyId: competency.id, level: 2 };
  await made(request, "/role-competencies", asked);
  const cka = await made<Named>(request, "/credentials", { name: "Cluster CKA", kind: "badge" });
  await made(request, "/mappings", {
    ...{ credentialId: cka.id, competencyId: competency.id, level: 2 },
  });
  for (const personId of people) {
    await made(request, "/role-assignments", { personId, roleId: role.id, startsOn: SINCE });
  }
  await earn(request, people[0], cka.id);

  await signIn(page, "compliance");
  await page.goto("/competencies/single-holders?q=Kubernetes in the cluster");
  const row = page.getByRole("row").filter({ hasText: "Kubernetes in the cluster" });
  await expect(row).toContainText("Kuba Cluster");

  await earn(request, people[1], cka.id);
  await page.reload();
  await expect(page.getByRole("table")).toBeVisible();
  await expect(row).toHaveCount(0);
});
