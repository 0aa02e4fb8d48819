import { command } from "@/db/command";
import { users } from "@/db/schema/users";
import { fail, ok, type Result } from "@/lib/result";
import { LINK_MINUTES } from "@/lib/user/link";
import { makeLink, type NewLink } from "./make-link";

/** The link that makes the first administrator; earlier ones stop working. Refused once anybody has a login. */
export const createSetupLink = command<void, Result<NewLink, "has-users">>(
  "user.manage",
  "user.create-setup-link",
  async (tx) => {
    if ((await tx.$count(users)) > 0) return fail("has-users");
    return ok(await makeLink(tx, null, LINK_MINUTES.setup));
  },
);
