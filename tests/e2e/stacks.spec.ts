import { type APIRequestContext, expect, test } from "@playwright/test";
import { allOf, made, teamCalled } from "./support/api";
import { aMember } from "./support/members";
import { signIn } from "./support/sign-in";

type Made = { readonly id: string };
const PARTS = ["Stacked part one", "Stacked part two", "Stacked part three", "Stacked part four"];

async function aStack(request: APIRequestContext) {
  const parts: Made[] = [];
  for (const name of PARTS)
    parts.push(await made(request, "/credentials", { name, kind: "badge" }));
  const whole = await made<Made>(request, "/credentials", {
    ...{ name: "Whole of four parts", kind: "certificate", validity: "months" },
    ...{ validityMonths: 24, stack: { all: parts.map(({ id }) => ({ credential: id })) } },
  });
  return { parts, whole };
}

const earn = (request: APIRequestContext, person: Made, part: Made | undefined) =>
  made(request, "/awards", {
    ...{ personId: person.id, credentialId: part?.id, issuedOn: "2026-02-01" },
  });

test("S11: three of four parts are 75 %; with the last the whole is proposed, and not granted", async ({
  page,
  request,
}) => {
  const team = { id: await teamCalled(request, "Platform Engineering"), name: "" };
  const { parts, whole } = await aStack(request);
  const person = await aMember(request, "Stan Stacked", { team });
  for (const part of parts.slice(0, 3)) await earn(request, person, part);

  await signIn(page, "learning");
  await page.goto(`/people/${person.id}`);
  const stack = page.getByRole("listitem").filter({ hasText: "Whole of four parts" });
  await expect(stack).toContainText("3 of 4 parts · 75%");
  await expect(stack).toContainText("Missing: Stacked part four");
  await expect(
    stack.getByRole("progressbar", { name: "Parts of Whole of four parts" }),
  ).toBeVisible();

  await stack.getByRole("link", { name: "Whole of four parts" }).click();
  const table = page.getByRole("table", { name: "On the way to Whole of four parts" });
  await expect(table.getByRole("row", { name: /Stan Stacked/ })).toContainText("75%");
  const file = await page.request.get(`/exports/stack-parts.csv?credential=${whole.id}`);
  expect((await file.text()).trim().split("\r\n")).toEqual([
    "Person,Team,Parts,Share,Missing,Proposed",
    "Stan Stacked,Platform Engineering,3 of 4,0.75,Stacked part four,",
  ]);

  await earn(request, person, parts[3]);
  const awards = await allOf<{ credentialId: string }>(request, `/awards?personId=${person.id}`);
  expect(awards.map(({ credentialId }) => credentialId)).not.toContain(whole.id);
  await page.goto(`/people/${person.id}`);
  await expect(stack).toContainText("4 of 4 parts · 100%");
  await stack.getByRole("link", { name: "Award Whole of four parts" }).click();

  await expect(page.getByRole("combobox", { name: "Credential" })).toHaveValue(whole.id);
  await page.getByLabel("Issued on").fill("2026-11-20");
  await page.getByLabel("Expires on").fill("2028-11-20");
  await page.getByRole("button", { name: "Add credential" }).click();
  await expect(page.getByText("Added.")).toBeVisible();
  await page.goto(`/people/${person.id}`);
  await expect(page.getByRole("heading", { name: "Stan Stacked" })).toBeVisible();
  await expect(page.getByRole("progressbar", { name: /^Parts of Whole/ })).toHaveCount(0);
});

test("who may only look sees that all parts are there, and no way to award the whole", async ({
  page,
  request,
}) => {
  const team = { id: await teamCalled(request, "Platform Engineering"), name: "" };
  const part = await made<Made>(request, "/credentials", { name: "Only part", kind: "badge" });
  const whole = await made<Made>(request, "/credentials", {
    ...{ name: "Whole of its only part", kind: "badge", stack: { all: [{ credential: part.id }] } },
  });
  const person = await aMember(request, "Stella Stacked", { team });
  await earn(request, person, part);
  await signIn(page, "auditor");
  await page.goto(`/people/${person.id}`);
  await expect(page.getByText("All parts are there: the whole can be awarded.")).toBeVisible();
  await expect(page.getByRole("link", { name: /^Award Whole/ })).toHaveCount(0);
  await page.goto(`/credentials/${whole.id}`);
  const row = page.getByRole("row", { name: /Stella Stacked/ });
  await expect(row).toContainText("All parts are there");
});
