using RegioHelix.Analytics.Concentration;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Computing;

/// <summary>A table with the name that problems show.</summary>
/// <param name="Name">The file as the user named it.</param>
/// <param name="Table">The table.</param>
public sealed record NamedTable(string Name, RegionActivityTable Table);

/// <summary>What is to be computed.</summary>
/// <param name="Measure">The measure's name.</param>
/// <param name="Tables">The table, and later ones where the measure takes them; empty where it takes plants.</param>
public sealed record ComputeRequest(string Measure, IReadOnlyList<NamedTable> Tables)
{
    /// <summary>The variant; null for the default.</summary>
    public string? Variant { get; init; }

    /// <summary>The package whose conventions hold where nothing else is said; null for ours.</summary>
    public string? Convention { get; init; }

    /// <summary>Options by name, without dashes.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>The income of regions; null where not given.</summary>
    public IReadOnlyDictionary<string, double?>? Income { get; init; }

    /// <summary>The population of regions; null where not given.</summary>
    public IReadOnlyDictionary<string, double?>? Population { get; init; }

    /// <summary>The group of an activity, null where it has none; null where no groups are given.</summary>
    public Func<string, string?>? Groups { get; init; }

    /// <summary>Plants; null where not given.</summary>
    public IReadOnlyList<Plant>? Plants { get; init; }

    /// <summary>The memory that may be used, in bytes.</summary>
    public long MostBytes { get; init; } = MemoryNeed.UsualLimit;
}
