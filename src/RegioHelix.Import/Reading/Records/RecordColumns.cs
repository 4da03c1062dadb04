using RegioHelix.Import.Reading.Source;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Records;

/// <summary>A mapping that was found in a header: positions from 0, -1 for what is not there.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Region">The region.</param>
/// <param name="Activity">The activity.</param>
/// <param name="Year">The year, or -1.</param>
/// <param name="FixedYear">The year of all records where there is no column of it.</param>
/// <param name="Weight">The weight, or -1 where every record weighs 1.</param>
internal sealed record RecordColumns(int Entity, int Region, int Activity, int Year, int FixedYear, int Weight)
{
    /// <summary>The last of them.</summary>
    public int Last { get; } = Math.Max(Math.Max(Entity, Region), Math.Max(Activity, Math.Max(Year, Weight)));

    /// <summary>Looks the mapping up.</summary>
    /// <exception cref="ProblemsException">Columns that are not there, all of them at once.</exception>
    public static RecordColumns Of(string file, IReadOnlyList<string> header, RecordMapping mapping)
    {
        var problems = new List<Problem>();
        int At(string name, string option)
        {
            var position = MappedColumns.Position(header, name);
            if (position < 0)
                problems.Add(new(file, 1, 0, "no-such-column", SourceProblem.Shorten(name), Phrase.Of($"the columns are {string.Join(", ", header.Take(30).Select(SourceProblem.Shorten))}; name the right one with {option}")));
            else if (header.Count(other => other.Equals(header[position], StringComparison.Ordinal)) > 1)
                problems.Add(new(file, 1, position + 1, "column-twice", SourceProblem.Shorten(name), Phrase.Of("two columns have this name; rename one of them")));
            return position;
        }

        var hasYearColumn = MappedColumns.Position(header, mapping.Year) >= 0;
        var fixedYear = !hasYearColumn && YearText.TryRead(mapping.Year, out var year) ? year : 0;
        var columns = new RecordColumns(
            At(mapping.Entity, "--entity"), At(mapping.Region, "--region"), At(mapping.Activity, "--activity"), fixedYear > 0 ? -1 : At(mapping.Year, "--year"), fixedYear,
            mapping.Weight is { } weight ? At(weight, "--weight") : MappedColumns.Position(header, "weight"));
        return problems.Count == 0 ? columns : throw new ProblemsException(problems);
    }
}
