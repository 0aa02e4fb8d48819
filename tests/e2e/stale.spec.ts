import { expect, type Page, test } from "@playwright/test";
import { allOf, made } from "./support/api";
import { expectNoFault } from "./support/axe";
import { opened } from "./support/dialog";
import { aMember, assessed, type Named, SINCE } from "./support/members";
import { signIn } from "./support/sign-in";

type Competency = Named & { readonly framework: Named };
type Part = { readonly requirementId: string; readonly coverage: number | null };

/** Seven months after the only use, and the assessment was long before that. */
const LATER = "2026-10-20";
const USED = "2026-03-15";

test("a skill goes stale after its months, falls out of coverage where it does not count, and comes back by a use", async ({
  page,
  request,
}) => {
  const [known] = await allOf<Competency>(request, "/competencies");
  const competency = await made<Named>(request, "/competencies", {
    ...{ frameworkId: known?.framework.id, name: "Splicing rope" },
  });
  const team = await made<Named>(request, "/teams", { name: "Splicing loft", parentId: null });
  const person = await aMember(request, "Rika Splicer", { team });
  await assessed(request, person, { competency, level: 2 });
  const scope = { teamIds: [team.id] };
  const rule = { competency: competency.id, level: 2 };
  const version = { effectiveFrom: SINCE, scope, rule };
  const asked = await made<Named>(request, "/requirements", { name: "Rope is spliced", version });
  const coverageOn = async (asOf: string) => {
    const call = `/coverage?teamId=${team.id}&by=requirement&asOf=${asOf}`;
    return (await allOf<Part>(request, call)).find(
      ({ requirementId }) => requirementId === asked.id,
    )?.coverage;
  };
  const cell = async (asOf: string) => {
    await page.goto(`/teams/${team.id}?columns=all&view=table&asOf=${asOf}`);
    return expect(page.getByRole("row", { name: /Rika Splicer/ }));
  };

  await signIn(page, "admin");
  await page.goto(`/competencies/${competency.id}`);
  await setStale(page, "6", "counts, and is marked");
  await expect(page.getByText("stale after 6 months")).toBeVisible();

  await use(page, person, USED);
  await expectNoFault(page, "what somebody used in work");
  await (await cell("2026-09-15")).toContainText("level 2");
  await (await cell("2026-09-15")).not.toContainText("stale");
  await (await cell(LATER)).toContainText(/level 2[^,]*, stale/);
  expect(await coverageOn(LATER)).toBe(1);
  await page.goto(`/teams/${team.id}?columns=all&cell=${person.id}.${competency.id}&asOf=${LATER}`);
  const story = page.getByRole("complementary", { name: "Rika Splicer, Splicing rope" });
  await expect(story).toContainText("last used in work on 15 Mar 2026 · stale since 16 Sep 2026");

  await page.goto(`/competencies/${competency.id}`);
  await setStale(page, "6", "does not count");
  await expect(page.getByText("stale after 6 months, and does not count then")).toBeVisible();
  await (await cell(LATER)).toContainText("stale, does not count");
  expect(await coverageOn(LATER)).toBe(0);
  expect(await coverageOn("2026-09-15")).toBe(1);

  await use(page, person, "2026-10-19");
  await (await cell(LATER)).toContainText("level 2");
  expect(await coverageOn(LATER)).toBe(1);
  await page.goto(`/people/${person.id}?asOf=2027-05-01`);
  await expect(page.getByText("stale since 20 Apr 2027")).toBeVisible();
  const removal = await opened(page, "Remove use of Splicing rope on 19 Oct 2026");
  await removal.getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("stale since 16 Sep 2026")).toBeVisible();
  expect(await coverageOn(LATER)).toBe(0);
});

async function setStale(page: Page, months: string, meaning: string): Promise<void> {
  const edit = await opened(page, "Edit Splicing rope");
  await edit.getByLabel("Stale after months").fill(months);
  await edit.getByLabel("A stale level").selectOption(meaning);
  await edit.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

async function use(page: Page, { id }: Named, on: string): Promise<void> {
  await page.goto(`/people/${id}`);
  const record = await opened(page, "Record a use");
  await record.getByLabel("Competency").selectOption({ label: "Splicing rope" });
  await record.getByLabel("On", { exact: true }).fill(on);
  await record.getByRole("button", { name: "Record use" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}
