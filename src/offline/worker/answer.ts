import { judgeAnswer, type Verdict } from '../protocol/answers.ts';

/** An answer of the network, read to its end, with the judgement of it. */
export interface Answer {
  readonly verdict: Verdict;
  readonly status: number;
  readonly headers: Headers;
  readonly body: ArrayBuffer;
}

/** Reads an answer to the request for a page or a file, and judges it: what is stored is what was judged. */
export async function judged(path: string, response: Response): Promise<Answer> {
  const { status, headers, type } = response;
  const answer = (verdict: Verdict, body = new ArrayBuffer(0)): Answer => ({ verdict, status, headers, body });
  if (type !== 'basic') return answer('foreign');
  try {
    const bytes = await response.arrayBuffer();
    const body = new TextDecoder().decode(bytes);
    return answer(judgeAnswer(path, { status, mediaType: headers.get('content-type') ?? '', body }), bytes);
  } catch {
    return answer('broken');
  }
}

/** The answer as the page that asked gets it. */
export function responseOf({ status, headers, body }: Answer): Response {
  return new Response(body, { status, headers });
}
