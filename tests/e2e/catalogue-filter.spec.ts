import { expect, test } from "@playwright/test";
import { made } from "./support/api";
import { signIn } from "./support/sign-in";

test("S12: the catalogue is filtered by how something is learnt, examined and paid for, in the address", async ({
  page,
  request,
}) => {
  const common = { kind: "micro-credential", validity: "none" };
  const facets = [
    { name: "Filterable remote", testMode: "remote", hours: 10, price: 90, currency: "EUR" },
    { name: "Filterable in a room", testMode: "in-person", hours: 30, price: 400, currency: "EUR" },
    { name: "Filterable and unknown", testMode: "remote", delivery: "filtered classroom" },
  ];
  for (const own of facets) await made(request, "/credentials", { ...common, ...own });

  await signIn(page, "learning");
  await page.goto("/credentials?q=Filterable&kind=micro-credential");
  const names = page.getByRole("table", { name: "Credentials" }).getByRole("link");
  await expect(names).toHaveText([
    "Filterable and unknown",
    "Filterable in a room",
    "Filterable remote",
  ]);
  await page.getByRole("combobox", { name: "Test mode" }).selectOption({ label: "remote" });
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await expect(page).toHaveURL(/testMode=remote/);
  await expect(page).toHaveURL(/q=Filterable/);
  await expect(names).toHaveText(["Filterable and unknown", "Filterable remote"]);

  await page.getByRole("spinbutton", { name: "Price at most" }).fill("100");
  await page.getByRole("combobox", { name: "Currency" }).selectOption({ label: "EUR" });
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await expect(page).toHaveURL(/price=100/);
  await expect(names).toHaveText(["Filterable remote"]);
  await expect(page.getByText(/more credentials? may match: nobody knows/)).toBeVisible();
  const csv = page.getByRole("link", { name: "CSV" });
  const file = await page.request.get((await csv.getAttribute("href")) ?? "");
  const lines = (await file.text()).trim().split("\r\n");
  expect(lines.slice(1).map((line) => line.split(",")[0])).toEqual(["Filterable remote"]);

  await page.getByRole("link", { name: "Show all" }).click();
  await expect(names).toHaveCount(3);
  await page.goto("/credentials?q=Filterable&hours=many");
  await expect(page.getByText("“many” is no number like 120.")).toBeVisible();
  await expect(names).toHaveCount(3);
});
