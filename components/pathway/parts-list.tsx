import { TextLink } from "@/components/ui/link";

/** A credential on a pathway, and what it takes. */
export type ShownChoice = {
  readonly id: string;
  readonly text: string;
  readonly href: string;
  readonly words: string;
};

export type ShownPart =
  | ({ readonly kind: "required" } & ShownChoice)
  | {
      readonly kind: "elective";
      readonly id: string;
      readonly text: string;
      /** "1 of 3". */
      readonly words: string;
      readonly choices: readonly ShownChoice[];
    };

/** The parts of a pathway in their order: what has to be earned, and what there is to choose from. */
export function PartsList({ parts }: { parts: readonly ShownPart[] }) {
  return (
    <ol className="grid">
      {parts.map((part, index) => (
        <li key={part.id} className="flex gap-3 border-b border-line py-2 last:border-0">
          <span
            aria-hidden
            className="flex size-6 shrink-0 items-center justify-center rounded-full border border-line-strong text-tiny text-ink-2 tabular-nums"
          >
            {index + 1}
          </span>
          <div className="min-w-0 grow">
            {part.kind === "required" ? (
              <Choice {...part} isPart />
            ) : (
              <>
                <p className="flex flex-wrap items-baseline justify-between gap-x-3">
                  <span className="font-medium">{part.text}</span>
                  <span className="text-small text-ink-2">at least {part.words}</span>
                </p>
                <ul className="mt-1 border-l-2 border-line pl-3">
                  {part.choices.map((choice) => (
                    <li key={choice.id} className="py-0.5">
                      <Choice {...choice} />
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Choice({ text, href, words, isPart = false }: ShownChoice & { isPart?: boolean }) {
  return (
    <span className="flex flex-wrap items-baseline justify-between gap-x-3">
      <TextLink href={href} {...(isPart && { className: "font-medium" })}>
        {text}
      </TextLink>
      <span className="text-small text-ink-2">{words}</span>
    </span>
  );
}
