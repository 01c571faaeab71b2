import { useEffect, useState } from "react";

/** Hours and minutes since the desk was opened, e.g. `1:12`. */
export function useElapsed(): string {
  const [minutes, setMinutes] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setMinutes((before) => before + 1), 60_000);
    return () => clearInterval(timer);
  }, []);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
