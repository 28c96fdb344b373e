import type { Process } from './interpretation';
import { Phrases } from './phrases';

/** The lexicon's acts as the processes that capabilities are matched by; several workshops say them in other words. */
export const PROCESS_OF_SENSE: Readonly<Record<string, readonly (readonly [Process, number])[]>> = {
  sort: [['SORT', 1]], wash: [['WASH', 1]], clean: [['CLEAN', 1]], disinfect: [['CLEAN', 0.9]], iron: [['WASH', 0.6]], repair: [['REPAIR', 1]], 'bike-repair': [['REPAIR', 1]],
  refurbish: [['REFURBISH', 1]], 'install-software': [['REFURBISH', 0.8]], test: [['TEST', 1], ['INSPECT', 0.6]], 'wipe-data': [['WIPE_DATA', 1]], dismantle: [['DISMANTLE', 1]], sew: [['SEW', 1]], embroider: [['SEW', 0.8]], knit: [['SEW', 0.5]],
  'remove-logo': [['REMOVE_LOGO', 1]], upholster: [['UPHOLSTER', 1]], paint: [['PAINT', 1]], sand: [['REFURBISH', 0.6], ['PAINT', 0.5]], cut: [['CUT', 1]], shred: [['SHRED', 1]], upcycle: [['UPCYCLE', 1]], pack: [['PACK', 1]], store: [['STORE', 1]],
  transport: [['TRANSPORT', 1]], collect: [['TRANSPORT', 0.9]], 'clear-out': [['CLEAR_OUT', 1]], print: [['PRINT', 1]], assemble: [['ASSEMBLE', 1]], woodwork: [['REPAIR', 0.5], ['ASSEMBLE', 0.5]], metalwork: [['ASSEMBLE', 0.5], ['REPAIR', 0.4]], glue: [['REPAIR', 0.4]], recycle: [['DISMANTLE', 0.4]],
};

/** Acts in the words of those who do or ask for them. */
export const PROCESS_PHRASES = new Phrases<Process>([
  ['ontknopen|ontritsen', 'CUT'], ['~snij|~knip|snijden|knippen op|tot|in', 'CUT'], ['snijden', 'CUT'], ['verzaagd|verzagen|verknipt|versneden', 'CUT'], ['persen in|tot', 'PACK'],
  ['~rits|ritsen|zakken|zomen|knielappen|knopen ~vervang|herstellen|inzetten|vervangen', 'SEW'], ['ritsen|zomen|knielappen|inkorten', 'SEW'], ['overstikken|stikken|verstellen|verstelwerk|verstellingen', 'SEW'], ['~naai|stikken', 'SEW'],
  ['~snoer|~batterij|~accu|~scherm|~lamp|~wiel|~rem|~ssd|~onderdeel|~blad|~schuim|~strepen|~handbediening|~zitting|~dop|~plank .. vervangen|~vervang', 'REPAIR'], ['nieuwe ~blad|~poot|~zitting|~batterij|~ssd|~schijf|~wiel|~plank', 'REPAIR'], ['rijklaar maken', 'REPAIR'], ['rijklaar', 'REPAIR'], ['herstellers|hersteller|hersteldag|herstelcafe', 'REPAIR'], ['lijmen', 'REPAIR'], ['depannage', 'REPAIR'], ['bijvullen|aftanken', 'REPAIR'],
  ['~herstelling|herstellingen|herstelt|hersteld', 'REPAIR'], ['nagekeken|nakijken|nazicht', 'TEST'], ['keuren|keuring|inspectie|inspecteren|gekeurd|reflectietest', 'INSPECT'], ['nakijken|nazicht', 'INSPECT'], ['testen|getest|veiligheidstest|uittesten', 'TEST'],
  ['wissen|gewist|datawissing|gegevenswissing', 'WIPE_DATA'], ['schijfvernietiging', 'WIPE_DATA'], ['schijfvernietiging', 'SHRED'], ['mdm losmaken|verwijderen', 'WIPE_DATA'], ['shredder|shredderen|vervezelen|versnipperen|vermalen|vervezeling', 'SHRED'], ['~schijf .. vernietigen|vernietigd', 'WIPE_DATA'],
  ['uittornen|tornen|lostornen', 'REMOVE_LOGO'], ['~logo|logo\'s|opdruk|opschrift|badge|flock|borduursel .. ~verwijder|verwijderen|afhalen|wegwerken|bedekken|eraf', 'REMOVE_LOGO'], ['~verwijder|verwijderen|wegwerken van .. ~logo|logo\'s', 'REMOVE_LOGO'], ['ontlogoen|ontlogoën', 'REMOVE_LOGO'], ['overstikken', 'REMOVE_LOGO'],
  ['poederlakken|poedercoaten|lakken|aflakken|verven|stralen|lakwerk|herverven', 'PAINT'], ['opschuren|schuren|schaven', 'REFURBISH'], ['~opknap|opknappen|opfrissen|opkuis|grading|refurbish', 'REFURBISH'], ['herinstallatie|herinstalleren|installatie', 'REFURBISH'], ['reviseren|revisie', 'REFURBISH'],
  ['herstofferen|herbekleden|stofferen|stoffeerderij|stoffeerwerk', 'UPHOLSTER'], ['schuim vervangen', 'UPHOLSTER'],
  ['omstickeren|labelen|labeling|etiketteren|etikettering|stickeren|prijzen', 'LABEL'], ['ompakken|inpakken|inpakwerk|verpakkingswerk|kitting|verpakken|herverpakken|afvullen|retouren verwerken', 'PACK'], ['retouren verwerken', 'PACK'],
  ['stockeren|stockage|opslag|opslagruimte|stapelen|loods|opslaan', 'STORE'], ['~vervoer|transporteren|transport|cargobike|koerier|ophaling|ophalen|~lever|bestelwagen|vrachtwagen|bakwagen|afvoeren|bezorgen', 'TRANSPORT'], ['ophaaldienst|ophaalronde|weekrondes', 'TRANSPORT'], ['voeren af', 'TRANSPORT'],
  ['ontruimen|ontruiming|leegmaken|uitruimen|ruimen|bezemschoon|inboedelservice|inboedels', 'CLEAR_OUT'], ['uitbreken|uitbouwen|uitbraak', 'DECONSTRUCT'], ['selectieve afbraak|sloop', 'DECONSTRUCT'], ['~afbraak|slopen|sloopwerk', 'DECONSTRUCT'], ['demonteren|ontmanteling|ontmantelen|demontage|strippen|ontmanteld|uitbouwen', 'DISMANTLE'], ['oogsten', 'DISMANTLE'],
  ['decontaminatie|ontsmetten|ontsmetting|desinfectie|kuisen|reinigen|reiniging|poetsen|opkuis', 'CLEAN'], ['spoelen|tunnelwasser|kratwasser|afwasstraat|wasserij|wasstraat', 'WASH'], ['wassen|wast|strijken', 'WASH'], ['ontwerpen|ontwerp', 'UPCYCLE'], ['upcycling|upcyclen|upcycelen', 'UPCYCLE'], ['van|uit .. ~maak|maken wij|we', 'UPCYCLE'], ['nieuwe .. uit|van oude', 'UPCYCLE'],
  ['monteren|montage|assembleren|assemblage|in elkaar zetten|steken', 'ASSEMBLE'], ['~timmer|timmeren', 'ASSEMBLE'], ['zeefdruk|zeefdrukken|bedrukken|drukwerk|drukken', 'PRINT'], ['borduren', 'PRINT'], ['sorteren|sortering|sorteerlijn|uitsorteren|triage|scheiden|fracties', 'SORT'], ['zagen|verzagen|snijden|lasersnijden', 'CUT'],
]);
