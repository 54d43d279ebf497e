"""Phrases of the meeting and of what came after it."""

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
    "{Absent} hade kallats men uteblev utan besked.",
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
    "Ingen blankett fylldes i och någon problemformulering skrevs inte, planeringen dokumenteras här.",
    "Planeringen skrivs in i journalen utan formulär och utan att problemet formuleras.",
    "Någon plan på blankett gjordes inte och problemet har inte formulerats, följande gäller.",
    "Planen finns endast i denna anteckning, där problemet inte har formulerats för sig.",
]
SPOKE = [
    "{Hon} sade under mötet att {hon} är trött på att upprepa sin historia.",
    "{Hon} berättade vid bordet att kvällarna är svårast.",
    "Under mötet sade {hon} att {hon} vill börja med en sak i taget.",
    "{Hon} frågade läkaren om biverkningarna och fick svar.",
    "Vid mötet uttryckte {hon} oro för vad som händer med lägenheten.",
    "{Hon} sade ifrån när en tidig morgon föreslogs för uppföljningen.",
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
# what is wished for is in the plan, but how it is to be given the plan leaves open
WISH_YES = {
    "ofta": "{Hon} önskar {name}, men bara om det blir minst en gång i veckan.",
    "samma": "{Hon} önskar {name} under förutsättning att det alltid är en och samma person som kommer.",
    "eftermiddag": "{Hon} önskar {name}, fast bara på eftermiddagarna.",
    "kort": "{Hon} önskar {name} i korta pass, högst en timme åt gången.",
    "lugnt": "{Hon} önskar {name} i ett sammanhang med få människor, annars inte alls.",
}
WISH_REFUSED = "{Hon} önskar en plats på behandlingshem, den här gången utanför länet."
WISH_NO = ["På frågan om {hon} önskar någon särskild insats svarade {hon} nej."]
AGREED = [
    "{Hon} samtycker till de insatser som planerades vid mötet.",
    "{Hon} gick igenom insatserna i planen och godkände dem.",
]
AGREED_SIGNED = [
    "{Hon} sade ja till samtliga planerade insatser och skrev under.",
    "{Hon} godkände insatserna i planen med sin underskrift.",
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
    "Allt som planerades har påbörjats.",
    "De planerade insatserna pågår, alla har kommit i gång.",
    "Alla delar av planen är igång, de flesta var det redan före mötet.",
    "Varje planerad insats har startat.",
]
STARTED_SOME = [
    "En del av det planerade har kommit i gång, annat inte.",
    "Bara vissa av insatserna i planen har påbörjats.",
    "Hälften av insatserna har inte börjat ännu.",
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
    "Möte för uppföljning.",
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
    "Nästa kontakt är bokad.",
    "{Hon} fortsätter enligt planering.",
    "Insatserna omprövas inom ett halvår.",
]
