import { Forbidden } from "@/db/errors";
import { userFor } from "@/db/queries/users";
import { type Actor, can } from "@/lib/access";
import { fail, ok, type Result } from "@/lib/result";
import { mailServer, newMessageId, sendMail } from "./mail-server";

/** Sends an administrator a mail, and answers to which address, or why not. Throws Forbidden. */
export async function sendTestMail(actor: Actor, origin: string): Promise<Result<string, string>> {
  if (!can(actor, "settings.write")) throw new Forbidden("settings.write");
  const server = mailServer();
  if (!server) return fail("No mail server is given: set SMTP_URL and MAIL_FROM.");
  const user = actor.userId && (await userFor(actor, actor.userId));
  if (!user) return fail("Only users have an address.");
  const problem = await sendMail(server, user.email, newMessageId(server), {
    subject: "A test mail from Tessera",
    text: `This mail shows that ${origin} can send mail.\n`,
    html: `<p>This mail shows that <a href="${origin}">${origin}</a> can send mail.</p>`,
  });
  return problem ? fail(`The server did not take it: ${problem.message}`) : ok(user.email);
}
