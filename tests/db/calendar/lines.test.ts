import { beforeAll, expect, test, vi } from "vitest";
import { endLines, stepLines } from "@/app/_server/calendar/lines";
import { awardCredential } from "@/db/commands/award/award-credential";
import { factsOfMembers } from "@/db/queries/facts";
import { AwardCredential } from "@/lib/award/award-credential";
import { addDays, type Day, formatDay } from "@/lib/calendar";
import { FEED_THINGS, type FeedThing } from "@/lib/calendar-feed/create-calendar-feed";
import { describeEachDatabase } from "@/tests/support/databases";
import { stepOf } from "@/tests/support/journeys";
import { ARRANGER, made, type SmallWorld, smallWorld, TODAY } from "@/tests/support/small-world";

const DUE = addDays(TODAY, 60);

describeEachDatabase("the lines of a calendar", () => {
  let world: SmallWorld;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    return () => vi.unstubAllEnvs();
  });

  async function asked(asOf: Day, things: readonly FeedThing[] = FEED_THINGS, isOfTeam = true) {
    const facts = await factsOfMembers(ARRANGER, { teamId: world.teams.blue, asOf });
    return { facts, asOf, things, isOfTeam, origin: "https://skills.example" };
  }

  test("are what ends and what is to be done, each on its day, as far as it was asked for", async () => {
    const { ben } = world.people;
    const { id } = await stepOf(
      { personId: ben, credentialId: world.cissp.id },
      { activity: "coaching", link: "https://learn.example/cissp" },
    );
    const ends = await endLines(ARRANGER, await asked(TODAY));
    expect(ends.map(({ day, title, person }) => [formatDay(day), title, person])).toContainEqual([
      ...["2027-02-28", "CISSP ends", "Ada Lindqvist"],
    ]);
    expect(await stepLines(ARRANGER, await asked(TODAY))).toEqual([
      {
        ...{ key: `step-${id}`, day: DUE, title: "Earn CISSP", person: "Ben Okafor" },
        about: expect.stringMatching(
          /^From 22 Nov 2026 .*coaching · https:\/\/learn\.example\/cissp$/,
        ),
        href: `https://skills.example/people/${ben}/plan`,
      },
    ]);
    const alone = await stepLines(ARRANGER, await asked(TODAY, ["step"], false));
    expect(alone.map(({ person }) => person)).toEqual([null]);
    expect(await stepLines(ARRANGER, await asked(TODAY, ["award"]))).toEqual([]);
    expect(await endLines(ARRANGER, await asked(TODAY, ["step"]))).toEqual([]);
  });

  test("have a step that is late for a month, and none that is done", async () => {
    const keys = async (asOf: Day) =>
      (await stepLines(ARRANGER, await asked(asOf))).map(({ key }) => key);
    expect(await keys(addDays(DUE, 31))).toHaveLength(1);
    expect(await keys(addDays(DUE, 32))).toEqual([]);
    const award = {
      ...{ personId: world.people.ben, credentialId: world.cissp.id },
      ...{ issuedOn: formatDay(TODAY), proof: "checked" },
    };
    await made(awardCredential(ARRANGER, AwardCredential.parse(award)));
    expect(await keys(TODAY)).toEqual([]);
  });
});
