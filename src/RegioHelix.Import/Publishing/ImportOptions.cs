using System.Globalization;
using RegioHelix.Vocabulary.Datasets;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Import.Publishing;

/// <summary>What decides the result of an import beside the file.</summary>
/// <param name="Declaration">The dataset.</param>
public sealed record ImportOptions(DatasetDeclaration Declaration)
{
    /// <summary>The version of the region codes; null to tell it from the codes.</summary>
    public NutsVersion? NutsVersion { get; init; }

    /// <summary>The classification of the activity codes. Codes of <c>NACE_R2</c> are checked, others are taken as they are and never summed.</summary>
    public string Classification { get; init; } = "NACE_R2";

    /// <summary>The first year to be read; earlier ones are left out.</summary>
    public int? Since { get; init; }

    /// <summary>What becomes of a cell that cannot be read.</summary>
    public BadCells BadCells { get; init; }

    /// <summary>The options as the report keeps them.</summary>
    internal IReadOnlyList<string> Describe(NutsVersion version, ImportFormat format)
    {
        var described = new List<string> { $"nuts={(int)version}", $"classification={Classification}", $"bad-cells={(BadCells == BadCells.Stop ? "stop" : "missing")}" };
        if (Since is { } since)
            described.Add(string.Create(CultureInfo.InvariantCulture, $"since={since}"));
        described.AddRange(format.Told);
        return described;
    }
}
