import { expect, test } from "@playwright/test";
import { made, teamCalled } from "./support/api";
import { aMember } from "./support/members";
import { signIn } from "./support/sign-in";

type Made = { readonly id: string };

test("a portfolio mixes both kinds, month by month, and is taken along; what was earned is seen by all", async ({
  page,
  request,
}) => {
  const team = { id: await teamCalled(request, "Platform Engineering"), name: "" };
  const certification = await made<Made>(request, "/credentials", {
    ...{ name: "Mixed Certification", kind: "certification" },
    url: "https://example.com/mixed-certification",
  });
  const badge = await made<Made>(request, "/credentials", { name: "Mixed Badge", kind: "badge" });
  const person = await aMember(request, "Mina Mixed", { team });
  const award = { personId: person.id, proof: "checked" };
  await made(request, "/awards", {
    ...{ ...award, credentialId: certification.id, issuedOn: "2026-10-15" },
    url: "https://example.com/shown/1",
  });
  await made(request, "/awards", { ...award, credentialId: badge.id, issuedOn: "2026-11-02" });

  await signIn(page, "learning");
  await page.goto(`/people/${person.id}`);
  await expect(
    page.getByRole("figure", { name: "What Mina Mixed held, month by month" }),
  ).toBeVisible();
  await page.getByRole("link", { name: "Portfolio", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Portfolio" })).toBeVisible();
  const figure = page.getByRole("figure", { name: "What Mina Mixed held, month by month" });
  await figure.getByText("As a table").click();
  const months = figure.getByRole("table").getByRole("row");
  await expect(months).toHaveCount(37);
  await expect(months.last()).toContainText("11");
  const about = page.getByRole("link", { name: "Mixed Certification" });
  await expect(about).toHaveAttribute("href", "https://example.com/mixed-certification");
  await expect(page.getByRole("link", { name: "where it is shown" })).toHaveAttribute(
    "href",
    "https://example.com/shown/1",
  );
  const csv = await page.getByRole("link", { name: "CSV" }).first().getAttribute("href");
  const file = await page.request.get(csv ?? "");
  expect((await file.text()).trim().split("\r\n")).toEqual([
    "Credential,Kind,Issuer,Number,Issued,Expires,Proof,Web address,Credit points",
    "Mixed Certification,certification,,,2026-10-15,,document checked,https://example.com/shown/1,",
    "Mixed Badge,badge,,,2026-11-02,,document checked,,",
  ]);

  await page.goto(`/teams/${team.id}?asOf=2026-11-30`);
  await page.getByRole("link", { name: "Earned", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Earned this quarter" })).toBeVisible();
  await expect(page.getByText("Q4 2026 in")).toBeVisible();
  await page.getByRole("searchbox", { name: "Find awards" }).fill("Mina Mixed");
  await expect(page.getByRole("row", { name: /Mina Mixed/ })).toHaveCount(2);
});
