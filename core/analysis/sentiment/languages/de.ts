import type { WordList } from '../word-list.ts';

/** German. */
export const de: WordList = {
  language: 'de',
  writing: 'words',
  great:
    'super toll tolle toller tolles großartig* grossartig* fantastisch* perfekt* hervorragend* ausgezeichnet* wunderbar* wunderschön* genial* liebe spitze klasse begeistert* hammer mega traumhaft* beste bester bestes besten überragend* sensationell*',
  good: 'gut gute guter gutes guten schön schöne schöner schönes schönen danke dank vielen_dank gefällt gefallen lecker* süß süße suess nett nette netter freundlich* schnell* hilfreich* nützlich* empfehlenswert empfehle empfehlen zufrieden freue freut froh glücklich lustig witzig interessant* günstig* bequem* hübsch* cool stark prima bravo glückwunsch gerne sauber* lohnt haha* hehe*',
  bad: 'schlecht* langsam* teuer* teure kaputt* defekt* enttäusch* traurig* langweilig* hässlich* problem* fehler* falsch* leider schade müde ärger* ärgerlich nervt nervig* dreckig* kompliziert* unzufrieden mangelhaft* zu_spät reklamation unfreundlich* unbequem* schwach',
  awful:
    'schrecklich* furchtbar* grauenhaft* katastroph* betrug betrüger* abzocke müll schrott hasse hass ekelhaft* schlimmste* mies miese mieser scheiße scheisse scheiss unverschämt* frechheit nie_wieder',
  not: 'nicht kein keine keinen keiner keinem nie niemals ohne weder',
  very: 'sehr so total echt wirklich richtig extrem absolut ganz',
  small:
    'der die das und ist in ich du er sie es wir ihr den dem ein eine einen von mit auf für zu im am auch aber oder wie was wann wo wer warum hat habe haben war sind noch schon bei nach dass wenn man mir mich dein kann',
};
