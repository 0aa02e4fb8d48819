import fc from "fast-check";
import { expect, it, test } from "vitest";
import { isPublicAddress } from "@/db/badges/fetch/public-address";
import { INSIDE_ANSWERS, OUTSIDE_ANSWERS } from "@/tests/support/badges/spellings";

test.each(INSIDE_ANSWERS)("%j is not one of the Internet", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(OUTSIDE_ANSWERS)("%s is one of the Internet", (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

it("is the same in every spelling of its own", () => {
  const group = fc.nat(0xffff);
  const groups = fc.array(group, { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(groups, ([first = 0, ...rest]) => {
      const all = [0x2000 + (first % 0x2000), ...rest];
      const long = all.map((one) => one.toString(16).padStart(4, "0")).join(":");
      const short = new URL(`https://[${long}]`).hostname.slice(1, -1);
      expect(isPublicAddress(short)).toBe(isPublicAddress(long.toUpperCase()));
    }),
  );
});

it("is the same for an IPv4 address and for what translates it", () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      expect(isPublicAddress(`64:ff9b::${address}`)).toBe(isPublicAddress(address));
    }),
    { numRuns: 2_000 },
  );
});

it("of an IPv4 address hangs on its first number alone where no range is narrower", () => {
  const inside = [0, 10, 127, ...Array.from({ length: 32 }, (_, at) => 224 + at)];
  const mixed = [100, 169, 172, 192, 198, 203];
  const octet = fc.nat(255);
  fc.assert(
    fc.property(fc.tuple(octet, octet, octet, octet), ([first, ...rest]) => {
      fc.pre(!mixed.includes(first));
      expect(isPublicAddress([first, ...rest].join("."))).toBe(!inside.includes(first));
    }),
    { numRuns: 2_000 },
  );
});
