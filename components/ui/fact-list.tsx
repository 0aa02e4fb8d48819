import type { ReactNode } from "react";

export type FactListProps = {
  /** Left out where the card around it has it. */
  title?: string;
  /** What is said where there is none. */
  none: string;
  /** `Fact`s. */
  children: readonly ReactNode[];
};

/** Facts of one kind, line by line. */
export function FactList({ title, none, children }: FactListProps) {
  return (
    <div className="min-w-0">
      {title && <h3 className="text-small text-ink-3">{title}</h3>}
      {children.length === 0 ? (
        <p className="text-ink-2">{none}</p>
      ) : (
        <ul className="divide-y divide-line">{children}</ul>
      )}
    </div>
  );
}

export type FactProps = {
  name: ReactNode;
  /** When, and by whom. */
  about?: string;
  note?: string | null;
  /** How it is corrected, for who may. */
  children?: ReactNode;
};

export function Fact({ name, about, note, children }: FactProps) {
  return (
    <li className="flex min-h-8.5 items-start justify-between gap-3 py-px">
      <div className="min-w-0 py-1.5">
        <div className="flex flex-wrap items-baseline gap-x-2">
          <span className="break-words">{name}</span>
          {about && <span className="text-tiny text-ink-3">{about}</span>}
        </div>
        {note && <p className="text-tiny text-ink-3">{note}</p>}
      </div>
      {children}
    </li>
  );
}
