using System.Text.Json;

namespace RegioHelix.Registry.Strategies;

/// <summary>A file that was taken into a strategy as a whole, and can be taken back as a whole.</summary>
public sealed class StrategyImport : RegistryRecord
{
    /// <summary>The strategy.</summary>
    public Guid StrategyId { get; internal set; }

    /// <summary>The file as the user named it.</summary>
    public string FileName { get; internal set; } = "";

    /// <summary>What its rows are.</summary>
    public StrategyRowKind Kind { get; internal set; }

    /// <summary>When. UTC.</summary>
    public DateTimeOffset At { get; internal set; }

    /// <summary>How many rows it had.</summary>
    public int Rows { get; internal set; }

    /// <summary>How many records it added.</summary>
    public int Added { get; internal set; }

    /// <summary>How many rows were left out because something was wrong with them.</summary>
    public int LeftOut { get; internal set; }

    /// <summary>When it was taken back. UTC; null while it stands.</summary>
    public DateTimeOffset? UndoneAt { get; internal set; }
}

/// <summary>A row of such a file, as it was imported: where every euro leads back to.</summary>
public sealed class StrategySourceRow
{
    /// <summary>The import.</summary>
    public Guid ImportId { get; internal set; }

    /// <summary>Its line in the file, from 1.</summary>
    public long Line { get; internal set; }

    /// <summary>Names of columns and what stood in them.</summary>
    public string Cells { get; internal set; } = "";

    /// <summary>The same, taken apart.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> List() => [.. (JsonSerializer.Deserialize<string[][]>(Cells) ?? []).Select(cell => KeyValuePair.Create(cell[0], cell[1]))];

    /// <summary>Keeps names and fields.</summary>
    internal static string Store(IReadOnlyList<string> header, IReadOnlyList<string> fields) =>
        JsonSerializer.Serialize(Enumerable.Range(0, Math.Max(header.Count, fields.Count)).Select(at => new[] { header.ElementAtOrDefault(at) ?? "", fields.ElementAtOrDefault(at) ?? "" }));
}

/// <summary>What the rows of a file are.</summary>
public enum StrategyRowKind
{
    /// <summary>Projects, or partners of projects: several rows of one project are its partners.</summary>
    Projects,

    /// <summary>Priorities.</summary>
    Priorities,

    /// <summary>Measures.</summary>
    Measures,

    /// <summary>Calls.</summary>
    Calls,

    /// <summary>Indicators.</summary>
    Indicators,

    /// <summary>Values of indicators.</summary>
    Values,
}
