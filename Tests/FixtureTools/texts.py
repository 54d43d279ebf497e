"""Phrases for the invented case files, by family.

{hon} {Hon} {henne} {hennes} {Hennes} are filled by the person's gender; other braces by
the facts at hand. No phrase is taken from a real file or from the report, and none holds
a name, an address, a number that could identify somebody.
"""

# ---- utredning -------------------------------------------------------------------------------
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
        "{Hon} bor i en bostadsrätt.",
    ],
    "ordinärt-boende-med-boendestöd": [
        "{Hon} bor i egen lägenhet och får boendestöd.",
        "I den egna lägenheten kommer en boendestödjare.",
        "Bostaden är egen, och boendestöd är beviljat.",
    ],
    "gruppbostad": ["{Hon} bor i en servicebostad med personal."],
    "äldreboende": ["{Hon} bor på ett boende för äldre."],
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
OCCUPATION = {
    "ingen-sysselsättning": [
        "{Hon} saknar sysselsättning om dagarna.",
        "Någon sysselsättning finns inte.",
        "Dagarna är tomma, {hon} har inget att gå till.",
        "{Hon} har inte haft någon sysselsättning på länge.",
    ],
    "heltidsarbete": ["{Hon} arbetar heltid.", "{Hon} har ett heltidsarbete som {hon} är rädd om."],
    "sjukskriven-från-arbete": ["{Hon} har en anställning men är sjukskriven.", "{Hon} är sjukskriven från sitt arbete sedan i vintras."],
    "daglig-sysselsättning": ["{Hon} går till den kommunala sysselsättningen några dagar i veckan."],
    "arbetsträning": ["{Hon} arbetstränar i kommunens sysselsättningsverksamhet."],
    "HVB": ["Dagarna följer schemat på HVB."],
    "sjukpension": ["{Hon} är sjukpensionär."],
    "ålderspension": ["{Hon} är ålderspensionär."],
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
    "<1": ["{Hon} är ny på enheten.", "Enheten har inte träffat {henne} tidigare."],
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
    "{Hon} träffar redan enhetens handläggare regelbundet och har insatser.",
]
OWN_UNIT_STOPPED = ["Enhetens insatser har upphört på {hennes} begäran.", "Efter mötet har enheten avslutat sina insatser."]
OWN_UNIT_GOES_ON = [
    "Enhetens insatser fortsätter.",
    "Kontakten hos enheten fortsätter som tidigare.",
    "Insatserna genom enheten rullar på.",
    "{Hon} har kvar sina insatser hos enheten.",
]
OWN_UNIT_NEW = [
    "Handläggaren på enheten har nu regelbunden kontakt med {henne}.",
    "En löpande kontakt med enheten har kommit i gång.",
    "Kontakten med enheten är numera regelbunden.",
    "{Hon} har efter mötet fått en fast kontakt på enheten.",
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
    "Anmälan inkommen och bedömd samma dag.",
]
CONTACT_STOPPED = {
    "socialpsykiatri": ["Socialpsykiatrin har avslutat sin del och {hon} har ingen insats därifrån längre."],
    "missbruk": ["Kontakten med missbruksenheten är avslutad."],
    "psykiatri": ["{Hon} är utskriven från den psykiatriska mottagningen och har ingen fortsatt kontakt där."],
    "beroendevård": ["{Hon} har slutat gå på beroendemottagningen och ingen ny tid är bokad."],
    "primärvård": ["Vårdcentralen har avslutat sina kontroller."],
}
CONTACT_GOES_ON = {
    "socialpsykiatri": ["Socialpsykiatrins insatser fortsätter.", "Stödet från socialpsykiatrin rullar på som förut."],
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
    "psykiatri": ["{Hon} har fått sin första tid och går nu på den psykiatriska mottagningen."],
    "beroendevård": ["{Hon} är nu inskriven på beroendemottagningen.", "Beroendevården har tagit emot {henne} och proverna har börjat."],
    "primärvård": ["Vårdcentralen har nu kontakt med {henne}."],
}

# ---- before the meeting -----------------------------------------------------------------------
INITIATIVE = [
    "{Initiator} tog upp frågan om ett gemensamt möte.",
    "{Initiator} hörde av sig och undrade om det inte var dags att samla alla.",
    "Vid genomgång av ärendet föreslog {initiator} en samordnad plan.",
    "{Initiator} ringde och ville få till ett möte med samtliga inblandade.",
    "Förslag från {initiator} att kalla till SIP.",
    "Efter diskussion kom {initiator} fram till att en plan behövs.",
    "{Initiator} skrev ett meddelande om att en SIP borde göras.",
    "Det var {initiator} som väckte frågan om SIP.",
]
CALL = [
    "Kallelse till möte om samordnad individuell plan. Välkommen att höra av dig om tiden inte passar.",
    "Härmed kallas till möte för samordnad individuell plan. Ta med det underlag som rör er del.",
    "Kallelse till SIP. Mötet beräknas ta en timme.",
    "Inbjudan till planeringsmöte. Brukaren har lämnat sitt medgivande till att ni bjuds in.",
    "Kallelse. Syftet är att gå igenom vem som gör vad. Meddela förhinder så snart som möjligt.",
    "Kallelse till samordningsmöte. Den som inte kan komma ombeds skicka ersättare eller lämna skriftligt underlag.",
    "Vi behöver ses och planera gemensamt. Föreslagen tid bifogas, svara senast en vecka före.",
    "Kallelse till möte. En ny tid efter att den förra fick ställas in.",
]
CALL_KPM = [
    "Kallelse till KPM-möte. Teamet kring brukaren samlas för att planera.",
    "Kallelse enligt KPM. De som har en pågående kontakt ombeds delta.",
]
CALL_VP = ["Kallelse till vårdplanering.", "Kallelse till vårdplanering. Kommunens handläggare ombeds delta."]
CONSENT = [
    "{Hon} samtycker till att en plan görs.",
    "{Hon} har sagt ja till att en gemensam plan görs.",
    "Samtycke till att en gemensam plan upprättas lämnades muntligt.",
    "{Hon} godkänner att planen görs, med förbehåll för vilka som bjuds in.",
    "Fråga ställd om {hon} går med på en samordnad plan, vilket {hon} gör.",
    "{Hon} tvekade först men samtyckte efter att ha fått höra vad en SIP innebär.",
]
SECRECY = [
    "Sekretessen mellan verksamheterna bröts med {hennes} medgivande.",
    "{Hon} vill inte att uppgifter om ekonomin lämnas ut.",
    "Medgivande om utbyte av uppgifter skrevs under vid samma tillfälle.",
    "{Hon} fick information om vad som förs vidare och till vem.",
]
EVERYDAY = [
    "{Hon} uteblev från bokat besök och gick inte att nå under dagen.",
    "Samtal per telefon. {Hon} lät trött men ville behålla tiden på torsdag.",
    "Hembesök. Det var ostädat i köket och mycket post låg oöppnad.",
    "{Hon} ringde och var upprörd över ett brev om hyran.",
    "Möte på kontoret. {Hon} kom i tid och hade med sig papperen som efterfrågats.",
    "Genomgång av räkningar. Två är förfallna och en delbetalning är ordnad.",
    "Samtal om hur nätterna är. {Hon} somnar sent och vaknar sent.",
    "Promenad i stället för samtal på kontoret, det fungerade bättre.",
    "{Hon} har varit förkyld och ställt in veckans besök.",
    "Boendestödjaren berättar att det varit lugnt de senaste veckorna.",
    "{Hon} har varit på tandläkarbesök för första gången på flera år.",
    "En vän följde med till besöket och väntade utanför.",
    "Kontakt med hyresvärden om störningar. Inga nya klagomål sedan i våras.",
    "{Hon} bad om hjälp att fylla i en blankett.",
    "Återbud per sms, ny tid bokad.",
    "{Hon} berättar att medicinen gör {henne} dåsig på förmiddagarna.",
    "Samtal om relationen till modern, som är ansträngd.",
    "{Hon} har börjat gå till biblioteket ett par eftermiddagar.",
    "Brev skickat med ny tid, då {hon} inte svarat i telefon.",
    "Läkarintyg inkommet och lagt i akten.",
    "{Hon} visade fotografier från sommaren och var på gott humör.",
    "Kort avstämning i korridoren, inget nytt.",
    "{Hon} uppger att cykeln blivit stulen och att det ställer till det med tiderna.",
    "Telefonkontakt med god vän till {henne}, efter medgivande, om flytthjälp.",
    "{Hon} hade svårt att koncentrera sig och samtalet avslutades tidigt.",
    "Besöket ägnades åt att sortera post.",
    "{Hon} fick följe till apoteket.",
    "Handläggarbyte från och med månadsskiftet, {hon} är informerad.",
    "{Hon} hade glömt tiden men kom en timme senare och fick ett kort samtal.",
    "Samtal om maten. {Hon} äter oregelbundet och hoppar över frukosten.",
    "{Hon} har fått låna en dator på biblioteket för sina ärenden.",
    "Kontakt med apoteket om dosförpackade läkemedel.",
    "{Hon} vill byta tid till förmiddagar, vilket ordnades.",
    "Grannen har klagat på musik, {hon} har bett om ursäkt.",
    "Samtal om sommaren. {Hon} planerar att besöka en släkting om pengarna räcker.",
    "{Hon} undrade över ett beslut och fick det förklarat.",
    "Inget besök, {hon} hade tvättid som inte gick att byta.",
    "{Hon} har börjat skriva dagbok på råd från mottagningen.",
    "Elräkningen är betald efter påminnelse.",
    "Besök tillsammans med kollega. {Hon} var tystlåten men svarade på frågor.",
    "{Hon} beskriver att helgerna är långa.",
    "Telefonsamtal på {hennes} initiativ, {hon} ville bara berätta att läget är under kontroll.",
    "{Hon} hade ont i ryggen och satt inte ner under samtalet.",
    "Genomgång av veckoschemat, som sitter på kylskåpet.",
    "{Hon} har tappat sitt bankkort och fått hjälp att spärra det.",
    "Uppgift från öppna verksamheten: {hon} har varit där två gånger.",
    "{Hon} hade fyllt år och bjöd på kaffe.",
    "Samtal om hur {hon} kan säga nej till bekanta som kommer oanmälda.",
    "Ansökan om fonder skickad för nya glasögon.",
    "{Hon} berättar att hunden hos grannen är ett skäl att gå ut.",
    "Brev om ny handläggare är utskickat.",
    "{Hon} avslutade samtalet i vredesmod och ringde senare för att förklara sig.",
    "Vinterkläder har ordnats genom en insamling.",
]
SETBACK_SUB = [
    "{Hon} berättar om ett återfall i helgen och skäms för det.",
    "Prov visade fel, {hon} säger att det rörde sig om ett enstaka tillfälle.",
    "{Hon} kom påverkad till besöket och ombads återkomma.",
    "Ett kort återfall efter begravningen, därefter nykter igen.",
    "{Hon} har varit inlagd för avgiftning över helgen.",
    "{Hon} har varit nykter i tre veckor och är försiktigt stolt.",
]
SETBACK_MI = [
    "Dålig period med mycket ångest, {hon} har sökt psykakuten en gång.",
    "{Hon} sover dåligt och läkaren har ändrat dosen.",
    "{Hon} har isolerat sig och inte öppnat för boendestödjaren.",
    "Stämningsläget är bättre än på länge.",
    "{Hon} har slutat med en av medicinerna på eget initiativ, mottagningen är informerad.",
    "{Hon} beskriver röster som kommer och går.",
]
RELATIVE_CALL = [
    "En närstående ringde och var orolig, med medgivande informerades om planerad tid.",
    "Modern ringer och undrar vad som händer, hänvisas till {henne} själv.",
    "Systern ringer. Hon tycker att parterna skyller på varandra.",
    "En närstående tackade för att bli inbjuden till mötet.",
]
LETTER_PSY = [
    "Brev från psykiatrin: {hon} bedöms behöva fortsatt behandling och stöd i vardagen från kommunen.",
    "Mottagningen meddelar att läkartiden är flyttad två veckor framåt.",
    "Psykiatrin undrar om boendestödet kan påminna om medicinerna.",
    "Läkaren skriver att en utredning är påbörjad och att svar väntas till hösten.",
    "Epikris översänd med {hennes} medgivande.",
]
LETTER_BER = [
    "Beroendemottagningen lämnar besked om proverna, med {hennes} medgivande.",
    "Beroendemottagningen meddelar att {hon} uteblivit två gånger i rad.",
    "Brev från beroendemottagningen: doseringen är ändrad och behöver följas de närmaste veckorna.",
    "Mottagningen skickar sin vårdplan i kopia.",
    "Sjuksköterskan på beroendemottagningen frågar om kommunen kan ordna skjuts till proverna.",
]
LETTER_OTHER = [
    "Försäkringskassan begär kompletterande uppgifter.",
    "Hyresvärden bekräftar avbetalningsplanen.",
    "Tingsrätten har lämnat besked om ställföreträdare.",
    "Vårdcentralen meddelar tid för provtagning.",
    "Kronofogden har lämnat besked om skulderna.",
]

# ---- why a SIP now (found in the journal) ---------------------------------------------------------
MOTIVE_JOURNAL = [
    "Flera parter arbetar parallellt utan att veta om varandra, därför behövs ett gemensamt möte.",
    "{Hon} har fått olika besked från kommunen och vården och behöver få en enda planering.",
    "Det är oklart vem som ska göra vad efter behandlingen, och därför föreslås en SIP.",
    "En SIP görs för att insatserna ska hänga ihop när {hon} flyttar hem.",
    "Medicinen och stödet hemma måste passas ihop, det går inte utan att läkaren är med.",
    "Tre mottagningar har bokat tider samma vecka. {Hon} orkar inte, och parterna behöver samordna sig.",
    "Anledningen till mötet är att boendestödet inte räcker och att vården behöver ta sin del.",
    "Då {hon} både dricker och mår dåligt psykiskt behöver de båda mottagningarna planera tillsammans.",
    "Planen görs därför att {hon} riskerar att bli av med bostaden om inget samlat görs.",
    "Kontakten mellan verksamheterna har skett via {henne}, vilket inte fungerar längre.",
    "Inför att sjukskrivningen tar slut behöver alla veta vad nästa steg är.",
    "Mottagningen vill ha ett möte eftersom {hon} uteblivit och ingen vet vem som har huvudansvaret.",
    "Efter återfallet i våras är det nödvändigt att se över hela planeringen med alla parter.",
    "Utredningen pekar på behov från båda huvudmännen, så en SIP behövs.",
    "Ny handläggare på två håll gör att planeringen måste göras om från början tillsammans.",
    "Arbetsträningen kan inte börja förrän vården sagt vad {hon} klarar, därav mötet.",
    "Behandlaren ser att {hon} far illa av att bollas mellan enheterna och vill samla alla.",
    "{Hon} har nya behov av vård som kommunen inte kan möta ensam.",
    "Syftet är att få en gemensam bild av läget inför hösten.",
    "Mötet behövs för att bestämma vem som följer upp medicinen när {hon} byter boende.",
    "Det har varit många akuta kontakter under vintern och parterna vill förebygga nästa.",
    "Stödet har växt fram lite i taget och ingen har haft överblick, därför kallas till SIP.",
    "En plan behövs inför att behandlingshemmet avslutas.",
    "Anhöriga orkar inte längre bära samordningen och den behöver tas över.",
    "{Hon} har bett om lugn och ro kring kontakterna, och en plan kan ge det.",
    "Provsvaren gör att vården behöver kopplas in på nytt, och kommunen vill planera ihop med dem.",
]
MOTIVE_PLAN = [
    "SIP görs för att {hon} har flera pågående kontakter som behöver samordnas inför sommaren.",
    "Planen upprättas med anledning av att behandlingen avslutas och ansvaret går över till flera parter.",
    "Skälet till SIP just nu är att både boende och behandling förändras samtidigt.",
    "Anledning till planen: upprepade avbrott i kontakterna under det senaste året.",
    "Planen görs för att {hon} och alla inblandade ska veta vem som ansvarar för vad under sjukskrivningen.",
    "Skäl: nya insatser från både kommun och vård har beviljats under samma månad.",
]
MOTIVE_VP = [
    "Vårdplaneringen görs inför utskrivningen från avdelningen, {hon} bedöms utskrivningsklar.",
    "Vårdplanering med anledning av vistelsen på avdelningen och vad som ska gälla vid permission.",
    "Vårdplanering genomförs eftersom avgiftningen avslutas och vården övergår i öppna former.",
]

# ---- at the meeting ---------------------------------------------------------------------------------
MEETING_OPEN = [
    "Möte enligt kallelse. Närvarande: {present}.",
    "SIP-möte hölls {place}. Med vid bordet: {present}.",
    "Dagens möte samlade {present}.",
    "Närvarande vid mötet var {present}.",
    "Mötet hölls {place}. Deltagare: {present}.",
    "Anteckning från gemensamt möte med {present}.",
]
MEETING_OPEN_VP = ["Vårdplanering {place}. Närvarande: {present}.", "Vårdplanering genomfördes {place} med {present}."]
MEETING_OPEN_KPM = ["KPM-möte {place}. Närvarande: {present}.", "Möte enligt KPM {place}, med {present}."]
ABSENT = [
    "Kallade men inte närvarande: {absent}.",
    "{Absent} hade fått kallelse men kom inte.",
    "Förhinder meddelat från {absent}.",
    "{Absent} var kallade, uteblev utan besked.",
]
USER_ABSENT = ["{Hon} kom inte till mötet och svarade inte i telefon. Mötet hölls ändå."]
PRESENT_PLAIN = [
    "{Hon} var med hela mötet.",
    "{Hon} satt med vid bordet.",
    "{Hon} deltog i mötet.",
    "{Hon} var närvarande.",
    "{Hon} kom några minuter sent men var sedan med.",
    "{Hon} var på plats.",
]
MEETING_MIDDLE = [
    "Parterna gick igenom vad som pågår och vad som saknas.",
    "Läget sedan senaste kontakten redovisades kort av var och en.",
    "Mest tid gick åt till medicinen och vem som följer upp den.",
    "Samtalet rörde mest hur veckorna ser ut just nu.",
    "Det blev en längre diskussion om ansvaret mellan enheterna.",
    "Mötet var sakligt och gick snabbt.",
    "Stämningen var lugn.",
    "Man enades om att fortsätta på den väg som är påbörjad.",
    "Flera frågor kunde inte avgöras på plats eftersom rätt person inte var med.",
    "Tidplanen diskuterades men lämnades delvis öppen.",
    "Beslut om insatser fattas i efterhand av respektive enhet.",
    "Planen skrevs för hand under mötet.",
    "Planen fylls i efteråt och skickas ut.",
    "Mötet avslutades med att var och en sade vad de tar med sig.",
    "Några punkter sköts till nästa gång.",
    "Var och en redogjorde för sin del av ansvaret.",
    "Mycket av det som planen tar upp var redan på gång.",
    "Mötet drog över tiden.",
    "Det framkom att två parter hade bokat samma veckodag.",
    "Deltagarna gick igenom listan över behov i tur och ordning.",
    "Formuleringarna i planen diskuterades ord för ord.",
    "Frågan om vem som ringer vem tog mest tid.",
]
MANDATE_NO = [
    "Sjuksköterskan kunde inte besluta om medicinen utan tar frågan till läkaren.",
    "Socialsekreteraren kan inte själv besluta om placering, frågan går till nämnden.",
    "Deltagarna från vården hade inte mandat att lova något om utredningstid.",
    "Frågan om behandlingshem kunde inte avgöras vid bordet.",
    "Den som representerade vården kunde inte lova någon ny läkartid.",
    "Mandat att besluta om boendeform saknades i rummet.",
    "Frågan om ändrad dos får vänta på läkaren.",
    "Deltagaren från kommunen tar med sig frågan om kostnaden till chefen.",
]
MANDATE_YES = [
    "Läkaren beslutade om ny dos direkt vid mötet.",
    "Handläggaren beviljade insatsen vid mötet enligt delegation.",
    "Doktorn skrev ett nytt recept innan mötet var slut.",
    "Läkaren tog beslut om provtagningens omfattning vid bordet.",
]
JOURNAL_PLAN = [
    "Ingen blankett fylldes i, planeringen dokumenteras här.",
    "Planeringen skrivs in i journalen, något formulär användes inte.",
    "Någon särskild plan på blankett gjordes inte, följande gäller.",
    "Planen finns endast i denna anteckning.",
]
SPOKE = [
    "{Hon} sade under mötet att {hon} är trött på att upprepa sin historia.",
    "{Hon} berättade vid bordet att kvällarna är svårast.",
    "Under mötet sade {hon} att {hon} vill börja med en sak i taget.",
    "{Hon} frågade läkaren om biverkningarna och fick svar.",
    "Vid mötet uttryckte {hon} oro för vad som händer med lägenheten.",
    "{Hon} sade ifrån när tiden för uppföljning föreslogs till december.",
    "{Hon} beskrev för deltagarna hur en vanlig vecka ser ut.",
    "{Hon} sade på mötet att samtalen hjälper men att de är för glesa.",
    "{Hon} kommenterade planen rad för rad och rättade en uppgift.",
    "På mötet påpekade {hon} att ingen hade frågat om barnen.",
    "{Hon} tog ordet först och berättade vad som hänt sedan sist.",
    "{Hon} höll inte med om att alkoholen är huvudproblemet och sade det.",
    "Under mötet sade {hon} att det känns bra att alla sitter i samma rum.",
    "{Hon} berättade för de närvarande att sömnen blivit bättre.",
    "{Hon} sade vid mötet att {hon} inte vill ha fler nya kontaktpersoner.",
]
ASKED_YES = ["{Hon} ringde själv och bad om att få en SIP.", "{Hon} hade läst om SIP och bad {officer} att ordna en sådan."]
ASKED_NO = [
    "{Hon} hade inte själv bett om mötet utan förslaget kom från vården.",
    "Initiativet var inte {hennes}, {hon} hade inte hört talas om SIP.",
    "Det var handläggaren och inte {hon} som ville ha en plan.",
    "{Hon} säger att {hon} inte har efterfrågat någon SIP men går med på den.",
    "Läkaren begärde planen, {hon} själv hade inte önskat någon.",
    "{Hon} undrade varför det skulle göras en SIP, det var inget {hon} hade bett om.",
]
PREPARED_YES = ["Inför mötet gick {hon} igenom dagordningen med handläggaren och valde vilka som skulle bjudas in."]
PREPARED_NO = [
    "Mötet planerades mellan verksamheterna utan att {hon} var med.",
    "{Hon} fick veta tid och deltagare först i kallelsen och hade inte varit med och planerat.",
]
WISH_YES = {
    "samtal": "{Hon} önskar få samtal med en behandlare en gång i veckan.",
    "boende": "{Hon} sade att det {hon} helst vill ha är hjälp till en egen lägenhet.",
    "arbete": "{Hon} önskar komma ut i arbetsträning så snart som möjligt.",
    "behandlingshem": "{Hon} önskar en plats på behandlingshem utanför länet.",
    "terapi": "{Hon} önskar få gå i enskild terapi.",
    "boendestöd": "{Hon} ber om att få boendestöd på eftermiddagarna.",
}
WISH_NO = ["På frågan om {hon} önskar någon särskild insats svarade {hon} nej."]
AGREED = [
    "{Hon} samtycker till de insatser som planerades vid mötet.",
    "{Hon} gick igenom insatserna i planen och godkände dem.",
    "{Hon} sade ja till samtliga planerade insatser och skrev under.",
]
GRANTED_NO = ["Önskemålet kunde inte tillgodoses, enheten köper inte sådana platser."]
NO_INTERVENTIONS = ["Inga insatser planerades vid mötet, parterna avvaktar tills utredningen är klar."]
AFTER_MEETING = [
    "Planen är skannad och lagd i akten.",
    "Kopia av planen skickad till deltagarna.",
    "Underskrift saknas från vården, påminnelse skickad.",
    "Planen kom med posten, två underskrifter saknas.",
    "{Hon} har fått sitt exemplar.",
    "Kopian i akten är inte undertecknad.",
    "Planen lämnades till {henne} vid nästa besök.",
    "Inget exemplar har ännu kommit från mottagningen, efterfrågat.",
    "Planen har kommit i retur eftersom adressen var fel, sänds på nytt.",
    "Exemplar av planen inlagt i akten, handskrivet.",
    "Planen är ännu inte underskriven av alla.",
    "{Hon} ville inte ha någon kopia hem, den förvaras på kontoret.",
]
STARTED_ALL = [
    "Samtliga insatser som bestämdes i planen är nu i gång.",
    "Genomgång: allt som planerades har påbörjats.",
    "De planerade insatserna pågår, alla har kommit i gång.",
    "Alla delar av planen är igång, de flesta var det redan före mötet.",
    "Avstämning visar att varje planerad insats har startat.",
]
STARTED_SOME = [
    "En del av det planerade har kommit i gång, annat inte.",
    "Bara vissa av insatserna i planen har påbörjats.",
    "Avstämning: hälften av insatserna har inte börjat ännu.",
    "Några av insatserna pågår, övriga har inte blivit av.",
    "Av det som planerades har endast en del startat.",
]
STARTED_NONE = ["Ingen av de planerade insatserna har kommit i gång.", "Inget av det som bestämdes har ännu påbörjats."]
FOLLOW_ALL = [
    "Uppföljning av planen. Det som bestämdes är gjort.",
    "Vid uppföljningen konstateras att alla insatser genomförts som tänkt.",
    "Uppföljning: samtliga punkter i planen är utförda.",
    "Genomgång av planen tillsammans. Allt har blivit av.",
]
FOLLOW_SOME = [
    "Uppföljning av planen. Ungefär hälften har blivit gjort.",
    "Vid uppföljningen framkommer att vissa punkter återstår.",
    "Uppföljning: stödet hemma fungerar men vårdens del har inte blivit av.",
    "Planen följdes upp, kontakten är etablerad men sysselsättningen dröjer.",
    "Uppföljning. Delar av planen är genomförd, resten flyttas fram.",
]
FOLLOW_NONE = [
    "Uppföljning av planen. Ingenting av det planerade har blivit gjort.",
    "Vid uppföljningen har inga av insatserna genomförts.",
]
FOLLOW_SILENT = [
    "Uppföljningsmöte. Ny tid bestämd.",
    "Uppföljning enligt planen, kort möte.",
    "Avstämning med parterna om hur det går.",
    "Möte för uppföljning, samma deltagare som sist.",
]
FOLLOW_NEW = [
    "En ny SIP skrevs vid mötet.",
    "Ny plan upprättades på samma blankett.",
    "Mötet resulterade i en ny plan.",
    "Nytt formulär fylldes i.",
]
FOLLOW_TONE = [
    "{Hon} tycker att det går åt rätt håll.",
    "{Hon} är besviken över att det tar tid.",
    "Parterna är överens om att fortsätta.",
    "{Hon} har varit mer stabil sedan sist.",
    "Det har varit en svår period sedan förra mötet.",
    "{Hon} orkade inte stanna hela mötet.",
    "Medicinen är justerad sedan sist.",
    "Frågan om bostad är fortfarande öppen.",
    "Läkaren har slutat och en ny är inte på plats.",
    "Ekonomin är i bättre ordning.",
]
NO_FOLLOW_UP = [
    "Planerad uppföljning blev inte av, {hon} svarade inte på kallelsen.",
    "Ingen uppföljning har bokats.",
    "Uppföljningen ställdes in på grund av sjukdom och ny tid har inte satts.",
]
LAST_NOTE = [
    "Inget nytt i ärendet.",
    "Ärendet löper vidare.",
    "Nästa kontakt är bokad efter helgerna.",
    "{Hon} fortsätter enligt planering.",
    "Insatserna omprövas vid årsskiftet.",
]

# ---- decisions and assignments ------------------------------------------------------------------------
IV_NAME = {
    "boendestöd": "boendestöd",
    "sysselsättning": "sysselsättning",
    "supported-employment": "Supported Employment",
    "kontaktperson": "kontaktperson",
    "särskilt-boende": "särskilt boende",
    "HVB": "vistelse på HVB",
    "behandlingshem": "vistelse på behandlingshem",
    "samtal": "behandlingssamtal",
    "återfallsprevention": "återfallsprevention i grupp",
    "läkarkontakt": "läkarkontakt",
    "sjuksköterskekontakt": "kontakt med sjuksköterska",
    "skötarkontakt": "samtal med skötare",
    "medicinering": "medicinering",
    "provtagning": "provtagning",
    "psykoterapi": "psykoterapi",
    "arbetsterapi": "arbetsterapi",
    "psykologkontakt": "kontakt med psykolog",
    "öppenvårdsbehandling": "öppenvårdsbehandling på sjukhus",
    "utredning": "neuropsykiatrisk utredning",
    "skuldrådgivning": "budget- och skuldrådgivning",
    "ekonomiskt-stöd": "hjälp med ekonomin",
    "bostadssökande": "hjälp att söka bostad",
    "somatisk-behandling": "kontroll av levervärden",
    "fritidsstöd": "stöd till fritidsaktivitet",
    "familjestöd": "stöd i kontakten med barnen",
    "ledsagning": "ledsagning till vårdbesök",
    "träningsboende": "träningsboende",
    "annan-insats": "hjälp med kontakter",
    "läkemedelsassisterad-behandling": "läkemedelsassisterad behandling",
    "fysioterapi": "fysioterapi",
    "rehabilitering": "arbetslivsinriktad planering",
}
DECISION = [
    "{Name} beviljas enligt 4 kap. 1 § socialtjänstlagen. Beslutet gäller tills vidare och omprövas efter ett år.",
    "Beslut om {name}. Insatsen gäller i sex månader.",
    "Ansökan om {name} bifalls.",
    "{Name} beviljas med start snarast. Omfattningen bestäms med utföraren.",
    "Enheten beslutar att bevilja {name}.",
    "Förlängning av tidigare beslut om {name}.",
    "Beslut: {name}. Behovet bedöms inte kunna tillgodoses på annat sätt och målet är en skälig levnadsnivå.",
    "{Name} beviljas för tiden fram till nästa uppföljning. {Hon} är underrättad om beslutet.",
    "Ansökan om {name} beviljas i sin helhet.",
    "Bifall till {name}. Utföraren får uppdraget samma dag.",
    "Bistånd i form av {name} beviljas. Överklagandehänvisning behövs inte då beslutet går {henne} helt till mötes.",
]
ASSIGNMENT = [
    "Uppdrag: {name}. Målet är att {hon} ska få struktur i vardagen. Utföraren återkommer med en genomförandeplan.",
    "Beställning av {name}. Börja försiktigt, {hon} behöver tid för att lära känna ny personal.",
    "Uppdrag till utförare om {name}. Rapport önskas efter tre månader.",
    "{Name} beställs enligt beslut. Kontakta {henne} per telefon för en första tid.",
    "Uppdrag: {name} i den omfattning som behovet kräver, högst fyra tillfällen i veckan.",
    "Uppdrag om {name} skickat. Kontakta {henne} genom brev.",
    "{Name}: uppdraget gäller vardagar. Viktigt att samma personal återkommer.",
    "Utföraren ombeds börja med {name} efter ett gemensamt besök hos {henne}.",
    "Uppdrag {name}. Handläggaren bjuder in till uppföljning.",
]
PROVIDER_REPORT = [
    "Utföraren rapporterar att {name} har startat.",
    "{Name} är i gång sedan ett par veckor.",
    "Första tillfället med {name} genomfört, {hon} var nöjd.",
    "Genomförandeplan för {name} inkommen.",
    "Återkoppling: {name} pågår och {hon} tar emot stödet.",
    "{Name} har kommit i gång efter viss väntan.",
    "Kort rapport: {name} fungerar, tiderna behöver ses över.",
]
NOT_STARTED = [
    "{Name} har inte börjat, {hon} har avbokat två gånger.",
    "Utföraren har ännu ingen att sätta in för {name}.",
    "{Name} dröjer, kö hos utföraren.",
    "{Name} har inte kommit i gång.",
]

# ---- boxes of the form --------------------------------------------------------------------------------
NEED = {
    "psykisk-ohälsa": [
        "behandling av nedstämdhet",
        "stabilt mående",
        "minskad ångest",
        "översyn av medicin",
        "regelbunden läkarkontakt",
        "samtalsstöd",
        "hjälp med sömnen",
        "utredning av koncentrationssvårigheter",
        "förebygga nytt insjuknande",
        "stöd vid oro",
    ],
    "missbruksproblem": [
        "hålla sig nykter",
        "drogfrihet",
        "stöd att inte dricka",
        "provtagning",
        "behandling för beroende",
        "hjälp vid sug",
        "minska läkemedelsintaget",
    ],
    "sysselsättning": [
        "något att göra om dagarna",
        "meningsfull sysselsättning",
        "komma i arbetsträning",
        "väg tillbaka till arbete",
        "struktur på veckan",
        "prova på praktik",
    ],
    "boende": [
        "stöd i hemmet",
        "stabil bostad",
        "hjälp att sköta lägenheten",
        "behålla lägenheten",
        "eget boende på sikt",
        "komma i ordning hemma",
    ],
    "fysiska-problem": [
        "kontroll av levern",
        "värken behöver utredas",
        "hjälp att komma till vårdcentralen",
        "tandvård",
        "följa upp blodtrycket",
        "undersökning av magbesvären",
        "mat och vikt",
    ],
    "försörjning": ["ordning på ekonomin", "klarhet om ersättning", "hjälp med skulder", "stabil inkomst", "få pengarna att räcka"],
    "fritid": ["något att göra på fritiden"],
    "annat": [
        "kontakten med barnen",
        "hjälp i rättslig fråga",
        "resor till behandlingen",
        "relationen till föräldrarna",
        "hjälp med myndighetspost",
    ],
}
AREA_HEAD = {
    "psykisk-ohälsa": "psykisk hälsa",
    "missbruksproblem": "missbruk",
    "sysselsättning": "sysselsättning",
    "boende": "boende",
    "fysiska-problem": "kroppslig hälsa",
    "försörjning": "ekonomi",
    "fritid": "fritid",
    "annat": "övrigt",
}
PHYSICAL_NEED = {
    "diabetes": "uppföljning av diabetes",
    "leversjukdom": "kontroll av levern",
    "hepatit": "behandling av hepatit",
    "lungsjukdom": "översyn av astmamedicin",
    "neurologisk-sjukdom": "uppföljning av epilepsi",
    "långvarig-smärta": "värken behöver utredas",
    "skada": "bedömning av knät",
    "rörelsehinder": "hjälp att komma till vårdcentralen",
    "magtarmsjukdom": "undersökning av magbesvären",
    "övervikt": "råd om mat och vikt",
    "undernäring": "mat och vikt",
    "tandproblem": "tandvård",
    "hjärt-kärlsjukdom": "följa upp blodtrycket",
    "hudsjukdom": "omläggning av såren",
    "syn-eller-hörselnedsättning": "hörselprov",
}
GOAL = {
    "psykisk-ohälsa": [
        "må bättre och sova om nätterna",
        "jämnare stämningsläge",
        "mindre ångest i vardagen",
        "inga akuta inläggningar under året",
    ],
    "missbruksproblem": [
        "vara nykter fram till sommaren",
        "rena prover i tre månader",
        "inget återfall under hösten",
        "dricka mindre än nu",
    ],
    "sysselsättning": ["komma hemifrån tre dagar i veckan", "prova en praktikplats", "påbörja arbetsträning"],
    "boende": ["bo kvar i lägenheten", "klara hemmet med stöd", "stå i bostadskö och ha ett tryggt boende under tiden"],
    "fysiska-problem": ["få besvären undersökta", "komma på årlig kontroll"],
    "försörjning": ["ha en plan för skulderna", "ha en säker inkomst"],
    "fritid": ["en aktivitet i veckan"],
    "annat": ["tydlighet i kontakten", "färre brev att hantera själv"],
}
GOAL_LOOSE = ["Må bättre.", "Nykterhet och lugn.", "Få vardagen att fungera.", "Ett självständigt liv.", "Fortsatt stabilitet."]
PROBLEM_SPECIAL = [
    "Svårigheterna hänger ihop: när kraven hemma ökar blir oron större, sömnen försämras och kontakterna bryts. Det är detta samband som planen gäller.",
    "Sedan flytten har de olika besvären förstärkt varandra, och ingen enskild insats har räckt eftersom den ena alltid väntat på den andra.",
]
PATIENT_DUTY = [
    "Hör av sig vid försämring.",
    "Kommer till bokade tider eller lämnar återbud.",
    "Tar sin medicin.",
    "Ringer vårdcentralen.",
    "Fyller i ansökan om ersättning.",
    "Ställer sig i bostadskö.",
    "Lämnar prover enligt schema.",
    "Öppnar sin post varje vecka.",
]
OTHER_BOX = [
    "Parterna träffas vid behov tidigare.",
    "God framförhållning önskas vid ändrade tider.",
    "Krisplan finns hos mottagningen.",
    "Tider skickas per brev.",
    "Nycklar hanteras enligt rutin.",
]
OTHER_NEED = {
    "primärvård": [
        "läkarbesök på vårdcentral",
        "hälsokontroll",
        "uppföljning av blodtryck",
        "remiss till röntgen",
        "provtagning på vårdcentralen",
        "omläggning av sår",
    ],
    "försäkringskassan": ["besked om sjukpenning", "möte om rehabilitering", "ansökan om sjukersättning"],
    "arbetsförmedlingen": ["inskrivning", "plats för arbetsträning", "stöd till anställning"],
    "privat-aktör": ["tandläkare", "avbetalning hos hyresvärd", "samtal med arbetsgivaren"],
    "budget-och-skuldrådgivning": ["genomgång av skulder", "ansökan om skuldsanering"],
    "somatisk-vård": ["bedömning på levermottagning", "tid på neurologmottagning", "bedömning på ortopedmottagning"],
    "färdtjänst": ["ansökan om färdtjänst"],
    "barn-och-familj-myndighet": ["planering av umgänge"],
    "kriminalvård": ["planering inför övervakningens slut"],
    "annan-aktör": ["hjälp från fastighetsskötaren med lås", "studievägledning"],
    "försörjningsstöd": ["genomgång av ansökan"],
}
