import type { TeamId } from "@/lib/ids";
import { plainKey, tidy } from "@/lib/import/names/name-key";
import type { Draft } from "@/lib/import/plan/draft";
import type { Rows } from "@/lib/import/plan/writes";

/** Between the levels of a team's path: "Technology / Infrastructure / Platform". */
const BETWEEN = " / ";

/** How paths of teams are compared. */
function teamKey(path: string): string {
  return path
    .split(/\s+\/\s+/)
    .map(plainKey)
    .join(BETWEEN);
}

/** The teams by their paths: those that are known, and those that come with the file. */
export class TeamPaths {
  readonly #byKey = new Map<string, TeamId>();
  readonly #paths = new Map<TeamId, string>();

  constructor(teams: readonly Rows["teams"][]) {
    const byId = new Map(teams.map((team) => [team.id, team]));
    for (const team of teams) {
      const path: string[] = [];
      for (let own: typeof team | undefined = team; own; own = byId.get(own.parentId ?? own.id)) {
        path.unshift(own.name);
        if (own.parentId === null || path.length > byId.size) break;
      }
      this.#add(team.id, path.join(BETWEEN));
    }
  }

  #add(id: TeamId, path: string): void {
    this.#byKey.set(teamKey(path), id);
    this.#paths.set(id, path);
  }

  find(path: string): TeamId | null {
    return this.#byKey.get(teamKey(path)) ?? null;
  }

  pathOf(id: TeamId): string {
    return this.#paths.get(id) ?? "";
  }

  /** The team of this path; it and those above it are made where they are not there. */
  make(path: string, draft: Draft): TeamId {
    const known = this.find(path);
    if (known !== null) return known;
    const names = path.split(/\s+\/\s+/).map(tidy);
    const above = names.slice(0, -1).join(BETWEEN);
    const parentId = above === "" ? null : this.make(above, draft);
    const id = draft.newId<TeamId>();
    draft.insert("teams", { id, name: names.at(-1) ?? "", parentId });
    this.#add(id, names.join(BETWEEN));
    return id;
  }
}
