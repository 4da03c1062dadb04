using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Territories;

/// <summary>What is to be converted, and by what divided regions are divided.</summary>
/// <param name="Dataset">The dataset's code.</param>
/// <param name="To">The NUTS version wanted.</param>
/// <param name="Year">The year; null for the latest.</param>
/// <param name="Level">The activity level; null for division, or what the dataset has.</param>
/// <param name="Weight">What the sizes of pieces are.</param>
/// <param name="WeightDataset">The dataset that has them; null for the first loaded that does.</param>
/// <param name="Written">Weights that the user wrote; they go before those of a dataset.</param>
/// <param name="LeftOut">Countries whose regions are left out, before and after.</param>
public sealed record ConversionRequest(
    string Dataset,
    NutsVersion To,
    int? Year = null,
    Vocabulary.Activities.ActivityLevel? Level = null,
    ConversionWeight Weight = ConversionWeight.Population,
    string? WeightDataset = null,
    IReadOnlyList<WrittenWeight>? Written = null,
    IReadOnlyList<string>? LeftOut = null);

/// <summary>What divides a region.</summary>
public enum ConversionWeight
{
    /// <summary>Population on 1 January.</summary>
    Population,

    /// <summary>Square kilometres of land.</summary>
    Area,

    /// <summary>Persons employed.</summary>
    Employment,
}

/// <summary>A weight that the user wrote.</summary>
/// <param name="From">The divided region.</param>
/// <param name="To">The region to which a part of it goes.</param>
/// <param name="Weight">The size of the part, 0 or more, in whatever unit: of one region they are compared with each other.</param>
public sealed record WrittenWeight(string From, string To, double Weight);

/// <summary>A table in the regions of another NUTS version: the study behind <c>regiohelix territory convert</c>.</summary>
/// <param name="Dataset">The dataset's code.</param>
/// <param name="Vintage">The vintage's id.</param>
/// <param name="Year">The year.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Unit">The unit.</param>
/// <param name="FromVersion">The year that names the version converted from.</param>
/// <param name="ToVersion">The year that names the version converted to.</param>
/// <param name="Changes">What became of regions that are not the same in both.</param>
/// <param name="Weights">What divided regions were divided by, in a sentence; says so where none was divided.</param>
/// <param name="Before">The sum of all published cells before.</param>
/// <param name="After">The sum of all published cells after, with what is certain of those that lost a part.</param>
/// <param name="Table">The converted table.</param>
public sealed record Conversion(
    string Dataset,
    string Vintage,
    int Year,
    string Indicator,
    string Unit,
    int FromVersion,
    int ToVersion,
    IReadOnlyList<ConversionChange> Changes,
    LocalText Weights,
    double Before,
    double After,
    [property: System.Text.Json.Serialization.JsonIgnore] RegionActivityTable Table)
{
    /// <summary>The cells of the converted table.</summary>
    public IEnumerable<ConvertedCell> Cells =>
        from row in Enumerable.Range(0, Table.Regions.Count)
        from column in Enumerable.Range(0, Table.Activities.Count)
        let cell = Table[row, column]
        select new ConvertedCell(
            Table.Regions[row], Table.Activities[column], cell.Value, cell.Lower, double.IsPositiveInfinity(cell.Upper) ? null : cell.Upper, Vocabulary.Observations.FlagCodes.Format(cell.Flags));
}

/// <summary>What became of a region.</summary>
/// <param name="From">The region before.</param>
/// <param name="To">The region after.</param>
/// <param name="Share">Which share of it goes there, above 0, at most 1.</param>
/// <param name="Kind">What happened.</param>
public sealed record ConversionChange(string From, string To, double Share, ConversionKind Kind);

/// <summary>What happened to a region.</summary>
public enum ConversionKind
{
    /// <summary>The same area under another code.</summary>
    Recoded,

    /// <summary>It went whole into a larger region.</summary>
    Joined,

    /// <summary>It was divided: its amounts are split by weights.</summary>
    Divided,
}

/// <summary>A cell of a converted table.</summary>
/// <param name="Region">The region after.</param>
/// <param name="Activity">The activity; <c>TOTAL</c> where the dataset has none.</param>
/// <param name="Value">The amount; null where a part of it is not published.</param>
/// <param name="Lower">The least it can be.</param>
/// <param name="Upper">The most it can be; null where nothing bounds it.</param>
/// <param name="Flag">Eurostat's flag letters, <c>e</c> where a divided region has a part in it.</param>
public sealed record ConvertedCell(string Region, string Activity, double? Value, double Lower, double? Upper, string Flag);
