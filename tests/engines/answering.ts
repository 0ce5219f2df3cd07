import type { TestOptions } from 'vitest';
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
 * @param seconds after which an answer is given up.
 */
export function answering(tab: Tab, seconds = 90): AnsweringTab {
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
    close: () => tab.close(),
  };
}

/** The options of a step that is tried once more when its browser was lost, and for no other reason. */
export function inAnotherBrowser(isLost: () => boolean): TestOptions {
  return { retry: { count: 1, condition: isLost } };
}
