using System.Globalization;
using RegioHelix.Vocabulary.Embedded;

namespace RegioHelix.Vocabulary.Clusters;

/// <summary>The published readings of clusters' share of jobs, oldest first. Quoted, never computed here.</summary>
public static class ClusterWeightReadings
{
    private static readonly Lazy<IReadOnlyList<ClusterWeightReading>> Rows = new(() => [.. ReadRows()]);

    /// <summary>Every reading, oldest first.</summary>
    public static IReadOnlyList<ClusterWeightReading> All => Rows.Value;

    private static IEnumerable<ClusterWeightReading> ReadRows()
    {
        foreach (var row in EmbeddedTable.Read("Clusters.readings.tsv", "code", "year", "percent", "approximate", "jobs_million", "sectors", "places", "basis", "english", "dutch", "source", "dutch_source", "figure_evidence", "definition_evidence"))
            yield return new ClusterWeightReading(
                row[0], int.Parse(row[1], CultureInfo.InvariantCulture), ReadNumber(row[2]), row[3] == "yes",
                row[4].Length == 0 ? null : ReadNumber(row[4]), FindCount(row[5]), FindCount(row[6]),
                Enum.Parse<ClusterWeightBasis>(row[7]), row[8], row[9], row[10], row[11],
                Enum.Parse<EvidenceMark>(row[12]), Enum.Parse<EvidenceMark>(row[13]));
    }

    private static double ReadNumber(string text) => double.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static int? FindCount(string text) => text.Length == 0 ? null : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
