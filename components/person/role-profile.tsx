import type { ReactNode } from "react";
import { ChartFigure } from "@/components/chart/chart-figure";
import type { ProfileArea, ProfileLine } from "./profile";
import { ProfilePicture, profileHeight, RequiredMark } from "./profile-picture";

export type RoleProfileProps = { label: string; areas: readonly ProfileArea[] };

/** What a role asks for against what somebody has, competency by competency. */
export function RoleProfile({ label, areas }: RoleProfileProps) {
  const lines = areas.flatMap(({ name, lines: own }) => own.map((line) => ({ area: name, line })));
  return (
    <ChartFigure
      label={label}
      height={profileHeight(areas)}
      legend={<Legend />}
      table={{
        head: ["Competency", "Area", "Has", "Claimed", "Asked", "", "Short"],
        rows: lines.map(({ area, line }) => ({
          id: line.id,
          href: line.href,
          cells: [line.name, area, ...numbersOf(line)],
        })),
      }}
    >
      <ProfilePicture areas={areas} />
    </ChartFigure>
  );
}

function numbersOf({ level, claimed, required, isMandatory, gap }: ProfileLine): string[] {
  const asked =
    required === null ? ["", "not asked"] : [required, isMandatory ? "mandatory" : "desirable"];
  return [level, claimed, ...asked, required === null ? "" : gap].map(String);
}

function Legend() {
  return (
    <ul className="mb-1 flex flex-wrap gap-x-4 gap-y-0.5 text-tiny text-ink-2">
      <Key words="has">
        <rect y={3} width={14} height={8} rx={2} fill="var(--level-4)" />
      </Key>
      <Key words="claimed, does not count">
        <path d="M1 11L9 3M5 11L13 3" stroke="var(--level-4)" strokeWidth={1.5} />
        <rect x={0.5} y={3} width={13} height={8} rx={2} fill="none" stroke="var(--line-strong)" />
      </Key>
      <Key words="asked for, mandatory">
        <g transform="translate(7 7) scale(.8)">
          <RequiredMark isMandatory />
        </g>
      </Key>
      <Key words="desirable">
        <g transform="translate(7 7) scale(.8)">
          <RequiredMark isMandatory={false} />
        </g>
      </Key>
    </ul>
  );
}

function Key({ words, children }: { words: string; children: ReactNode }) {
  return (
    <li className="inline-flex items-center gap-1.5">
      <svg aria-hidden="true" data-graphic width="14" height="14" viewBox="0 0 14 14">
        {children}
      </svg>
      {words}
    </li>
  );
}
