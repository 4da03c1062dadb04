using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Search;

/// <summary>The measures that have a method page, with their names: what links and the search box know of them.</summary>
public static class MethodNames
{
    /// <summary>All of them, in the order of a first reading.</summary>
    public static IReadOnlyList<MethodName> All { get; } =
    [
        new("location-quotient", new("Location quotient", "Locatiequotiënt")),
        new("theme-quotient", new("Theme quotient", "Themaquotiënt")),
        new("territory-sum", new("Territory", "Gebied")),
        new("nuts-conversion", new("NUTS conversion", "NUTS-omzetting")),
        new("share", new("Share", "Aandeel")),
        new("specialised", new("Specialised", "Gespecialiseerd")),
        new("bounds", new("Bounds from totals", "Grenzen uit totalen")),
        new("bands", new("Bands from draws", "Banden uit trekkingen")),
        new("growth", new("Growth", "Groei")),
        new("headline", new("Headline", "Kernzin")),
        new("cluster-stars", new("Cluster stars", "Clustersterren")),
        new("cluster-share", new("Share of jobs in clusters", "Aandeel banen in clusters")),
        new("cluster-definitions", new("Cluster definitions", "Clusterdefinities")),
        new("herfindahl", new("Herfindahl index", "Herfindahl-index")),
        new("krugman", new("Krugman index", "Krugman-index")),
        new("similarity", new("Structural similarity", "Structurele gelijkenis")),
        new("dorling-map", new("Bubble map (Dorling cartogram)", "Bollenkaart (Dorling-cartogram)")),
        new("map-classes", new("Map classes: natural breaks, quantiles", "Kaartklassen: natuurlijke grenzen, kwantielen")),
        new("diversification", new("Opportunities and quadrants", "Kansen en kwadranten")),
        new("backtest", new("Backtest of opportunities", "Terugkijktoets op kansen")),
        new("complementarity", new("Complementarity", "Complementariteit")),
        new("complexity", new("Complexity index", "Complexiteitsindex")),
        new("ellison-glaeser", new("Ellison-Glaeser index", "Ellison-Glaeser-index")),
        new("entry", new("Entry and exit", "Toetreding en uittreding")),
        new("evidence-chain", new("Evidence chain", "Bewijsketen")),
        new("priority-sharpness", new("Priority sharpness", "Scherpte van een prioriteit")),
        new("effect-check", new("Effect check", "Effecttoets")),
        new("fitness", new("Fitness", "Fitness")),
        new("gini", new("Gini coefficient, locational Gini, Lorenz curve", "Gini-coëfficiënt, locatie-Gini, Lorenzcurve")),
        new("hachman", new("Hachman index and mean location quotient", "Hachman-index en gemiddeld locatiequotiënt")),
        new("hoover", new("Hoover index and coefficient of specialisation", "Hoover-index en specialisatiecoëfficiënt")),
        new("inequality", new("Inequality: Theil, Atkinson, variation and others", "Ongelijkheid: Theil, Atkinson, variatie en andere")),
        new("network", new("Network of activities and its communities", "Netwerk van activiteiten en zijn gemeenschappen")),
        new("meeting-schedule", new("Meeting schedule", "Gespreksrooster")),
        new("outcome-funnel", new("Outcome funnel", "Resultatentrechter")),
        new("discussion-groups", new("Discussion groups", "Groepsgesprekken")),
        new("need-matching", new("Need matching", "Vraag en aanbod koppelen")),
        new("network-measures", new("Network measures", "Netwerkmaten")),
        new("outlook", new("Complexity outlook", "Complexiteitsvooruitzicht")),
        new("plant-distances", new("Distances between plants: Duranton-Overman, Ripley, Marcon-Puech", "Afstanden tussen vestigingen: Duranton-Overman, Ripley, Marcon-Puech")),
        new("productivity", new("Income of activities (PRODY, EXPY)", "Inkomen van activiteiten (PRODY, EXPY)")),
        new("reflections", new("Method of reflections", "Reflectiemethode")),
        new("relatedness", new("Relatedness and proximity", "Verwantschap en nabijheid")),
        new("relatedness-density", new("Relatedness density and distance", "Verwantschapsdichtheid en afstand")),
        new("correlation-proximity", new("Continuous proximity, similarity of regions", "Continue nabijheid, gelijkenis van regio's")),
        new("cross-proximity", new("Cross-proximity and cross-relatedness", "Kruisnabijheid en kruisverwantschap")),
        new("portfolio-density", new("Density inside and outside the portfolio, relative density", "Dichtheid binnen en buiten de portefeuille, relatieve dichtheid")),
        new("coherence", new("Relatedness against chance, coherence", "Verwantschap tegenover toeval, samenhang")),
        new("null-model", new("Null model (bipartite configuration model)", "Nulmodel (bipartiet configuratiemodel)")),
        new("presence", new("Presence", "Aanwezigheid")),
        new("knowledge-complexity", new("Knowledge complexity, subnational complexity", "Kenniscomplexiteit, subnationale complexiteit")),
        new("attribute-index", new("Attribute of activities (PGI, PEII), normalised ubiquity", "Kenmerk van activiteiten (PGI, PEII), genormaliseerde alomtegenwoordigheid")),
        new("recombination", new("Ease of recombination, modular complexity", "Gemak van combineren, modulaire complexiteit")),
        new("shift-share", new("Shift-share", "Shift-share-analyse")),
        new("variety", new("Entropy, related and unrelated variety", "Entropie, verwante en onverwante variëteit")),
    ];
}

/// <summary>A measure's name.</summary>
/// <param name="Slug">Its address under <c>/methods/</c>.</param>
/// <param name="Name">Its name.</param>
public sealed record MethodName(string Slug, LocalText Name);
