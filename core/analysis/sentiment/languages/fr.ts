import type { WordList } from '../word-list.ts';

/** French. */
export const fr: WordList = {
  language: 'fr',
  writing: 'words',
  great:
    'excellent* incroyable* magnifique* parfait* génial* genial* superbe* super merveilleu* fantastique* adore adoré extraordinaire* sublime* formidable* top meilleur* ravi ravie exceptionnel* impeccable*',
  good: 'bon bonne bons bonnes bien merci aime aimé j_aime beau belle beaux belles joli jolie jolis jolies content contente heureu* drôle* drole* rapide* utile* recommande recommandé bravo félicitations felicitations réussi* mignon* délicieu* delicieu* sympa sympathique* agréable* satisfait* gentil* confortable* pas_mal bisous amour intéressant* cool chouette courage mdr lol haha*',
  bad: 'mauvais* lent lente lents cher chère chers triste* ennuyeu* nul nulle moche* cassé cassée cassés défectueu* déçu déçue déçus décevant* problème* probleme* retard erreur* faux fausse sale sales difficile* fatigué* dommage déchiré* réclamation* plainte* énervé* enervé* pénible* jamais_reçu pas_reçu inconfortable*',
  awful:
    'horrible* affreu* catastroph* arnaque* escroc* poubelle déteste deteste pire pires merde honte honteu* inadmissible* scandaleu* dégueu* degueu* à_fuir a_fuir voleur*',
  not: 'pas ne n jamais aucun aucune rien sans ni guère',
  very: 'très tres trop tellement vraiment si hyper',
  small:
    'le la les de des du et est en un une que qui dans pour avec sur je tu il elle nous vous ils mon ma mes ton ta ce cette ces mais ou où comment quand combien quel quelle plus avez ai a au aux y c j d l s se sont été bonjour',
};
