import { expect, test } from "@playwright/test";
import { answerOf, made } from "./support/api";
import { opened, removeIn } from "./support/dialog";
import { signIn } from "./support/sign-in";

const KINDS = [
  "certification",
  "certificate",
  "licence",
  "degree",
  "micro-credential",
  "badge",
  "training",
];

test.beforeEach(({ page }) => signIn(page, "learning"));

for (const kind of KINDS) {
  test(`a ${kind} without end is defined, and what is wrong is said where it is`, async ({
    page,
  }) => {
    await page.goto("/credentials/enter");
    await page.getByLabel("Name").fill(`Lamp ${kind}`);
    await page.getByLabel("Kind").selectOption(kind);
    await page.getByLabel("Valid for").selectOption("none");
    await page.getByLabel("Price").fill("12.50");
    await page.getByRole("button", { name: "Define" }).click();
    await expect(page.getByText("A price needs a currency.")).toBeVisible();
    await page.getByLabel("Currency").fill("EUR");
    await page.getByRole("button", { name: "Define" }).click();
    await expect(page.getByRole("heading", { name: `Lamp ${kind}` })).toBeVisible();
    await expect(page.getByText("does not expire")).toBeVisible();
    await expect(page.getByText("12.50 EUR")).toBeVisible();
  });
}

test("a credential is changed, gets another name, and shows a competency at a level", async ({
  page,
  request,
}) => {
  const fresnel = { name: "Fresnel lenses", kind: "badge", validity: "months", validityMonths: 24 };
  const { id } = await made(request, "/credentials", fresnel);
  await page.goto(`/credentials/${id}`);
  await page.getByRole("link", { name: "Edit" }).click();
  await page.getByLabel("Months").fill("");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Give a number of months with")).toBeVisible();
  await page.getByLabel("Months").fill("36");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("36 months")).toBeVisible();

  const name = await opened(page, "Add name");
  await name.getByLabel("Name").fill("CISSP");
  await name.getByRole("button", { name: "Add" }).click();
  await expect(name.getByText("This means a credential already.")).toBeVisible();
  await name.getByLabel("Name").fill("Lens keeping");
  await name.getByRole("button", { name: "Add" }).click();
  await expect(page.getByText("Lens keeping")).toBeVisible();
  const forget = await opened(page, "Remove the name Lens keeping");
  await forget.getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("By no other name.")).toBeVisible();

  const map = await opened(page, "Map a competency");
  await map.getByLabel("Competency").selectOption({ index: 2 });
  await map.getByLabel("Level").selectOption("2");
  await map.getByRole("button", { name: "Map" }).click();
  await expect(page.getByText("level 2")).toBeVisible();
  const edit = await opened(page, /^Edit mapping to/);
  await edit.getByLabel("Level").selectOption("3");
  await edit.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("level 3")).toBeVisible();
  await removeIn(await opened(page, /^Edit mapping to/));
  await expect(page.getByText("It shows no competency yet.")).toBeVisible();
});

test("a competency is defined, and what a level means is said", async ({ page }) => {
  await page.goto("/competencies");
  const framework = await opened(page, "New framework");
  await framework.getByLabel("Name").fill("Watch keeping");
  await framework.getByLabel("Levels").fill("Looks\nSees\nForesees");
  await framework.getByRole("button", { name: "Define" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  const define = await opened(page, "New competency");
  await define.getByLabel("Framework").selectOption({ label: "Watch keeping" });
  await define.getByLabel("Name").fill("Reading the sea");
  await define.getByLabel("Area").fill("Watch");
  await define.getByRole("button", { name: "Define" }).click();
  await expect(page.getByRole("heading", { name: "Reading the sea" })).toBeVisible();

  await expect(page.getByText("3 · Foresees")).toBeVisible();
  const level = await opened(page, "Edit what level 3 means");
  await level
    .getByLabel("Somebody at this level")
    .fill("Sees the weather an hour before it comes.");
  await level.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Sees the weather an hour before it comes.")).toBeVisible();

  const rename = await opened(page, "Edit Reading the sea");
  await rename.getByLabel("Area").fill("Bridge");
  await rename.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Bridge")).toBeVisible();
});

test("who adds an issuer while entering a credential loses nothing that was typed", async ({
  page,
  request,
}) => {
  await page.goto("/credentials/enter");
  await page.getByLabel("Name").first().fill("Foghorn tuning");
  const issuer = await opened(page, "New issuer");
  await issuer.getByLabel("Name").fill("Lighthouse Guild");
  await issuer.getByRole("button", { name: "Add" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByLabel("Issuer").selectOption({ label: "Lighthouse Guild" });
  await expect(page.getByLabel("Name").first()).toHaveValue("Foghorn tuning");
  const { items } = await answerOf<{ items: { name: string }[] }>(request, "/issuers?limit=1000");
  expect(items.filter((one) => one.name === "Lighthouse Guild")).toHaveLength(1);
});
