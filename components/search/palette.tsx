"use client";

import { Search, X } from "lucide-react";
import {
  type FormEvent,
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { FindBox } from "./find-box";

export type PaletteProps = {
  /** The page of results. */
  action: string;
  /** Where what is found is asked for while somebody types. */
  source: string;
};

/**
 * The way to everything, from everywhere: a button that opens a box to type into, as `Ctrl K`, `⌘K` and `/`
 * do. Where no script runs, the button leads to the page of results, which has a box of its own.
 */
export function Palette({ action, source }: PaletteProps) {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (!isShortcut(event) || document.querySelector("dialog:modal")) return;
      event.preventDefault();
      setIsOpen(true);
    };
    document.addEventListener("keydown", open);
    return () => document.removeEventListener("keydown", open);
  }, []);
  const openInstead = (event: FormEvent) => {
    event.preventDefault();
    setIsOpen(true);
  };
  return (
    <search>
      <form action={action} onSubmit={openInstead}>
        <button
          type="submit"
          aria-haspopup="dialog"
          aria-keyshortcuts="Control+K Meta+K /"
          className="flex min-h-8 w-full items-center gap-2 rounded-control border border-line-control bg-surface px-2 text-ink-3 hover:text-ink print:hidden"
        >
          <Search aria-hidden size={14} />
          <span className="grow text-left">Search</span>
          <span aria-hidden className="max-lg:hidden">
            <Kbd>{useShortcutWords()}</Kbd>
          </span>
        </button>
      </form>
      {isOpen && <PaletteDialog {...{ action, source }} onClose={() => setIsOpen(false)} />}
    </search>
  );
}

function PaletteDialog({ action, source, onClose }: PaletteProps & { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = useCallback((element: HTMLDialogElement | null) => {
    dialog.current = element;
    element?.showModal();
  }, []);
  const close = () => dialog.current?.close();
  return (
    <dialog
      ref={open}
      onClose={onClose}
      aria-label="Search"
      className="m-0 mx-auto mt-[min(12vh,6rem)] max-h-[min(36rem,80dvh)] w-[min(38rem,calc(100vw-1.5rem))] overflow-hidden rounded-card border border-line-strong bg-surface p-0 text-left text-base text-ink shadow-raised backdrop:bg-[rgb(15_16_12/0.45)]"
    >
      <form action={action} className="flex max-h-[inherit] flex-col">
        <FindBox
          label="Search people, teams, roles, competencies, credentials, requirements, pages"
          placeholder="A name, a code, a page …"
          source={source}
          suggests
          onChoose={close}
          boxClassName="py-2 pr-2 pl-4"
          listClassName="grow border-t border-line pb-1"
          beside={
            <Button look="quiet" aria-label="Close" className="px-1.5" onClick={close}>
              <X aria-hidden size={16} />
            </Button>
          }
          among="in what you may see"
        />
      </form>
    </dialog>
  );
}

function isShortcut(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (altKey) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === "k";
  return key === "/" && !isTyping(target);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches("input:not([type=radio],[type=checkbox]), textarea, select"))
  );
}

/** As it is written on the reader's keyboard; the server cannot know which that is. */
function useShortcutWords(): string {
  return useSyncExternalStore(
    () => () => undefined,
    () => (/mac|iphone|ipad/i.test(navigator.userAgent) ? "⌘K" : "Ctrl K"),
    () => "Ctrl K",
  );
}
