import { expect, test } from "vitest";
import type { PersonId } from "@/lib/ids";
import type { Offer } from "@/lib/journey/planner/offer";
import type { Limits } from "@/lib/journey/planner/question";
import { usableBy, usableOffers } from "@/lib/journey/planner/usable";
import { credentialId, personId } from "@/tests/support/organisation/names";

const OFFER: Offer = {
  ...{ credentialId: credentialId("cka"), kind: "certification", price: 39_500, hours: 40 },
  ...{ validityMonths: null, renewalWindowDays: null, prerequisites: null, specialtyOf: null },
  ...{ delivery: "on demand", assessment: "exam", testMode: "remote", issuerId: null },
};
const UNKNOWN = { credentialId: credentialId("unknown"), delivery: null };
const NO_LIMITS: Limits = {
  ...{ budget: null, hoursAWeek: 8, mostExams: null, deliveries: null, assessments: null },
  ...{ testModes: null, issuers: null, preferences: null, assumedPrice: null, assumedHours: null },
};

function isUsable(offer: Partial<Offer>, limits: Partial<Limits>): boolean {
  return usableOffers([{ ...OFFER, ...offer }], { ...NO_LIMITS, ...limits }).size === 1;
}

test("what nobody has looked up is in no wanted way, and in any where none is wanted", () => {
  const unknown = { delivery: null, assessment: null, testMode: null };
  expect(isUsable(unknown, {})).toBe(true);
  expect(isUsable(unknown, { deliveries: ["on demand"] })).toBe(false);
  expect(isUsable(unknown, { assessments: ["exam"] })).toBe(false);
  expect(isUsable(unknown, { testModes: ["remote"] })).toBe(false);
  expect(isUsable({}, { deliveries: ["on demand", "face to face"] })).toBe(true);
  expect(isUsable({}, { deliveries: ["face to face"] })).toBe(false);
});

test("whoever says how they prefer to learn does only that, where it is asked for", () => {
  const all = usableOffers([OFFER, { ...OFFER, ...UNKNOWN }], NO_LIMITS);
  const [ada, ben, cleo] = [personId("ada"), personId("ben"), personId("cleo")];
  const preferences = new Map([
    [ada, ["on demand"]],
    [ben, ["face to face"]],
  ]);
  const namesFor = (id: PersonId, asked: Limits["preferences"]) => [
    ...usableBy(id, all, { preferences: asked }).keys(),
  ];
  expect(namesFor(ada, preferences)).toEqual([OFFER.credentialId]);
  expect(namesFor(ben, preferences)).toEqual([]);
  expect(namesFor(cleo, preferences)).toEqual([OFFER.credentialId, UNKNOWN.credentialId]);
  expect(namesFor(ben, null)).toHaveLength(2);
});

test("a test that is sat in person or remotely is sat as is wanted", () => {
  expect(isUsable({}, { testModes: ["remote"] })).toBe(true);
  expect(isUsable({}, { testModes: ["in-person"] })).toBe(false);
  expect(isUsable({ testMode: "multi-modal" }, { testModes: ["in-person"] })).toBe(true);
  expect(isUsable({ testMode: "multi-modal" }, { testModes: ["remote"] })).toBe(true);
});

test("an unknown price or length is reckoned with what is assumed, and never with nothing", () => {
  expect(isUsable({ price: null }, {})).toBe(false);
  expect(isUsable({ hours: null }, {})).toBe(false);
  const offers = [{ ...OFFER, price: null, hours: null }];
  const assumed = { ...NO_LIMITS, assumedPrice: 20_000, assumedHours: 16 };
  expect(usableOffers(offers, assumed).get(OFFER.credentialId)).toMatchObject({
    ...{ price: 20_000, hours: 16, isPriceAssumed: true, isHoursAssumed: true },
  });
});
