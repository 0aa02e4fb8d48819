import { CredentialId, PersonId } from "@/lib/ids";
import { ImportSettings } from "@/lib/import/import";
import { CredentialResolver } from "@/lib/import/lookup/credential-resolver";
import { IssuerBook } from "@/lib/import/lookup/issuer-book";
import { CredentialNames } from "@/lib/import/names/credential-names";
import { PersonCandidates } from "@/lib/import/names/person-candidates";
import { Draft } from "@/lib/import/plan/draft";
import { figure, type Report } from "./figure";

const CREDENTIALS = 5_000;
const NAMES = 10_000;
const PEOPLE = 20_000;
const GOAL_SECONDS = 2;

const TOPICS =
  "Cloud Security,Data Platform,Network Operations,Incident Response,Penetration Testing,Machine Learning,Identity Management,Site Reliability,Project Delivery,Software Testing,Industrial Control,Database Administration,Threat Intelligence,Forensic Analysis,Service Management,Mobile Development,Edge Computing,Quality Assurance,Business Analysis,Enterprise Architecture".split(
    ",",
  );
const JOBS = "Architect,Engineer,Analyst,Administrator,Practitioner".split(",");
const RANKS = "Foundation,Associate,Professional,Expert,Specialty".split(",");
const SYLLABLES = "ba ko ri ten sol mar vi del ans ur pet ola nim".split(" ");

/** Names that nobody knows, from what is found to what is proposed for each. */
export function benchNames(report: Report): void {
  const credentials = measured(askedCredentials());
  report(
    figure("import/names/credentials", credentials.seconds, GOAL_SECONDS, {
      unit: "s",
      detail: `${NAMES} unknown names, ${CREDENTIALS} credentials; ${credentials.count} right ones first`,
    }),
  );
  const people = measured(askedPeople());
  report(
    figure("import/names/people", people.seconds, GOAL_SECONDS, {
      unit: "s",
      detail: `${NAMES} unknown names, ${PEOPLE} people; ${people.count} had proposals`,
    }),
  );
}

function measured(propose: () => number) {
  const started = performance.now();
  const count = propose();
  return { count, seconds: (performance.now() - started) / 1_000 };
}

/** Twenty issuers with the same fifty titles of five ranks: names that differ in a word or two. */
function askedCredentials(): () => number {
  const known = Array.from({ length: CREDENTIALS }, (_, index) => {
    const issuer = called(index % 10);
    const title = `${issuer} Certified ${credentialTitle(Math.floor(index / 10))}`;
    const id = CredentialId.parse(idOf(index));
    return {
      id,
      name: title,
      code: `${issuer.slice(0, 3)}-${index}`,
      issuer,
      aliases: [title.replace("Certified ", "")],
    };
  });
  const written = Array.from({ length: NAMES }, (_, index) => ({
    name: misspelt(known[index % CREDENTIALS]?.name ?? "", index),
    issuer: "",
  }));
  return () => {
    const draft = new Draft(idOf);
    const names = new CredentialNames(known.map((own) => ({ ...own, kind: "certification" })));
    const decisions = ImportSettings.parse({});
    const resolver = new CredentialResolver(names, new IssuerBook([], draft), draft, { decisions });
    for (const [index, own] of written.entries()) resolver.resolve(own, index);
    return resolver
      .questions()
      .filter(({ lines: [line = 0], candidates: [best] }) => best?.id === idOf(line % CREDENTIALS))
      .length;
  };
}

function askedPeople(): () => number {
  const known = Array.from({ length: PEOPLE }, (_, index) => ({
    id: PersonId.parse(idOf(index)),
    ...{ name: personName(index), externalId: null, aliases: [] },
    emails: [`person.${index}@bench.example`],
  }));
  const written = Array.from({ length: NAMES }, (_, index) =>
    misspelt(personName(index * 7), index),
  );
  return () => {
    const candidates = new PersonCandidates(known);
    return written.filter((name) => candidates.of([name]).length > 0).length;
  };
}

function credentialTitle(index: number): string {
  const topic = TOPICS[index % TOPICS.length];
  const job = JOBS[Math.floor(index / TOPICS.length) % JOBS.length];
  return `${topic} ${job} – ${RANKS[Math.floor(index / (TOPICS.length * JOBS.length)) % RANKS.length]}`;
}

function personName(index: number): string {
  return `${called(index % 331)} ${called(331 + Math.floor(index / 331))}`;
}

/** A word out of the number, a different one for each. */
function called(index: number): string {
  let word = "";
  for (let rest = index + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    word += SYLLABLES[rest % SYLLABLES.length];
  }
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Two letters changed places, and one is missing: somewhere else each time. */
function misspelt(name: string, index: number): string {
  const at = 1 + ((index * 7) % (name.length - 4));
  const turned = name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2);
  const gone = (index * 13) % name.length;
  return `${turned.slice(0, gone)}${turned.slice(gone + 1)} ${index % 2 === 0 ? "" : "Cert"}`.trim();
}

function idOf(count: number): string {
  return `00000000-0000-4000-8000-${`${count}`.padStart(12, "0")}`;
}
