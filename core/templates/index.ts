export { applyChanges } from './apply-changes.ts';
export {
  changeInWords,
  changesBetween,
  changesInWords,
  type ScorecardChange,
} from './changes-between.ts';
export { composeScorecards, withoutLayer } from './compose-scorecards.ts';
export { defineTemplate, type TemplateDefinition } from './define-template.ts';
export {
  addComparison,
  answerRelevance,
  letIn,
  passProbation,
  putOnProbation,
  turnOffGate,
  turnOnGate,
} from './edit-gate.ts';
export {
  addGoal,
  changeGoal,
  type GoalChange,
  moveGoal,
  type NewGoal,
  removeGoal,
} from './edit-goals.ts';
export {
  setJourney,
  withFlow,
  withoutFlow,
  withoutStage,
  withStage,
} from './edit-journey.ts';
export {
  addKpi,
  bringBackKpi,
  changeKpi,
  changeUse,
  createKpi,
  placeKpi,
  placesOfKpi,
  retireKpi,
  type UseChange,
} from './edit-kpis.ts';
export { circleBy, drivenBy, type LinkChange, removeLink, setLink } from './edit-links.ts';
export { addRecord, changeRecord, type RecordLists, removeRecord } from './edit-records.ts';
export { removeRisk, setRisk } from './edit-risks.ts';
export { addTheme, changeTheme, removeTheme } from './edit-themes.ts';
export { addUnit, changeUnit, removeUnit } from './edit-units.ts';
export {
  changePerspective,
  changeWhole,
  type PerspectiveChange,
  setWeights,
  type WeightChange,
  type WeightPlace,
  type WholeChange,
} from './edit-weights.ts';
export { freshId } from './fresh-id.ts';
export { type MappedObjective, objectiveMap } from './objective-map.ts';
export { PAST_TEMPLATES } from './past-templates.ts';
export {
  type LeftOfTemplate,
  putTemplate,
  type UsedTemplate,
  type UseOptions,
} from './put-template.ts';
export { MOST_TEMPLATE, type ReadTemplate, readTemplate } from './read-template.ts';
export { READY } from './ready/index.ts';
export {
  type SampleOptions,
  sampleObservations,
} from './samples/sample-observations.ts';
export { SAMPLE_PLATFORM } from './samples/sample-platform.ts';
export {
  type PlanPart,
  TEMPLATE_KINDS,
  type TemplateFile,
  type TemplateKind,
} from './template-file.ts';
export { isTemplateId, TEMPLATES, type TemplateId, template } from './templates.ts';
export {
  type TemplateConflict,
  type UpdatedScorecard,
  updateFromTemplate,
} from './update-from-template.ts';
export {
  OUR_VERSIONS,
  originTrouble,
  type TemplateVersions,
  updateScorecard,
} from './update-scorecard.ts';
export { USUAL_JOURNEY } from './usual-journey.ts';
export { type ValidatedScorecard, validateScorecard } from './validate-scorecard.ts';
export { type WriteOptions, writeTemplate } from './write-template.ts';
