import { type Tongue, tongue } from './tongue.ts';

const en = tongue(`
lang: en
currencies: USD, GBP, EUR
count: Views, Impressions, New followers, Orders, Visitors, Link clicks, Comments, Shares,
  Units sold, Active users, Profile visits, Returns, Add to cart, Page views
money: Revenue, Average order value, Gross sales, Ad spend, Net sales, Refunds
percent: Conversion rate, Bounce rate, Click-through rate, Engagement rate, Open rate
duration: Average watch time, Avg. session duration, Response time
rating: Average rating, Shop rating
menu: Home, Orders, Products, Customers, Analytics, Comments, Settings, Marketing, Help
titles: Overview, Dashboard, Analytics, Performance
sections: Key metrics, Sales, Audience, Engagement, Store performance, Reach
sources: Direct, Organic search, Social, Email, Referral, Paid ads
things: Linen shirt, Clay mug, Oak shelf, Canvas bag, Wool scarf, Desk lamp
last: Last {n} days
today: Today
yesterday: Yesterday
thisMonth: This month
lastMonth: Last month
versus: vs last week, vs previous period, compared to last month, than last week, since yesterday
from: from {x}
more: {x} more than usual
less: {x} less than usual
target: Target: {x}
updated: Updated {n} min ago
total: Total
item: Product
all: View all
hms: h, m, s
short: 1e3 k, 1e6 M, 1e6 m, 1e9 bn
`);

const enIN = tongue(
  `
lang: en-IN
currencies: INR
short: 1e5 L, 1e7 Cr
`,
  en,
);

const de = tongue(`
lang: de
currencies: EUR, CHF
count: Aufrufe, Impressionen, Neue Follower, Bestellungen, Besucher, Klicks, Kommentare,
  Seitenaufrufe, Verkaufte Artikel, Neue Kunden, Retouren, Warenkörbe
money: Umsatz, Durchschnittlicher Bestellwert, Bruttoumsatz, Werbeausgaben
percent: Conversion-Rate, Absprungrate, Klickrate, Interaktionsrate, Öffnungsrate
duration: Durchschnittliche Wiedergabedauer, Sitzungsdauer
rating: Durchschnittliche Bewertung
menu: Start, Bestellungen, Produkte, Kunden, Analysen, Einstellungen, Kommentare, Hilfe
titles: Übersicht, Leistung, Statistik
sections: Kennzahlen, Verkäufe, Zielgruppe, Interaktionen, Reichweite
sources: Direkt, Suche, Soziale Medien, E-Mail, Verweise, Anzeigen
things: Leinenhemd, Tontasse, Eichenregal, Stofftasche, Wollschal, Tischlampe
last: Letzte {n} Tage
today: Heute
yesterday: Gestern
thisMonth: Dieser Monat
lastMonth: Letzter Monat
versus: ggü. Vorwoche, im Vergleich zum Vormonat, zum Vorzeitraum, als letzte Woche
from: von {x}
more: {x} mehr als üblich
less: {x} weniger als üblich
target: Ziel: {x}
updated: Vor {n} Min. aktualisiert
total: Gesamt
item: Produkt
all: Alle anzeigen
hms: Std., Min., Sek.
short: 1e3 Tsd., 1e6 Mio.
`);

const nl = tongue(`
lang: nl
currencies: EUR
count: Weergaven, Vertoningen, Nieuwe volgers, Bestellingen, Bezoekers, Klikken, Reacties,
  Paginaweergaven, Verkochte artikelen, Nieuwe klanten, Retouren
money: Omzet, Gemiddelde bestelwaarde, Nettoverkoop, Advertentiekosten
percent: Conversiepercentage, Bouncepercentage, Doorklikratio, Betrokkenheid
duration: Gemiddelde kijktijd, Sessieduur
rating: Gemiddelde beoordeling
menu: Start, Bestellingen, Producten, Klanten, Statistieken, Instellingen, Reacties
titles: Overzicht, Prestaties, Statistieken
sections: Kerncijfers, Verkoop, Publiek, Betrokkenheid
sources: Direct, Zoeken, Sociale media, E-mail, Verwijzing
things: Linnen hemd, Aardewerk mok, Eiken plank, Stoffen tas, Wollen sjaal
last: Afgelopen {n} dagen
today: Vandaag
yesterday: Gisteren
thisMonth: Deze maand
lastMonth: Vorige maand
versus: t.o.v. vorige week, vergeleken met vorige maand, dan vorige week
from: van {x}
more: {x} meer dan normaal
less: {x} minder dan normaal
target: Doel: {x}
updated: {n} min geleden bijgewerkt
total: Totaal
item: Product
all: Alles bekijken
hms: u, min, s
`);

const fr = tongue(`
lang: fr
currencies: EUR
count: Vues, Impressions, Nouveaux abonnés, Commandes, Visiteurs, Clics, Commentaires, Partages,
  Articles vendus, Pages vues, Retours, Ajouts au panier
money: Chiffre d'affaires, Panier moyen, Ventes nettes, Dépenses publicitaires
percent: Taux de conversion, Taux de rebond, Taux de clics, Taux d'engagement
duration: Durée moyenne de visionnage, Durée de session
rating: Note moyenne
menu: Accueil, Commandes, Produits, Clients, Statistiques, Paramètres, Commentaires, Aide
titles: Vue d'ensemble, Performances, Statistiques
sections: Indicateurs clés, Ventes, Audience, Engagement, Portée
sources: Direct, Recherche, Réseaux sociaux, E-mail, Sites référents
things: Chemise en lin, Tasse en grès, Étagère en chêne, Sac en toile, Écharpe
last: {n} derniers jours
today: Aujourd'hui
yesterday: Hier
thisMonth: Ce mois-ci
lastMonth: Le mois dernier
versus: par rapport à la semaine dernière, vs mois précédent, par rapport à la période précédente
from: contre {x}
more: {x} de plus que d'habitude
less: {x} de moins que d'habitude
target: Objectif : {x}
updated: Mis à jour il y a {n} min
total: Total
item: Produit
all: Tout afficher
hms: h, min, s
`);

const es = tongue(`
lang: es
currencies: EUR
count: Visualizaciones, Impresiones, Nuevos seguidores, Pedidos, Visitantes, Clics, Comentarios,
  Compartidos, Unidades vendidas, Visitas a la página, Devoluciones, Clientes nuevos
money: Ingresos, Valor medio del pedido, Ventas netas, Gasto publicitario
percent: Tasa de conversión, Tasa de rebote, Tasa de clics, Tasa de interacción
duration: Tiempo medio de visualización, Duración de la sesión
rating: Valoración media
menu: Inicio, Pedidos, Productos, Clientes, Estadísticas, Configuración, Comentarios, Ayuda
titles: Resumen, Rendimiento, Panel
sections: Métricas clave, Ventas, Audiencia, Interacción, Alcance
sources: Directo, Búsqueda, Redes sociales, Correo, Referencias
things: Camisa de lino, Taza de barro, Estante de roble, Bolsa de tela, Bufanda
last: Últimos {n} días
today: Hoy
yesterday: Ayer
thisMonth: Este mes
lastMonth: Mes pasado
versus: vs. la semana pasada, respecto al mes anterior, que el período anterior
from: desde {x}
more: {x} más de lo habitual
less: {x} menos de lo habitual
target: Objetivo: {x}
updated: Actualizado hace {n} min
total: Total
item: Producto
all: Ver todo
hms: h, min, s
short: 1e3 mil, 1e6 M, 1e3 k
`);

const esMX = tongue(
  `
lang: es-MX
currencies: MXN
count: Vistas, Impresiones, Seguidores nuevos, Pedidos, Visitas, Clics en el enlace, Comentarios,
  Artículos vendidos, Usuarios activos, Me gusta
money: Ventas totales, Ticket promedio, Ingresos estimados
`,
  es,
);

const ptBR = tongue(`
lang: pt-BR
currencies: BRL
count: Visualizações, Impressões, Novos seguidores, Pedidos, Visitantes, Cliques no link,
  Comentários, Compartilhamentos, Itens vendidos, Visitas ao perfil, Devoluções, Novos clientes
money: Receita, Ticket médio, Vendas líquidas, Gasto com anúncios, Faturamento
percent: Taxa de conversão, Taxa de rejeição, Taxa de cliques, Taxa de engajamento
duration: Tempo médio de exibição, Duração da sessão
rating: Avaliação média
menu: Início, Pedidos, Produtos, Clientes, Análises, Configurações, Comentários, Ajuda
titles: Visão geral, Desempenho, Painel
sections: Principais métricas, Vendas, Público, Engajamento, Alcance
sources: Direto, Busca, Redes sociais, E-mail, Referências
things: Camisa de linho, Caneca de barro, Estante de carvalho, Bolsa de lona, Cachecol
last: Últimos {n} dias
today: Hoje
yesterday: Ontem
thisMonth: Este mês
lastMonth: Mês passado
versus: vs. semana anterior, em relação ao mês passado, que no período anterior
from: de {x}
more: {x} a mais que o normal
less: {x} a menos que o normal
target: Meta: {x}
updated: Atualizado há {n} min
total: Total
item: Produto
all: Ver tudo
hms: h, min, s
short: 1e3 mil, 1e6 mi
`);

const ptPT = tongue(
  `
lang: pt-PT
currencies: EUR
count: Visualizações, Impressões, Novos seguidores, Encomendas, Visitantes, Cliques, Comentários,
  Partilhas, Artigos vendidos, Devoluções
money: Receitas, Valor médio da encomenda, Vendas líquidas
percent: Taxa de conversão, Taxa de rejeição, Taxa de cliques
short: 1e3 mil
`,
  ptBR,
);

const it = tongue(`
lang: it
currencies: EUR
count: Visualizzazioni, Impressioni, Nuovi follower, Ordini, Visitatori, Clic, Commenti,
  Condivisioni, Articoli venduti, Pagine viste, Resi, Nuovi clienti
money: Fatturato, Valore medio ordine, Vendite nette, Spesa pubblicitaria
percent: Tasso di conversione, Frequenza di rimbalzo, Percentuale di clic, Tasso di coinvolgimento
duration: Tempo medio di visualizzazione, Durata della sessione
rating: Valutazione media
menu: Home, Ordini, Prodotti, Clienti, Analisi, Impostazioni, Commenti, Assistenza
titles: Panoramica, Prestazioni, Statistiche
sections: Metriche chiave, Vendite, Pubblico, Coinvolgimento
sources: Diretto, Ricerca, Social, E-mail, Referral
things: Camicia di lino, Tazza in gres, Mensola in rovere, Borsa di tela, Sciarpa
last: Ultimi {n} giorni
today: Oggi
yesterday: Ieri
thisMonth: Questo mese
lastMonth: Mese scorso
versus: rispetto alla settimana scorsa, rispetto al periodo precedente, vs mese precedente
from: da {x}
more: {x} in più rispetto al solito
less: {x} in meno rispetto al solito
target: Obiettivo: {x}
updated: Aggiornato {n} min fa
total: Totale
item: Prodotto
all: Vedi tutto
hms: h, min, s
`);

export const WEST: readonly Tongue[] = [en, en, enIN, de, nl, fr, es, esMX, ptBR, ptPT, it];
