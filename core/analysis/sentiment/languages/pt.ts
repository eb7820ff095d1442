import type { WordList } from '../word-list.ts';

/** Portuguese, of Brazil first. */
export const pt: WordList = {
  language: 'pt',
  writing: 'words',
  great:
    'excelente* incrível incrivel incríveis maravilhos* perfeit* espetacular* ótimo ótima ótimos ótimas otimo otima amei adorei amo sensacional fantástic* fantastic* lindíssim* top melhor melhores show arrasou impecável impecavel',
  good: 'bom boa bons boas bem obrigad* gostei gosto gosta lindo linda lindos lindas bonit* belo bela gostos* delícia delicia delicios* feliz felizes contente* divertid* engraçad* engracad* rápid* rapid* útil* recomendo recomendad* parabéns parabens sucesso barato barata confortável confortavel atencios* educad* amor satisfeit* vale_a_pena interessante* legal massa fofo fofa kkk* haha* rsrs*',
  bad: 'ruim ruins mau má mal feio feia lento lenta caro cara caros caras triste* chat* quebrad* quebrou rasgad* defeito* decepcion* problema* atras* erro* demorou demora demorad* sujo suja difícil dificil cansad* pena fals* reclam* não_chegou nao_chegou não_funciona nao_funciona não_serve errado errada frac*',
  awful:
    'péssim* pessim* horrível horrivel horríveis terrível terrivel nojo nojent* golpe golpist* lixo odeio odiei pior piores merda fraude* vergonha inútil enganad* engana* ladr*',
  not: 'não nao nem nunca jamais sem nada',
  very: 'muito muita mto mt super demais bastante tão tao',
  small:
    'o a os as de do da dos das que e em no na um uma por com para pra se me te lhe seu sua meu minha é são está esse essa este isso mas como mais quando onde qual quanto já tem foi eu você vc vcs olá oi não nao ao chegou',
};
