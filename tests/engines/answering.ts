import { setTimeout as sleep } from 'node:timers/promises';
import type { Tab } from './tab.ts';

/** A window that is given up as soon as its browser keeps silent. */
export interface AnsweringTab extends Tab {
  /** The browser did not answer in time: no later call is even tried. */
  readonly isLost: () => boolean;
}

/**
 * Puts a limit to every deed of a window. A browser that hangs answers nothing, and without a limit each later step
 * would wait its whole time for it: an hour and more for one walk.
 *
 * @param seconds after which an answer is given up: fewer than a visitor's patience, so that a poll tells it.
 */
export function answering(tab: Tab, seconds = 40): AnsweringTab {
  let lost = '';
  const limited = async <T>(what: string, deed: () => Promise<T>): Promise<T> => {
    if (lost) throw new Error(lost);
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        lost = `The browser does not answer: «${what}» waited ${seconds} s`;
        reject(new Error(lost));
      }, seconds * 1000);
    });
    try {
      return await Promise.race([deed(), silence]);
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    goto: (address) => limited('goto', () => tab.goto(address)),
    run: <A, R>(inPage: (given: A) => R | Promise<R>, given?: A) =>
      limited('run', () => tab.run(inPage as (given: unknown) => R | Promise<R>, given)),
    click: (what) => limited('click', () => tab.click(what)),
    type: (what, text) => limited('type', () => tab.type(what, text)),
    press: (key) => limited('press', () => tab.press(key)),
    resize: (size) => limited('resize', () => tab.resize(size)),
    screenshot: () => limited('screenshot', () => tab.screenshot()),
    downloads: tab.downloads,
    complaints: tab.complaints,
    isLost: () => lost !== '',
    // What hangs whole may not hear it: the end of the tests ends it.
    close: () => Promise.race([tab.close(), sleep(60_000, undefined, { ref: false })]),
  };
}
