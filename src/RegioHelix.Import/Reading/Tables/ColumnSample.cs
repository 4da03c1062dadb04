using RegioHelix.Import.Reading.Cells;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Import.Reading.Tables;

/// <summary>What shares of a column's first values look like regions, activities, years, numbers or flags.</summary>
internal sealed class ColumnSample
{
    private static readonly string[] ActivityWords = ["nace", "activ", "aktiv", "sector", "sektor", "branche", "industr", "sic", "isic", "sbi", "wz"];
    private readonly string[] filled;

    /// <summary>Takes the values of one column.</summary>
    public ColumnSample(string name, IEnumerable<string> values)
    {
        Name = name;
        var all = values.ToArray();
        filled = [.. all.Select(value => value.Trim()).Where(value => value.Length > 0)];
        Empty = all.Length - filled.Length;
        Regions = Share(IsRegion);
        Activities = Share(value => IsActivity(value, NameSaysActivity));
        Years = Share(value => YearText.TryRead(value, out _));
        Numbers = Share(value => IsNumber(value) || value[0] == ':');
        Flags = filled.Length > 0 && Share(value => value.Length <= 3 && FlagCodes.TryRead(value, out _)) == 1;
        HasNumber = filled.Any(IsNumber);
    }

    /// <summary>The header.</summary>
    public string Name { get; }

    /// <summary>Rows without a value.</summary>
    public int Empty { get; }

    /// <summary>Share of filled cells that are codes of regions.</summary>
    public double Regions { get; }

    /// <summary>Share of filled cells that are codes of activities; bare digits count only under a header that says so.</summary>
    public double Activities { get; }

    /// <summary>Share of filled cells that are years.</summary>
    public double Years { get; }

    /// <summary>Share of filled cells that are numbers or missing ones.</summary>
    public double Numbers { get; }

    /// <summary>True where all filled cells are flags.</summary>
    public bool Flags { get; }

    /// <summary>True where at least one cell is a number.</summary>
    public bool HasNumber { get; }

    /// <summary>The first different values.</summary>
    public IReadOnlyList<string> Examples => [.. filled.Distinct(StringComparer.Ordinal).Take(5)];

    /// <summary>True for a header that is an activity's code, as in a wide table.</summary>
    public bool IsHeadedByActivity => !YearText.TryRead(Name, out _) && IsActivity(Name, digits: Name.Length == 2);

    private bool NameSaysActivity => ActivityWords.Any(word => Name.Contains(word, StringComparison.OrdinalIgnoreCase));

    private double Share(Func<string, bool> holds) => filled.Length == 0 ? 0 : filled.Count(holds) / (double)filled.Length;

    private static bool IsRegion(string value)
        => RegionCatalogue.Classify(value, NutsVersion.Nuts2021) is not RegionCodeStatus.Unknown;

    private static bool IsActivity(string value, bool digits)
        => (digits || !char.IsAsciiDigit(value.FirstOrDefault())) && ActivityCatalogue.Classify(ActivityText.Read(value, "NACE_R2")) != ActivityCodeStatus.Unknown;

    private static bool IsNumber(string value)
        => (CellText.Read(value) is { IsGood: true, Value: not null }) || CellText.MayHaveDecimalComma(value) || CellText.Read(value, DecimalMark.Comma) is { IsGood: true, Value: not null };
}
