import { command } from "@/db/command";
import { hashPassword } from "@/db/passwords";
import { linkBehind } from "@/db/queries/links";
import { organisation } from "@/db/schema/organisation";
import { users } from "@/db/schema/users";
import type { Actor } from "@/lib/access";
import { fail, ok, type Result } from "@/lib/result";
import { isGuessable } from "@/lib/user/password";
import type { SetUp } from "@/lib/user/set-up";
import { spendLink } from "./make-link";

export type SetUpProblem = "link-void" | "guessable";

/** Makes the first administrator and the organisation, by the link that the server printed. */
export async function setUp(actor: Actor, input: SetUp): Promise<Result<null, SetUpProblem>> {
  const link = await linkBehind(actor, input.secret);
  if (!link || link.user) return fail("link-void");
  if (isGuessable(input.password, [input.name, input.email, input.organisation])) {
    return fail("guessable");
  }
  return write(actor, { ...input, passwordHash: await hashPassword(input.password) });
}

const write = command<SetUp & { passwordHash: string }, Result<null, SetUpProblem>>(
  "user.manage",
  "user.set-up",
  async (tx, { secret, name, email, passwordHash, ...own }) => {
    const link = await spendLink(tx, secret);
    if (!link || link.userId || (await tx.$count(users)) > 0) return fail("link-void");
    await tx.insert(users).values({ name, email, passwordHash, access: "admin" });
    if ((await tx.$count(organisation)) === 0) {
      await tx.insert(organisation).values({ name: own.organisation, zone: own.zone });
    }
    return ok(null);
  },
);
