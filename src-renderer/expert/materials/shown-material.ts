import { createContext } from "react";
import type { CatalogueMaterial } from "#shared/formats/bundle.ts";
import type { BundleId, MaterialId } from "#shared/ids.ts";

/** The material of a bundle that a viewer shows; what cannot be shown of it goes on the expert's report. */
export interface ShownMaterial {
  readonly bundle: BundleId;
  readonly material: CatalogueMaterial;
}

/** Without one, the viewers show a file of the secretariat's own: there is no report and no stick that could be away. */
export const ShownMaterialContext = createContext<ShownMaterial | undefined>(undefined);

/** Another material of the candidate that can be looked at instead. */
export interface OtherWay {
  readonly label: string;
  readonly open: () => void;
}

/** Where else the expert may look when a material cannot be shown. */
export const OtherWaysContext = createContext<readonly OtherWay[]>([]);

/** Hears which page of a document is read, counted from 1. */
export const PageListenerContext = createContext<(page: number) => void>(() => undefined);

/** A page of a material that the expert wants to see; another object is another wish. */
export interface PageWish {
  readonly material: MaterialId;
  readonly page: number;
}

export const PageWishContext = createContext<PageWish | undefined>(undefined);
