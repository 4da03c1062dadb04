using RegioHelix.Registry;
using RegioHelix.Registry.Strategies;

namespace RegioHelix.Web.Strategies;

/// <summary>The parts of a strategy that have forms.</summary>
public enum PartKind
{
    /// <summary>Priorities.</summary>
    Priorities,

    /// <summary>Measures.</summary>
    Measures,

    /// <summary>Calls.</summary>
    Calls,

    /// <summary>Projects.</summary>
    Projects,

    /// <summary>Indicators.</summary>
    Indicators,
}

/// <summary>Finds the parts that addresses and forms speak of.</summary>
internal static class PartKinds
{
    /// <summary>The kind of an address.</summary>
    /// <exception cref="RefusedException">There is no such kind.</exception>
    public static PartKind Get(string word) => Enum.GetValues<PartKind>().Where(kind => kind.ToString().Equals(word, StringComparison.OrdinalIgnoreCase)).Select(kind => (PartKind?)kind).FirstOrDefault() ?? throw RefusedException.NotFound();

    /// <summary>The parts of a kind.</summary>
    public static IReadOnlyList<StrategyPart> List(PartKind kind, StrategyContents contents) => kind switch
    {
        PartKind.Priorities => contents.Priorities,
        PartKind.Measures => contents.Measures,
        PartKind.Calls => contents.Calls,
        PartKind.Projects => contents.Projects,
        _ => contents.Indicators,
    };

    /// <summary>What a part is called.</summary>
    public static Registry.Texts.FreeTexts NameOf(StrategyPart part) => part switch
    {
        StrategyPriority one => one.Name,
        StrategyMeasure one => one.Name,
        StrategyCall one => one.Name,
        StrategyProject one => one.Title,
        _ => ((StrategyIndicator)part).Name,
    };
}
