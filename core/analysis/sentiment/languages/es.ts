import type { WordList } from '../word-list.ts';

/** Spanish. */
export const es: WordList = {
  language: 'es',
  writing: 'words',
  great:
    'excelente* increíble* increible* maravillos* perfect* espectacular* genial* fantástic* fantastic* buenísim* buenisim* hermosísim* encant* amo espléndid* magnífic* magnific* brutal impresionante* recomendadísim* mejor mejores',
  good: 'bueno buena buenos buenas buen bien gracias gusta gustó gusto gustan lindo linda lindos lindas bonito bonita bonitos bonitas hermos* bell* rico rica ricos delicios* feliz felices content* divertid* gracios* rápid* rapid* útil* util* recomiendo recomendable* recomendad* bravo felicidades felicitaciones bendiciones éxito éxitos guap* barat* cómod* comod* amable* amor quiero_mucho satisfech* vale_la_pena interesante* chévere jaja* jeje*',
  bad: 'malo mala malos malas mal feo fea feos feas lento lenta caro cara caros caras triste* aburrid* rot* defectuos* decepcion* problema* tarde error* falla* fall* enojad* molest* sucio sucia difícil* dificil* cansad* lástima lastima pena fals* incómod* queja* reclam* nunca_llegó no_llegó no_funciona no_sirve dañad*',
  awful:
    'pésim* pesim* horrible* terrible* asco asquer* estaf* basura odio odi* peor peores mierda fraude* robo ladron* vergüenza verguenza inútil* inutil* engaño',
  not: 'no ni nunca jamás jamas tampoco sin nada',
  very: 'muy mucho mucha muchísimo tan súper super demasiado bastante re',
  small:
    'el la los las de del que y en un una por con para se me te lo le su mi es son está esta este esto pero como más mas cuando dónde donde cómo qué cuánto cuanto ya hay fue tiene yo tú usted hola',
};
