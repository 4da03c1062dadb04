using System.Collections.Concurrent;
using RegioHelix.Analytics.Maps;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Themes;

namespace RegioHelix.Studies.Maps;

/// <summary>How does Europe look by one measure of one activity?</summary>
public sealed class EuropeMapStudy(SpecialisationTables tables, SearchStudy search)
{
    private const int MostLayouts = 512;
    private const int MostLeaders = 10;
    private const int MostMovers = 5;
    private const int MostNamed = 3;
    private const int Classes = 6;

    private readonly ConcurrentDictionary<(string Dataset, string Vintage, int Year, string Activity, Theme? Theme, string? Beside), IReadOnlyList<Bubble>> layouts = new();
    private readonly ConcurrentDictionary<int, (string Source, string Projected)> boundaries = new();

    /// <summary>Runs the study.</summary>
    /// <param name="activity">A NACE Rev. 2 code; null for machinery (C28), or another of the level where the dataset or the level lacks that.</param>
    /// <param name="measure">What colours the map.</param>
    /// <param name="settings">The switches.</param>
    /// <exception cref="StudyRefusedException">Unknown activity, a year that is not loaded, no data.</exception>
    public EuropeMap Run(string? activity, MapMeasure measure, StudySettings settings)
    {
        var (table, column) = ActivityChoice.Choose(tables, search, activity ?? ActivityChoice.First(tables, settings), settings);
        var choice = table.Choice;
        var reference = table.Activities[column];
        var breaks = measure == MapMeasure.LocationQuotient ? QuotientClasses.Breaks : Breaks(table, column, measure);
        var regions = Regions(table, column, measure, breaks);
        var leaders = Leaders(regions);
        var earlier = tables.FindEarlier(choice);
        var movers = earlier is null ? [] : Movers(table, earlier, column);
        var provenance = ProvenanceWriter.Write(table, table.Theme is null ? [MethodOf(measure), "bounds", "dorling-map"] : ["theme-quotient", MethodOf(measure), "bounds", "dorling-map"]);
        return new EuropeMap(
            reference.Code,
            reference.ShortName(),
            measure,
            provenance,
            StudySwitches.Offer(tables.Store, choice, settings),
            Sentence(reference.ShortName(), measure, leaders, provenance),
            regions,
            breaks,
            leaders,
            [.. movers.Where(mover => mover.To > mover.From).OrderByDescending(mover => mover.To - mover.From).Take(MostMovers)],
            [.. movers.Where(mover => mover.To < mover.From).OrderBy(mover => mover.To - mover.From).Take(MostMovers)],
            earlier?.Choice.Year,
            tables.Store.FindBoundaries((int)choice.State.NutsVersion, 2) is null ? null : (int)choice.State.NutsVersion);
    }

    /// <summary>
    /// The level 2 boundaries of a NUTS version as a GeoJSON feature collection in the map's own plane (ETRS89-LAEA, kilometres, y to the north),
    /// each feature with <c>properties.name</c> = the NUTS code; null where none are loaded.
    /// </summary>
    public string? FindBoundaries(int nutsVersion)
    {
        var source = tables.Store.FindBoundaries(nutsVersion, 2);
        if (source is null)
            return null;
        if (boundaries.TryGetValue(nutsVersion, out var known) && known.Source == source)
            return known.Projected;
        var projected = ProjectedBoundaries.From(source);
        boundaries[nutsVersion] = (source, projected);
        return projected;
    }

    private static string MethodOf(MapMeasure measure) => measure == MapMeasure.Share ? "share" : "location-quotient";

    private static double? ValueOf(SpecialisationTable table, int row, int column, MapMeasure measure) => measure switch
    {
        MapMeasure.LocationQuotient => table.Quotient(row, column).Value,
        MapMeasure.Share => table.Shares[row, column].Value,
        _ => table.Cells[row, column].Value,
    };

    private static IReadOnlyList<double> Breaks(SpecialisationTable table, int column, MapMeasure measure) =>
        ClassBreaks.From(Enumerable.Range(0, table.Cells.Regions.Count).Select(row => ValueOf(table, row, column, measure)), Classes, ClassBreakMethod.Quantile).Limits;

    private IReadOnlyList<MapRegion> Regions(SpecialisationTable table, int column, MapMeasure measure, IReadOnlyList<double> breaks)
    {
        var bubbles = Layout(table, column);
        return
        [
            .. bubbles.Select(bubble =>
            {
                var value = ValueOf(table, bubble.Row, column, measure);
                var cell = table.Cells[bubble.Row, column];
                var (lower, upper) = Bounds(table, bubble.Row, column, measure);
                return new MapRegion(
                    RegionNames.Identify(table.Cells.Regions[bubble.Row], table.Choice.State.NutsVersion),
                    bubble.X, bubble.Y, bubble.Radius, value, lower, upper, cell.Value, QualityOf.Cell(cell),
                    value is { } known ? QuotientClasses.Of(known, breaks) : table.Theme is not null ? QuotientClasses.Shared(lower, upper, breaks) : -1);
            }),
        ];
    }

    private static (double? Lower, double? Upper) Bounds(SpecialisationTable table, int row, int column, MapMeasure measure)
    {
        if (measure == MapMeasure.Jobs)
        {
            var cell = table.Cells[row, column];
            return (cell.Lower, double.IsPositiveInfinity(cell.Upper) ? null : cell.Upper);
        }
        var figure = measure == MapMeasure.Share ? table.Shares[row, column] : table.Quotient(row, column);
        return (figure.Lower, figure.Upper);
    }

    /// <summary>The circles of a table by the jobs in one activity, or by all published jobs where the column is -1.</summary>
    internal IReadOnlyList<Bubble> Layout(SpecialisationTable table, int column)
    {
        var choice = table.Choice;
        if (layouts.Count > MostLayouts)
            layouts.Clear();
        var activity = column < 0 ? $"all by {choice.Level}" : table.Cells.Activities[column];
        return layouts.GetOrAdd((choice.Dataset, choice.Vintage, choice.Year, activity, choice.Theme, table.Theme?.Agriculture?.Vintage), _ => BubbleLayout.From(table, column));
    }

    private static IReadOnlyList<MapLeader> Leaders(IReadOnlyList<MapRegion> regions) =>
    [
        .. regions
            .Where(region => region.Value is not null && region.Jobs >= HeadlineRule.LeastJobs)
            .OrderByDescending(region => region.Value)
            .Take(MostLeaders)
            .Select(region => new MapLeader(region.Region, region.Value!.Value, region.Jobs!.Value)),
    ];

    private static IReadOnlyList<MapMover> Movers(SpecialisationTable table, SpecialisationTable earlier, int column) =>
    [
        .. from row in Enumerable.Range(0, table.Cells.Regions.Count)
           where table.Cells[row, column].Value >= HeadlineRule.LeastJobs
           let code = table.Cells.Regions[row]
           let then = earlier.FindQuotient(code, table.Cells.Activities[column])
           let now = table.Quotient(row, column).Value
           where then is not null && now is not null
           select new MapMover(RegionNames.Identify(code, table.Choice.State.NutsVersion), then.Value, now.Value),
    ];

    private static LocalText Sentence(LocalText activity, MapMeasure measure, IReadOnlyList<MapLeader> leaders, FigureProvenance provenance)
    {
        if (leaders.Count == 0)
            return Sentences.Fill("ActivityNobody", culture => [activity.In(culture)]);
        var key = measure switch { MapMeasure.LocationQuotient => "MapQuotient", MapMeasure.Jobs => "MapJobs", _ => "MapShare" };
        var sentence = Sentences.Fill(key, culture =>
        [
            activity.In(culture),
            provenance.Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
            FigureText.List([.. leaders.Take(MostNamed).Select(leader => leader.Region.Name.In(culture))], culture),
        ]);
        return provenance.Kind == FigureKind.Simulated ? Sentences.Fill("MapSimulatedPrefix", culture => [sentence.In(culture)]) : sentence;
    }
}
