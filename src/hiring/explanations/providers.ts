import { Charged } from './charged';
import { Explaining } from './explaining';
import { Explanations } from './explanations';
import { ExplanationsController } from './explanations.controller';
import { ExplanationsRepository } from './explanations.repository';

/** Explanations of promises that broke. */
export const EXPLANATIONS = [Explaining, Charged, Explanations, ExplanationsRepository];
export const EXPLANATION_CONTROLLERS = [ExplanationsController];
