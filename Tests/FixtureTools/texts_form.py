"""Phrases of decisions and assignments, and of the boxes of the form."""

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
    "somatisk-behandling": "kroppslig undersökning",
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
    "Bifall till {name}. Utföraren får uppdraget inom en vecka.",
    "Bistånd i form av {name} beviljas. Överklagandehänvisning behövs inte då beslutet går {henne} helt till mötes.",
]
ARRANGED = [
    "Kontakt för {name} ordnad, en första tid är bokad.",
    "{Hon} har fått en tid för {name}.",
    "Överenskommet om {name} med den som ger stödet.",
]
DECISION_STAY = [
    "Beslut om {name}. Placeringen följs upp var sjätte vecka.",
    "Enheten beviljar {name}. Placeringen gäller tills vidare och omprövas löpande.",
    "{Name} beviljas enligt 4 kap. 1 § socialtjänstlagen. {Hon} flyttar in när plats finns.",
]
HOME_DURING_STAY = {
    "ordinärt": "{Hennes} bostad är kvar under vistelsen.",
    "saknas": "Vistelsen är ingen bostad, och efter den saknar {hon} en sådan.",
}
ASSIGNMENT_STAY = [
    "Beställning av {name}. Vårdplan och månadsrapport önskas.",
    "Uppdrag: {name}. {Hon} reser dit tillsammans med handläggaren.",
    "Uppdrag om {name}. Läkemedel och pågående vårdkontakter framgår av bilaga.",
]
IMPLEMENTATION_STAY = [
    "Genomförandeplan för {name}, skriven med {henne} efter de första veckorna.",
    "Genomförandeplan för {name}. Delmål: fasta tider, egen kontaktman, avstämning varje månad.",
]
REPORT_STAY = ["Rapport: {hon} har flyttat in och kommit in i gruppen.", "{Name} har börjat, {hon} trivs efter en orolig start."]
AFTERCARE = "eftervård efter behandlingshemmet"  # what a stay has become in the plans that come months later
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
    "{Name} är i gång.",
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

# ---- boxes of the form
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
        "förebygga återfall i ett tidigare missbruk",
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
# what a clinic is asked for, and what the municipality is asked for
PHYSICAL_NEED = {
    "diabetes": ("uppföljning av diabetes", "stöd att sköta sin diabetes"),
    "leversjukdom": ("kontroll av levern", "hjälp att komma till kontroller av levern"),
    "hepatit": ("behandling av hepatit", "hjälp att komma till behandlingen av hepatit"),
    "lungsjukdom": ("översyn av astmamedicin", "stöd att ta sin astmamedicin"),
    "neurologisk-sjukdom": ("uppföljning av epilepsi", "trygghet hemma vid epilepsi"),
    "långvarig-smärta": ("utredning av värken", "hjälp att komma till sjukgymnast"),
    "skada": ("bedömning av knät", "hjälp att komma till ortopeden"),
    "rörelsehinder": ("remiss till sjukgymnast", "hjälp att komma till vårdcentralen"),
    "magtarmsjukdom": ("undersökning av magbesvären", "stöd med regelbundna måltider"),
    "övervikt": ("råd om mat och vikt", "stöd att röra på sig"),
    "undernäring": ("uppföljning av vikten", "stöd att laga mat"),
    "tandproblem": ("intyg om tandvårdsstöd", "hjälp att komma till tandvården"),
    "hjärt-kärlsjukdom": ("uppföljning av blodtrycket", "hjälp att komma till blodtryckskontroller"),
    "hudsjukdom": ("omläggning av såren", "hjälp att komma till omläggning av såren"),
    "syn-eller-hörselnedsättning": ("hörselprov", "hjälp att komma till hörselprov"),
}
# a verb asks for another word before it in running text
INFINITIVE = ("få", "hålla", "minska", "komma", "prova", "behålla", "förebygga")
GOAL = {
    "psykisk-ohälsa": [
        "må bättre och sova om nätterna",
        "jämnare stämningsläge",
        "mindre ångest i vardagen",
        "inga akuta inläggningar under året",
    ],
    "missbruksproblem": [
        "vara nykter tre månader i sträck",
        "rena prover i tre månader",
        "inget återfall före nästa uppföljning",
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
