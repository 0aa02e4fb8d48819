import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { awardCredential } from "@/db/commands/award/award-credential";
import { AwardCredential } from "@/lib/award/award-credential";
import { PersonId } from "@/lib/ids";
import { type Arranged, arrange } from "@/tests/access/arrange";
import { keepBadge } from "@/tests/support/badges/keep";
import { ARRANGER, made } from "@/tests/support/small-world";
import { type ArrangedServer, arrangedBy } from "./support/arranged-server";

const test = arrangedBy(arrangeBadges);

/** Besides what the access table knows, Ada's badge that says what it is about, and one that waits. */
async function arrangeBadges(): Promise<Arranged> {
  const arranged = await arrange();
  const personId = PersonId.parse(arranged.ids.ada);
  const held = { personId, credentialId: arranged.ids.credential };
  const days = { issuedOn: "2024-03-01", expiresOn: "2026-12-31" };
  const award = await made(
    awardCredential(ARRANGER, AwardCredential.parse({ ...held, ...days, proof: "claimed" })),
  );
  await keepBadge({
    ...{ name: "Subnets and routes", personId, awardId: award.id },
    achievement: {
      alignment: [
        {
          type: ["Alignment"],
          targetName: "Networks",
          targetUrl: "https://skills.example/networks",
        },
      ],
      criteria: { id: "https://badges.harbour.example/criteria/1", narrative: "Two hours." },
      tag: ["routing", "IPv6"],
      resultDescription: [
        {
          id: "urn:harbour:result",
          type: ["ResultDescription"],
          name: "Level reached",
          resultType: "RubricCriterionLevel",
          rubricCriterionLevel: [
            {
              id: "urn:harbour:3",
              type: ["RubricCriterionLevel"],
              name: "Practitioner",
              level: "3",
            },
          ],
        },
      ],
    },
    subject: {
      result: [
        {
          type: ["Result"],
          resultDescription: "urn:harbour:result",
          achievedLevel: "urn:harbour:3",
          status: "Completed",
        },
      ],
    },
    credential: { evidence: [{ id: "https://work.example/lab", type: ["Evidence"] }] },
  });
  await keepBadge({ name: "First aid afloat", personId, isPinned: false });
  return arranged;
}

async function signedIn(page: Page, { server, papers }: ArrangedServer, who: string) {
  const [name = "", value = ""] = (papers.get(who)?.cookie ?? "").split("=");
  await page.context().addCookies([{ name, value, url: server }]);
  await page.goto(server);
}

test("a badge is found in the list, and says what it is worth and why", async ({
  page,
  arranged,
}) => {
  await signedIn(page, arranged, "compliance");
  await page.getByRole("link", { name: "Badges" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Badges");
  await page.getByRole("link", { name: "Unclaimed" }).click();
  await expect(page.getByRole("table").getByText("nobody’s yet")).toBeVisible();
  await expect(page.getByText("First aid afloat")).toHaveCount(0);
  await page.getByRole("link", { name: "Not verified" }).click();
  await page.getByRole("link", { name: "First aid afloat" }).click();
  await expect(page.getByText("signed, issuer not confirmed")).toBeVisible();
  await expect(page.getByText("An administrator can pin it")).toBeVisible();
  await expect(page.getByText("It waits, and is on nobody’s record")).toBeVisible();
  await expect(page.getByText("No skills:")).toBeVisible();
});

test("its card tells what was edited since, and gives the original", async ({ page, arranged }) => {
  await signedIn(page, arranged, "compliance");
  await page.goto(`${arranged.server}/badges`);
  await page.getByRole("link", { name: "Subnets and routes" }).click();
  await expect(page.getByText("Level reached: Practitioner (3), Completed")).toBeVisible();
  await expect(page.getByText("expires: the badge says 28 Feb 2027")).toBeVisible();
  await expect(page.getByText("proof: the badge reaches issuer-verified")).toBeVisible();
  const evidence = page.getByRole("link", { name: "https://work.example/lab" });
  await expect(evidence).toHaveAttribute("rel", "noreferrer");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the original" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("subnets-and-routes.json");
  const original = JSON.parse(await readFile(await file.path(), "utf8"));
  expect(original.name).toBe("Subnets and routes");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test("what it is aligned with is mapped once somebody agrees", async ({ page, arranged }) => {
  await signedIn(page, arranged, "learning");
  await page.goto(`${arranged.server}/credentials/${arranged.ids.credential}`);
  await expect(page.getByText("It shows no competency yet.")).toBeVisible();
  await expect(page.getByText("level 3 Practitioner")).toBeVisible();
  await page.getByRole("button", { name: "Map Networks" }).click();
  await expect(page.getByRole("heading", { name: "Proposed by badges" })).toHaveCount(0);
  await expect(page.getByText("alignment of the badge, matched by its name")).toBeVisible();
});

test("who earned it sees it on their own page, and nobody else's", async ({ page, arranged }) => {
  await signedIn(page, arranged, "A1");
  await page.goto(`${arranged.server}/people/${arranged.ids.ada}`);
  await expect(page.getByRole("link", { name: "Badges", exact: true })).toHaveCount(0);
  await page.getByRole("link", { name: "Subnets and routes" }).click();
  await expect(page.getByText("ada@harbour.example")).toBeVisible();
  await page.getByRole("link", { name: "Subnet badge" }).click();
  await expect(page.getByRole("heading", { name: "Badge", exact: true })).toBeVisible();
  const response = await page.goto(`${arranged.server}/badges/${arranged.ids.unclaimed}`);
  expect(response?.status()).toBe(404);
});
