using System.Collections.Frozen;
using RegioHelix.Vocabulary.Embedded;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Vocabulary.Datasets;

/// <summary>
/// The datasets whose units, default slices and sources are known beforehand. Any other can be imported too, with plain defaults.
/// Source: Eurostat, data browser and metadata of each table; <c>docs/data/datasets.md</c>.
/// </summary>
public static class DatasetCatalogue
{
    // Counts of people, hours, firms and patents, and stocks of money: Eurostat, code list UNIT.
    private static readonly string[] StandardNonNegativeUnits =
    [
        "NR", "PER", "THS", "THS_PER", "FTE", "HW", "THS_HW", "P_MHAB",
        "EUR", "MIO_EUR", "MIO_NAC", "EUR_HAB", "EUR_HAB_EU", "EUR_HAB_EU27_2020",
        "PPS", "MIO_PPS", "MIO_PPS_EU27_2020", "PPS_HAB", "PPS_HAB_EU", "PPS_EU27_2020_HAB", "PPS_HAB_EU27_2020",
        "MIO_PPCS", "PPCS_HAB", "PPCS_HAB_EU", "PC_GDP",
    ];

    private static readonly Lazy<IReadOnlyList<DatasetDeclaration>> Rows = new(() => [.. ReadRows()]);

    private static readonly Lazy<FrozenDictionary<string, DatasetDeclaration>> ByCode =
        new(() => All.ToFrozenDictionary(dataset => dataset.Code, StringComparer.OrdinalIgnoreCase));

    /// <summary>All declared datasets.</summary>
    public static IReadOnlyList<DatasetDeclaration> All => Rows.Value;

    /// <summary>The declaration of a dataset, its code in capitals or not; null where it has none.</summary>
    public static DatasetDeclaration? Find(string code) => ByCode.Value.GetValueOrDefault(code);

    /// <summary>The declaration of a dataset, or for one that has none: published by Eurostat, the code for a title, no default slice.</summary>
    public static DatasetDeclaration FindOrDefault(string code) => Find(code) ?? Declare(code);

    private static DatasetDeclaration Declare(string code) =>
        new(code.ToLowerInvariant(), code, code, FigureKind.Published, "Eurostat", "CC BY 4.0, Eurostat to be named", "", "value", "", "", StandardNonNegativeUnits)
        {
            DutchSource = "Eurostat",
            DutchLicence = "CC BY 4.0, met vermelding van Eurostat",
        };

    private static IEnumerable<DatasetDeclaration> ReadRows()
    {
        var rows = EmbeddedTable.Read(
            "Datasets.datasets.tsv",
            "code", "title", "dutch_title", "kind", "source", "dutch_source", "licence", "dutch_licence", "scope", "dutch_scope", "address", "indicator", "unit", "default_slices", "non_negative_units", "indicators");
        foreach (var row in rows)
        {
            var slices = row[13].Split('|');
            yield return new DatasetDeclaration(
                row[0], row[1], row[2], ReadKind(row[3]), row[4], row[6], row[10], row[11], row[12], slices[0], ReadUnits(row[14]))
            {
                DutchSource = row[5],
                DutchLicence = row[7],
                Scope = row[8],
                DutchScope = row[9],
                OtherDefaultSlices = slices[1..],
                Indicators = [.. row[15].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(ReadIndicator)],
            };
        }
    }

    private static FigureKind ReadKind(string word) => word switch
    {
        "published" => FigureKind.Published,
        "landmark" => FigureKind.Landmark,
        "simulated" => FigureKind.Simulated,
        _ => throw new InvalidOperationException($"datasets.tsv: {word} is not a kind of figure"),
    };

    private static string[] ReadUnits(string words) => words switch
    {
        "standard" => StandardNonNegativeUnits,
        "none" => [],
        _ => words.Split('|'),
    };

    // V16110=persons_employed:PER
    private static IndicatorDeclaration ReadIndicator(string text)
    {
        var parts = text.Split('=', ':');
        return new IndicatorDeclaration(parts[0], parts[1], parts[2]);
    }
}
