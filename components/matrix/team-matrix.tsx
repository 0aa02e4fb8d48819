"use client";

import clsx from "clsx";
import { type ReactNode, type RefObject, useCallback, useMemo, useRef } from "react";
import { useLargeText } from "@/components/browser/use-large-text";
import { useMedia } from "@/components/browser/use-media";
import { useUrlParam } from "@/components/browser/use-url-param";
import type { Option } from "@/components/form/controls";
import { Selection } from "@/components/table/selection";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Kbd } from "@/components/ui/kbd";
import { WaitsForDay } from "@/components/view/waits-for-day";
import { CopyButton } from "./copy-button";
import { layoutOf } from "./layout";
import { useMatrixApart } from "./matrix-apart";
import { MatrixGrid } from "./matrix-grid";
import { MatrixLegend } from "./matrix-legend";
import { MatrixTable } from "./matrix-table";
import { MatrixTools } from "./matrix-tools";
import { OnlyThese } from "./only-these";
import type { MatrixData } from "./packed-matrix";
import { PasteLevels, type PasteLevelsProps } from "./paste-levels";
import { textTable } from "./text-table";
import { useLayoutChoice } from "./use-layout-choice";
import { useMatrix } from "./use-matrix";
import { useSelection } from "./use-selection";

export type TeamMatrixProps = {
  /** What the matrix is of: "Platform Engineering, people against competencies". */
  label: string;
  /** Null where it does not come with the page, but by a `MatrixApart` around this. */
  data: MatrixData | null;
  /** Where the matrix over time is, for when the day is dragged; null where it waits for the hand to let go. */
  overTime: string | null;
  /** Beside the tools: the reader's own views. */
  views: ReactNode;
  /** Roles that people can be set against; none where that makes no sense. */
  roles: readonly Option[];
  /** What can be done to the people who are selected, beside comparing them. */
  bulk: ReactNode;
  /** Where levels that were pasted go to; null where the reader may not assess, or there are none. */
  paste: Pick<PasteLevelsProps, "today" | "action"> | null;
  /** Why there is nothing, where there is nothing. */
  nothing: string;
  /** What the server answers for: of what, and which columns at all. */
  chips: ReactNode;
  /** The story of the cell that the address names (`cell=person.column`), worked out by the page. */
  inspector?: ReactNode;
};

/**
 * People against competencies or credentials, on the page's day or on the one in hand. In the address:
 * `cell=person.column` for the cell whose story is open, `view=table` for the plain table, which large text
 * gets unless it is `view=grid`, and what `useLayoutChoice` reads.
 */
export function TeamMatrix({ data, ...props }: TeamMatrixProps) {
  const { answer, isOld } = useMatrixApart();
  const matrix = data ?? answer?.data;
  if (!matrix) return <div aria-busy className={PLACE} />;
  return (
    <div aria-busy={isOld} className={clsx(isOld && "opacity-60")}>
      <WholeMatrix {...props} data={matrix} />
    </div>
  );
}

const PLACE = "h-[max(26rem,calc(100dvh-10rem))] rounded-card border border-line bg-surface";

type WholeMatrixProps = TeamMatrixProps & { data: MatrixData };

function WholeMatrix(props: WholeMatrixProps) {
  const { label, data, overTime, views, roles, bulk, paste, nothing, chips, inspector } = props;
  const { matrix, present, follows } = useMatrix(data, overTime);
  const [choice, choose] = useLayoutChoice();
  const [view, setView] = useUrlParam("view");
  const { cell, selected, select, open, isPending } = useSelection(matrix);
  const isPrinting = useMedia("print");
  const layout = useMemo(() => layoutOf(matrix, present, choice), [matrix, present, choice]);
  const byKeyboard = useRef(false);
  // Tiles keep their size; in a table names and cells grow with the text.
  const usual = useLargeText() ? "table" : "grid";
  const shown = view === "table" || view === "grid" ? view : usual;
  const other = shown === "table" ? "grid" : "table";
  const isTable = isPrinting || shown === "table";
  const isEmpty = layout.rows.length === 0 || layout.columns.length === 0;
  const isAll = matrix.people.length === 0 || matrix.columns.length === 0;
  return (
    <>
      <MatrixTools {...{ matrix, choice, roles }} actions={views} onChoose={choose}>
        {chips}
      </MatrixTools>
      {isEmpty && (
        <Card>
          <EmptyState
            title={isAll ? nothing : "Nothing of the matrix is left by what was chosen above."}
          />
        </Card>
      )}
      <Selection
        ids={present.flatMap((person) => matrix.people[person]?.id ?? [])}
        noun={["person", "people"]}
        isQuiet
        bar={
          <>
            <OnlyThese onChoose={choose} />
            {bulk}
          </>
        }
      >
        <div
          hidden={isEmpty}
          className="grid items-start gap-4 lg:has-[aside]:grid-cols-[minmax(0,1fr)_18.75rem] print:block"
          onKeyDownCapture={() => {
            byKeyboard.current = true;
          }}
          onPointerDownCapture={() => {
            byKeyboard.current = false;
          }}
        >
          <WaitsForDay
            follows={follows}
            className="min-w-0 rounded-card border border-line bg-surface p-0.5 shadow-card"
          >
            {isTable ? (
              <MatrixTable label={label} matrix={matrix} layout={layout} />
            ) : (
              <MatrixGrid
                label={label}
                matrix={matrix}
                layout={layout}
                beside={choice.beside}
                selected={selected}
                onSelect={select}
                sortedBy={choice.by}
                onSort={({ id }) => choose({ by: id === choice.by ? "" : id })}
                onOpen={open}
              />
            )}
            <MatrixLegend data={matrix}>
              <div className="flex items-center gap-4">
                {paste && <PasteLevels {...{ matrix, layout, ...paste }} />}
                <CopyButton textOf={() => textTable(matrix, layout)} />
                <button
                  type="button"
                  onClick={() => setView(other === usual ? "" : other)}
                  className="underline decoration-line-strong underline-offset-3 hover:text-ink"
                >
                  {shown === "table" ? "As a grid" : "As a table"}
                </button>
              </div>
            </MatrixLegend>
          </WaitsForDay>
          {inspector && (
            <Story
              key={cell}
              isPending={isPending}
              opener={byKeyboard}
              onClose={() => select(null)}
            >
              <WaitsForDay>{inspector}</WaitsForDay>
            </Story>
          )}
        </div>
      </Selection>
    </>
  );
}

type StoryProps = {
  isPending: boolean;
  /** Whether the keyboard opened it: then it takes the focus, and Escape gives it back. */
  opener: RefObject<boolean>;
  onClose: () => void;
  children: ReactNode;
};

function Story({ isPending, opener, onClose, children }: StoryProps) {
  const takeFocus = useCallback(
    (story: HTMLElement | null) => {
      if (opener.current) story?.focus({ preventScroll: true });
    },
    [opener],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape works from everything inside it
    <div
      ref={takeFocus}
      tabIndex={-1}
      aria-busy={isPending}
      className={clsx(
        "relative rounded-card max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-30 max-lg:max-h-[62dvh] max-lg:overflow-y-auto print:static",
        isPending && "opacity-60",
      )}
      onKeyDown={({ key, currentTarget }) => {
        if (key !== "Escape") return;
        currentTarget.parentElement?.querySelector<HTMLElement>("[role=grid]")?.focus();
        onClose();
      }}
    >
      {children}
      <button
        type="button"
        aria-keyshortcuts="Escape"
        onClick={onClose}
        className="absolute top-3.5 right-3.5 leading-none print:hidden"
      >
        <span className="sr-only">Close: </span>
        <Kbd>esc</Kbd>
      </button>
    </div>
  );
}
