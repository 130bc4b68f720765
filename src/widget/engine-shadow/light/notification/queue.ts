/** What upstream does with notifications; each has an id of blueprint's. */
export interface Store {
  readonly addNotification: (notification: object) => string;
  readonly updateNotification: (id: string, changes: object) => void;
  readonly removeNotification: (id: string) => void;
  readonly removeAllNotifications: () => void;
}

type Call = (store: Store) => void;

/** Takes notifications before blueprint's own store is there, and passes them on when it is. */
export class Queue {
  #store: Store | undefined;
  #calls: Call[] = [];
  #count = 0;
  /** Blueprint's ids, by those that were given out for them here. */
  readonly #ids = new Map<string, string>();
  readonly #onCall: () => void;

  /** @param onCall is called for each that has to wait */
  constructor(onCall: () => void) {
    this.#onCall = onCall;
  }

  readonly store: Store = {
    addNotification: (notification) => {
      const id = `notification-${String((this.#count += 1))}`;
      this.#call((store) => this.#ids.set(id, store.addNotification(notification)));
      return id;
    },
    updateNotification: (id, changes) => {
      this.#call((store) => {
        store.updateNotification(this.#ids.get(id) ?? id, changes);
      });
    },
    removeNotification: (id) => {
      this.#call((store) => {
        store.removeNotification(this.#ids.get(id) ?? id);
      });
    },
    removeAllNotifications: () => {
      this.#call((store) => {
        store.removeAllNotifications();
      });
    },
  };

  passTo(store: Store): void {
    this.#store = store;
    for (const call of this.#calls.splice(0)) call(store);
  }

  #call(call: Call): void {
    if (this.#store) {
      call(this.#store);
    } else {
      this.#calls.push(call);
      this.#onCall();
    }
  }
}
