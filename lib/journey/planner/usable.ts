import type { CredentialId, PersonId } from "@/lib/ids";
import type { Offer } from "./offer";
import type { Limits } from "./question";

/** An offer that a plan may use, with what it is reckoned at. */
export type Usable = {
  readonly offer: Offer;
  /** In cents. */
  readonly price: number;
  readonly hours: number;
  /** Which of the two nobody has looked up. */
  readonly isPriceAssumed: boolean;
  readonly isHoursAssumed: boolean;
};

/** The offers that the limits leave, by credential. */
export function usableOffers(
  offers: readonly Offer[],
  limits: Limits,
): ReadonlyMap<CredentialId, Usable> {
  return new Map(
    offers.flatMap((offer) => {
      const price = offer.price ?? limits.assumedPrice;
      const hours = offer.hours ?? limits.assumedHours;
      if (price === null || hours === null || !isWanted(offer, limits)) return [];
      const isPriceAssumed = offer.price === null;
      const isHoursAssumed = offer.hours === null;
      const usable = { offer, price, hours, isPriceAssumed, isHoursAssumed };
      return [[offer.credentialId, usable] as const];
    }),
  );
}

/** Of these, the ones that are delivered as the person prefers, where they say so and it is asked for. */
export function usableBy(
  personId: PersonId,
  usable: ReadonlyMap<CredentialId, Usable>,
  { preferences }: Pick<Limits, "preferences">,
): ReadonlyMap<CredentialId, Usable> {
  const preferred = preferences?.get(personId);
  if (!preferred) return usable;
  return new Map([...usable].filter(([, { offer }]) => isOneOf(offer.delivery, preferred)));
}

function isWanted(offer: Offer, { deliveries, assessments, testModes, issuers }: Limits): boolean {
  return (
    isOneOf(offer.delivery, deliveries) &&
    isOneOf(offer.assessment, assessments) &&
    (isOneOf(offer.testMode, testModes) || isSatAnywhere(offer, testModes)) &&
    isOneOf(offer.issuerId, issuers)
  );
}

function isOneOf(value: string | null, wanted: readonly string[] | null): boolean {
  return wanted === null || (value !== null && wanted.includes(value));
}

/** What can be sat in either way can be sat in the one that is wanted. */
function isSatAnywhere({ testMode }: Offer, wanted: Limits["testModes"]): boolean {
  return testMode === "multi-modal" && wanted !== null && wanted.length > 0;
}
