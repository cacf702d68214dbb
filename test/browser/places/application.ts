import type { Scene } from '../scene';
import type { Place } from './place';

interface Shown {
  commitments: { id: string; rule: string; status: string }[];
  messages: { id: string }[];
}

/** A page of an application, by the candidate's name. */
function page(name: string, candidate: string, rest = ''): Place {
  return {
    ...{ name, as: 'kaisa' },
    path: (scene) => `/applications/${scene.of(candidate)}${rest}`,
  };
}

async function evidenceOf(scene: Scene, candidate: string, rule: string): Promise<string> {
  const { body } = await scene.world.get<Shown>(
    `applications/${scene.of(candidate)}`,
    scene.as.kaisa,
  );
  const { id } = body.commitments.find((one) => one.rule === rule)!;
  return `/applications/${scene.of(candidate)}/promises/${id}`;
}

export const APPLICATION: readonly Place[] = [
  page('application', 'Aino Berg'),
  page('application-late', 'Liisa Mäkinen'),
  page('application-done', 'Maija Virtanen', '?done=sent&show=messages'),
  page('application-nothing-shown', 'Eero Salo', '?show=notes'),
  page('application-markup', '<b>Bo & "Co"</b>'),
  page('application-long-name', `Anna ${'Karoliina-'.repeat(18)}Ek`),
  page('application-right-to-left', 'محمد بن سلمان'),
  {
    ...{ name: 'evidence-kept', as: 'kaisa' },
    path: (scene) => evidenceOf(scene, 'Maija Virtanen', 'acknowledge'),
  },
  {
    ...{ name: 'evidence-broken', as: 'kaisa' },
    path: (scene) => evidenceOf(scene, 'Liisa Mäkinen', 'first_answer'),
  },
  {
    ...{ name: 'evidence-promise', as: 'kaisa' },
    path: (scene) => evidenceOf(scene, 'Aino Berg', 'promise_answer'),
  },
  // each verb's fields are made of the same parts: these have all of them
  ...['message', 'reschedule', 'call', 'decision', 'candidate', 'owner'].map((verb) =>
    page(`verb-${verb}`, 'Aino Berg', `/${verb}`),
  ),
  page('verb-nothing-to-do', 'Aino Berg', '/interview-move'),
  page('verb-promise-with-date', 'Aino Berg', '/promise?due=2026-05-16T16:00'),
];
