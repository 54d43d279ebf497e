"""What the report's tables and running text say against each other, with a judgement.

SYSTEMS: cells that some count could give, but not together with their row or another table.
CONFLICTS: statements of the running text (or of two tables) that the kept tables contradict.
"""

SYSTEMS = {
    ("4", "Sysselsättning", "Kommunal sysselsättningsverksamhet", "Totalt"): (
        "row",
        "27 % av 15 är 4 och 0 % av 19 är 0, alltså 4 av 34 = 11,76 → 12; 21 kräver 7. Kolumnen Totalt räcker också bara till 34 med 4 (16 + 5 + 4 + 4 + 2 + 3).",
        "27 % of 15 is 4 and 0 % of 19 is 0, hence 4 of 34 = 11.76 → 12; 21 takes 7. The column Total, too, only adds up to 34 with 4 (16 + 5 + 4 + 4 + 2 + 3).",
    ),
    ("4", "Försörjning", "Ålderspension", "Totalt"): (
        "row",
        "0 % av 15 är 0 och 21 % av 19 är 4, alltså 4 av 34 = 11,76 → 12; 9 kräver 3. Kolumnen Missbruk räcker bara till 19 med 4 (4 + 8 + 3 + 4 + 0).",
        "0 % of 15 is 0 and 21 % of 19 is 4, hence 4 of 34 = 11.76 → 12; 9 takes 3. The column Substance use only adds up to 19 with 4 (4 + 8 + 3 + 4 + 0).",
    ),
    ("8", "Socialtjänst (kommun)", "Missbruk myndighet", "Missbruk"): (
        "column",
        "58 % av 19 är 11; med utförarens 1 (5 %) blir delsumman 12 = 63, men 58 är tryckt; och raden ger 1 + 11 = 12 av 34 = 35, men 32 (11) är tryckt. Med 10 (52,63 → 53) går både kolumn och rad ihop, och bara den här cellen faller. En andra läsning följer texten (rad 1384: ingen utförare kallade): utförare 0 och myndighet 11 ger 58 och båda delsummorna, men då faller 32, 5 och 3, tre celler mot en. Regeln att rädda flest tryckta celler avgör.",
        "58 % of 19 is 11; with the provider's 1 (5 %) the subtotal would be 12 = 63, but 58 is printed; and the row gives 1 + 11 = 12 of 34 = 35, but 32 (11) is printed. With 10 (52.63 → 53) both column and row agree, and only this cell fails. A second reading follows the text (line 1384: no provider called): provider 0 and authority 11 give 58 and both subtotals, but then 32, 5 and 3 fail, three cells against one. The rule of saving most printed cells decides.",
    ),
    ("B2", "", "Läkemedel + alkohol", "Antal personer (%)"): (
        "table",
        "Alkohol, narkotika och läkemedel är de slag som finns: 15 + 14 + 8 − 5 − 3 − 4 + 0 = 25 personer, men Tabell 3 har 5 (33 % av 15) + 19 (100 % av 19) = 24 (71 % av 34). En av Bilagans celler måste vika; texten (rad 1075–1076) upprepar alkohol, narkotika, läkemedel och alkohol med narkotika, så en kombination med läkemedel: 4 i stället för 3. (Läkemedel + narkotika 5 i stället för 4 vore lika möjligt.)",
        "Alcohol, narcotics and pharmaceuticals are the kinds there are: 15 + 14 + 8 − 5 − 3 − 4 + 0 = 25 persons, but Table 3 has 5 (33 % of 15) + 19 (100 % of 19) = 24 (71 % of 34). One cell of the appendix must give way; the text (lines 1075–1076) repeats alcohol, narcotics, pharmaceuticals and alcohol with narcotics, so it is a combination with pharmaceuticals: 4 instead of 3. (Pharmaceuticals + narcotics 5 instead of 4 would do as well.)",
    ),
    ("B3", "Arbetslivserfarenhet", "5 år eller längre", "Totalt"): (
        "row",
        "7 % av 15 är 1 och 32 % av 19 är 6, alltså 7 av 34 = 20,59 → 21; 18 kräver 6. Kolumnen Totalt räcker bara till 34 med 7 (12 + 2 + 7 + 13).",
        "7 % of 15 is 1 and 32 % of 19 is 6, hence 7 of 34 = 20.59 → 21; 18 takes 6. The column Total only adds up to 34 with 7 (12 + 2 + 7 + 13).",
    ),
}


def conflict(id, lines, table, right, statement, judgement):
    return {"id": id, "lines": lines, "table": table, "right": right, "statement": statement, "judgement": judgement}


CONFLICTS = [
    conflict(
        "utförare-kallade",
        [1382, 1384],
        "8",
        "table",
        {
            "sv": "Texten: alla möten som socialtjänsten kallade till kallades av en handläggare på en myndighetsenhet, inga av en utförare. Tabellen: missbruk utförare 5 % (1 av 19).",
            "en": "Text: all meetings called by social services were called by a case officer of an authority unit, none by a provider. Table: substance use provider 5 % (1 of 19).",
        },
        {
            "sv": "Tabellen behålls, fast en cell i samma kolumn inte kan stämma (Missbruk myndighet 58, se de godtagna cellerna). Med textens läsning, utförare 0 och myndighet 11, stämmer 58 och delsummorna men inte 32, 5 och 3: tre celler mot en. Analysen (rad 1705–1707) säger »nästan alltid« och »sällan«, vilket stämmer med tabellen.",
            "en": "The table is kept, although one cell of the same column cannot be right (Substance use authority 58, see the accepted cells). On the reading of the text, provider 0 and authority 11, 58 and the subtotals are right but 32, 5 and 3 are not: three cells against one. The analysis (lines 1705–1707) says almost always and seldom, which agrees with the table.",
        },
    ),
    conflict(
        "samtycke",
        [1573, 1576],
        "12",
        "text",
        {
            "sv": "Texten: i en majoritet av planerna var samtycket till insatserna dokumenterat, oftast genom underskrift. Tabellen: ja 9 %, framgår ej 88 %.",
            "en": "Text: in a majority of plans consent to the interventions was documented, mostly by a signature. Table: yes 9 %, not evident 88 %.",
        },
        {
            "sv": "Tabellen är möjlig och behålls; texten har troligen rätt i sak, och Ja och Framgår ej kan ha bytt plats. I fixturen är underskriften en ruta för sig: de flesta blanketter är undertecknade av brukaren, men underskriften läses inte som detta samtycke.",
            "en": "The table is possible and kept; the text is probably right in substance, and Yes and Not evident may have changed places. In the fixture the signature is a box of its own: most forms are signed by the user, but a signature is not read as this consent.",
        },
    ),
    conflict(
        "KPM-antal",
        [1858],
        "8",
        "text 939",
        {
            "sv": "Rad 939–940 har två KPM-planer bland de första planerna; rad 1858 säger att endast en ny KPM-plan upprättades under perioden, och Tabell 8 har en (3 %) »Ej specificerat« (KPM).",
            "en": "Lines 939–940 have two KPM plans among the first plans; line 1858 says that only one new KPM plan was made in the period, and Table 8 has one (3 %) not specified (KPM).",
        },
        {
            "sv": "Två KPM-planer behålls (29 + 3 + 2 = 34). Tabell 8 stämmer ändå: till den ena kallade en namngiven part. Rad 1858 kan mena att den andra var en förnyelse.",
            "en": "Two KPM plans are kept (29 + 3 + 2 = 34). Table 8 still holds: a named party called the other one. Line 1858 may mean that the other was a renewal.",
        },
    ),
    conflict(
        "samtliga-29-enligt-mall",
        [1643],
        "",
        "text 1163",
        {
            "sv": "Rad 1643: samtliga 29 SIP gjordes enligt mallen. Rad 1163–1165: 26 på blanketten, en på en äldre version, två SIP endast i journal.",
            "en": "Line 1643: all 29 SIPs followed the template. Lines 1163–1165: 26 on the form, one on an older version, two SIPs only in the journal.",
        },
        {"sv": "Rad 1163–1165 är noggrannare och behålls.", "en": "Lines 1163–1165 are more exact and kept."},
    ),
    conflict(
        "ordinärt-boende-39",
        [1080],
        "4",
        "neither",
        {
            "sv": "Text och tabell: 39 % i ordinärt boende. 13 av 34 = 38; ingen täljare av 34 ger 39 (13 av 33 = 39).",
            "en": "Text and table: 39 % in ordinary housing. 13 of 34 = 38; no count of 34 gives 39 (13 of 33 = 39).",
        },
        {
            "sv": "13 av 34 följer av kolumnerna (4 + 9) och behålls; texten upprepar tabellens tal.",
            "en": "13 of 34 follows from the columns (4 + 9) and is kept; the text repeats the table's figure.",
        },
    ),
    conflict(
        "boende-ordnat-36",
        [1081],
        "4",
        "table",
        {
            "sv": "Texten: 36 % bodde i boende ordnat av socialtjänsten. Tabellens tre rader är 2 + 7 + 3 = 12 av 34 = 35.",
            "en": "Text: 36 % lived in housing arranged by social services. The table's three rows are 2 + 7 + 3 = 12 of 34 = 35.",
        },
        {
            "sv": "36 är summan av de tre avrundade procenttalen (6 + 21 + 9). Tabellen behålls.",
            "en": "36 is the sum of the three rounded percentages (6 + 21 + 9). The table is kept.",
        },
    ),
    conflict(
        "försörjning-70",
        [1088],
        "4",
        "table",
        {
            "sv": "Texten: 70 % försörjdes genom försörjningsstöd eller ersättning från Försäkringskassan. Tabellen: 12 + 12 = 24 av 34 = 71.",
            "en": "Text: 70 % lived on social assistance or benefits from Försäkringskassan. Table: 12 + 12 = 24 of 34 = 71.",
        },
        {
            "sv": "70 är summan av två avrundade procenttal (35 + 35). Tabellen behålls.",
            "en": "70 is the sum of two rounded percentages (35 + 35). The table is kept.",
        },
    ),
    conflict(
        "fysiska-behov-42",
        [1299, 1300],
        "7",
        "text",
        {
            "sv": "Texten: fjorton personer (42 %). 14 av 34 = 41; 14 av 33 = 42.",
            "en": "Text: fourteen persons (42 %). 14 of 34 = 41; 14 of 33 = 42.",
        },
        {
            "sv": "Antalet fjorton behålls, n är 34 som tryckt. Basen kan ha varit 33 (den akt där inga insatser planerades).",
            "en": "The number fourteen is kept, n is 34 as printed. The base may have been 33 (without the file in which no interventions were planned).",
        },
    ),
    conflict(
        "listor-flest",
        [1226, 1228],
        "5",
        "text",
        {
            "sv": "Texten: i de flesta planer var problemet en lista över behov, målen kopplade till dem. Tabellen: lista 21 %, lista med mål 50 %.",
            "en": "Text: in most plans the problem was a list of needs with goals. Table: list 21 %, list with goals 50 %.",
        },
        {"sv": "Ingen konflikt om båda listorna räknas ihop (71 %).", "en": "No conflict when both lists are taken together (71 %)."},
    ),
    conflict(
        "pensionärer",
        [1087],
        "4",
        "table",
        {
            "sv": "Texten: tre pensionärer (9 %). Sysselsättning har 3 (1 + 2), Försörjning har 4 ålderspensionärer i Missbruk.",
            "en": "Text: three pensioners (9 %). Occupation has 3 (1 + 2), Livelihood has 4 on old-age pension in substance use.",
        },
        {
            "sv": "Båda tabellerna är möjliga: två som lever på ålderspension är förda som utan sysselsättning. Tabellerna behålls.",
            "en": "Both tables are possible: two who live on old-age pension are entered as without occupation. The tables are kept.",
        },
    ),
    conflict(
        "handläggare-båda-17",
        [1431, 1713],
        "9",
        "text 1431",
        {
            "sv": "Texten: sex möten; 17 % på två ställen. 6 av 34 = 17,65 → 18.",
            "en": "Text: six meetings; 17 % in two places. 6 of 34 = 17.65 → 18.",
        },
        {"sv": "Antalet sex behålls; 17 är avhugget.", "en": "The number six is kept; 17 is truncated."},
    ),
    conflict(
        "boendestödjare-tre",
        [1435],
        "9",
        "both",
        {
            "sv": "Texten: i tre möten deltog en boendestödjare tillsammans med en handläggare från missbruk. Tabellen: utförare från socialpsykiatrin i 2 av 19 missbruksakter.",
            "en": "Text: in three meetings a housing supporter met with a substance use case officer. Table: social psychiatry providers in 2 of 19 substance use files.",
        },
        {
            "sv": "Ingen konflikt: det tredje är socialpsykiatriakten där missbruk myndighet deltog (7 % av 15).",
            "en": "No conflict: the third is the social psychiatry file where the substance use authority attended (7 % of 15).",
        },
    ),
    conflict(
        "beroendevård-bas-21",
        [2264, 2269],
        "B8",
        "table",
        {
            "sv": "Tabell 10 har beroendevård i 22 möten (65 % av 34); Bilaga 8 har n = 21 med en stjärna utan not, och anmärkningen säger 19.",
            "en": "Table 10 has addiction care at 22 meetings (65 % of 34); Appendix 8 has n = 21 with a star without a note, and its remark says 19.",
        },
        {
            "sv": "21 är möten där yrket är känt; i ett möte framgår det inte. »19« i anmärkningen är kvar från Bilaga 7.",
            "en": "21 are meetings where the profession is known; in one it is not evident. The 19 in the remark is left over from Appendix 7.",
        },
    ),
    conflict(
        "beroendevård-yrken",
        [1518, 1521],
        "B8",
        "table",
        {
            "sv": "Texten räknar upp case manager, psykolog, beroendeterapeut och arbetsterapeut som övriga yrken. Bilagans sex yrken är 3 + 12 + 1 + 2 + 1 + 1 = 20 närvaron på 21 möten.",
            "en": "The text names case manager, psychologist, addiction therapist and occupational therapist as the other professions. The appendix's six are 3 + 12 + 1 + 2 + 1 + 1 = 20 attendances at 21 meetings.",
        },
        {
            "sv": "I minst ett möte var alltså bara ett annat yrke med. I fixturen deltar en skötare i tre möten. Tabellen behålls.",
            "en": "So in at least one meeting only another profession was present. In the fixture a mental care worker attends three meetings. The table is kept.",
        },
    ),
    conflict(
        "uppföljning-två-månader",
        [1559, 1561],
        "11",
        "text",
        {
            "sv": "Texten: 60 % av de första uppföljningarna inom två månader, 80 % inom fyra, ny SIP vid 32 %, och vid 58 % av de andra. Med Tabell 11:s 19 akter med uppföljning går 60 och 80 inte (11/19 = 58, 12/19 = 63, 15/19 = 79).",
            "en": "Text: 60 % of first follow-ups within two months, 80 % within four, a new SIP at 32 %, and at 58 % of second ones. With the 19 files of Table 11 that had a follow-up 60 and 80 are impossible (11/19 = 58, 12/19 = 63, 15/19 = 79).",
        },
        {
            "sv": "Med 25 första uppföljningar (19 från 2014–2015 och 6 från 2016) blir allt jämnt: 15, 20 och 8 av 25; och 7 av 12 andra. Så är fixturen gjord. Antalet är en slutsats: då har 6 av 7 akter från 2016 en uppföljning mot 19 av 27 tidigare, medan Tabell 11:s not utelämnar 2016 för att tiden kan ha varit för kort. Ingen annan bas ger alla fyra talen, så den behålls.",
            "en": "With 25 first follow-ups (19 from 2014–2015 and 6 from 2016) all agree: 15, 20 and 8 of 25; and 7 of 12 second ones. That is how the fixture is made. The number is an inference: 6 of the 7 files from 2016 then have a follow-up against 19 of the 27 earlier ones, while the note of Table 11 leaves 2016 out because the time may have been too short. No other base gives all four figures, so it is kept.",
        },
    ),
    conflict(
        "fyra-uppföljningar-14",
        [1533],
        "11",
        "text",
        {"sv": "Texten: 14 % (fyra akter). 4 av 27 = 14,81 → 15.", "en": "Text: 14 % (four files). 4 of 27 = 14.81 → 15."},
        {"sv": "Antalet fyra behålls; 14 är avhugget.", "en": "The number four is kept; 14 is truncated."},
    ),
    conflict(
        "insatser-påbörjade",
        [1567, 1569],
        "12",
        "text",
        {
            "sv": "Texten: i 73 % av de första planerna var samtliga insatser pågående eller påbörjade, i 15 % en del. 25 av 34 = 74, 24 av 34 = 71.",
            "en": "Text: in 73 % of first plans all interventions were under way or begun, in 15 % some. 25 of 34 = 74, 24 of 34 = 71.",
        },
        {
            "sv": "24 och 5 av 33 ger 73 och 15: basen är akterna där insatser planerades (Tabell 12 har en utan). Så är fixturen gjord.",
            "en": "24 and 5 of 33 give 73 and 15: the base is the files in which interventions were planned (Table 12 has one without). That is how the fixture is made.",
        },
    ),
    conflict(
        "missbruk-union",
        [1075, 1076],
        "B2",
        "text",
        {
            "sv": "Texten ger bara andelar: sex av tio med alkohol, lika många med narkotika, en tredjedel med läkemedel. De stämmer med Tabell 3:s 24 personer (15, 14 och 8 av 24); Bilaga 2 ger 25 genom inklusion och exklusion.",
            "en": "The text gives shares only: six in ten with alcohol, as many with narcotics, a third with pharmaceuticals. They agree with the 24 persons of Table 3 (15, 14 and 8 of 24); Appendix 2 gives 25 by inclusion and exclusion.",
        },
        {
            "sv": "24 behålls. Talet är Tabell 3:s, och textens andelar passar också på 25; en kombination med läkemedel i Bilaga 2 är en för låg.",
            "en": "24 is kept. The number is that of Table 3, and the shares of the text would fit 25 as well; one combination with pharmaceuticals in Appendix 2 is one too low.",
        },
    ),
    conflict(
        "B1-B2-procent",
        [1909, 1942],
        "B1, B2",
        "counts",
        {
            "sv": "Bilaga 1 och 2 har rubriken % med n = 34, men 16 och 4 är omöjliga procenttal av 34.",
            "en": "Appendices 1 and 2 are headed % with n = 34, but 16 and 4 are impossible percentages of 34.",
        },
        {
            "sv": "Talen är antal: 15 av 24 är textens sex av tio, 8 av 24 dess tredjedel, 15 av 29 dess hälft.",
            "en": "The figures are counts: 15 of 24 is the text's six in ten, 8 of 24 its third, 15 of 29 its half.",
        },
    ),
    conflict(
        "vårdplanering-en-eller-tre",
        [1364],
        "5",
        "both",
        {
            "sv": "Texten: för en person gällde mötet vårdplanering efter avslutad slutenvård. Tabell 5 och rad 939: tre vårdplaneringar.",
            "en": "Text: for one person the meeting concerned care planning after inpatient care. Table 5 and line 939: three care plannings.",
        },
        {
            "sv": "Ingen konflikt: en gäller utskrivning, två är annan vårdplanering (rad 864–865).",
            "en": "No conflict: one concerns a discharge, two are other care planning (lines 864–865).",
        },
    ),
    conflict(
        "psykiatrin-oförändrad",
        [1258, 1259],
        "6",
        "both",
        {
            "sv": "Texten: andra kontakter, liksom kontakter med psykiatrin, var oförändrade. Tabellen: psykiatri 50 och 50, men primärvård 12 och 6.",
            "en": "Text: other contacts, and contacts with psychiatry, were unchanged. Table: psychiatry 50 and 50, but primary care 12 and 6.",
        },
        {
            "sv": "Gäller summan: i fixturen har två personer lämnat psykiatrin och två tillkommit. Primärvårdens minskning nämns inte i texten; tabellen behålls.",
            "en": "True of the sum: in the fixture two persons left psychiatry and two came. The fall in primary care is not mentioned in the text; the table is kept.",
        },
    ),
    conflict(
        "utrikes-födda-15",
        [1635],
        "2",
        "table",
        {
            "sv": "Rad 1635: 15 % var födda utanför Sverige. Tabellen: nej 12 % (4 av 34), framgår ej 3 % (1).",
            "en": "Line 1635: 15 % were born outside Sweden. Table: no 12 % (4 of 34), not evident 3 % (1).",
        },
        {
            "sv": "15 är resten upp till 100 och räknar framgår ej som utrikes född. Tabellen behålls.",
            "en": "15 is what 85 leaves of 100 and counts not evident as born abroad. The table is kept.",
        },
    ),
    conflict(
        "boende-majoritet",
        [1638, 1639],
        "4",
        "table",
        {
            "sv": "Texten: en majoritet hade boende som ordnats av socialtjänsten eller stöd i boendet. Tabellen: 4 + 2 + 7 + 3 = 16 av 34 = 47.",
            "en": "Text: a majority had housing arranged by social services or support in it. Table: 4 + 2 + 7 + 3 = 16 of 34 = 47.",
        },
        {
            "sv": "Tabellen behålls. Av de tryckta procenttalen (12 + 6 + 21 + 9 = 48, i texten 12 + 36) blir det inte heller en majoritet.",
            "en": "The table is kept. The printed percentages (12 + 6 + 21 + 9 = 48; 12 + 36 in the text) give no majority either.",
        },
    ),
    conflict(
        "norrtälje-tre-SIP",
        [1630],
        "1",
        "text 939",
        {
            "sv": "Rad 1630: i Norrtälje hade tre SIP upprättats inom missbruk. Två av de fem andra planerna var KPM-planer, som bara fanns i Norrtälje.",
            "en": "Line 1630: in Norrtälje three SIPs had been made in substance use. Two of the five other plans were KPM plans, which existed only in Norrtälje.",
        },
        {
            "sv": "SIP är där rapportens samlingsnamn (rad 941). Norrtälje har i fixturen en SIP och två KPM-planer.",
            "en": "SIP is there the report's collective name (line 941). In the fixture Norrtälje has one SIP and two KPM plans.",
        },
    ),
    conflict(
        "boendestöd-pågår-missbruk",
        [1108, 2234],
        "B6",
        "both",
        {
            "sv": "Bilaga 6: boendestöd från missbruk pågick för 9 % (3 personer) vid första planen. Tabell 4: ingen i missbruk bodde i ordinärt boende med boendestöd.",
            "en": "Appendix 6: housing support from substance use was under way for 9 % (3 persons) at the first plan. Table 4: nobody in substance use lived in ordinary housing with housing support.",
        },
        {
            "sv": "Båda är möjliga: de tre kan ha haft stödet i en annan boendeform, eller utanför bostaden. I fixturen har en det i träningsboende, en på ett boende för äldre, och en följs av boendestödjaren till ärenden och sköter hemmet själv.",
            "en": "Both are possible: the three may have had the support in another kind of housing, or outside the home. In the fixture one has it in training housing, one in housing for the elderly, and one is accompanied on errands and keeps the home without help.",
        },
    ),
    conflict(
        "sysselsättning-pågår-missbruk",
        [1134, 2236],
        "B6",
        "both",
        {
            "sv": "Bilaga 6: sysselsättning från missbruk pågick för 6 % (2 personer). Tabell 4: ingen i missbruk hade kommunal sysselsättning.",
            "en": "Appendix 6: occupation from substance use was under way for 6 % (2 persons). Table 4: nobody in substance use had municipal occupation.",
        },
        {
            "sv": "Båda är möjliga: Tabell 4 har en uppgift per person. I fixturen är den ena ålderspensionär och den andra sjukskriven från ett arbete, båda med några timmar i verksamheten.",
            "en": "Both are possible: Table 4 has one entry per person. In the fixture one is an old-age pensioner and one on sick leave from a job, both with some hours in the activity.",
        },
    ),
    conflict(
        "behandlingshem-pågår-missbruk",
        [1120, 2238],
        "B6",
        "both",
        {
            "sv": "Bilaga 6: vistelse på behandlingshem pågick för 5 personer. Tabell 4: en i missbruk (5 %) bodde på HVB.",
            "en": "Appendix 6: a stay at a treatment home was under way for 5 persons. Table 4: one in substance use (5 %) lived at a residential care home.",
        },
        {
            "sv": "Båda är möjliga: en vistelse för behandling är inte ett boende så länge bostaden finns kvar. I fixturen har tre kvar sin bostad, en saknar bostad när vistelsen är slut, och en är förd på HVB.",
            "en": "Both are possible: a stay for treatment is not housing as long as the home is kept. In the fixture three keep their homes, one has no home to return to, and one is entered as living at the care home.",
        },
    ),
]
