import { expect, test } from "@playwright/test";
import { made } from "./support/api";
import { opened, removeIn } from "./support/dialog";
import { signIn } from "./support/sign-in";

test("a team is created, renamed and moved; a minimum is set, changed and removed", async ({
  page,
}) => {
  await signIn(page, "compliance");
  await page.goto("/teams");
  const create = await opened(page, "New team");
  await create.getByLabel("Name").fill("Night / Watch");
  await create.getByRole("button", { name: "Create" }).click();
  await expect(create.getByText("separates the levels of a path")).toBeVisible();
  await create.getByLabel("Name").fill("Lamp room");
  await create.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { name: "Lamp room" })).toBeVisible();

  const edit = await opened(page, "Edit Lamp room");
  await edit.getByLabel("Name").fill("Light house");
  await edit.getByLabel("Below").selectOption({ index: 1 });
  await edit.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { name: "Light house" })).toBeVisible();
  await expect(
    page.getByRole("navigation", { name: "Breadcrumbs" }).getByRole("listitem"),
  ).toHaveCount(2);

  await page.getByRole("link", { name: "Minimums" }).click();
  const set = await opened(page, "Set minimum");
  await set.getByLabel("What they have to hold").fill("Nothing that is known");
  await set.getByRole("button", { name: "Set" }).click();
  await expect(set.getByText("there is no credential “Nothing that is known”")).toBeVisible();
  await set.getByLabel("What they have to hold").fill("CISSP");
  await set.getByRole("button", { name: "Set" }).click();
  await expect(page.getByText("1 person short")).toBeVisible();

  const change = await opened(page, /^Edit minimum of/);
  await change.getByLabel("At least how many").fill("2");
  await change.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("2 people short")).toBeVisible();
  await removeIn(await opened(page, /^Edit minimum of/));
  await expect(page.getByText("No minimum is in force")).toBeVisible();
});

test("a role is defined, asks for a competency, asks for more of it, and no more", async ({
  page,
}) => {
  await signIn(page, "learning");
  await page.goto("/roles");
  const define = await opened(page, "New role");
  await define.getByLabel("Name").fill("Keeper of the light");
  await define.getByRole("button", { name: "Define" }).click();
  await expect(page.getByRole("heading", { name: "Keeper of the light" })).toBeVisible();

  const ask = await opened(page, "Ask for a competency");
  await ask.getByLabel("Competency").selectOption({ index: 3 });
  const name = (await ask.getByLabel("Competency").locator("option:checked").textContent()) ?? "";
  await ask.getByLabel("Level").selectOption("2");
  await ask.getByLabel("Importance").selectOption("desirable");
  await ask.getByRole("button", { name: "Add" }).click();
  const row = page.getByRole("row").filter({ hasText: name });
  await expect(row).toContainText("desirable");

  const edit = await opened(page, `Edit ${name}`);
  await edit.getByLabel("Level").selectOption("4");
  await edit.getByLabel("Importance").selectOption("mandatory");
  await edit.getByRole("button", { name: "Save" }).click();
  await expect(row).toContainText("mandatory");
  await expect(row).toContainText("4");
  await removeIn(await opened(page, `Edit ${name}`));
  await expect(page.getByText("It asks for no competency.")).toBeVisible();

  const rename = await opened(page, "Edit Keeper of the light");
  await rename.getByLabel("Family").fill("Light houses");
  await rename.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Light houses")).toBeVisible();
});

test("a requirement gets another name; a version to come is corrected and taken back", async ({
  page,
  request,
}) => {
  await made(request, "/roles", { name: "Lamp inspector" });
  await signIn(page, "compliance");
  await page.goto("/requirements/enter");
  await page.getByLabel("Name").fill("Lamps at night");
  await page.getByRole("button", { name: "Add: credential" }).click();
  await page.getByRole("combobox", { name: "Credential" }).fill("CISSP");
  await page
    .getByRole("option", { name: /CISSP · ISC2/ })
    .first()
    .click();
  await page.getByLabel("Lowest proof").selectOption("checked");
  await page.getByLabel("In effect from").fill("2020-01-01");
  await page.getByRole("combobox", { name: "Add a role" }).fill("Lamp");
  await page.getByRole("option", { name: "Lamp inspector" }).click();
  await page.getByRole("button", { name: "Define" }).click();
  await expect(page.getByText("Defined.")).toBeVisible();
  await page.goto("/requirements?q=Lamps");
  await page.getByRole("link", { name: "Lamps at night" }).click();

  const edit = await opened(page, "Edit Lamps at night");
  await edit.getByLabel("Name").fill("Lamps by night");
  await edit.getByLabel("Clause").fill("§ 7");
  await edit.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { name: "Lamps by night" })).toBeVisible();

  await page.getByRole("link", { name: "New version" }).click();
  await expect(page.getByLabel("Lowest proof")).toHaveValue("checked");
  await page.getByLabel("In effect from").fill("2027-02-01");
  await page.getByRole("button", { name: "Set the new version" }).click();
  await expect(page.getByText("The new version is in place.")).toBeVisible();
  await page.goto("/requirements?q=Lamps");
  await page.getByRole("link", { name: "Lamps by night" }).click();
  await expect(page.getByText("since 1 Jan 2020, until 31 Jan 2027")).toBeVisible();

  const other = page.locator("section", { hasText: "Another version" }).last();
  await other.getByRole("link", { name: "Correct" }).click();
  await page.getByLabel("Days of grace").fill("30");
  await page.getByRole("button", { name: "Correct the version" }).click();
  await expect(page.getByText("30 days of grace")).toBeVisible();

  const remove = await opened(page, "Remove the version from 1 Feb 2027");
  await expect(remove.getByRole("checkbox")).toBeChecked();
  await remove.getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("since 1 Jan 2020", { exact: true })).toBeVisible();
});
