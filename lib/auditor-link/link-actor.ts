import { type Actor, jobActor } from "@/lib/access";
import type { AuditorLinkId } from "@/lib/ids";

type Link = {
  readonly id: AuditorLinkId;
  readonly label: string;
  /** RFC 3339. */
  readonly knownAt: string | null;
};

/** Whoever opened a link: they have no permission, read what it names, and write nothing. */
export function linkActor({ id, label, knownAt }: Link): Actor {
  const who = { kind: "link", access: "link", name: nameOf({ label }), linkId: id } as const;
  const nobody = { userId: null, personId: null, teamIds: [] };
  return { ...who, ...nobody, ...(knownAt !== null && { knownAt }) };
}

/** Writes down, in the name of a link, what was seen through it. */
export function linkRecorder(link: Pick<Link, "label">): Actor {
  return jobActor(nameOf(link));
}

function nameOf({ label }: Pick<Link, "label">): string {
  return `auditor link: ${label}`;
}
