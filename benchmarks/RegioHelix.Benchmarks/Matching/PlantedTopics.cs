namespace RegioHelix.Benchmarks.Matching;

/// <summary>Divisions of NACE with words that people use for them in five languages. Written for the study, from memory; not the product's own table.</summary>
internal static class PlantedTopics
{
    public static readonly string[] Languages = ["en", "nl", "de", "fr", "it"];

    /// <summary>The code of the division, then the words of each language.</summary>
    public static readonly (string Division, string[][] Words)[] All =
    [
        Topic("C10", "food ingredient meat dairy", "voeding ingredient vlees zuivel", "lebensmittel zutat fleisch molkerei", "aliment ingredient viande laiterie", "alimento ingrediente carne latte"),
        Topic("C13", "textile fabric yarn fibre", "textiel weefsel garen vezel", "textilie gewebe garn faser", "textile tissu fil fibre", "tessuto filato fibra stoffa"),
        Topic("C15", "leather shoe sole tannery", "leer schoen zool looierij", "leder schuh sohle gerberei", "cuir chaussure semelle tannerie", "pelle scarpa suola conceria"),
        Topic("C16", "wood timber panel veneer", "hout balk paneel fineer", "holz balken platte furnier", "bois poutre panneau placage", "legno trave pannello compensato"),
        Topic("C17", "paper cardboard pulp carton", "papier karton pulp doos", "papier pappe zellstoff karton", "papier carton pulpe emballage", "carta cartone cellulosa scatola"),
        Topic("C20", "chemical resin solvent coating", "chemie hars oplosmiddel verf", "chemie harz lack farbe", "chimie resine solvant peinture", "chimica resina solvente vernice"),
        Topic("C21", "medicine drug vaccine tablet", "geneesmiddel medicijn vaccin tablet", "arzneimittel medikament impfstoff tablette", "medicament pharmacie vaccin comprime", "farmaco medicinale vaccino compressa"),
        Topic("C22", "plastic rubber polymer foil", "kunststof rubber polymeer folie", "kunststoff gummi polymer folie", "plastique caoutchouc polymere film", "plastica gomma polimero pellicola"),
        Topic("C23", "glass ceramic cement brick", "glas keramiek cement baksteen", "glas keramik zement ziegel", "verre ceramique ciment brique", "vetro ceramica cemento mattone"),
        Topic("C24", "steel aluminium casting alloy", "staal aluminium gietwerk legering", "stahl aluminium guss legierung", "acier aluminium fonte alliage", "acciaio alluminio fusione lega"),
        Topic("C25", "tool welding metalwork hinge", "gereedschap laswerk metaal scharnier", "werkzeug schweissen metall scharnier", "outil soudure metal charniere", "utensile saldatura metallo cerniera"),
        Topic("C26", "chip sensor electronics circuit", "chip sensor elektronica schakeling", "chip sensor elektronik schaltung", "puce capteur electronique circuit", "chip sensore elettronica circuito"),
        Topic("C27", "motor battery cable lamp", "motor batterij kabel lamp", "motor batterie kabel lampe", "moteur batterie cable lampe", "motore batteria cavo lampada"),
        Topic("C28", "machine pump robot gearbox", "machine pomp robot tandwiel", "maschine pumpe roboter getriebe", "machine pompe robot engrenage", "macchina pompa robot ingranaggio"),
        Topic("C29", "car vehicle brake chassis", "auto voertuig rem chassis", "auto fahrzeug bremse fahrgestell", "voiture vehicule frein chassis", "auto veicolo freno telaio"),
        Topic("C31", "furniture chair cabinet mattress", "meubel stoel kast matras", "moebel stuhl schrank matratze", "meuble chaise armoire matelas", "mobile sedia armadio materasso"),
        Topic("D35", "electricity wind turbine grid", "elektriciteit wind turbine net", "strom wind turbine netz", "electricite vent turbine reseau", "elettricita vento turbina rete"),
        Topic("E38", "waste recycling scrap sorting", "afval recycling schroot sortering", "abfall recycling schrott sortierung", "dechet recyclage ferraille tri", "rifiuto riciclo rottame cernita"),
        Topic("F41", "building house facade insulation", "gebouw woning gevel isolatie", "gebaeude haus fassade daemmung", "batiment maison facade isolation", "edificio casa facciata isolamento"),
        Topic("H49", "transport truck railway freight", "transport vrachtwagen spoor vracht", "transport lastwagen bahn fracht", "transport camion rail fret", "trasporto camion ferrovia merce"),
        Topic("J62", "software cloud database programming", "software cloud database programmering", "software cloud datenbank programmierung", "logiciel nuage base programmation", "software nuvola banca programmazione"),
        Topic("M71", "engineering testing laboratory measurement", "ingenieur beproeving laboratorium meting", "ingenieur pruefung labor messung", "ingenierie essai laboratoire mesure", "ingegneria prova laboratorio misura"),
        Topic("Q86", "hospital patient surgery diagnosis", "ziekenhuis patient chirurgie diagnose", "krankenhaus patient chirurgie diagnose", "hopital patient chirurgie diagnostic", "ospedale paziente chirurgia diagnosi"),
        Topic("R90", "music theatre festival museum", "muziek theater festival museum", "musik theater festival museum", "musique theatre festival musee", "musica teatro festival museo"),
    ];

    /// <summary>What texts say whatever they are about: small words, and those of every brochure.</summary>
    public static readonly Dictionary<string, (string[] Small, string[] Usual)> Filler = new()
    {
        ["en"] = Words("the of and for with we our is in to", "company experience quality partner product solution region firm market customer project service team development innovation production delivery price design order trade network growth export training advice future world process standard"),
        ["nl"] = Words("de het van en voor met wij onze is in", "bedrijf ervaring kwaliteit partner product oplossing regio firma markt klant project dienst team ontwikkeling innovatie productie levering prijs ontwerp order handel netwerk groei export opleiding advies toekomst wereld proces norm"),
        ["de"] = Words("der die das und mit wir unsere ist in den", "unternehmen erfahrung qualität partner produkt lösung region betrieb markt kunde projekt dienst team entwicklung innovation produktion lieferung preis entwurf auftrag handel netzwerk wachstum export ausbildung beratung zukunft welt verfahren norm"),
        ["fr"] = Words("le la les de et avec nous notre est dans", "entreprise expérience qualité partenaire produit solution région société marché client projet service équipe développement innovation production livraison prix conception commande commerce réseau croissance export formation conseil avenir monde procédé norme"),
        ["it"] = Words("il la di e con noi nostra in per un", "azienda esperienza qualità partner prodotto soluzione regione impresa mercato cliente progetto servizio squadra sviluppo innovazione produzione consegna prezzo disegno ordine commercio rete crescita export formazione consulenza futuro mondo processo norma"),
    };

    private static (string[], string[]) Words(string small, string usual) => (small.Split(' '), usual.Split(' '));

    private static (string, string[][]) Topic(string division, params string[] words) => (division, [.. words.Select(one => one.Split(' '))]);
}
