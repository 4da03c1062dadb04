using System.Text.RegularExpressions;

namespace RegioHelix.Import.Live;

/// <summary>Which level a geographical code stands at, and what the API calls the level.</summary>
internal static partial class GeoLevels
{
    /// <summary>All levels, coarse to fine.</summary>
    public static readonly IReadOnlyList<GeoLevel> All = [GeoLevel.Aggregate, GeoLevel.Country, GeoLevel.Nuts1, GeoLevel.Nuts2, GeoLevel.Nuts3];

    /// <summary>The level of a code. By form alone: the dataset may hold codes of any version, and none may get lost when a query is split.</summary>
    public static GeoLevel Of(string code) => !NutsForm().IsMatch(code) || AggregateForm().IsMatch(code) ? GeoLevel.Aggregate : GeoLevel.Country + (code.Length - 2);

    /// <summary>The value of the statistics API's <c>geoLevel</c>.</summary>
    public static string Parameter(GeoLevel level) => level switch
    {
        GeoLevel.Aggregate => "aggregate",
        GeoLevel.Country => "country",
        GeoLevel.Nuts1 => "nuts1",
        GeoLevel.Nuts2 => "nuts2",
        GeoLevel.Nuts3 => "nuts3",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "a level from aggregate to NUTS 3"),
    };

    [GeneratedRegex("^[A-Z]{2}[0-9A-Z]{0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex NutsForm();

    // EU28, EA19, EEA31 and EFTA have the form of a region's code.
    [GeneratedRegex("^(EU|EA)[0-9]{0,2}$|^EEA[0-9]{2}$|^EFTA$", RegexOptions.CultureInvariant)]
    private static partial Regex AggregateForm();
}
