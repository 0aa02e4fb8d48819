import type { CredentialKind } from "@/lib/credential/definition";
import type { JsonObject } from "@/lib/json";
import type { BadgeFacts } from "./badge-facts";
import { alignment, resultDescription } from "./compose-skills";

/** The types of Open Badges 3.0 that our own reader takes for the same kind. */
const TYPES: Readonly<Record<CredentialKind, string>> = {
  certification: "Certification",
  certificate: "Certificate",
  licence: "License",
  degree: "Degree",
  "micro-credential": "MicroCredential",
  badge: "Badge",
  training: "Course",
};

/** What was achieved: the credential as the catalogue has it. */
export function composeAchievement({ organisation, credential, skills }: BadgeFacts): JsonObject {
  const what = `${credential.name}, a ${credential.kind} issued by ${organisation.name}.`;
  return {
    id: achievementId(credential.id),
    type: ["Achievement"],
    achievementType: TYPES[credential.kind],
    name: credential.name,
    description: [what, skillsText(skills)].filter(Boolean).join(" "),
    criteria: {
      ...(credential.url === null ? {} : { id: new URL(credential.url).href }),
      narrative: narrativeOf(credential),
    },
    ...(credential.code === null ? {} : { humanCode: credential.code }),
    ...(skills.length === 0
      ? {}
      : { alignment: skills.map(alignment), resultDescription: skills.map(resultDescription) }),
  };
}

/** By what a badge says which credential it is for. */
export function achievementId(credentialId: string): string {
  return `urn:uuid:${credentialId}`;
}

function skillsText(skills: BadgeFacts["skills"]): string {
  const named = skills.map(({ competency, level }) => `${competency.name} at level ${level}`);
  return named.length === 0 ? "" : `It shows ${named.join(", ")}.`;
}

/** Never empty: where the catalogue says nothing, it is said what issuing means. */
function narrativeOf({ name, hours, assessment }: BadgeFacts["credential"]): string {
  const known = [
    ...(assessment === null ? [] : [`Assessment: ${assessment}.`]),
    ...(hours === null ? [] : [`Duration: ${hours} hours.`]),
  ];
  return [`The issuer has on record that the holder earned ${name}.`, ...known].join(" ");
}
