using System.Collections.Concurrent;
using RegioHelix.Analytics.Diversification;
using RegioHelix.Registry.Strategies;
using RegioHelix.Registry.Texts;
using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Studies.Themes;

namespace RegioHelix.Studies.Strategies;

/// <summary>What the observatory knows of the activities of a priority in its region.</summary>
public sealed class PriorityFigures(OpportunityTables opportunities, SearchStudy search, ThemeShelf themes)
{
    private const int MostKept = 600;
    private const int YearsBefore = 6;
    private const int MostYears = 14;

    private readonly ConcurrentDictionary<Key, ThemeFigures?> kept = new();

    private SpecialisationTables Tables => opportunities.Specialisation;

    /// <summary>The figures of a strategy's region; null where it is in none that are loaded, with the reason.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <param name="settings">The switches.</param>
    internal (PriorityPlace? Place, LocalText? Why) Find(Strategy strategy, StudySettings settings)
    {
        try
        {
            var (table, row, identity) = RegionChoice.Choose(Tables, search, strategy.RegionCode, settings with { Level = null });
            return (new(table, row, identity, opportunities.Get(table, settings), ProvenanceWriter.Write(table, "priority-sharpness", "theme-quotient", "location-quotient", "relatedness-density", "share", "bounds"), settings, strategy.FromYear), null);
        }
        catch (StudyRefusedException refused) when (refused.Offers.Count == 0)
        {
            return (null, refused.Explanation);
        }
    }

    /// <summary>The sharpness of a scope in a region.</summary>
    internal PrioritySharpness Tell(IReadOnlyList<string> scope, PriorityPlace? place, LocalText? why)
    {
        var read = PriorityScope.From(scope, themes);
        if (read.Theme is not { } theme)
            return PrioritySharpness.Without(SharpnessState.NoScope, read.Unknown.Count == 0 ? Sentences.Get("PriorityNoScope") : Sentences.Fill("PriorityUnknownThemes", culture => [FigureText.List(read.Unknown, culture)]));
        if (place is null)
            return PrioritySharpness.Without(SharpnessState.NoFigures, Sentences.Fill("PriorityNoFigures", culture => [why?.In(culture) ?? ""]));
        var columns = ThemeColumns.Find(theme, place.Table, Tables.Store);
        if (!columns.IsCovered || Figures(place.Table, columns) is not { } figures)
            return PrioritySharpness.Without(SharpnessState.NotCovered, Sentences.Fill("PriorityNotCovered", culture => [FigureText.Percent(columns.Covered, culture), place.Table.Choice.Dataset]));
        var told = Told(place, columns, figures);
        return told with { Sentence = SharpnessRule.Sentence(told, place.Region, place.Provenance.IsSimulated) };
    }

    /// <summary>What the observatory says of a scope today, to be kept with a proposal: dated, with its source; none where it says nothing.</summary>
    public FreeTexts Say(Strategy strategy, IReadOnlyList<string> scope, StudySettings settings)
    {
        var (place, why) = Find(strategy, settings);
        var told = Tell(scope, place, why);
        if (told.State != SharpnessState.Told || place is null)
            return FreeTexts.None;
        var said = Sentences.Fill("PriorityFigures", culture => [told.Sentence.In(culture), place.Provenance.Source.In(culture), place.Provenance.Dataset, place.Provenance.Year, place.Provenance.Vintage]);
        return FreeTexts.Of([new("en", said.English), new("nl", said.Dutch)]);
    }

    private PrioritySharpness Told(PriorityPlace place, ThemeColumns columns, ThemeFigures figures)
    {
        var (cell, quotient, row) = (figures.Cells[place.Row], figures.Quotients[place.Row], place.Row);
        var lines = columns.Weights.OrderBy(weight => weight.Key, StringComparer.Ordinal).Select(weight => Line(place, weight.Key, weight.Value)).ToList();
        var density = MeanDensity(lines);
        var usual = Mean(Enumerable.Range(0, place.Basis.Presence.Activities.Count).Select(activity => place.Basis.Density[row, activity].Value));
        var (share, all) = Shares(place, columns, figures);
        var trend = Trend(place, columns);
        var (change, changeOfAll) = Change(place, columns, trend);
        return new(
            Sentences.Get("PriorityNoScope"), SharpnessState.Told, SharpnessRule.Breadth(all), SharpnessRule.Roots(quotient.Value, quotient.Lower, density, usual),
            lines.Count, place.Table.Cells.Activities.Count, columns.Covered,
            cell.Value, cell.Lower, double.IsPositiveInfinity(cell.Upper) ? null : cell.Upper, share, all, quotient.Value, quotient.Lower, quotient.Upper,
            density, usual, QualityOf.Cell(cell), lines, trend, change, changeOfAll)
        {
            FromYear = place.FromYear,
        };
    }

    private static ScopeLine Line(PriorityPlace place, string code, double weight)
    {
        var (table, row) = (place.Table, place.Row);
        var (column, near) = (table.Cells.FindActivity(code), place.Basis.Presence.Activities.ToList().IndexOf(code));
        var quotient = column < 0 ? default : table.Quotient(row, column);
        return new(
            code, ActivityNames.Get(code).ShortName(), weight,
            column < 0 ? null : table.Cells[row, column].Value, column < 0 ? null : quotient.Value, column < 0 ? null : quotient.Lower, column < 0 ? null : quotient.Upper,
            near < 0 ? null : place.Basis.Density[row, near].Value, column < 0 ? Quality.Missing : QualityOf.Cell(table.Cells[row, column]));
    }

    private static double? MeanDensity(List<ScopeLine> lines)
    {
        var known = lines.Where(line => line.Density is not null).ToList();
        return known.Count == 0 ? null : known.Sum(line => line.Weight * line.Density!.Value) / known.Sum(line => line.Weight);
    }

    private static double? Mean(IEnumerable<double?> values)
    {
        var known = values.OfType<double>().ToList();
        return known.Count == 0 ? null : known.Average();
    }

    // Over published jobs, above and below the line; agriculture of a second source is added to both.
    private static (double? Share, double? ShareOfAll) Shares(PriorityPlace place, ThemeColumns columns, ThemeFigures figures)
    {
        if (columns.Agriculture is not null)
            return (null, null);
        var cells = place.Table.Cells;
        double Published(int row)
        {
            var sum = 0.0;
            foreach (var cell in cells.Row(row))
                sum += cell.Value ?? 0;
            return sum;
        }
        // Only regions whose jobs in scope are known say how wide the scope is.
        var known = Enumerable.Range(0, figures.Cells.Count).Where(row => figures.Cells[row].Value is not null && !place.Table.IsOpen(row)).ToList();
        var (scope, jobs) = (known.Sum(row => figures.Cells[row].Value!.Value), known.Sum(Published));
        var own = Published(place.Row);
        return (figures.Cells[place.Row].Value is { } value && own > 0 ? Math.Min(1, value / own) : null, jobs > 0 ? Math.Min(1, scope / jobs) : null);
    }

    private IReadOnlyList<YearValue> Trend(PriorityPlace place, ThemeColumns columns) =>
    [
        .. place.Table.Choice.State.Years.Where(year => year >= place.FromYear - YearsBefore && year <= place.Table.Choice.Year).TakeLast(MostYears)
            .Select(year => new YearValue(year, InYear(place, columns, year)?.Cells is { } cells && Row(place, year) is var row and >= 0 ? cells[row].Value : null)),
    ];

    private (double? Own, double? All) Change(PriorityPlace place, ThemeColumns columns, IReadOnlyList<YearValue> trend)
    {
        var known = trend.Where(point => point.Value is > 0).ToList();
        if (known.Count < 2)
            return (null, null);
        var own = (known[^1].Value!.Value / known[0].Value!.Value) - 1;
        var (first, last) = (InYear(place, columns, known[0].Year)!, InYear(place, columns, known[^1].Year)!);
        var (before, after) = (Of(place, known[0].Year, first), Of(place, known[^1].Year, last));
        var both = before.Keys.Intersect(after.Keys).ToList();
        var sum = both.Sum(region => before[region]);
        return (own, sum > 0 ? (both.Sum(region => after[region]) / sum) - 1 : null);
    }

    private Dictionary<string, double> Of(PriorityPlace place, int year, ThemeFigures figures) =>
        Tables.Get(place.Table.Choice.In(year)).Cells.Regions.Index().Where(region => figures.Cells[region.Index].Value is not null).ToDictionary(region => region.Item, region => figures.Cells[region.Index].Value!.Value, StringComparer.Ordinal);

    private int Row(PriorityPlace place, int year) => Tables.Get(place.Table.Choice.In(year)).Cells.FindRegion(place.Table.Cells.Regions[place.Row]);

    // Years in which the priority is made of other columns are not comparable.
    private ThemeFigures? InYear(PriorityPlace place, ThemeColumns columns, int year)
    {
        var table = Tables.Get(place.Table.Choice.In(year));
        var then = ThemeColumns.Find(columns.Theme, table, Tables.Store);
        return then.Composition == columns.Composition ? Figures(table, then) : null;
    }

    private ThemeFigures? Figures(SpecialisationTable table, ThemeColumns columns)
    {
        if (kept.Count > MostKept)
            kept.Clear();
        var key = new Key(table.Choice.Dataset, table.Choice.Vintage, table.Choice.Year, table.Choice.Level, columns.Theme, columns.Beside?.Provenance.Vintage ?? "");
        return kept.GetOrAdd(key, _ => columns.Weights.Count == 0 ? null : ThemeFigures.From(table, columns, Tables.Store));
    }

    private readonly record struct Key(string Dataset, string Vintage, int Year, Vocabulary.Activities.ActivityLevel Level, Vocabulary.Themes.Theme Theme, string Beside);
}

/// <summary>A strategy's region in the figures.</summary>
/// <param name="Table">The table.</param>
/// <param name="Row">Its row.</param>
/// <param name="Region">The region.</param>
/// <param name="Basis">What is related there.</param>
/// <param name="Provenance">Where the figures come from.</param>
/// <param name="Settings">The switches.</param>
/// <param name="FromYear">The first year of the strategy.</param>
internal sealed record PriorityPlace(SpecialisationTable Table, int Row, RegionIdentity Region, OpportunityBasis Basis, FigureProvenance Provenance, StudySettings Settings, int FromYear);
