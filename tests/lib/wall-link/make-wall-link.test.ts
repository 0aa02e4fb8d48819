import { expect, test } from "vitest";
import { MakeWallLink } from "@/lib/wall-link/make-wall-link";

const WISH = {
  label: " East door ",
  teamId: "5f0e8f0e-0000-4000-8000-000000000000",
  proof: "attested",
  days: 90,
};

test("a wall hangs somewhere, for a day at least and a year at most", () => {
  expect(MakeWallLink.parse(WISH)).toMatchObject({ label: "East door", days: 90 });
  for (const days of [0, 367, 1.5]) {
    expect(MakeWallLink.safeParse({ ...WISH, days }).success, String(days)).toBe(false);
  }
  expect(MakeWallLink.safeParse({ ...WISH, days: 366 }).success).toBe(true);
  expect(MakeWallLink.safeParse({ ...WISH, label: "  " }).success).toBe(false);
});
