import { expect, test } from "@playwright/test";
import { allOf, made } from "./support/api";
import { decide, save, takeBack, tiles, upload } from "./support/import-page";
import { asAdmin, signIn } from "./support/sign-in";

const HEADER =
  "framework,framework_version,role,competency,competency_key,level,competency_description";
const FIRST = [
  HEADER,
  "Lamp keeping,1.0,Lamp keeper,Trimming wicks,L-1,1,Trims them by day.",
  "Lamp keeping,1.0,Lamp keeper,Winding clockwork,L-2,1,",
  "",
].join("\n");
const SECOND = [
  HEADER,
  "Lamp keeping,2.0,Lamp keeper,Trimming of wicks,L-7,3,Trims them by night.",
  "Lamp keeping,2.0,Lamp keeper,Cleaning lenses,L-9,2,",
  "",
].join("\n");
const DAY = "2031-01-01";

type Named = { readonly id: string; readonly name: string };
type Fact = { readonly id: string; readonly version: number };

test("a newer version of a framework takes effect on its day, and what was before stays", async ({
  page,
  request,
}) => {
  await signIn(page, "admin");
  await upload(page, { name: "lamps-1.csv", content: FIRST });
  expect(await tiles(page)).toEqual([2, 0, 0, 0, 0]);
  await save(page);
  const first = page.url();
  const named = async (path: string, name: string) =>
    (await allOf<Named>(request, path)).find((own) => own.name === name)?.id ?? "";
  const wicks = await named("/competencies", "Trimming wicks");
  const role = await named("/roles", "Lamp keeper");
  const [person] = await allOf<Named>(request, "/people?q=Adler");
  const assessment = await made<Fact>(request, "/assessments", {
    ...{ personId: person?.id, competencyId: wicks, level: 1 },
    ...{ assessor: "manager", assessedOn: "2026-03-01" },
  });

  await upload(page, { name: "lamps-2.csv", content: SECOND });
  await page.getByLabel("In effect from").fill(DAY);
  await page.getByRole("button", { name: "It is a new version" }).click();
  await decide(page, "Trimming of wicks", /Trimming wicks/);
  const difference = page.locator("section", {
    has: page.getByRole("heading", { name: "Difference to what is known" }),
  });
  await expect(difference).toContainText("Competencies added1");
  await expect(difference).toContainText("Competencies renamed1");
  await expect(difference).toContainText("Competencies withdrawn1");
  await difference.getByText("Competencies withdrawn").click();
  await expect(difference.getByText("Winding clockwork", { exact: true })).toBeVisible();
  expect(await tiles(page)).toEqual([1, 1, 0, 0, 0]);
  await save(page);
  const second = page.url();

  const asked = page.getByRole("region", { name: "Competencies of Lamp keeper" });
  await page.goto(`/roles/${role}?asOf=2030-12-31`);
  await expect(asked).toContainText("Winding clockwork");
  await page.goto(`/roles/${role}?asOf=${DAY}`);
  await expect(asked).toContainText("Cleaning lenses");
  await expect(asked).not.toContainText("Winding clockwork");
  await page.goto(`/competencies/${wicks}?asOf=2030-12-31`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Trimming wicks");
  await page.goto(`/competencies/${wicks}?asOf=${DAY}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Trimming of wicks");
  await expect(page.getByText("Trims them by day.")).toBeVisible();
  await page.goto(`/people/${person?.id}`);
  await expect(page.getByText("Trimming wicks, level 1")).toBeVisible();
  await expect(page.getByText("against version 1.0")).toBeVisible();

  await page.goto(second);
  await takeBack(page);
  const headers = { ...asAdmin(), "If-Match": `"${assessment.version}"` };
  await request.delete(`/api/v1/assessments/${assessment.id}`, { headers });
  await page.goto(first);
  await takeBack(page);
});
