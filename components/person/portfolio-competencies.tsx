import { ProofBadge } from "@/components/standing/proof-badge";
import type { CompetencyLine } from "@/lib/person/portfolio";

const CELL = "border-b border-line py-1.5 align-baseline";

/** What somebody can do and how well, framework by framework. */
export function CompetencyTable({ lines }: { lines: readonly CompetencyLine[] }) {
  const frameworks = [...new Set(lines.map(({ framework }) => framework))];
  return (
    <table aria-label="Competencies" className="w-full border-collapse">
      {frameworks.map((framework) => (
        <tbody key={framework}>
          <tr>
            <th
              scope="rowgroup"
              colSpan={3}
              className="border-b border-line-strong pt-2.5 pb-1 text-left text-tiny font-normal text-ink-3 break-after-avoid"
            >
              {framework}
            </th>
          </tr>
          {lines
            .filter((line) => line.framework === framework)
            .map((line) => (
              <CompetencyRow key={line.competencyId} line={line} />
            ))}
        </tbody>
      ))}
    </table>
  );
}

function CompetencyRow({ line }: { line: CompetencyLine }) {
  const { name, code, level, levelName, proof } = line;
  return (
    <tr>
      <th scope="row" className={`${CELL} pr-3 text-left font-medium`}>
        {name}
        {code && <span className="ml-2 text-tiny font-normal text-ink-3">{code}</span>}
      </th>
      <td className={`${CELL} w-48 @max-[34rem]:w-auto`}>
        <span className="inline-flex flex-wrap items-center gap-x-2">
          <Steps level={level} of={line.steps} />
          <span className="whitespace-nowrap">
            {level}
            {levelName && <span className="text-ink-2"> {levelName}</span>}
          </span>
        </span>
      </td>
      <td className={`${CELL} w-48 @max-[34rem]:w-auto @max-[34rem]:pl-2`}>
        <ProofBadge proof={proof} />
      </td>
    </tr>
  );
}

/** As many tiles as the framework has levels, those that are reached filled: also where ink is black only. */
function Steps({ level, of }: { level: number; of: number }) {
  const steps = Math.max(of, level);
  return (
    <svg aria-hidden="true" width={steps * 11} height="10" viewBox={`0 0 ${steps * 11} 10`}>
      {Array.from({ length: steps }, (_, step) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: the tiles never change their places
          key={step}
          x={step * 11 + 0.5}
          y="0.5"
          width="9"
          height="9"
          rx="2"
          fill={step < level ? "var(--level-4)" : "transparent"}
          stroke="var(--level-4)"
        />
      ))}
    </svg>
  );
}
