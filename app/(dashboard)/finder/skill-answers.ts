import "server-only";
import type { Opened } from "@/app/_server/open-page";
import type { FoundLines } from "@/components/search/found";
import type { NamedKind } from "@/db/queries/name-lists";
import { findNamed } from "@/db/queries/search";
import { bestOf, type FoundKind } from "@/lib/search/answer";
import type { Found } from "@/lib/search/name-index";
import { linesOf, type NamedGroup } from "../search/lines";
import { type FinderAsked, withSkill } from "./asked";

const SKILLS: readonly NamedKind[] = ["competency", "credential"];
const MOST = 8;

/** Competencies and credentials by what somebody typed, each leading to the finder that looks for it, too. */
export async function skillAnswers(
  { actor, view, carried }: Opened,
  asked: FinderAsked,
  typed: string,
): Promise<FoundLines[]> {
  if (typed === "") return [];
  const found = new Map<FoundKind, Found>(await findNamed(actor, SKILLS, typed, MOST));
  const groups = bestOf(found).flatMap((group): NamedGroup[] => {
    const { kind } = group;
    return kind === "page" ? [] : [{ ...group, kind }];
  });
  const kept = { ...carried, team: view.teamId };
  return linesOf(groups, {
    ...{ actor, asOf: view.asOf, allOf: null },
    hrefOf: (_kind, id) => withSkill(asked, id, kept),
  });
}
