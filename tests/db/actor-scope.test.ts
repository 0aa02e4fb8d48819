import { expect, test } from "vitest";
import { inScope } from "@/db/actor-scope";
import { rolesIn } from "@/db/queries/catalogue";
import { describeEachDatabase } from "@/tests/support/databases";
import { smallWorld } from "@/tests/support/small-world";

describeEachDatabase("a scope", () => {
  test("answers once, also whoever reads the answer when its transaction is over", async () => {
    const admin = (await smallWorld()).actor("admin");
    const { kept } = await inScope(admin, async () => {
      const kept = rolesIn(admin);
      await kept;
      return { kept };
    });
    expect((await kept).length).toBeGreaterThan(0);
  });
});
