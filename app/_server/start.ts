import "server-only";
import { createSetupLink } from "@/db/commands/user/create-setup-link";
import { start } from "@/db/start";
import { jobActor } from "@/lib/access";
import { publicOrigin } from "./origin";
import { paths } from "./paths";
import { secret } from "./secret";

/** Opens what the server cannot do without, and tells the operator how to begin where nobody has a login. */
export async function startServer(): Promise<void> {
  secret();
  await start();
  const link = await createSetupLink(jobActor("start"));
  if (!link.ok) return;
  process.stdout.write(
    `\nNobody has a login yet. This link makes the first administrator, once, until ${link.value.expiresAt.toISOString()}:\n\n  ${publicOrigin()}${paths.setup(link.value.secret)}\n\n`,
  );
}
