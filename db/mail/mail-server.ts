import { randomUUID } from "node:crypto";
import { createTransport } from "nodemailer";
import { environment } from "@/env";
import type { Letter } from "@/lib/reminder/digest";

/** Where mail is handed over, and in whose name; never in the database. */
export type MailServer = { readonly url: string; readonly from: string };

/** The server that the environment names; null where it names none: then nothing is ever mailed. */
export function mailServer(): MailServer | null {
  const { SMTP_URL: url, MAIL_FROM: from } = environment();
  return url && from ? { url, from } : null;
}

/** Its address without what signs in there. */
export function mailServerName({ url }: MailServer): string {
  return new URL(url).host;
}

/** A new name for a mail, in the domain that it comes from: RFC 5322, 3.6.4. */
export function newMessageId({ from }: MailServer): string {
  return `<${randomUUID()}@${from.split("@").at(-1)}>`;
}

/** Why a mail was not handed over. */
export type MailProblem = {
  readonly message: string;
  /** What is wrong with: the server, so that no mail gets through; this mail, for now; this mail, for good. */
  readonly about: "server" | "mail" | "mail-for-good";
};

/** A server that says nothing for so long is given up. */
const TIMEOUTS = {
  ...{ connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 },
} as const;

/**
 * Hands a mail to the server: over TLS at `smtps:`, else with STARTTLS where the server offers it (and with
 * `?requireTLS=true` only then). Null where the server took it. Where it breaks off after the last line of
 * the mail, nobody can know whether it did: that is told as not.
 */
export async function sendMail(
  { url, from }: MailServer,
  to: string,
  messageId: string,
  letter: Letter,
): Promise<MailProblem | null> {
  const transport = createTransport({ url, ...TIMEOUTS });
  try {
    await transport.sendMail({
      ...{ from, to: { name: "", address: to }, messageId, ...letter },
      headers: { "Auto-Submitted": "auto-generated" }, // RFC 3834: no out-of-office note comes back
      ...{ disableFileAccess: true, disableUrlAccess: true },
    });
    return null;
  } catch (error) {
    return problemOf(error);
  } finally {
    transport.close();
  }
}

/** Commands that are about one mail; all that goes before them is about the server. */
const OF_A_MAIL = /^(MAIL FROM|RCPT TO|DATA)/;
const MOST_WORDS = 300;

function problemOf(error: unknown): MailProblem {
  const message = (error instanceof Error ? error.message : String(error)).slice(0, MOST_WORDS);
  const { command, code } = saidOf(error);
  if (!OF_A_MAIL.test(command)) return { message, about: "server" };
  return { message, about: code >= 500 ? "mail-for-good" : "mail" };
}

/** Which command of the protocol was answered by which code; empty and 0 where there was no answer. */
function saidOf(error: unknown): { command: string; code: number } {
  if (typeof error !== "object" || error === null) return { command: "", code: 0 };
  const command = "command" in error ? String(error.command) : "";
  const code = "responseCode" in error ? Number(error.responseCode) : 0;
  return { command, code: Number.isNaN(code) ? 0 : code };
}
