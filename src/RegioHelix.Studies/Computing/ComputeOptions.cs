namespace RegioHelix.Studies.Computing;

/// <summary>Every convention as an option, with the origin of each of its values: a file for each family. A measure names those that it reads.</summary>
public static partial class ComputeOptions
{
    /// <summary>All options, in the order of the help.</summary>
    public static IReadOnlyList<ComputeOption> All { get; } =
    [
        .. PresenceFamily,
        .. RelatednessFamily,
        .. ComplexityFamily,
        .. LabelsFamily,
        .. ChangeFamily,
        .. SpreadFamily,
        .. DiversificationFamily,
        .. ClustersFamily,
        .. DrawsFamily,
        .. ShownFamily,
    ];

    /// <summary>Those that say how tables are drawn.</summary>
    public static IReadOnlyList<string> OfDraws { get; } = [Seed, "noise", Error, "error-estimated", ErrorUnreliable, "gaps", "level", "interval", Ranks, ChanceOf];

    /// <summary>Those that every measure reads: they only change how figures are shown.</summary>
    public static IReadOnlyList<string> OfEveryMeasure { get; } = [Bound, Multiply, Decimals, Draws, .. OfDraws];

    /// <summary>Those of every measure over presence.</summary>
    public static IReadOnlyList<string> OfPresence { get; } = [Presence, Threshold, ThresholdRule, LeastUbiquity];

    /// <summary>Those of every measure that asks what is present in each of several years.</summary>
    public static IReadOnlyList<string> OfPresenceInYears { get; } = [Presence, Threshold, ThresholdRule];

    /// <summary>Those of lots.</summary>
    public static IReadOnlyList<string> OfLots { get; } = [Permutations, Seed];

    /// <summary>The option of a name.</summary>
    /// <exception cref="KeyNotFoundException">A name that is not in the list: our fault.</exception>
    public static ComputeOption Get(string name) => All.FirstOrDefault(option => option.Name == name) ?? throw new KeyNotFoundException($"no option is called {name}");
}
