import type { PackHead } from "./evidence";
import type { Manifest } from "./manifest";
import { scopeWords } from "./words";

/** `README.txt`: what a pack is, and how to check it. */
export function readmeText(
  head: PackHead,
  { fingerprint, made }: Pick<Manifest, "fingerprint" | "made">,
  did: string,
): string {
  const { question, organisation, population, totals } = head;
  const { all } = totals;
  const seal = made.auditHead
    ? `number ${made.auditHead.number}, hash ${made.auditHead.head}`
    : "none yet";
  const lines = [
    "EVIDENCE PACK",
    "",
    "Who had to hold what on a day, who did, what proves it, who checked it, and who was let go without.",
    "",
    `Organisation   ${organisation.name}`,
    `Scope          ${scopeWords(question)}${question.reach === "teams" ? ", as far as whoever made it reaches" : ""}`,
    `As of          ${question.asOf}, in the zone ${organisation.zone}`,
    `As known       ${made.knownAt}`,
    `Proof          ${question.proof} or better`,
    `Population     ${population.people} people, ${population.standings} standings`,
    `Standing       met ${all.met}, in grace ${all.grace}, gap ${all.gap}, waived ${all.waived}`,
    `Coverage       ${totals.definition}`,
    `Fingerprint    ${fingerprint}`,
    `Made           by ${made.by} at ${made.at} with ${made.software}`,
    `Audit log      its last seal before: ${seal}`,
    `Key            ${did}`,
    "",
    "WHAT IS IN IT",
    "",
    "evidence.pdf      to read and print",
    "standings.csv     every person and every requirement that asks something of them",
    "awards.csv        what the standings rest on, and who verified it",
    "waivers.csv       who was let go without, why, until when, approved by whom",
    "requirements.csv  the versions that were in effect, their rules in words",
    "evidence.json     all of it for programs, with the queries that found the population",
    "manifest.json     each file with its size and SHA-256",
    "signature.json    the installation's Ed25519 signature over manifest.json",
    "check.mjs         checks a pack: node check.mjs <pack.zip or folder>  (Node 18 or later)",
    "check.html        the same in a browser: open it and choose the zip",
    "",
    "HOW TO CHECK IT",
    "",
    "Run check.mjs, or open check.html. Neither needs a network. They find out whether any byte was",
    "changed, whether a file was added or removed, and whether tables and totals follow from the evidence.",
    "Whose key it is cannot be told from the pack: get the organisation's key in another way, and check",
    "with it: node check.mjs <pack.zip> --key <did:key:...>. Take the checker from a pack or an",
    "installation that you trust: whoever changes a pack can change the checker inside it as well.",
    "",
    "By hand: the SHA-256 of evidence.json is the fingerprint. The same question, as known at the same",
    "instant, gives the same fingerprint again, whoever asks it, whenever, and whatever was changed since.",
    "",
  ];
  return lines.join("\r\n");
}
