"use client";

import { Bookmark } from "lucide-react";
import { usePathname, useSearchParams } from "next/navigation";
import { ActionForm, type ActionFormProps } from "@/components/form/action-form";
import { TextField } from "@/components/form/fields";
import { Link } from "@/components/ui/link";
import { Popover } from "@/components/ui/popover";

export type SavedViewsProps = {
  views: readonly { readonly id: string; readonly name: string; readonly address: string }[];
  actions: {
    readonly saveView: ActionFormProps["action"];
    readonly removeView: ActionFormProps["action"];
  };
};

/** Under names of the reader's own: what they looked at, and a way to keep what is looked at now. */
export function SavedViews({ views, actions }: SavedViewsProps) {
  const [pathname, search] = [usePathname(), useSearchParams().toString()];
  const address = search === "" ? pathname : `${pathname}?${search}`;
  return (
    <Popover
      look="quiet"
      trigger={
        <>
          <Bookmark aria-hidden size={14} /> Saved views
        </>
      }
    >
      <div className="grid w-72 max-w-full gap-3">
        {views.length > 0 && (
          <ul className="grid max-h-64 gap-1 overflow-y-auto">
            {views.map(({ id, name, address: kept }) => (
              <li key={id} className="flex items-center justify-between gap-3">
                <Link
                  href={kept}
                  onClick={({ currentTarget }) => {
                    currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
                  }}
                  aria-current={kept === address ? "page" : undefined}
                  className="min-w-0 truncate underline underline-offset-3 aria-[current=page]:font-semibold"
                >
                  {name}
                </Link>
                <ActionForm
                  action={actions.removeView}
                  submit={
                    <>
                      Remove<span className="sr-only"> {name}</span>
                    </>
                  }
                  look="quiet"
                  layout="row"
                  hidden={{ viewId: id }}
                />
              </li>
            ))}
          </ul>
        )}
        <ActionForm action={actions.saveView} submit="Keep this view" hidden={{ address }}>
          <TextField
            label="Name"
            name="name"
            hint="The team, the day and all that is chosen are kept. Pass the address on to share it: everybody sees with their own access."
          />
        </ActionForm>
      </div>
    </Popover>
  );
}
