"""Phrases of the way to the meeting: initiative, reason, call, consent, everyday notes, letters."""

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
    "Kontakt med hyresvärden om störningar. Inga nya klagomål på länge.",
    "{Hon} bad om hjälp att fylla i en blankett.",
    "Återbud per sms, ny tid bokad.",
    "{Hon} berättar att medicinen gör {henne} dåsig på förmiddagarna.",
    "Samtal om relationen till modern, som är ansträngd.",
    "{Hon} har börjat gå till biblioteket ett par eftermiddagar.",
    "Brev skickat med ny tid, då {hon} inte svarat i telefon.",
    "Läkarintyg inkommet och lagt i akten.",
    "{Hon} visade fotografier från en utflykt och var på gott humör.",
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
    "Samtal om ledigheten. {Hon} planerar att besöka en släkting om pengarna räcker.",
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
    "Kläder har ordnats genom en insamling.",
]
# the handling of a case is not a contact with the unit: all that a file without one may hold
HANDLING = [
    "Handläggarbyte från och med månadsskiftet, {hon} är informerad.",
    "Tid för samtal inom utredningen bokad per telefon.",
    "{Hon} har lämnat de uppgifter som saknades i utredningen.",
    "Läkarintyg inkommet och lagt i akten.",
    "{Hon} ringde och undrade när besked kan väntas.",
    "Besked lämnat om handläggningstid.",
    "Intyg begärt från vården, med {hennes} medgivande.",
    "Brev om ny handläggare är utskickat.",
    "{Hon} fick en kopia av utredningen för genomläsning.",
    "{Hon} undrade över ett beslut och fick det förklarat.",
]
AWAY = [  # while the person stays at a treatment home
    "Avstämning per telefon med personalen på behandlingshemmet. Det går enligt plan.",
    "{Hon} ringde från behandlingshemmet och undrade över sin post.",
    "Månadsrapport från behandlingshemmet inkommen och lagd i akten.",
    "Besök på behandlingshemmet. {Hon} visade runt och verkade tillfreds.",
    "Samtal per telefon. {Hon} tycker att dagarna på behandlingshemmet är långa men tänker stanna.",
    "{Hon} hade permission i helgen, vilket gick bra enligt personalen.",
    "Personalen på behandlingshemmet ber om kontaktuppgifter till vården.",
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
    "Läkaren skriver att en utredning är påbörjad och att svar väntas inom några månader.",
    "Utdrag ur journalen översänt med {hennes} medgivande.",
]
ADMITTED = [
    "Avdelningen meddelar, med {hennes} medgivande, att {hon} är inskriven sedan några dagar.",
    "Meddelande från avdelningen: {hon} är inlagd och vistelsen beräknas till ett par veckor.",
    "Avdelningen hör av sig: {hon} skrevs in via psykakuten och önskar att enheten får veta det.",
]
DISCHARGED = [
    "Epikris från avdelningen, översänd med {hennes} medgivande. {Hon} är utskriven.",
    "Avdelningen meddelar att {hon} är utskriven. Epikris bifogas med {hennes} medgivande.",
    "{Hon} skrevs ut från avdelningen som planerat, epikris bifogas.",
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

# ---- why a SIP now (found in the journal)
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
    "Efter det senaste återfallet är det nödvändigt att se över hela planeringen med alla parter.",
    "Utredningen pekar på behov från båda huvudmännen, så en SIP behövs.",
    "Ny handläggare på två håll gör att planeringen måste göras om från början tillsammans.",
    "Arbetsträningen kan inte börja förrän vården sagt vad {hon} klarar, därav mötet.",
    "Behandlaren ser att {hon} far illa av att bollas mellan enheterna och vill samla alla.",
    "{Hon} har nya behov av vård som kommunen inte kan möta ensam.",
    "Syftet är att få en gemensam bild av läget.",
    "Mötet behövs för att bestämma vem som följer upp medicinen när {hon} byter boende.",
    "Det har varit många akuta kontakter den senaste tiden och parterna vill förebygga nästa.",
    "Stödet har växt fram lite i taget och ingen har haft överblick, därför kallas till SIP.",
    "En plan behövs inför att behandlingshemmet avslutas.",
    "Anhöriga orkar inte längre bära samordningen och den behöver tas över.",
    "{Hon} har bett om lugn och ro kring kontakterna, och en plan kan ge det.",
    "Provsvaren gör att vården behöver kopplas in på nytt, och kommunen vill planera ihop med dem.",
]
MOTIVE_PLAN = [
    "SIP görs för att {hon} har flera pågående kontakter som behöver samordnas.",
    "Planen upprättas med anledning av att behandlingen avslutas och ansvaret går över till flera parter.",
    "Skälet till SIP just nu är att både boende och behandling förändras samtidigt.",
    "Anledning till planen: upprepade avbrott i kontakterna under det senaste året.",
    "Planen görs för att {hon} och alla inblandade ska veta vem som ansvarar för vad under sjukskrivningen.",
    "Skäl: nya insatser från både kommun och vård har beviljats under samma månad.",
]
MOTIVE_VP = [
    "Vårdplaneringen görs inför utskrivningen från avdelningen, {hon} bedöms utskrivningsklar.",
    "Vårdplanering med anledning av vistelsen på avdelningen och vad som ska gälla vid permission.",
    "Vårdplanering genomförs inför att beroendevården tar emot {henne} och ansvaret delas.",
]
