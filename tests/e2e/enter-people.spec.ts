import { expect, test } from "@playwright/test";
import { allOf, made } from "./support/api";
import { opened, removeIn } from "./support/dialog";
import { signIn } from "./support/sign-in";

type Named = { readonly id: string; readonly name: string };

test.beforeEach(({ page }) => signIn(page, "learning"));

test("somebody is added with a team, is corrected, and leaves", async ({ page }) => {
  await page.goto("/people");
  await page.getByRole("link", { name: "Add person" }).click();
  await page.getByLabel("Name").fill("Hana Nilsson");
  await page.getByLabel("E-mail addresses").fill("not an address");
  await page.getByLabel("Number").fill("HL-9001");
  await page.getByLabel("First day").fill("2026-11-02");
  await page.getByLabel("Team").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Add person" }).click();
  await expect(page.getByText("Give an e-mail address like")).toBeVisible();
  await expect(page.getByLabel("Number")).toHaveValue("HL-9001");

  await page
    .getByLabel("E-mail addresses")
    .fill("hana@harbourline.example\nh.n@harbourline.example");
  await page.getByRole("button", { name: "Add person" }).click();
  await expect(page.getByRole("heading", { name: "Hana Nilsson" })).toBeVisible();
  await expect(page.getByText("since 2 Nov 2026")).toBeVisible();

  const edit = await opened(page, "Edit Hana Nilsson");
  await expect(edit.getByLabel("E-mail addresses")).toHaveValue(/^hana@.*\nh\.n@/s);
  await edit.getByLabel("Name").fill("Hana Nilsson-Berg");
  await edit.getByLabel("Last day").fill("2026-11-01");
  await edit.getByRole("button", { name: "Save" }).click();
  await expect(edit.getByText("The last day is before the first.")).toBeVisible();
  await edit.getByLabel("Last day").fill("2026-11-21");
  await edit.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  await expect(page.getByText("Hana Nilsson-Berg is in no team on this day.")).toBeVisible();

  await removeIn(await opened(page, /^Edit membership/));
  await expect(page.getByText("Never in a team")).toBeVisible();
});

test("of two who change the same, the second is told and loses nothing", async ({
  page,
  context,
  request,
}) => {
  const { id } = await made(request, "/people", { name: "Two Editors" });
  await page.goto(`/people/${id}`);
  const mine = await opened(page, "Edit Two Editors");
  await mine.getByLabel("Name").fill("Typed by the slower");

  const other = await context.newPage();
  await other.goto(`/people/${id}`);
  const theirs = await opened(other, "Edit Two Editors");
  await theirs.getByLabel("Name").fill("Typed by the faster");
  await theirs.getByRole("button", { name: "Save" }).click();
  await expect(other.getByRole("heading", { name: "Typed by the faster" })).toBeVisible();

  await mine.getByRole("button", { name: "Save" }).click();
  await expect(mine.getByRole("alert")).toContainText("Somebody else has changed this meanwhile");
  await expect(mine.getByLabel("Name")).toHaveValue("Typed by the slower");
});

test("a role, an assessment and a waiver are corrected line by line", async ({ page, request }) => {
  await page.context().clearCookies();
  await signIn(page, "admin");
  const { id: personId } = await made(request, "/people", { name: "Ines Record" });
  const { id: roleId } = await made(request, "/roles", { name: "Lamp lighter" });
  await made(request, "/role-assignments", { personId, roleId, startsOn: "2026-01-01" });
  const [competency] = await allOf<Named>(request, "/competencies");
  const assessed = {
    competencyId: competency?.id,
    assessor: "manager",
    level: 2,
    proof: "checked",
  };
  await made(request, "/assessments", { ...assessed, personId, assessedOn: "2026-01-01" });
  const [requirement] = await allOf<Named>(request, "/requirements");
  const waived = { startsOn: "2026-11-01", endsOn: "2026-11-30", reason: "Waits for the exam." };
  await made(request, "/waivers", { ...waived, personId, requirementId: requirement?.id });
  await page.goto(`/people/${personId}`);

  const role = await opened(page, "Edit role Lamp lighter");
  await role.getByLabel("Last day").fill("2026-06-30");
  await role.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("1 Jan 2026 – 30 Jun 2026")).toBeVisible();
  await expect(page.getByRole("button", { name: "Edit role Lamp lighter" })).toBeFocused();
  await removeIn(await opened(page, "Edit role Lamp lighter"));
  await expect(page.getByText("Never in a role.")).toBeVisible();

  await expect(page.getByText("by their manager, document checked")).toBeVisible();
  const found = await opened(page, `Edit assessment in ${competency?.name}`);
  await found.getByLabel("Level").selectOption("3");
  await found.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(`${competency?.name}, level 3`)).toBeVisible();
  await expect(page.getByText("by their manager, claimed")).toBeVisible();
  await removeIn(await opened(page, `Edit assessment in ${competency?.name}`));
  await expect(page.getByText("Nobody has assessed them.")).toBeVisible();

  const waiver = await opened(page, `Edit waiver of ${requirement?.name}`);
  await waiver.getByLabel("Last day").fill("2026-10-31");
  await waiver.getByRole("button", { name: "Save" }).click();
  await expect(waiver.getByText("The last day is before the first.")).toBeVisible();
  await waiver.getByLabel("Last day").fill("2026-12-15");
  await waiver.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("1 Nov 2026 – 15 Dec 2026")).toBeVisible();
  await removeIn(await opened(page, `Edit waiver of ${requirement?.name}`));
  await expect(page.getByText("Nothing is waived.")).toBeVisible();
});
