"""Phrases of the investigation and of the papers around it."""

REFERRAL = [
    "Ärendet aktualiserades genom en ansökan som {hon} lämnade själv.",
    "{Hon} blev känd för enheten sedan kuratorn på akuten hade hört av sig.",
    "Kontakten började med en orosanmälan från en granne som var orolig för {henne}.",
    "Vårdcentralen föreslog {henne} att söka stöd hos kommunen, och {hon} ringde samma vecka.",
    "{Hon} kom till mottagningstelefonen på inrådan av en anhörig.",
    "Ärendet fördes över från en annan enhet i kommunen efter ett gemensamt samtal.",
    "Polisen lämnade en anmälan efter ett ingripande, och en utredning inleddes med {hennes} samtycke.",
    "{Hon} har flyttat till kommunen och hade stöd även på den förra bostadsorten.",
    "Hyresvärden hade varnat för uppsägning, och det var så enheten fick kännedom om {hennes} situation.",
    "Utredningen inleddes när sjukskrivningen hade pågått länge utan att någon såg en väg framåt.",
    "{Hon} sökte efter en period då det mesta hade blivit för mycket.",
    "En läkare skrev till enheten med {hennes} medgivande och bad om en bedömning.",
    "Ansökan skrevs tillsammans med {officer} vid ett besök på kontoret.",
    "Aktualiseringen skedde i samband med att {hon} skrevs ut efter en tids sjukhusvård.",
]
FAMILY = {
    "ensamstående": [
        "{Hon} lever ensam.",
        "{Hon} är ensamstående sedan många år.",
        "{Hon} bor för sig själv och har ingen partner.",
        "{Hon} uppger att {hon} är ensamstående.",
    ],
    "frånskild": ["{Hon} är skild.", "Äktenskapet upplöstes för några år sedan och {hon} lever ensam."],
    "änka-eller-änkling": ["{Hennes} make/maka har gått bort och {hon} lever ensam."],
    "gift": ["{Hon} är gift.", "{Hon} är gift och paret bor ihop."],
    "sambo": ["{Hon} är sambo.", "{Hon} bor ihop med sin partner."],
    "särbo": ["{Hon} har en partner men de bor på var sitt håll."],
}
CHILDREN = {
    "har-ej-barn": ["Inga barn.", "{Hon} har inte några barn.", "Barn saknas."],
    "hemmaboende-barn": ["{Hon} har barn som bor hemma.", "I hushållet finns barn i skolåldern."],
    "växelvis-boende-barn": ["Barnet bor hos {henne} varannan vecka."],
    "ej-hemmaboende-barn": ["{Hon} har barn som bor hos den andra föräldern.", "Barnen bor inte hos {henne}, umgänge sker vissa helger."],
    "placerade-barn": ["{Hon} har ett barn som är placerat i familjehem."],
    "vuxna-barn": ["Barnen är vuxna.", "{Hon} har vuxna barn och viss kontakt med dem.", "De vuxna barnen bor på annan ort."],
}
BORN = {
    "ja": [
        "{Hon} är född och uppvuxen i Sverige.",
        "Född i Sverige.",
        "Uppväxten var i en ort inte långt härifrån, {hon} är född i Sverige.",
    ],
    "nej": [
        "{Hon} kom till Sverige som vuxen.",
        "{Hon} är född utomlands och kom hit som tonåring.",
        "Född i ett annat land, bosatt i Sverige sedan ett tiotal år.",
        "{Hon} kom till Sverige tillsammans med släktingar.",
    ],
}
HOUSING = {
    "ordinärt-boende": [
        "{Hon} har en egen lägenhet.",
        "Bostaden är en hyresrätt med eget kontrakt.",
        "{Hon} bor i en egen lägenhet sedan flera år.",
        "Boendet är ordnat, {hon} hyr en mindre lägenhet i första hand.",
        "{Hon} har en egen lägenhet i ett flerfamiljshus.",
    ],
    "ordinärt-boende-med-boendestöd": [
        "{Hon} bor i egen lägenhet och får boendestöd.",
        "I den egna lägenheten kommer en boendestödjare.",
        "Bostaden är egen, och boendestöd är beviljat.",
    ],
    "gruppbostad": ["{Hon} bor i en servicebostad med personal."],
    "äldreboende": ["{Hon} bor i en egen lägenhet på ett boende för äldre och sköter det mesta själv."],
    "träningsboende": ["{Hon} bor i en träningslägenhet.", "Boendet är ett träningsboende med tillsyn."],
    "socialt-kontrakt": [
        "{Hon} bor i en lägenhet på socialt kontrakt.",
        "Lägenheten hyrs i andra hand genom kommunen, på socialt kontrakt.",
    ],
    "HVB": ["{Hon} vistas på HVB.", "För närvarande bor {hon} på ett HVB som enheten köper."],
    "särskilt-boende": ["{Hon} bor i ett särskilt boende."],
    "härbärge": ["{Hon} sover på akutboende."],
    "tillfälligt-boende": [
        "{Hon} saknar egen bostad och bor tillfälligt hos bekanta.",
        "{Hon} har ingen fast bostad utan flyttar runt mellan vänner.",
    ],
    "sover-ute": ["{Hon} saknar bostad och har till och från sovit i trappuppgångar."],
    "hos-föräldrar": ["{Hon} bor kvar hos sina föräldrar."],
}
# support at the side of the housing that the file is coded as
SUPPORT = {
    "ordinärt": "Hemmet sköter {hon} utan stöd; boendestödjaren följer med på ärenden och vårdbesök utanför bostaden.",
    "saknas": "Boendestödjaren möter {henne} ute och hjälper till med kontakter i väntan på en bostad.",
    "särskild service": "Enhetens boendestödjare kommer dit en gång i veckan, eftersom personalen i huset inte arbetar med alkoholfrågor.",
    "träning": "Boendestöd ges i lägenheten.",
    "föräldrar": "Boendestödjaren kommer hem till föräldrarna och övar vardagssysslor med {henne}.",
}
PROVISIONAL = "Utredningen skrivs färdig sedan de första insatserna kommit i gång."
OCCUPATION = {
    "ingen-sysselsättning": [
        "{Hon} saknar sysselsättning om dagarna.",
        "Någon sysselsättning finns inte.",
        "Dagarna är tomma, {hon} har inget att gå till.",
        "{Hon} har inte haft någon sysselsättning på länge.",
    ],
    "heltidsarbete": ["{Hon} arbetar heltid.", "{Hon} har ett heltidsarbete som {hon} är rädd om."],
    "sjukskriven-från-arbete": ["{Hon} har en anställning men är sjukskriven.", "{Hon} är sjukskriven från sitt arbete sedan ett halvår."],
    "daglig-sysselsättning": ["{Hon} går till den kommunala sysselsättningen några dagar i veckan."],
    "arbetsträning": ["{Hon} arbetstränar i kommunens sysselsättningsverksamhet."],
    "HVB": ["Dagarna följer schemat på HVB."],
    "sjukpension": ["{Hon} är sjukpensionär."],
    "ålderspension": ["{Hon} är ålderspensionär."],
}
# hours of occupation at the side of the occupation that the file is coded as
SIDE_OCCUPATION = {
    "sjukskriven": "Under sjukskrivningen är {hon} några timmar i veckan i kommunens sysselsättning.",
    "pension": "Ett par förmiddagar i veckan går {hon} till kommunens dagverksamhet.",
    "HVB": "Ett par dagar i veckan är {hon} i kommunens sysselsättning.",
}
LIVELIHOOD = {
    "sjukersättning": ["{Hon} lever på sjukersättning.", "Inkomsten är sjukersättning."],
    "aktivitetsersättning": ["{Hon} har aktivitetsersättning."],
    "sjukpenning": ["{Hon} har sjukpenning.", "Försörjningen är sjukpenning."],
    "försörjningsstöd": [
        "{Hon} försörjs genom försörjningsstöd.",
        "Försörjningsstöd utgår månadsvis.",
        "{Hon} får sin försörjning från försörjningsstödet.",
    ],
    "arbete": ["{Hon} försörjer sig på sin lön."],
    "ålderspension": ["Inkomsten är ålderspension.", "{Hon} har ålderspension."],
    "genom-anhöriga": ["{Hon} har ingen egen inkomst utan försörjs av familjen."],
}
EDUCATION = {
    "grundskola": ["{Hon} har gått ut grundskolan.", "Skolgången slutade med grundskolan."],
    "ofullständig-grundskola": ["{Hon} slutade skolan före nionde klass."],
    "gymnasium": ["{Hon} har gymnasieutbildning.", "{Hon} gick ut gymnasiet med vissa luckor."],
    "folkhögskola": ["{Hon} har läst på folkhögskola efter grundskolan."],
    "komvux": ["{Hon} har läst in ämnen på komvux."],
    "yrkesskola": ["{Hon} har gått en yrkesskola."],
    "högskola": ["{Hon} har en högskoleutbildning."],
    "särskola": ["{Hon} har gått i särskola."],
    "utländsk-utbildning": ["Utbildningen är från hemlandet och inte översatt till svenska förhållanden."],
}
EXPERIENCE = {
    "under-ett-år": [
        "Arbetslivserfarenheten är begränsad till några korta vikariat.",
        "{Hon} har provat på arbete men aldrig ett helt år.",
    ],
    "ingen-arbetslivserfarenhet": ["{Hon} har aldrig haft ett arbete."],
    "ett-till-fem-år": ["{Hon} har arbetat ett par år i en butik.", "{Hon} har tre års erfarenhet av lagerarbete."],
    "fem-år-eller-längre": [
        "{Hon} har ett långt arbetsliv bakom sig.",
        "{Hon} har arbetat inom hantverk i mer än tio år.",
        "{Hon} var anställd på samma arbetsplats i åtta år.",
    ],
}
DIAGNOSIS = {
    "schizofreni": ["{Hon} har diagnosen schizofreni sedan ungdomen.", "Diagnosen är schizofreni, stabil under medicinering."],
    "annan-psykossjukdom": [
        "{Hon} har haft psykotiska perioder, diagnosen är ospecificerad psykos.",
        "Psykossjukdom, med ett insjuknande för några år sedan.",
    ],
    "bipolär-sjukdom": ["{Hon} har bipolär sjukdom.", "Diagnosen är bipolär sjukdom, med mest nedstämda perioder."],
    "depression": [
        "{Hon} lider av återkommande depressioner.",
        "Depression, behandlad av och till.",
        "{Hon} beskriver en djup nedstämdhet, diagnosen är depression.",
    ],
    "autismspektrumtillstånd": ["{Hon} har ett autismspektrumtillstånd.", "En utredning har visat autismspektrumtillstånd."],
    "ADHD": ["{Hon} har ADHD.", "ADHD konstaterades i vuxen ålder.", "Diagnosen ADHD ställdes för några år sedan."],
    "PTSD": ["{Hon} har posttraumatiskt stressyndrom.", "Svåra upplevelser har lett till PTSD."],
    "personlighetsstörning": [
        "Läkaren har ställt diagnosen emotionellt instabil personlighetsstörning.",
        "Det finns en diagnos om personlighetsstörning.",
    ],
    "tvångssyndrom": ["{Hon} har tvångssyndrom och lägger timmar om dagen på ritualer."],
    "panikångest": ["{Hon} har panikångest, värst bland folk.", "Panikångest gör det svårt att åka buss."],
    "ångestsyndrom": ["{Hon} har en svår ångest utan tydlig orsak.", "Ångestsyndrom, behandlat med samtal."],
    "självskadebeteende": ["{Hon} har haft ett självskadebeteende."],
    "ätstörning": ["{Hon} har en ätstörning sedan tonåren."],
    "utmattningssyndrom": ["{Hon} har diagnosen utmattningssyndrom."],
    "sömnstörning": ["Sömnen är svårt störd, vilket har utretts."],
}
NO_DIAGNOSIS = [
    "Någon psykisk sjukdom är inte känd.",
    "{Hon} har inga psykiatriska diagnoser och beskriver inte heller några sådana besvär.",
    "Psykiskt mår {hon} bra, bortsett från oro inför framtiden.",
]
SUBSTANCE = {
    "alkohol": [
        "{Hon} har druckit för mycket under lång tid.",
        "Alkohol är det stora bekymret enligt {henne} själv.",
        "{Hon} dricker periodvis, med uppehåll på några veckor.",
        "Alkoholen har tagit över sedan separationen.",
    ],
    "cannabis": ["{Hon} har rökt cannabis sedan tonåren.", "Cannabis dagligen."],
    "amfetamin": ["{Hon} använder amfetamin.", "Amfetamin har funnits med i många år."],
    "kokain": ["Det har även förekommit kokain."],
    "heroin": ["{Hon} har använt heroin."],
    "andra-opioider": ["{Hon} tar opioider som {hon} köper olagligt."],
    "GHB": ["{Hon} har tagit GHB."],
    "nätdroger": ["{Hon} har beställt droger på nätet."],
    "bensodiazepiner": ["{Hon} tar bensodiazepiner utöver det som skrivs ut.", "Beroende av bensodiazepiner enligt läkaren."],
    "opioidläkemedel": ["{Hon} använder mer smärtstillande opioider än ordinerat."],
    "annat-läkemedel": ["{Hon} överanvänder sömnmedel."],
}
NO_SUBSTANCE = [
    "{Hon} använder inte alkohol eller droger på ett sätt som ger problem.",
    "Inget missbruk är känt.",
    "Det finns inga uppgifter om missbruk.",
]
PHYSICAL = {
    "diabetes": "diabetes",
    "leversjukdom": "påverkade levervärden",
    "hepatit": "hepatit C",
    "lungsjukdom": "astma som behöver följas",
    "neurologisk-sjukdom": "epilepsi",
    "långvarig-smärta": "långvarig värk i rygg och axlar",
    "skada": "en gammal skada i knät",
    "rörelsehinder": "svårt att gå längre sträckor",
    "magtarmsjukdom": "återkommande magbesvär",
    "övervikt": "kraftig övervikt",
    "undernäring": "stor viktnedgång",
    "tandproblem": "mycket dåliga tänder",
    "hjärt-kärlsjukdom": "högt blodtryck",
    "hudsjukdom": "sår på benen som inte läker",
    "syn-eller-hörselnedsättning": "nedsatt hörsel",
}
PHYSICAL_PHRASE = ["Kroppsligt har {hon} {x}.", "Till detta kommer {x}.", "{Hon} har också {x}.", "Fysiskt är det {x} som besvärar mest."]
NO_PHYSICAL = ["Kroppsligt är {hon} frisk.", "Inga fysiska besvär uppges.", "Den fysiska hälsan beskrivs som god."]
SOCIAL = {
    "kriminalitet": ["{Hon} har dömts för stölder och ringa narkotikabrott.", "Det finns tidigare domar för stöld och rattfylleri."],
    "prostitution": ["{Hon} har berättat om sex mot ersättning under perioder."],
    "skuldsättning": ["Skulderna är stora och ligger hos kronofogden."],
    "våldsutsatthet": ["{Hon} har varit utsatt för våld i en tidigare relation."],
    "spelproblem": ["{Hon} har spelat bort stora summor på nätet."],
    "våldsutövande": ["{Hon} är dömd för misshandel."],
}
SOCIAL_NONE = [
    "Ekonomin går ihop om inget oväntat händer.",
    "Några andra sociala problem är inte kända.",
    "Nätverket är litet men fungerar.",
]
TIME_KNOWN = {
    "<1": ["{Hon} är ny på enheten.", "Enheten har känt {henne} en kortare tid."],
    "1-3": ["{Hon} har varit aktuell på enheten ett par år.", "Kontakten med enheten har pågått något år."],
    ">=4": ["{Hon} har varit känd på enheten i många år.", "Kontakten med enheten är lång."],
}
NETWORK = [
    "{Hon} har en syster som {hon} litar på.",
    "Umgänget är glest och mest per telefon.",
    "{Hon} har bra kontakt med en tidigare arbetskamrat.",
    "Modern är engagerad, ibland mer än {hon} orkar med.",
    "Det finns få personer omkring {henne}.",
    "{Hon} nämner en barndomsvän som viktig.",
    "Fadern hälsar på då och då.",
    "Katten är {hennes} fasta punkt.",
    "{Hon} går gärna i skogen när {hon} orkar.",
    "Musiken betyder mycket för {henne}.",
    "{Hon} har svårt att lita på myndigheter efter tidigare erfarenheter.",
    "En kusin hjälper till med räkningarna.",
    "{Hon} har tappat kontakten med de flesta vänner.",
    "Syskonen bor långt bort.",
    "{Hon} har en kolonilott som {hon} sköter med grannen.",
    "{Hon} har en granne som tittar till {henne}.",
    "Kontakten med familjen bröts för flera år sedan och har försiktigt tagits upp.",
    "{Hon} deltar i en bokcirkel när orken finns.",
    "{Hon} har en bror i samma kommun.",
]
STRENGTHS = [
    "{Hon} är noga med att komma i tid.",
    "{Hon} har lätt för att uttrycka sig när {hon} är utvilad.",
    "{Hon} är praktiskt lagd.",
    "Det som fungerar bäst är vardagens fasta tider.",
    "{Hon} lagar mat och tycker om det.",
    "{Hon} har humor även när det är tungt.",
    "{Hon} läser mycket.",
    "När {hon} väl kommit i gång är {hon} uthållig.",
    "{Hon} visar god insikt i sina svårigheter.",
    "{Hon} vill klara sig så långt det går på egen hand.",
    "Minnet sviktar och {hon} behöver få saker skrivna.",
    "{Hon} blir lätt trött av många intryck.",
    "{Hon} behöver tid på sig för att svara.",
    "{Hon} är tydlig med vad {hon} inte vill.",
    "{Hon} har ordning på sina papper, i kassar men sorterade.",
    "{Hon} är en god lyssnare enligt dem som känner {henne}.",
    "{Hon} behöver pauser.",
    "{Hon} är händig och hjälper gärna grannar.",
    "{Hon} har lätt för siffror men svårt för att komma i gång.",
]
ASSESSMENT = [
    "Bedömningen är att {hon} inte klarar vardagen utan stöd.",
    "Sammantaget bedöms {hon} ha rätt till bistånd.",
    "Behoven kan inte tillgodoses på annat sätt.",
    "Läget bedöms som skört men inte akut.",
    "Stödet bör följas upp inom ett halvår.",
    "{Hon} har tagit del av utredningen och hade inget att invända.",
    "{Officer} bedömer att flera parter behöver hjälpas åt.",
    "Det är oklart vad som hör ihop med vad, och utredaren vill ha läkarens syn innan nästa steg.",
    "Insatsen behöver vara varaktig för att ge resultat.",
    "Utredaren noterar att tidigare insatser avbrutits flera gånger.",
    "{Hon} har läst texten och ville ändra en uppgift om skolgången, vilket är gjort.",
    "Utredaren bedömer att stödet behöver komma från samma personer över tid.",
    "{Hon} kan beskriva sina behov själv, men inte ordna det som krävs.",
    "Förändringsviljan är god men orken varierar.",
    "Det finns en risk att kontakten bryts om kraven blir för höga i början.",
]
CONTACT_BEFORE = {
    "socialpsykiatri": ["{Hon} har sedan tidigare insatser från socialpsykiatrin.", "Socialpsykiatrin är inkopplad sedan en tid."],
    "missbruk": ["{Hon} har en pågående kontakt med missbruksenheten.", "Missbruksenheten har en löpande kontakt med {henne}."],
    "psykiatri": [
        "{Hon} går på den psykiatriska mottagningen.",
        "Inom psykiatrin har {hon} en fast läkarkontakt.",
        "Det finns en pågående behandling inom öppenvårdspsykiatrin.",
    ],
    "beroendevård": ["{Hon} är inskriven på beroendemottagningen.", "Beroendevården träffar {henne} regelbundet för prover."],
    "primärvård": ["{Hon} går på vårdcentralen för sina kroppsliga besvär.", "Distriktssköterskan på vårdcentralen känner {henne} väl."],
    "frivård": ["{Hon} står under övervakning hos frivården."],
    "arbetsförmedlingen": ["{Hon} är inskriven på Arbetsförmedlingen."],
    "samordningsförbund": ["{Hon} deltar i en rehabiliteringsinsats genom samordningsförbundet."],
    "färdtjänst": ["{Hon} har färdtjänst för resor till vården."],
    "försörjningsstöd": [
        "{Hon} har en handläggare på försörjningsstöd.",
        "{Hon} är aktuell på försörjningsstöd.",
        "På försörjningsstöd har {hon} samma handläggare sedan länge.",
    ],
}
OWN_UNIT_BEFORE = [
    "Enheten har beviljat insatser som pågår.",
    "Hos enheten finns redan en löpande kontakt med insatser.",
    "{Hon} har sedan tidigare en kontakt och insatser genom enheten.",
    "Insatser genom enheten är i gång sedan förut.",
    "{Hon} har redan insatser genom enheten och en regelbunden kontakt där.",
]
# a contact without granted interventions is more than the handling of the case: talks for support
OWN_UNIT_TALKS = [
    "Hos enheten har {hon} regelbundna stödsamtal, utan beslut om insats.",
    "{Hon} kommer på rådgivande samtal hos enheten varannan vecka, några insatser är inte beviljade.",
    "Enheten har en löpande kontakt med {henne} genom stödsamtal.",
    "{Hon} kommer på stödsamtal hos enheten varannan vecka.",
]
TALKS_STOPPED = ["Stödsamtalen hos enheten har upphört."]
TALKS_GO_ON = ["Stödsamtalen hos enheten fortsätter.", "{Hon} kommer fortfarande på samtalen hos enheten."]
TALKS_NEW = [
    "{Hon} kommer nu på regelbundna stödsamtal hos enheten.",
    "Sedan mötet har {hon} löpande stödsamtal hos enheten.",
]
OWN_UNIT_STOPPED = ["Enhetens insatser har upphört på {hennes} begäran.", "Efter mötet har enheten avslutat sina insatser."]
OWN_UNIT_GOES_ON = [
    "Enhetens insatser fortsätter.",
    "Kontakten med enhetens insatser fortsätter som tidigare.",
    "Insatserna genom enheten rullar på.",
    "{Hon} har kvar sina insatser hos enheten.",
]
OWN_UNIT_NEW = [
    "{Hon} har nu insatser genom enheten.",
    "Enhetens insatser har kommit i gång.",
    "Sedan mötet har {hon} en löpande kontakt med enhetens insatser.",
]
COPY_IN = [
    "Kopia av planen översänds för kännedom.",
    "Bifogar planen från mötet. Hör av er om något är fel.",
    "Här kommer vårt exemplar av planen, saknar era underskrifter.",
    "Planen från mötet, för er akt.",
    "Översänder planen enligt överenskommelse.",
]
COPY_OUT = [
    "Planen skickas till er enligt överenskommelse på mötet.",
    "Bifogat finner ni planen. Återkom med underskrift.",
    "Planen för er kännedom, med {hennes} medgivande.",
    "Här är planen, var vänlig kontrollera uppgifterna om er verksamhet.",
    "Kopia av planen. Nästa möte bokas separat.",
]
LEGAL = [
    "Av planen framgår vilka insatser som behövs, vem som svarar för vad och vad andra ska göra; {part} har huvudansvaret.",
    "Insatser, ansvar och åtgärder av andra är genomgångna, och {part} tar det samlade ansvaret för planen.",
    "Planen anger behov, vem som gör vad och vad som ligger på andra; övergripande ansvarig är {part}.",
    "Behov och ansvar är fördelade mellan parterna, andra aktörers del är noterad och {part} ansvarar för helheten.",
    "Det är klarlagt vad som behövs, vad kommunen respektive vården gör och vad andra ska bidra med, under övergripande ansvar av {part}.",
    "Var och ens ansvar är skrivet, liksom vad andra än kommunen och landstinget ska göra; {part} håller i planen.",
]
TASK_WORD = {
    "samordna": ["{Who} håller ihop planen.", "Samordningen sköts av {who}.", "{Who} ska se till att delarna hänger ihop."],
    "leda-möten": ["{Who} leder mötena.", "Ordförande vid mötena är {who}."],
    "följa-upp": ["{Who} följer upp planen.", "Uppföljningen ansvarar {who} för."],
}
MEDICAL = [
    "Läkarutlåtande: {hon} bedöms behöva fortsatt behandling, arbetsförmågan är nedsatt.",
    "Intyg om funktionsnedsättning, utfärdat med {hennes} samtycke.",
    "Utlåtande inför ansökan om stöd. Behandling pågår, prognosen är osäker.",
    "Läkarintyg: {hon} klarar inte heltid för närvarande.",
]
IMPLEMENTATION = [
    "Genomförandeplan för {name}. Delmål: fasta tider, samma personal, avstämning varje månad.",
    "Genomförandeplan: {name}. Stödet ges på förmiddagar.",
    "Genomförandeplan för {name}, upprättad av utföraren. Skriven efter två besök.",
]
APPLICATION = [
    "Ansökan om stöd från enheten, skriven för hand.",
    "Ansökan inkommen. {Hon} skriver att {hon} behöver hjälp men inte vet med vad.",
    "Ansökan per telefon, nedtecknad av handläggaren.",
    "Ansökan lämnad vid ett besök på kontoret.",
]
CONTACT_STOPPED = {
    "socialpsykiatri": ["Socialpsykiatrin har avslutat sin del och {hon} har ingen insats därifrån längre."],
    "missbruk": ["Kontakten med missbruksenheten är avslutad."],
    "psykiatri": ["{Hon} är utskriven från den psykiatriska mottagningen och har ingen fortsatt kontakt där."],
    "beroendevård": ["{Hon} har slutat gå på beroendemottagningen och ingen ny tid är bokad."],
    "primärvård": ["Vårdcentralen har avslutat sina kontroller."],
}
CONTACT_GOES_ON = {
    "socialpsykiatri": [
        "Socialpsykiatrins insatser fortsätter.",
        "Stödet från socialpsykiatrin rullar på som förut.",
        "{Hon} har kvar sin kontakt med socialpsykiatrin.",
    ],
    "missbruk": ["Kontakten med missbruksenheten fortsätter.", "{Hon} fortsätter träffa missbruksenheten."],
    "psykiatri": ["{Hon} går kvar på den psykiatriska mottagningen.", "Behandlingen inom psykiatrin fortsätter."],
    "beroendevård": ["{Hon} går kvar på beroendemottagningen.", "Beroendevården fortsätter följa {henne}."],
    "primärvård": ["Vårdcentralen följer {henne} som tidigare."],
    "färdtjänst": ["Färdtjänsten är förlängd."],
    "frivård": ["Övervakningen hos frivården pågår."],
    "arbetsförmedlingen": ["{Hon} är fortfarande inskriven på Arbetsförmedlingen."],
    "samordningsförbund": ["Insatsen genom samordningsförbundet fortsätter."],
    "försörjningsstöd": [
        "Försörjningsstödet löper.",
        "Försörjningsstöd utgår som förut.",
        "Ansökan om försörjningsstöd lämnas in varje månad.",
        "Kontakten med försörjningsstöd är oförändrad.",
    ],
}
CONTACT_NEW = {
    "socialpsykiatri": ["Socialpsykiatrin har nu kommit i gång med sin insats.", "{Hon} har nu fått kontakt med socialpsykiatrin."],
    "missbruk": ["En kontakt med missbruksenheten har kommit i gång efter mötet.", "{Hon} träffar nu missbruksenheten regelbundet."],
    "psykiatri": ["Sedan mötet går {hon} på den psykiatriska mottagningen."],
    "beroendevård": ["{Hon} är nu inskriven på beroendemottagningen.", "Beroendevården har tagit emot {henne} för en första tid."],
    "primärvård": ["Vårdcentralen har nu kontakt med {henne}."],
}
