/** Files written by a thread of its own while the next ones are made: for thousands of pages, the disk takes as long as the pages. */

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export interface ToWrite {
  path: string;
  /** Where it may stand already, and then stays as it is; null where nothing does. */
  place: string | null;
  content: string;
  /** What the content has to be finished by; null for one that is as it should be. */
  finish: string | null;
}

/** The thread's answer to what was sent to it at one time. */
export interface Written {
  /** The first that could not be written. */
  failed: { path: string; code: string } | null;
}

/** Characters sent at one time, and those that may wait to be written: memory stays flat however slow the disk. */
const PARCEL = 1 << 20;
const MOST_WAITING = 1 << 25;

export class WritingThread {
  readonly #worker: Worker;
  #parcel: ToWrite[] = [];
  #size = 0;
  /** Characters in each of the parcels that are on their way, oldest first. */
  readonly #sent: number[] = [];
  #failed: Written['failed'] = null;
  #crash: unknown = null;

  /** `finishing` is a module with a function `finish`, which takes a text and what to finish it by. */
  constructor(finishing: URL) {
    this.#worker = new Worker(new URL('./writing-thread.js', import.meta.url), { workerData: finishing.href });
    this.#worker.on('message', ({ failed }: Written) => {
      this.#sent.shift();
      this.#failed ??= failed;
    });
    this.#worker.on('error', (error) => {
      this.#crash = error;
    });
    // A build that fails elsewhere does not wait for the disk.
    this.#worker.unref();
  }

  /** The first file that could not be written so far. */
  get failed(): Written['failed'] {
    return this.#failed;
  }

  write(file: ToWrite): void {
    this.#parcel.push(file);
    this.#size += file.content.length;
    if (this.#size >= PARCEL) this.#send();
  }

  #send(): void {
    if (this.#parcel.length === 0) return;
    this.#worker.postMessage(this.#parcel);
    this.#sent.push(this.#size);
    this.#parcel = [];
    this.#size = 0;
  }

  /** Resolves when there is room for more. */
  room(): Promise<void> {
    return this.#until(() => this.#sent.reduce((sum, size) => sum + size, 0) <= MOST_WAITING);
  }

  /** Resolves when everything is written, or something could not be. */
  settled(): Promise<void> {
    this.#send();
    return this.#until(() => this.#sent.length === 0);
  }

  async #until(isDone: () => boolean): Promise<void> {
    this.#worker.ref();
    while (!isDone()) {
      if (this.#crash) throw this.#crash;
      await once(this.#worker, 'message');
    }
    this.#worker.unref();
  }

  /** Nothing is written any more when this resolves. */
  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}
