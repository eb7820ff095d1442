import type { Handler } from '../context.ts';
import type { MessageType } from '../protocol.ts';
import { analysisEvents } from './analysis-events.ts';
import { analysisForget } from './analysis-forget.ts';
import { analysisKeep } from './analysis-keep.ts';
import { analysisNumbers } from './analysis-numbers.ts';
import { analysisState } from './analysis-state.ts';
import { capturesList } from './captures-list.ts';
import { dataBackedUp } from './data-backed-up.ts';
import { dataBackup } from './data-backup.ts';
import { dataCheck } from './data-check.ts';
import { dataErase } from './data-erase.ts';
import { dataMeasure } from './data-measure.ts';
import { dataNumbers } from './data-numbers.ts';
import { dataRestore } from './data-restore.ts';
import { dataRules } from './data-rules.ts';
import { dataState } from './data-state.ts';
import { dataTidy } from './data-tidy.ts';
import { findingsBringBack } from './findings-bring-back.ts';
import { findingsPutAside } from './findings-put-aside.ts';
import { findingsState } from './findings-state.ts';
import { firstKeep } from './first-keep.ts';
import { firstState } from './first-state.ts';
import { gateCompare } from './gate-compare.ts';
import { gateState } from './gate-state.ts';
import { linksForget } from './links-forget.ts';
import { linksImport } from './links-import.ts';
import { linksRotate } from './links-rotate.ts';
import { linksState } from './links-state.ts';
import { liveList } from './live-list.ts';
import { liveMark } from './live-mark.ts';
import { liveRead } from './live-read.ts';
import { liveStart } from './live-start.ts';
import { liveStop } from './live-stop.ts';
import { liveTick } from './live-tick.ts';
import { mappingsForget } from './mappings-forget.ts';
import { mappingsKeep } from './mappings-keep.ts';
import { mappingsList } from './mappings-list.ts';
import { missesForget } from './misses-forget.ts';
import { missesList } from './misses-list.ts';
import { notifyRules } from './notify-rules.ts';
import { notifyState } from './notify-state.ts';
import { numberDecide } from './number-decide.ts';
import { numbersChoices } from './numbers-choices.ts';
import { numbersCorrect } from './numbers-correct.ts';
import { numbersDelete } from './numbers-delete.ts';
import { numbersDeleted } from './numbers-deleted.ts';
import { numbersFind } from './numbers-find.ts';
import { numbersHeld } from './numbers-held.ts';
import { numbersPutBack } from './numbers-put-back.ts';
import { numbersRead } from './numbers-read.ts';
import { observationsCount } from './observations-count.ts';
import { observationsImport } from './observations-import.ts';
import { observationsList } from './observations-list.ts';
import { observationsStore } from './observations-store.ts';
import { pageCapture } from './page-capture.ts';
import { pageRead } from './page-read.ts';
import { pageRecognised } from './page-recognised.ts';
import { pickerOpen } from './picker-open.ts';
import { pickerShow } from './picker-show.ts';
import { publishDone } from './publish-done.ts';
import { publishFile } from './publish-file.ts';
import { publishKeyLoad } from './publish-key-load.ts';
import { publishKeySave } from './publish-key-save.ts';
import { publishRules } from './publish-rules.ts';
import { publishState } from './publish-state.ts';
import { recipesConfirm } from './recipes-confirm.ts';
import { recipesExport } from './recipes-export.ts';
import { recipesImport } from './recipes-import.ts';
import { recipesList } from './recipes-list.ts';
import { recipesPreview } from './recipes-preview.ts';
import { recipesRemove } from './recipes-remove.ts';
import { recipesRestore } from './recipes-restore.ts';
import { recipesSave } from './recipes-save.ts';
import { releaseApprove } from './release-approve.ts';
import { releaseReopen } from './release-reopen.ts';
import { releaseReturn } from './release-return.ts';
import { releaseRules } from './release-rules.ts';
import { releaseState } from './release-state.ts';
import { releaseSubmit } from './release-submit.ts';
import { releaseTake } from './release-take.ts';
import { roundList } from './round-list.ts';
import { roundRemove } from './round-remove.ts';
import { roundSet } from './round-set.ts';
import { roundVisit } from './round-visit.ts';
import { sampleRemove } from './sample-remove.ts';
import { sampleState } from './sample-state.ts';
import { scorecardChoose } from './scorecard-choose.ts';
import { scorecardMine } from './scorecard-mine.ts';
import { scorecardNumbers } from './scorecard-numbers.ts';
import { scorecardRead } from './scorecard-read.ts';
import { scorecardRevision } from './scorecard-revision.ts';
import { scorecardSave } from './scorecard-save.ts';
import { siteForget } from './site-forget.ts';
import { siteList } from './site-list.ts';
import { siteRemember } from './site-remember.ts';
import { siteState } from './site-state.ts';

/** One handler a message. */
export const HANDLERS: { readonly [T in MessageType]: Handler<T> } = {
  'page.read': pageRead,
  'page.capture': pageCapture,
  'page.recognised': pageRecognised,
  'site.state': siteState,
  'site.remember': siteRemember,
  'site.forget': siteForget,
  'site.list': siteList,
  'scorecard.read': scorecardRead,
  'scorecard.choose': scorecardChoose,
  'scorecard.mine': scorecardMine,
  'scorecard.save': scorecardSave,
  'scorecard.revision': scorecardRevision,
  'scorecard.numbers': scorecardNumbers,
  'publish.file': publishFile,
  'publish.done': publishDone,
  'publish.key-load': publishKeyLoad,
  'publish.key-save': publishKeySave,
  'publish.rules': publishRules,
  'publish.state': publishState,
  'release.approve': releaseApprove,
  'release.reopen': releaseReopen,
  'release.return': releaseReturn,
  'release.rules': releaseRules,
  'release.state': releaseState,
  'release.submit': releaseSubmit,
  'release.take': releaseTake,
  'observations.list': observationsList,
  'observations.count': observationsCount,
  'observations.import': observationsImport,
  'observations.store': observationsStore,
  'first.keep': firstKeep,
  'first.state': firstState,
  'sample.remove': sampleRemove,
  'sample.state': sampleState,
  'notify.rules': notifyRules,
  'notify.state': notifyState,
  'numbers.choices': numbersChoices,
  'numbers.correct': numbersCorrect,
  'numbers.delete': numbersDelete,
  'numbers.deleted': numbersDeleted,
  'numbers.find': numbersFind,
  'numbers.held': numbersHeld,
  'numbers.put-back': numbersPutBack,
  'numbers.read': numbersRead,
  'mappings.list': mappingsList,
  'mappings.keep': mappingsKeep,
  'mappings.forget': mappingsForget,
  'captures.list': capturesList,
  'number.decide': numberDecide,
  'findings.state': findingsState,
  'findings.put-aside': findingsPutAside,
  'findings.bring-back': findingsBringBack,
  'links.state': linksState,
  'links.import': linksImport,
  'links.forget': linksForget,
  'links.rotate': linksRotate,
  'gate.state': gateState,
  'gate.compare': gateCompare,
  'misses.list': missesList,
  'misses.forget': missesForget,
  'picker.open': pickerOpen,
  'picker.show': pickerShow,
  'recipes.confirm': recipesConfirm,
  'recipes.export': recipesExport,
  'recipes.import': recipesImport,
  'recipes.list': recipesList,
  'recipes.preview': recipesPreview,
  'recipes.remove': recipesRemove,
  'recipes.restore': recipesRestore,
  'recipes.save': recipesSave,
  'round.list': roundList,
  'round.visit': roundVisit,
  'round.set': roundSet,
  'round.remove': roundRemove,
  'live.start': liveStart,
  'live.tick': liveTick,
  'live.mark': liveMark,
  'live.stop': liveStop,
  'live.list': liveList,
  'live.read': liveRead,
  'analysis.events': analysisEvents,
  'analysis.forget': analysisForget,
  'analysis.keep': analysisKeep,
  'analysis.numbers': analysisNumbers,
  'analysis.state': analysisState,
  'data.backed-up': dataBackedUp,
  'data.backup': dataBackup,
  'data.check': dataCheck,
  'data.erase': dataErase,
  'data.measure': dataMeasure,
  'data.numbers': dataNumbers,
  'data.restore': dataRestore,
  'data.rules': dataRules,
  'data.state': dataState,
  'data.tidy': dataTidy,
};
