using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Uncertainty;

/// <summary>
/// Bands around the figures of any measure, from tables drawn with the error and the gaps of the one published. A band says where the figure lies in
/// most of the draws; how often that is where the truth lies, the study of coverage tells (docs/methods/bands.md).
/// </summary>
public static class Bands
{
    /// <summary>Classes of the ranking unless said otherwise: quarters.</summary>
    public const int Quarters = 4;

    /// <summary>Bands of a measure with one figure a label.</summary>
    /// <param name="draws">The tables drawn.</param>
    /// <param name="measure">The measure; null where it refuses a table. Labels that a draw lacks have no figure in it.</param>
    /// <param name="control">Threads, progress, cancellation; null for all processors.</param>
    /// <param name="rankClasses">Number of equal classes of the ranking, 1 or more.</param>
    public static BandList From(TableDraws draws, Func<RegionActivityTable, FigureList?> measure, DrawControl? control = null, int rankClasses = Quarters)
    {
        control ??= new();
        var published = measure(draws.Table);
        var labels = published?.Labels ?? FirstOf(draws, measure)?.Labels ?? [];
        Figure[] figures = [.. labels.Select(label => published?.Find(label) ?? Figure.Without(FigureState.Refused))];
        var collected = new ListDraws(figures, draws, rankClasses);
        var refused = 0;
        DrawPass.Run(draws.Count, collected.Parts, control, () => new double[labels.Count], (draw, values) =>
        {
            var drawn = measure(draws[draw]);
            if (drawn is null)
                Interlocked.Increment(ref refused);
            Read(drawn, labels, values);
            collected.Put(draw, values);
        });
        return collected.Read(labels, control, refused);
    }

    /// <summary>Bands of a measure with one figure a cell.</summary>
    /// <param name="draws">The tables drawn.</param>
    /// <param name="measure">The measure; null where it refuses a table.</param>
    /// <param name="control">Threads, progress, cancellation; null for all processors.</param>
    public static BandTable From(TableDraws draws, Func<RegionActivityTable, FigureTable?> measure, DrawControl? control = null) =>
        From(draws, table => LabelledFigures.Of(measure(table)), control);

    /// <summary>Bands of any figures with labels.</summary>
    /// <param name="draws">The tables drawn.</param>
    /// <param name="measure">The measure; null where it refuses a table. Labels that a draw lacks have no figure in it.</param>
    /// <param name="control">Threads, progress, cancellation; null for all processors.</param>
    /// <param name="ranked">Among what each figure is ranked.</param>
    public static BandTable From(TableDraws draws, Func<RegionActivityTable, LabelledFigures?> measure, DrawControl? control = null, RankScope ranked = RankScope.Nothing) =>
        From([draws], tables => measure(tables[0]), control, ranked);

    /// <summary>Bands of figures that are computed from several tables, such as two years: draw k takes draw k of each.</summary>
    /// <param name="draws">The tables drawn, all with the same settings but for the seed (<see cref="TableDraws.FromEach"/>).</param>
    /// <param name="measure">The measure; null where it refuses the tables. Labels that a draw lacks have no figure in it.</param>
    /// <param name="control">Threads, progress, cancellation; null for all processors.</param>
    /// <param name="ranked">Among what each figure is ranked.</param>
    /// <param name="holds">A question about a drawn value, whose chance is counted: at 1 or above, say; null for none.</param>
    /// <exception cref="ArgumentException">No tables, or different numbers of draws.</exception>
    public static BandTable From(
        IReadOnlyList<TableDraws> draws, Func<IReadOnlyList<RegionActivityTable>, LabelledFigures?> measure, DrawControl? control = null, RankScope ranked = RankScope.Nothing, Func<double, bool>? holds = null)
    {
        if (draws.Count == 0 || draws.Any(one => one.Count != draws[0].Count))
            throw new ArgumentException("bands need one or more tables, each drawn as often", nameof(draws));
        control ??= new();
        var (settings, times) = (draws[0].Settings, draws[0].Count);
        LabelledFigures? Drawn(int draw) => measure([.. draws.Select(one => one[draw])]);
        var published = measure([.. draws.Select(one => one.Table)]);
        // Where the published tables have no answer, a draw says what there is to answer.
        var shape = published ?? Enumerable.Range(0, times).Select(Drawn).FirstOrDefault(answer => answer is not null) ?? new([], [], (_, _) => default);
        var columns = shape.Columns.Count;
        Figure[] figures = [.. Enumerable.Range(0, shape.Rows.Count * columns).Select(at => published?.At(at / columns, at % columns) ?? Figure.Without(FigureState.Refused))];
        var collected = new DrawnFigures(ListDraws.Bases(figures), times, settings.Level, settings.Form);
        var ranks = ranked == RankScope.Nothing ? null : new RankDraws([.. figures.Select(figure => figure.Value ?? double.NaN)], settings, Quarters, Groups(shape, ranked));
        var (yes, known) = (new int[holds is null ? 0 : figures.Length], new int[holds is null ? 0 : figures.Length]);
        var refused = 0;
        DrawPass.Run(times, ranks is null ? [collected] : [collected, ranks.Ranks], control, () => new double[figures.Length], (draw, values) =>
        {
            values.AsSpan().Fill(double.NaN);
            if (Drawn(draw) is { } drawn)
                drawn.CopyTo(values, shape);
            else
                Interlocked.Increment(ref refused);
            collected.Put(draw, values);
            ranks?.Put(draw, values);
            if (holds is not null)
                Ask(holds, values, yes, known);
        });
        var bands = new Band[figures.Length];
        var keepsBounds = draws.All(one => one.KeepsBounds);
        collected.Read(control, (int at, double start, in OrderStatistics drawn, double mean, double deviation) =>
            bands[at] = Band.Of(figures[at], start, drawn, mean, deviation, settings, keepsBounds));
        return new(shape.Rows, shape.Columns, bands, settings, refused, ranks?.Read(control, settings), holds is null ? null : [.. yes.Select((so, at) => new Chance(so, known[at], times))]);
    }

    // Whole numbers add up to the same on any number of threads.
    private static void Ask(Func<double, bool> holds, ReadOnlySpan<double> values, int[] yes, int[] known)
    {
        for (var at = 0; at < values.Length; at++)
            if (!double.IsNaN(values[at]))
            {
                Interlocked.Increment(ref known[at]);
                if (holds(values[at]))
                    Interlocked.Increment(ref yes[at]);
            }
    }

    private static int[][] Groups(LabelledFigures shape, RankScope ranked)
    {
        var (rows, columns) = (shape.Rows.Count, shape.Columns.Count);
        return ranked == RankScope.Rows
            ? [.. Enumerable.Range(0, columns).Select(column => Enumerable.Range(0, rows).Select(row => (row * columns) + column).ToArray())]
            : [.. Enumerable.Range(0, rows).Select(row => Enumerable.Range(row * columns, columns).ToArray())];
    }

    /// <summary>How often something is so among the draws.</summary>
    /// <param name="draws">The tables drawn.</param>
    /// <param name="holds">The question; null where a table has no answer.</param>
    /// <param name="control">Threads, progress, cancellation; null for all processors.</param>
    public static Chance ProbabilityOf(TableDraws draws, Func<RegionActivityTable, bool?> holds, DrawControl? control = null)
    {
        var (yes, known) = (0, 0);
        DrawRun.ForEach(draws.Count, control ?? new(), draw =>
        {
            if (holds(draws[draw]) is not { } answer)
                return;
            Interlocked.Increment(ref known);
            if (answer)
                Interlocked.Increment(ref yes);
        });
        return new(yes, known, draws.Count);
    }

    /// <summary>How often something is so of each figure of a measure.</summary>
    /// <param name="draws">The tables drawn.</param>
    /// <param name="measure">The measure, with the same labels in every draw; null where it refuses a table.</param>
    /// <param name="holds">The question about a value.</param>
    /// <param name="control">Threads, progress, cancellation; null for all processors.</param>
    public static ChanceTable ProbabilityOf(TableDraws draws, Func<RegionActivityTable, FigureTable?> measure, Func<double, bool> holds, DrawControl? control = null) =>
        ChanceTable.Count(draws, table => measure(table) is { } figures ? (row, column) => figures[row, column].Value is { } value ? holds(value) : null : null, control);

    private static void Read(FigureList? drawn, IReadOnlyList<string> labels, double[] values)
    {
        var same = drawn is not null && drawn.Labels.Count == labels.Count && drawn.Labels.SequenceEqual(labels);
        for (var at = 0; at < values.Length; at++)
            values[at] = (same ? drawn![at] : drawn?.Find(labels[at]))?.Value ?? double.NaN;
    }

    // Where the published table has no answer, a draw says what there is to answer.
    private static T? FirstOf<T>(TableDraws draws, Func<RegionActivityTable, T?> measure)
        where T : class => Enumerable.Range(0, draws.Count).Select(draw => measure(draws[draw])).FirstOrDefault(answer => answer is not null);
}
