import { expect, test } from "@playwright/test";
import { expectNoFault } from "./support/axe";
import { opened } from "./support/dialog";
import { signIn } from "./support/sign-in";

const CONTRACTORS = "Contractors are inducted and reviewed";

test("a pack is shown, loaded as drafts, tried out and published by the officer", async ({
  page,
}) => {
  await signIn(page, "compliance");
  await page.goto("/requirements");
  await page.getByRole("link", { name: "Packs" }).click();
  const iso = page.locator("section", {
    has: page.getByRole("heading", { name: "ISO/IEC 27001, clause 7.2", exact: true }),
  });
  await expect(iso).toContainText("not legal advice");
  await expect(iso).toContainText("Checked on 29 Nov 2026");
  await expectNoFault(page, "requirement packs");
  await iso.getByRole("button", { name: /^Show what/ }).click();
  await expect(iso.getByText("Nobody is measured by a draft.")).toBeVisible();
  await expect(iso.getByRole("listitem").filter({ hasText: CONTRACTORS })).toContainText(
    "becomes a draft",
  );
  await iso.getByRole("button", { name: "Load as drafts" }).click();
  await expect(iso.getByText(/lines loaded\. Drafts ask nothing yet\./)).toBeVisible();

  await page.goto("/requirements?q=Contractors");
  await expect(
    page.getByRole("table", { name: "Requirements" }).getByText(CONTRACTORS),
  ).toHaveCount(0);
  await page.getByRole("link", { name: CONTRACTORS }).click();
  await expect(page.getByText("Nobody is measured by it.")).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Credential" }).first()).toHaveValue(
    "Information security induction",
  );
  await expect(page.getByText("It would ask nothing of anybody today.")).toBeVisible();
  await expectNoFault(page, "a draft");
  await page.getByLabel("Days of grace").fill("21");
  await page.getByRole("button", { name: "Save the draft" }).click();
  await expect(page.getByText("The draft is saved.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Days of grace")).toHaveValue("21");
  await page.getByLabel("In effect from").fill("2027-01-01");
  await page.getByRole("button", { name: "Publish" }).click();
  await page.waitForURL(/\/requirements$/);
  await expect(
    page.getByRole("table", { name: "Requirements" }).getByText(CONTRACTORS),
  ).toHaveCount(1);

  await page.getByRole("link", { name: "Competent as information security officer" }).click();
  await (await opened(page, "Throw away")).getByRole("button", { name: "Throw away" }).click();
  await page.waitForURL(/\/requirements$/);
  await expect(
    page.getByRole("link", { name: "Competent as information security officer" }),
  ).toHaveCount(0);
});

test("a file of one's own is read with its faults named, and brings a minimum for a team", async ({
  page,
}) => {
  const pack = {
    format: "tessera-pack-1",
    name: "Own pack",
    regime: "House",
    about: "Ours.",
    source: { title: "Ours", url: null, licence: "Ours", checkedOn: "2026-11-29" },
    roles: [],
    credentials: [{ name: "Own pack ticket", kind: "licence", validityMonths: 12 }],
    requirements: [{ name: "Odd", roles: [], holds: "Nothing that is known" }],
    minimums: [{ name: "Two own tickets", atLeast: 2, holds: "Own pack ticket" }],
  };
  const file = (content: object) => ({
    name: "pack.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(content)),
  });
  await signIn(page, "compliance");
  await page.goto("/requirements/packs");
  const own = page.locator("section", {
    has: page.getByRole("heading", { name: "A pack of your own", exact: true }),
  });
  await own.getByLabel("Pack file").setInputFiles(file({ ...pack, surprise: 1 }));
  await own.getByRole("button", { name: "Show what it brings" }).click();
  await expect(own.getByText(/Unrecognized key: "surprise"/)).toBeVisible();
  await own.getByLabel("Pack file").setInputFiles(file(pack));
  await own.getByRole("button", { name: "Show what it brings" }).click();
  await expect(
    own.getByText("left out: there is no credential “Nothing that is known”"),
  ).toBeVisible();
  await own.getByRole("button", { name: "Load as drafts" }).click();
  await expect(own.getByText(/2 lines loaded/)).toBeVisible();

  await page.goto("/requirements");
  await page.getByRole("link", { name: "Two own tickets" }).click();
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Choose the team that it is asked of.")).toBeVisible();
  await page.getByLabel("Of which team").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Publish" }).click();
  await page.waitForURL(/\/requirements$/);
  await expect(page.getByRole("link", { name: "Two own tickets" })).toHaveCount(0);
});
