import { expect, test } from "@playwright/test";
import { allOf } from "./support/api";
import { holdWriting } from "./support/hold-writing";
import { save, send, takeBack, upload } from "./support/import-page";
import { signIn } from "./support/sign-in";

/** Enough to be written in several steps: a job that was cancelled stops before its next. */
const DAYS = 500;
const PEOPLE = Array.from({ length: 20 }, (_, n) => `large-${n}@quern.example`);

const people = PEOPLE.map((email, n) => `Quern ${n},${email},Quernworks,2008-01-01`);
const awards = Array.from({ length: DAYS }, (_, n) => {
  const day = new Date(Date.UTC(2010, 0, 1 + n)).toISOString().slice(0, 10);
  return PEOPLE.map((email) => `${email},CISSP,${day}`);
}).flat();

const slowly = expect.configure({ timeout: 120_000 });

test.skip(
  process.env.E2E_DATABASE === "embedded",
  "on the embedded database a transaction holds up everybody else",
);
test.setTimeout(300_000);

test("a large file is worked on in the background: left, found again, cancelled, saved", async ({
  page,
  request,
}) => {
  await signIn(page, "compliance");
  const content = ["name,email,team,joined_on", ...people, ""].join("\n");
  await upload(page, { name: "quern-people.csv", content });
  await save(page);
  const saved = page.url();

  const text = ["person,credential,issued_on", ...awards, ""].join("\n");
  await send(page, { name: "quern-awards.csv", content: text });
  const heading = page.getByRole("heading", { level: 1 });
  await slowly(heading).toHaveText(/^(Reading the file…|Review before anything is saved)$/);
  await slowly(heading).toHaveText("Review before anything is saved");
  const draft = page.url();
  const first = await holdWriting("awards"); // on a fast machine it would be over before anybody cancels
  await page.getByRole("button", { name: /^Save 10.000 changes$/ }).click();
  await slowly(heading).toHaveText("Saving…");
  const heard = page.waitForResponse((answer) => answer.request().method() === "POST");
  await page.getByRole("button", { name: "Cancel" }).click();
  await heard;
  await first.release();
  await slowly(page.getByText("Saving was cancelled.")).toBeVisible();
  await expect(page.getByText("Nothing was written.")).toBeVisible();
  const [person] = await allOf<{ id: string }>(request, "/people?q=large-0@quern.example");
  expect(await allOf(request, `/awards?personId=${person?.id}`)).toEqual([]);

  const second = await holdWriting("awards");
  await page.getByRole("button", { name: /^Save/ }).click();
  await slowly(heading).toHaveText("Saving…");
  await page.goto("/imports");
  const atWork = page.getByRole("listitem").filter({ hasText: "quern-awards.csv" });
  await expect(atWork.getByRole("progressbar", { name: /^Saving/ })).toBeVisible();
  await expect(atWork.getByText(/\d of .*\d (rows|people's standings)$/)).toBeVisible();
  await second.release();
  await slowly(page.getByRole("heading", { name: "Being worked on" })).toHaveCount(0);
  await page.goto(draft);
  await expect(heading).toHaveText("quern-awards.csv");
  await page.getByRole("button", { name: "Take it back" }).click();
  await slowly(page.getByText(/^Taken back: 10.00\d rows removed/)).toBeVisible();
  await page.goto(saved);
  await takeBack(page);
});
