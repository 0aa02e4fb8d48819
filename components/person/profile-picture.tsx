import { type ComponentProps, useId } from "react";
import { Link } from "@/components/ui/link";
import type { ProfileArea, ProfileLine } from "./profile";

const AREA = 26;
const LINE = 24;
const TRACK = { height: 10, x: "44%", width: "44%" };
/** Between two steps of a scale, in per cent of all of them. */
const GAP = 0.7;
const INK = { fontSize: 12, fill: "var(--ink)" };

/** How high the drawing is. */
export function profileHeight(areas: readonly ProfileArea[]): number {
  return areas.reduce((sum, { lines }) => sum + AREA + lines.length * LINE, 0) + 2;
}

/** The drawing of a `RoleProfile`: it stretches to its place, and says by shape what it says by colour. */
export function ProfilePicture({ areas }: { areas: readonly ProfileArea[] }) {
  const id = useId();
  const fills = { claimed: `url(#${id}-claimed)`, fade: `url(#${id}-fade)` };
  const tops = areas.map((_, index) => profileHeight(areas.slice(0, index)) - 2);
  return (
    <Part width="100%" height={profileHeight(areas)}>
      <defs>
        <linearGradient id={`${id}-fade`}>
          <stop offset="0" stopColor="var(--surface)" stopOpacity={0} />
          <stop offset="1" stopColor="var(--surface)" />
        </linearGradient>
        <pattern
          id={`${id}-claimed`}
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="1.5" height="4" fill="var(--level-4)" />
        </pattern>
      </defs>
      {areas.map(({ name, lines }, index) => (
        <Part key={name} y={tops[index]} width="100%" height={AREA + lines.length * LINE}>
          <text y={AREA - 8} fontSize={11} fontWeight={600} fill="var(--ink-3)">
            {name}
          </text>
          <line x2="100%" y1={AREA - 2.5} y2={AREA - 2.5} stroke="var(--line)" />
          {lines.map((line, row) => (
            <Part key={line.id} y={AREA + row * LINE} width="100%" height={LINE}>
              <Line line={line} fills={fills} />
            </Part>
          ))}
        </Part>
      ))}
    </Part>
  );
}

/** What is claimed only, and the end of a name that is too long. */
type Fills = { readonly claimed: string; readonly fade: string };

type LineProps = { line: ProfileLine; fills: Fills };

/** Out of the way of the keyboard: the table behind the drawing has the same links. */
function Line({ line, fills }: LineProps) {
  const { name, href, level, required, gap } = line;
  return (
    <>
      <Part width="42%" height={LINE}>
        <Link href={href} tabIndex={-1}>
          <title>{name}</title>
          <text y={16} {...INK}>
            {name}
          </text>
        </Link>
        <rect x="88%" width="12%" height={LINE} fill={fills.fade} pointerEvents="none" />
      </Part>
      <Track line={line} fills={fills} />
      <text
        x="100%"
        y={16}
        textAnchor="end"
        {...INK}
        {...(gap > 0 && { fill: "var(--missing)", fontWeight: 600 })}
      >
        {required === null ? level : `${level} of ${required}`}
      </text>
    </>
  );
}

function Track({ line, fills }: LineProps) {
  const { level, claimed, required, isMandatory, steps } = line;
  const step = 100 / steps;
  const fillOf = (rank: number) => {
    if (rank <= level) return "var(--level-4)";
    return rank <= claimed ? fills.claimed : "var(--sunken)";
  };
  return (
    <Part {...TRACK} y={0} height={LINE} overflow="visible">
      {Array.from({ length: steps }, (_, index) => index + 1).map((rank) => (
        <rect
          key={rank}
          x={`${(rank - 1) * step}%`}
          y={(LINE - TRACK.height) / 2}
          width={`${step - GAP}%`}
          height={TRACK.height}
          rx={2}
          fill={fillOf(rank)}
          stroke={rank <= level ? "none" : "var(--line-strong)"}
        />
      ))}
      {required !== null && (
        <Part x={`${required * step - GAP / 2}%`} y={LINE / 2} overflow="visible">
          <RequiredMark isMandatory={isMandatory} />
        </Part>
      )}
    </Part>
  );
}

/** A drawing in a drawing: places in it are shares of its own width. */
function Part(props: ComponentProps<"svg">) {
  return <svg aria-hidden="true" {...props} />;
}

/** Where the role's level is: solid where it is mandatory, hollow where it is desirable. */
export function RequiredMark({ isMandatory }: { isMandatory: boolean }) {
  return (
    <rect
      x={-2}
      y={-8}
      width={4}
      height={16}
      rx={1}
      fill={isMandatory ? "var(--ink)" : "var(--surface)"}
      stroke={isMandatory ? "var(--surface)" : "var(--ink)"}
      strokeWidth={1}
    />
  );
}
