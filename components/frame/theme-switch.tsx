"use client";

import clsx from "clsx";
import { Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { THEME_COOKIE, THEMES, type Theme } from "./theme";

const ICONS = { system: Monitor, light: Sun, dark: Moon } as const;
const WORDS = { system: "As the device", light: "Light", dark: "Dark" } as const;
const YEAR_IN_SECONDS = 31_536_000;

/** Light, dark, or as the device has it; remembered in a cookie. */
export function ThemeSwitch({ theme }: { theme: Theme }) {
  const [chosen, setChosen] = useState(theme);
  const choose = (next: Theme) => {
    setChosen(next);
    document.documentElement.dataset.theme = next;
    // biome-ignore lint/suspicious/noDocumentCookie: Safari has no Cookie Store yet
    document.cookie = `${THEME_COOKIE}=${next}; Path=/; Max-Age=${YEAR_IN_SECONDS}; SameSite=Lax`;
  };
  return (
    <fieldset className="flex gap-0.5 rounded-control bg-bg p-0.5">
      <legend className="sr-only">Theme</legend>
      {THEMES.map((name) => {
        const Icon = ICONS[name];
        return (
          <label
            key={name}
            title={WORDS[name]}
            className={clsx(
              "grid size-6 cursor-pointer place-items-center rounded has-focus-visible:outline-2 has-focus-visible:outline-focus forced-colors:has-checked:outline",
              name === chosen ? "bg-surface text-ink shadow-card" : "text-ink-3 hover:text-ink",
            )}
          >
            <input
              type="radio"
              name="theme"
              className="sr-only"
              aria-label={WORDS[name]}
              checked={name === chosen}
              onChange={() => choose(name)}
            />
            <Icon aria-hidden size={13} />
          </label>
        );
      })}
    </fieldset>
  );
}
