import { expect, test } from "@playwright/test";
import { allOf, made, teamCalled } from "./support/api";
import { aMember } from "./support/members";
import { signIn } from "./support/sign-in";

type Role = {
  readonly competencies: readonly {
    readonly competencyId: string;
    readonly endsOn: string | null;
  }[];
};

test("S20: what people hold and no role needs is listed with its cost, until it shows what a role asks for", async ({
  page,
  request,
}) => {
  const team = { id: await teamCalled(request, "Platform Engineering"), name: "" };
  const credential = await made<{ id: string }>(request, "/credentials", {
    ...{ name: "Certificate of Unneeded Calligraphy", kind: "certificate" },
    ...{ price: 40, currency: "EUR" },
  });
  for (const name of ["Una Needed", "Uma Needed"]) {
    const person = await aMember(request, name, { team });
    const award = { personId: person.id, credentialId: credential.id, issuedOn: "2026-01-15" };
    await made(request, "/awards", award);
  }

  await signIn(page, "learning");
  await page.goto("/credentials");
  await page.getByRole("link", { name: "Needed by nobody" }).click();
  await expect(page.getByRole("heading", { name: "Needed by nobody" })).toBeVisible();
  const find = page.getByRole("searchbox", { name: "Find credentials" });
  await find.fill("Calligraphy");
  await expect(page).toHaveURL(/q=Calligraphy/);
  const row = page.getByRole("row", { name: /Unneeded Calligraphy/ });
  await expect(row.getByRole("cell")).toContainText(["certificate", "", "2", "40", "80", "EUR"]);

  const file = await page.request.get("/exports/unneeded-credentials.csv?q=Calligraphy");
  expect((await file.text()).trim().split("\r\n")[1]).toBe(
    "Certificate of Unneeded Calligraphy,certificate,,2,40,80,EUR",
  );

  const roles = await allOf<Role>(request, "/roles");
  const asked = roles
    .flatMap(({ competencies }) => competencies)
    .find((one) => one.endsOn === null);
  await made(request, "/mappings", {
    ...{ credentialId: credential.id, competencyId: asked?.competencyId, level: 1 },
  });
  await page.reload();
  await expect(page.getByRole("heading", { name: "Needed by nobody" })).toBeVisible();
  await expect(row).toHaveCount(0);
  const emptied = await page.request.get("/exports/unneeded-credentials.csv");
  expect(await emptied.text()).not.toContain("Calligraphy");
});
