using RegioHelix.Studies.Search;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Web.Search;

/// <summary>The site's own pages, as the search box finds them.</summary>
internal sealed class SitePages : ISearchSource
{
    private static readonly SearchEntry[] Pages =
    [
        Page("europe", "Europe by any measure", "Europa naar elke maat", "Map with classes, bounds and legend", "Kaart met klassen, grenzen en legenda"),
        Page("europe/ranking", "Ranking of regions", "Ranglijst van regio's", "Regions ranked by any measure, with intervals", "Regio's op volgorde van elke maat, met intervallen"),
        Page("europe/clusters", "Clusters in Europe", "Clusters in Europa", "Share of jobs in clusters under each published method", "Aandeel banen in clusters volgens elke gepubliceerde methode"),
        Page("europe/movers", "Specialisations gained and lost", "Gewonnen en verloren specialisaties", "Changes between two years, tested against noise", "Veranderingen tussen twee jaren, getoetst tegen ruis"),
        Page("compare", "Compare regions", "Vergelijk regio's", "Two to twelve regions side by side", "Twee tot twaalf regio's naast elkaar"),
        Page("regions", "Regions", "Regio's", "All regions by country", "Alle regio's per land"),
        Page("activities", "Activities", "Activiteiten", "All activities by section", "Alle activiteiten per sectie"),
        Page("network", "Activity space", "Activiteitenruimte", "The network of activities that are found together, with a region lit up", "Het netwerk van activiteiten die samen voorkomen, met een regio uitgelicht"),
        Page("clusters", "Clusters", "Clusters", "Sets of activities that are found together, and where they are strong", "Groepen activiteiten die samen voorkomen, en waar zij sterk zijn"),
        Page("themes", "Themes", "Thema's", "Sets of activities: agrofood, circular economy, industrial ecosystems", "Verzamelingen activiteiten: agrofood, circulaire economie, industriële ecosystemen"),
        Page("territories", "Territories", "Territoria", "Named sets of regions", "Benoemde verzamelingen regio's"),
        Page("organisations", "Organisations", "Organisaties", "Published organisations by kind, region, activity and theme", "Gepubliceerde organisaties naar soort, regio, activiteit en thema"),
        Page("needs", "Needs and offers", "Vraag en aanbod", "What organisations look for and offer", "Wat organisaties zoeken en aanbieden"),
        Page("events", "Events", "Evenementen", "Events with one-to-one meetings: register, ask for meetings, organise", "Evenementen met één-op-ééngesprekken: aanmelden, om gesprekken vragen, organiseren"),
        Page("partners", "Find partners", "Vind partners", "Regions and organisations that complete yours, and how to reach them", "Regio's en organisaties die de uwe aanvullen, en hoe u ze bereikt"),
        Page("xray", "Network X-ray", "Netwerkröntgen", "Holes between organisations of a region or a cluster, and the introductions that would close them", "Gaten tussen organisaties van een regio of cluster, en de introducties die ze zouden dichten"),
        Page("start/cluster", "Start a cluster", "Begin een cluster", "Paste a list of members: strengths, missing links and partners", "Plak een ledenlijst: sterke kanten, ontbrekende schakels en partners"),
        Page("practices", "Practices", "Praktijkverhalen", "What clusters and regions did, and whether it would fit your region", "Wat clusters en regio's deden, en of het bij uw regio zou passen"),
        Page("policy-briefs", "Policy briefs", "Beleidsnotities", "Short papers on a region, a territory or a theme, each claim with its source", "Korte stukken over een regio, een territorium of een thema, elke uitspraak met bron"),
        Page("funding", "Money across borders", "Geld over grenzen", "May a programme pay for something in another region, with article and version", "Mag een programma iets in een andere regio betalen, met artikel en versie"),
        Page("consortium", "Consortium builder", "Consortiumbouwer", "Does a consortium meet the rules of a call, and the smallest repair", "Voldoet een consortium aan de regels van een oproep, en het kleinste herstel"),
        Page("strategies", "Strategies", "Strategieën", "Priorities of regions, their policy mix, and how far the money leads to a trend", "Prioriteiten van regio's, hun beleidsmix, en hoe ver het geld tot een trend leidt"),
        Page("strategy-health", "Strategy health", "Gezondheid van de strategie", "Evidence for the enabling condition, what expires, and the RIS3 wheel", "Bewijs voor de randvoorwaarde, wat verloopt, en het RIS3-wiel"),
        Page("commitments", "Commitments", "Toezeggingen", "Who promised what by when, and what is overdue", "Wie wat voor wanneer heeft toegezegd, en wat te laat is"),
        Page("recommendations", "Recommendations", "Aanbevelingen", "What groups at events recommended, and what was decided", "Wat groepen op evenementen aanbevalen, en wat is besloten"),
        Page("partnerships", "Partnerships", "Partnerschappen", "Boards of partnerships between regions: stages with evidence, health, what the regions bring together", "Borden van partnerschappen tussen regio's: fasen met bewijs, hoe het ervoor staat, wat de regio's samen inbrengen"),
        Page("methods", "Methods", "Methoden", "How each figure is made", "Hoe elk cijfer wordt gemaakt"),
        Page("glossary", "Glossary", "Begrippen", "What each word means here", "Wat elk woord hier betekent"),
        Page("data", "Data", "Gegevens", "What is loaded, from which source and year; load more", "Wat er geladen is, uit welke bron en welk jaar; meer laden"),
        Page("open-data", "Open data", "Open data", "Every public dataset to take along, with its licence, and a catalogue for portals", "Elke openbare dataset om mee te nemen, met licentie, en een catalogus voor portalen"),
        Page("own", "Own table", "Eigen tabel", "Turn a table of your own into profiles", "Maak profielen van een eigen tabel"),
        Page("evidence", "Effect check", "Effecttoets", "Did an outcome move away from where places like it went, on a panel of your own: verdict, placebos, sixteen diagnostics", "Liep een uitkomst anders dan op vergelijkbare plekken, op een eigen panel: oordeel, placebo's, zestien controles"),
        Page("about", "About", "Over", "What this is, sources and licences", "Wat dit is, bronnen en licenties"),
        Page("privacy", "Privacy", "Privacy", "What is held on people, why, and how long", "Wat over mensen wordt bewaard, waarom en hoe lang"),
        Page("tour", "Tour", "Rondleiding", "Five steps for a first visit", "Vijf stappen voor een eerste bezoek"),
    ];

    /// <inheritdoc />
    public IEnumerable<SearchEntry> List() => Pages;

    private static SearchEntry Page(string path, string english, string dutch, string englishDetail, string dutchDetail) =>
        new("page", path, new LocalText(english, dutch), new LocalText(englishDetail, dutchDetail), [english, dutch, englishDetail, dutchDetail]);
}
