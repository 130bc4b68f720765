import { checkAnswer, type Answer } from './check-answer.ts';
import { badAnswer } from './failure.ts';

/**
 * Reads the body of a 200 answer.
 *
 * @throws TokenError `bad_answer` that names the first wrong member.
 */
export function readAnswer(json: unknown): Answer {
  const answer = checkAnswer(json);
  if (typeof answer === 'string') throw badAnswer(answer);
  return answer;
}
