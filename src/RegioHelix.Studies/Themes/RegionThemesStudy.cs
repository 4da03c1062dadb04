using System.Collections.Concurrent;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Themes;

namespace RegioHelix.Studies.Themes;

/// <summary>In which themes is this region strong?</summary>
public sealed class RegionThemesStudy(SpecialisationTables tables, SearchStudy search)
{
    private const int MostKept = 400;
    private const int MostNamed = 3;

    // A theme of which a real part is not in the figures is shown, with how much of it is, but not said to be a strength.
    private const double LeastSaid = 0.9;

    private readonly ConcurrentDictionary<(string Dataset, string Vintage, int Year, Theme Theme, string Stamp), Once<ThemeFigures>> kept = new();

    /// <summary>Runs the study.</summary>
    /// <param name="region">A NUTS code; a superseded one is answered with its successor.</param>
    /// <param name="settings">The switches; themes are made of divisions whatever the level.</param>
    /// <exception cref="StudyRefusedException">Unknown region, a year that is not loaded, no data.</exception>
    public RegionThemes Run(string region, StudySettings settings)
    {
        var (chosen, _, _) = RegionChoice.Choose(tables, search, region, settings);
        var level = TableChooser.Levels(chosen.Choice.State).Contains(ActivityLevel.Division) ? ActivityLevel.Division : chosen.Choice.Level;
        var (table, row, identity) = RegionChoice.Choose(tables, search, region, settings with { Dataset = chosen.Choice.Dataset, Year = chosen.Choice.Year, Level = level });
        var columns = tables.Themes.List().Select(theme => ThemeColumns.Find(theme, table, tables.Store)).ToList();
        var figures = columns.Where(one => one.IsCovered).Select(one => Figures(table, one)).ToList();
        var lines = figures.Select(one => Line(one, row)).OrderBy(line => line.LocationQuotient is null ? 1 : 0).ThenByDescending(line => line.LocationQuotient ?? line.Lower ?? 0).ThenBy(line => line.Slug, StringComparer.Ordinal).ToList();
        var provenance = ProvenanceWriter.Write(table, "theme-quotient", "location-quotient", "bounds");
        return new RegionThemes(
            identity,
            figures.Select(one => one.Columns.Beside).FirstOrDefault(beside => beside is not null) is { } second ? provenance with { Beside = second } : provenance,
            Sentence(identity, lines, provenance),
            lines,
            [.. columns.Where(one => !one.IsCovered).Select(one => one.Theme.Name())]);
    }

    private ThemeFigures Figures(SpecialisationTable table, ThemeColumns columns)
    {
        if (kept.Count > MostKept)
            kept.Clear();
        // The second source can be loaded anew while this table stays the same.
        var key = (table.Choice.Dataset, table.Choice.Vintage, table.Choice.Year, columns.Theme, columns.Beside?.Provenance.Vintage ?? "");
        return kept.GetOrAdd(key, _ => new(() => ThemeFigures.From(table, columns, tables.Store))).Value;
    }

    private static RegionThemeLine Line(ThemeFigures figures, int row)
    {
        var (cell, quotient, theme) = (figures.Cells[row], figures.Quotients[row], figures.Columns.Theme);
        return new RegionThemeLine(
            theme.Slug, theme.Name(), theme.Kind, cell.Value, cell.Lower, double.IsPositiveInfinity(cell.Upper) ? null : cell.Upper,
            quotient.Value, quotient.Lower, quotient.Upper, QualityOf.Cell(cell), figures.Columns.Covered, figures.Columns.Agriculture is not null);
    }

    private static LocalText Sentence(RegionIdentity region, List<RegionThemeLine> lines, FigureProvenance provenance)
    {
        var strong = lines.Where(line => line.LocationQuotient >= HeadlineRule.LeastQuotient && line.Lower >= 1 && line.Covered >= LeastSaid).Take(MostNamed).ToList();
        if (lines.Count == 0)
            return Sentences.Fill("RegionThemesNone", _ => [provenance.Dataset]);
        var key = strong.Count == 0 ? "RegionThemesWeak" : "RegionThemesStrong";
        return Sentences.Fill(provenance.IsSimulated ? key + "Simulated" : key, culture =>
        [
            region.Name.In(culture),
            FigureText.List([.. strong.Select(line => $"{line.Name.In(culture)} ({FigureText.Quotient(line.LocationQuotient!.Value, culture)})")], culture),
        ]);
    }
}
