using RegioHelix.Analytics.Concentration;
using RegioHelix.Analytics.Concentration.Distances;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Computing;

/// <summary>A table with the name that problems show.</summary>
/// <param name="Name">The file as the user named it.</param>
/// <param name="Table">The table.</param>
public sealed record NamedTable(string Name, RegionActivityTable Table);

/// <summary>What is to be computed.</summary>
/// <param name="Measure">The measure's name.</param>
/// <param name="Tables">The table, and later ones where the measure takes them; empty where it takes plants or records.</param>
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

    /// <summary>The groups of an activity from the coarsest to the finest, where more than one level is given; else null.</summary>
    public IReadOnlyList<Func<string, string?>>? Levels { get; init; }

    /// <summary>Plants; null where not given.</summary>
    public IReadOnlyList<Plant>? Plants { get; init; }

    /// <summary>Plants with their places; null where not given.</summary>
    public IReadOnlyList<PlacedPlant>? Places { get; init; }

    /// <summary>A figure of regions or activities; null where not given.</summary>
    public IReadOnlyDictionary<string, double?>? Figures { get; init; }

    /// <summary>The area of regions; null where not given.</summary>
    public IReadOnlyDictionary<string, double?>? Area { get; init; }

    /// <summary>The neighbours of regions; null where not given.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Neighbours { get; init; }

    /// <summary>What entities do (patents their classes, firms their products); null where not given.</summary>
    public IReadOnlyList<ActivityRecord>? Records { get; init; }

    /// <summary>The same, counted where the records lie; null where not given.</summary>
    public CoOccurrence? Counted { get; init; }

    /// <summary>Other links between activities, and a table of clusters to compare with.</summary>
    public ClusterLinks Links { get; init; } = new();

    /// <summary>The file of what takes the table's place, for problems.</summary>
    public string Source { get; init; } = "";

    /// <summary>The memory that may be used, in bytes.</summary>
    public long MostBytes { get; init; } = MemoryNeed.UsualLimit;
}
