import { useState, type ChangeEvent, type CompositionEvent } from "react";

/** What a field needs to show what an input method composes. */
interface Composed {
  readonly value: string;
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  readonly onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => void;
}

/** The text of a field: what an input method composes is shown at once, and typed when it is finished. */
export function useComposed(text: string, onType: (text: string) => void): Composed {
  const [composed, setComposed] = useState<string | null>(null);
  const type = (next: string): void => {
    setComposed(null);
    onType(next);
  };
  return {
    value: composed ?? text,
    onChange({ nativeEvent, target }) {
      const isComposing = nativeEvent instanceof InputEvent && nativeEvent.isComposing;
      if (isComposing) setComposed(target.value);
      else type(target.value);
    },
    onCompositionEnd: ({ currentTarget }) => type(currentTarget.value),
  };
}
