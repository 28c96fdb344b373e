/** Function words of Dutch, and what every listing says: normalised. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `
  de het een t n der den des te ten ter en of maar want dus noch als dat die dit deze daar hier er waar wat wie welk welke hoe waarom wanneer
  ik je jij jou jouw u uw hij zij ze hem haar hun hen wij we ons onze jullie mij me mijn zich zijn is was waren ben bent wordt worden werd werden
  geworden heeft heb hebt hebben had hadden gehad kan kun kunt kunnen kon konden mag mogen mocht moet moeten moest zal zult zullen zou zouden wil
  wilt willen wou wilden gaat gaan ging doet doen deed komt komen kwam laat laten blijft blijven lijkt staat staan stond ligt liggen lag
  in op aan af om bij met van voor na naar door over onder uit tot tegen tussen binnen buiten boven achter naast langs rond per via sinds vanaf
  volgens wegens tijdens zonder omdat doordat zodat terwijl indien hoewel ook nog al wel niet geen toch even eens pas dan nu toen straks reeds meer
  meest veel weinig enkele sommige alle alles allemaal iets niets iemand niemand ander andere anderen elk elke ieder iedere beide zelf zo zoals zeer
  heel erg vrij redelijk eerder ongeveer circa ca ong zowat plusminus plus minus bijna minstens minimaal maximaal max min ruim
  graag gratis aub svp alstublieft bedankt dank alvast hallo hoi beste dag groeten groetjes mvg vriendelijk vriendelijke
  af te halen afhalen ophalen opgehaald gehaald halen komt kom interesse geinteresseerd geinteresseerden gegadigden contact contacteer contacteren
  bel bellen mail mailen stuur sturen bericht laat weten weet meld melden aanbieden aangeboden gevraagd gezocht zoek zoeken zoekt zoekend wij
  weg mogen beschikbaar momenteel nodig eventueel evt eender dergelijke zulke enz etc bv bijv bvb bijvoorbeeld incl inclusief excl exclusief resp
  info vraag vragen prijs overeen bieden bod teken ja nee neen ok oke welkom
  stuk stuks st stk maat maten jaar jaren maand maanden week weken uur dag dagen
  le la les et pour avec sans du un une the and for with
  `
    .split(/\s+/)
    .filter((word) => word !== ''),
);
