import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Redraws its host whenever what it watches says `change`; what is watched may be replaced or be nothing. */
export class Changes<T extends EventTarget> implements ReactiveController {
  private target: T | null = null;
  private attached = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly extra: readonly string[] = [],
  ) {
    host.addController(this);
  }

  watch(target: T | null): void {
    if (target === this.target) return;
    this.listen(false);
    this.target = target;
    this.listen(this.attached);
    this.host.requestUpdate();
  }

  hostConnected(): void {
    this.attached = true;
    this.listen(true);
  }

  hostDisconnected(): void {
    this.attached = false;
    this.listen(false);
  }

  private readonly redraw = (): void => {
    this.host.requestUpdate();
  };

  private listen(on: boolean): void {
    for (const type of ['change', ...this.extra]) {
      if (on) this.target?.addEventListener(type, this.redraw);
      else this.target?.removeEventListener(type, this.redraw);
    }
  }
}
