import { judgeAnswer, type Verdict } from '../protocol/answers.ts';

/** An answer of the network with the judgement of it; its body is still to be read. */
export interface Answer {
  readonly verdict: Verdict;
  readonly response: Response;
}

/** Reads an answer to the request for a page or a file, and judges it. */
export async function judged(path: string, response: Response): Promise<Answer> {
  return { verdict: await verdictOn(path, response), response };
}

async function verdictOn(path: string, response: Response): Promise<Verdict> {
  if (response.type !== 'basic') return 'foreign';
  try {
    const { status, headers } = response;
    return judgeAnswer(path, {
      status,
      mediaType: headers.get('content-type') ?? '',
      body: await response.clone().text(),
    });
  } catch {
    return 'broken';
  }
}
