import { create } from "zustand";

/** What a person types once for all notices of a sending. */
export interface NoticeForm {
  readonly dueOn: string;
  readonly name: string;
  readonly phone: string;
  readonly mail: string;
  readonly remark: string;
}

const empty: NoticeForm = { dueOn: "", name: "", phone: "", mail: "", remark: "" };

/** Kept until the program is closed, so that a second sending need not be typed again. */
export const useNoticeForm = create<NoticeForm>()(() => empty);

/** Remembers one field. */
export const setNoticeField = (field: keyof NoticeForm, value: string): void =>
  useNoticeForm.setState({ [field]: value });

/** What a notice cannot do without and does not have yet; an earlier last day than today cannot be met. */
export const missingFields = (
  { dueOn, name, phone }: NoticeForm,
  today: string,
): readonly ("due" | "past" | "contact")[] => [
  ...(dueOn === "" ? (["due"] as const) : dueOn < today ? (["past"] as const) : []),
  ...(name.trim() === "" || phone.trim() === "" ? (["contact"] as const) : []),
];
