using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Studies.Specialisation;

/// <summary>The labels of activities, Eurostat's broad groupings (A*10) included.</summary>
internal static class ActivityNames
{
    // The ten groups that Eurostat publishes where nothing finer is: NACE Rev. 2, intermediate aggregation A*10
    // (Regulation (EC) No 1893/2006; here without the split of manufacturing).
    private static readonly Dictionary<string, ActivityReference> Broad = new ActivityReference[]
    {
        Group("B-E", "Industry (except construction)", "Industrie (exclusief bouwnijverheid)", "industry", "industrie", MarketReach.Traded),
        Group("G-I", "Trade, transport, accommodation and food", "Handel, vervoer, logies en horeca", "trade, transport and hospitality", "handel, vervoer en horeca", MarketReach.Local),
        Group("M_N", "Professional, scientific, technical and administrative services", "Vrije beroepen, wetenschappelijke, technische en administratieve diensten", "business services", "zakelijke diensten", MarketReach.Local),
        Group("O-Q", "Public administration, education, health and social work", "Openbaar bestuur, onderwijs, zorg en welzijn", "public services", "publieke diensten", MarketReach.Local),
        Group("R-U", "Arts, entertainment and other services", "Kunst, amusement en overige diensten", "arts and other services", "kunst en overige diensten", MarketReach.Local),
    }.ToDictionary(activity => activity.Code, StringComparer.Ordinal);

    /// <summary>The codes that together cover the economy once where a dataset is no finer.</summary>
    public static IReadOnlyList<string> BroadCodes { get; } = ["A", "B-E", "F", "G-I", "J", "K", "L", "M_N", "O-Q", "R-U"];

    /// <summary>The activity of a code, broad groups included; null for any other.</summary>
    public static ActivityReference? Find(string code) => Broad.GetValueOrDefault(code) ?? ActivityCatalogue.Find(code);

    /// <summary>The activity of a code; one that is well-formed but has no label answers with its code.</summary>
    public static ActivityReference Get(string code) =>
        Find(code) ?? new ActivityReference(code, ActivityLevel.Aggregate, "", code, code, code, code, MarketReach.Local, "");

    private static ActivityReference Group(string code, string english, string dutch, string shortEnglish, string shortDutch, MarketReach reach) =>
        new(code, ActivityLevel.Aggregate, "", english, dutch, shortEnglish, shortDutch, reach, "");
}
