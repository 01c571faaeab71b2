/** An event that a listener may stop; `details` are its other fields. */
export class PreventableEvent {
  isPrevented = false;
  constructor(details: Readonly<Record<string, unknown>> = {}) {
    Object.assign(this, details);
  }
  preventDefault(): void {
    this.isPrevented = true;
  }
}
