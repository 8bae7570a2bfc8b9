import type { Words } from '../words.ts';

export const input: Words['input'] = {
  title: 'Requests to who coordinates',
  none: 'Nobody who coordinates has been asked for anything.',
  ask: 'Ask who coordinates',
  asker: 'Body that asks',
  asked: 'Body that coordinates',
  what: 'What is needed',
  due: 'Before the end of',
  dayGoneBy: 'This day has gone by.',
  askedBy: (body, date) => `asked by ${body} on ${date}`,
  states: {
    open: 'waiting for an answer',
    late: 'not answered, after its day',
    answered: 'answered',
    withdrawn: 'withdrawn',
  },
  answer: 'Answer the request',
  text: 'Answer',
  document: 'Document (if any)',
  answeredOn: (date) => `Answered on ${date}`,
  withdraw: 'Withdraw the request',
  withdrawnOn: (date) => `Needed no more from ${date}.`,
  mine: 'Asked by other bodies',
  done: {
    ask: 'Request sent.',
    answer: 'Request answered.',
    withdraw: 'Request withdrawn.',
  },
};
