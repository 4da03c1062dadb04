using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Themes;
using RegioHelix.Store.Observations;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Tables;
using RegioHelix.Vocabulary.Themes;

namespace RegioHelix.Studies.Themes;

/// <summary>A table of specialisation in which a theme took the place of its activities: every study of an activity then works on the theme.</summary>
internal static class ThemedTable
{
    public static SpecialisationTable From(SpecialisationTable whole, Theme theme, IObservationStore store) =>
        SpecialisationTable.Derived(whole.Choice with { Theme = theme }, Parts(whole, ThemeColumns.Find(theme, whole, store), store));

    /// <summary>What the table is made of.</summary>
    public static TableParts Parts(SpecialisationTable whole, ThemeColumns columns, IObservationStore store)
    {
        var (theme, parts) = (columns.Theme, whole.Parts);
        var sections = parts.Sections is { } known ? new PartTotals(known, SpecialisationTable.SectionOf, 0.5 * whole.Choice.PersonsPerUnit) : null;
        var reference = Extended(parts.Reference.Table, 2, columns, whole.Choice, store, Cell.Between(0, 0));
        var sums = new BoundedSums(
            ThemeTable.From(Extended(parts.Cells, 2, columns, whole.Choice, store, Cell.Missing()), theme.Code, columns.Weights, sections),
            ThemeTable.From(reference, theme.Code, columns.Weights, sections),
            ThemeTable.From(KnownPart.From(reference), theme.Code, columns.Weights));
        bool IsSum(string region, string activity) => activity == theme.Code;
        // A region of which a part of the theme is not bounded says little of the theme, however small that part usually is.
        var open = Enumerable.Range(0, sums.Cells.Regions.Count).Where(row => double.IsPositiveInfinity(sums.Cells[row, 0].Upper)).ToHashSet();
        return new TableParts(
            BoundedSums.Shown(sums.Cells, IsSum),
            new ReferenceCells(BoundedSums.Shown(sums.Reference, IsSum), open.Union(parts.Reference.OpenRows).ToHashSet()),
            parts.Sections,
            Countries(parts.Countries, columns, whole.Choice, store))
        {
            Bounded = sums,
            Theme = columns,
        };
    }

    private static CountryTotals? Countries(CountryTotals? countries, ThemeColumns columns, TableChoice choice, IObservationStore store)
    {
        if (countries is null)
            return null;
        var extended = Extended(countries.Divisions, 0, columns, choice, store, Cell.Missing());
        return extended.Activities.Any(columns.Weights.ContainsKey) && extended.Regions.Count > 0
            ? countries with { Divisions = ThemeTable.From(extended, columns.Theme.Code, columns.Weights) }
            : null;
    }

    private static RegionActivityTable Extended(RegionActivityTable table, int level, ThemeColumns columns, TableChoice choice, IObservationStore store, Cell absent)
    {
        string[] groups = [.. columns.Weights.Keys.Where(column => column.Length == 4 && table.FindActivity(column) < 0 && table.FindActivity(column[..3]) >= 0)];
        var finer = groups.Length == 0 ? table : GroupColumns.From(table, SpecialisationTable.InPersons(store.GetTable(choice.Query(level, ActivityLevel.Group)), choice.PersonsPerUnit), groups);
        return columns.Agriculture is { } agriculture ? agriculture.Join(finer, level, absent) : finer;
    }
}
