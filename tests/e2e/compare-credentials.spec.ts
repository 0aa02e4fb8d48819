import { expect, test } from "@playwright/test";
import { made, teamCalled } from "./support/api";
import { aMember } from "./support/members";
import { signIn } from "./support/sign-in";

type Made = { readonly id: string };

test("credentials are chosen in the catalogue and compared, with what is not known and who would gain", async ({
  page,
  request,
}) => {
  const team = { id: await teamCalled(request, "Platform Engineering"), name: "" };
  const long = await made<Made>(request, "/credentials", {
    ...{ name: "Comparable Long Certification", kind: "certification", hours: 120 },
    ...{ price: 400, currency: "EUR", purpose: "The whole field." },
  });
  await made<Made>(request, "/credentials", {
    ...{ name: "Comparable Short Badge", kind: "badge", testMode: "remote" },
  });
  const role = await made<Made>(request, "/roles", { name: "Comparison clerk" });
  const person = await aMember(request, "Cora Compared", { team });
  await made(request, "/role-assignments", {
    ...{ personId: person.id, roleId: role.id, startsOn: "2026-01-01" },
  });
  await made(request, "/requirements", {
    name: "Long certification for comparison clerks",
    version: {
      ...{ effectiveFrom: "2026-01-01", scope: { roleIds: [role.id] } },
      rule: { credential: long.id },
    },
  });

  await signIn(page, "learning");
  await page.goto("/credentials?q=Comparable");
  await page.getByRole("checkbox", { name: "Select Comparable Long Certification" }).check();
  await expect(page.getByText("Choose 2 to 4 to compare them.")).toBeVisible();
  await page.getByRole("checkbox", { name: "Select Comparable Short Badge" }).check();
  await page.getByRole("link", { name: "Compare", exact: true }).click();

  await expect(page.getByRole("heading", { name: "Compare credentials" })).toBeVisible();
  const table = page.getByRole("table", { name: "Credentials compared" });
  const row = (name: string) => table.getByRole("row", { name: new RegExp(`^${name}`) });
  await expect(row("Takes").getByRole("cell")).toHaveText(["120 hours", "not known"]);
  await expect(row("Price").getByRole("cell")).toHaveText(["400 EUR", "not known"]);
  await expect(row("Test mode").getByRole("cell")).toHaveText(["not known", "remote"]);

  await page
    .getByRole("combobox", { name: "Role whose gaps are looked at" })
    .selectOption({ label: "Comparison clerk" });
  await page.getByRole("button", { name: "Show role" }).click();
  const gained = row("Requirements met").getByRole("cell");
  await expect(gained.first()).toContainText(/1 of \d+ open, of 1 person/);
  await expect(gained.first().getByRole("link", { name: "Cora Compared" })).toBeVisible();
  await expect(gained.nth(1)).toContainText(/0 of \d+ open, of nobody/);
  const closes = page.getByRole("table", { name: "What the credentials would close" });
  await expect(closes.getByRole("row", { name: /Cora Compared/ })).toContainText(
    "Long certification for comparison clerks",
  );

  const address = page.getByRole("link", { name: "CSV" }).first();
  const file = await page.request.get((await address.getAttribute("href")) ?? "");
  const [head, ...lines] = (await file.text()).trim().split("\r\n");
  expect(head).toBe("Facet,Comparable Long Certification,Comparable Short Badge");
  expect(lines).toContain("Takes,120 hours,not known");
  expect(lines).toHaveLength((await table.getByRole("row").count()) - 1);

  await page.getByRole("link", { name: "Leave out Comparable Short Badge" }).click();
  await expect(row("Takes").getByRole("cell")).toHaveText(["120 hours"]);
  await page
    .getByRole("combobox", { name: "Credential to compare with" })
    .selectOption({ label: "Comparable Short Badge" });
  await page.getByRole("button", { name: "Add" }).click();
  await expect(row("Takes").getByRole("cell")).toHaveText(["120 hours", "not known"]);
});

test("the page of a credential leads to what it is compared with, and odd addresses are answered", async ({
  page,
  request,
}) => {
  const { id } = await made<Made>(request, "/credentials", {
    ...{ name: "Comparison from its page", kind: "training" },
  });
  await signIn(page, "person");
  await page.goto(`/credentials/${id}`);
  await page.getByRole("link", { name: "Compare with…" }).click();
  await expect(page.getByRole("columnheader", { name: /Comparison from its page/ })).toBeVisible();
  await page.goto("/credentials/compare?ids=nonsense");
  await expect(page.getByText(/names no credentials, or more than 4/)).toBeVisible();
  await expect(page.getByText("No credential is chosen yet.")).toBeVisible();
});
