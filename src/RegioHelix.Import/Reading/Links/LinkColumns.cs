using RegioHelix.Import.Reading.Csv;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Links;

/// <summary>Where the fields of a link stand, counted from 0.</summary>
/// <param name="RegionA">The one region.</param>
/// <param name="RegionB">The other.</param>
/// <param name="Year">The year.</param>
/// <param name="Weight">The weight.</param>
/// <param name="Activity">The activity; below 0 where the file has none.</param>
internal readonly record struct LinkColumns(int RegionA, int RegionB, int Year, int Weight, int Activity)
{
    /// <summary>The last of them.</summary>
    public int Last => Math.Max(Math.Max(RegionA, RegionB), Math.Max(Math.Max(Year, Weight), Activity));

    /// <summary>Finds them by the names in the header.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">One that is needed is missing.</exception>
    public static LinkColumns Of(DelimitedRows rows)
    {
        int At(string name) => MappedColumns.Position(rows.Header, name);
        var found = new LinkColumns(At("region_a"), At("region_b"), At("year"), At("weight"), At("activity"));
        if (found.RegionA < 0 || found.RegionB < 0 || found.Year < 0 || found.Weight < 0)
            throw SourceProblem.Of(
                rows.File, rows.HeaderLine, 0, "no-such-column", string.Join(", ", rows.Header), Phrase.Of("the columns must be called region_a, region_b, year and weight, and may have activity: two regions and how much they did together in a year"));
        return found;
    }
}
