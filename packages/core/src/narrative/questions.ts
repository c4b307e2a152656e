import type { QuestionId } from './document.ts'

/** The three questions of every topic, in the order in which they are asked. */
export const questionIds: readonly QuestionId[] = ['why', 'picture', 'action']

/** The words of the three questions. They belong to the schema, so that no two pages ask them differently. */
export const topicQuestions: Readonly<Record<QuestionId, string>> = {
  why: 'Why is this important?',
  picture: 'What is the local picture, and how does it compare?',
  action: 'What is happening in the city, and what else can be done?',
}

/** The headings of the sections of a place profile. They belong to the schema as the questions do. */
export const placeHeadings: Readonly<Record<string, string>> = {
  glance: 'At a glance',
  people: 'People',
  deprivation: 'Deprivation',
}
