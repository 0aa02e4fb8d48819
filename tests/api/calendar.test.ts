import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { GET } from "@/app/(public)/calendar/[file]/route";
import { inScope } from "@/db/actor-scope";
import { awardCredential } from "@/db/commands/award/award-credential";
import { createCalendarFeed } from "@/db/commands/calendar-feed/create-calendar-feed";
import { revokeCalendarFeed } from "@/db/commands/calendar-feed/revoke-calendar-feed";
import { NotFound } from "@/db/errors";
import { calendarFeedsFor } from "@/db/queries/calendar-feeds";
import { awards } from "@/db/schema/awards";
import { calendarFeeds } from "@/db/schema/calendar-feeds";
import { userTeams } from "@/db/schema/user-teams";
import type { Actor } from "@/lib/access";
import { AwardCredential } from "@/lib/award/award-credential";
import type { FeedSubject } from "@/lib/calendar-feed/create-calendar-feed";
import type { PersonId, TeamId } from "@/lib/ids";
import { THINGS, type Thing } from "@/lib/reminder/end";
import { describeEachDatabase } from "@/tests/support/databases";
import { day } from "@/tests/support/organisation/build";
import { aLogin, at, shutOut } from "@/tests/support/reminding";
import { ARRANGER, made, type SmallWorld, smallWorld } from "@/tests/support/small-world";

const ORIGIN = "https://skills.example";

describeEachDatabase("calendar feeds", () => {
  let world: SmallWorld;
  let ada: Actor;
  let manager: Actor;

  beforeAll(async () => {
    at("2026-11-22T12:00:00Z");
    vi.stubEnv("TESSERA_URL", ORIGIN);
    world = await smallWorld();
    ada = await aLogin("ada", "person", { personId: world.people.ada });
    manager = await aLogin("bea", "manager", { teamId: world.teams.blue });
  });
  afterAll(() => vi.unstubAllEnvs());

  const of = (subject: { personId?: PersonId; teamId?: TeamId }) =>
    ({ personId: null, teamId: null, ...subject }) as FeedSubject;
  const feed = (actor: Actor, subject: FeedSubject, things: Thing[] = [...THINGS]) =>
    createCalendarFeed(actor, { subject, things });
  const opened = (secret: string) =>
    GET(new Request(`${ORIGIN}/calendar`), { params: Promise.resolve({ file: `${secret}.ics` }) });
  const entries = async (secret: string) => {
    const file = await (await opened(secret)).text();
    const components = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent");
    return components.map((component) => new ICAL.Event(component));
  };
  const events = async (secret: string) =>
    (await entries(secret)).map(({ startDate, summary }) => `${startDate} ${summary}`);
  const uids = async (secret: string) => (await entries(secret)).map(({ uid }) => uid);

  test("one's own shows one's own ends, to nobody who keeps them", async () => {
    const { secret } = await feed(ada, of({ personId: world.people.ada }));
    expect(await events(secret)).toEqual(["2027-02-28 CISSP ends"]);
    const { headers, status } = await opened(secret);
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-robots-tag")).toBe("noindex, nofollow");
  });

  test("a team's shows its people, as far as what ends was chosen", async () => {
    const { secret } = await feed(manager, of({ teamId: world.teams.blue }));
    expect(await events(secret)).toEqual(["2027-02-28 Ada Lindqvist: CISSP ends"]);
    const waivers = await feed(manager, of({ teamId: world.teams.blue }), ["waiver"]);
    expect(await events(waivers.secret)).toEqual([]);
  });

  test("an end that moves moves its event, and what is renewed goes", async () => {
    const { secret } = await feed(ada, of({ personId: world.people.ada }));
    const uid = `award-${world.awards.ada.id}-${world.people.ada}@skills.example`;
    expect(await uids(secret)).toEqual([uid]);
    const expiresOn = day("2027-03-31");
    await inScope(ARRANGER, (tx) =>
      tx.update(awards).set({ expiresOn }).where(eq(awards.id, world.awards.ada.id)),
    );
    expect(await uids(secret)).toEqual([uid]);
    expect(await events(secret)).toEqual(["2027-03-31 CISSP ends"]);
    await made(
      awardCredential(
        ARRANGER,
        AwardCredential.parse({
          ...{ personId: world.people.ada, credentialId: world.cissp.id, proof: "checked" },
          ...{ issuedOn: "2026-11-20", expiresOn: "2029-11-19" },
        }),
      ),
    );
    expect(await events(secret)).toEqual(["2029-11-19 CISSP ends"]);
  });

  test("only a digest of its secret is kept", async () => {
    const { secret } = await feed(ada, of({ personId: world.people.ada }));
    const rows = await inScope(ARRANGER, (tx) => tx.select().from(calendarFeeds));
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  test("nobody makes one of whom they do not see", async () => {
    for (const [actor, subject] of [
      [ada, of({ personId: world.people.ben })],
      [ada, of({ teamId: world.teams.blue })],
      [manager, of({ personId: world.people.cleo })],
      [manager, of({ teamId: world.teams.red })],
      [manager, of({ teamId: world.teams.company })],
    ] as const) {
      await expect(feed(actor, subject)).rejects.toThrow(NotFound);
    }
  });

  test("a revoked one opens nothing, and nobody revokes another's", async () => {
    const before = (await calendarFeedsFor(ada)).map(({ id }) => id);
    const { secret } = await feed(ada, of({ personId: world.people.ada }));
    const own = (await calendarFeedsFor(ada)).find(({ id }) => !before.includes(id));
    if (!own) throw new Error("Ada has a new feed.");
    expect((await calendarFeedsFor(manager)).map(({ id }) => id)).not.toContain(own.id);
    await revokeCalendarFeed(manager, own.id);
    expect((await opened(secret)).status).toBe(200);
    await revokeCalendarFeed(ada, own.id);
    expect((await opened(secret)).status).toBe(404);
    expect((await opened("no-such-secret-anywhere")).status).toBe(404);
  });

  test("whoever lost the team, or is shut out, shows nothing any more", async () => {
    const { secret } = await feed(manager, of({ teamId: world.teams.blue }));
    const { secret: bens } = await feed(manager, of({ personId: world.people.ben }));
    await shutOut(manager, new Date());
    expect((await opened(secret)).status).toBe(404);
    await shutOut(manager, null);
    expect((await opened(secret)).status).toBe(200);
    await inScope(ARRANGER, (tx) => tx.update(userTeams).set({ teamId: world.teams.red }));
    expect((await opened(secret)).status).toBe(404);
    expect((await opened(bens)).status).toBe(404);
  });
});
