using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Uncertainty;

/// <summary>
/// Plain tables drawn from one with error and gaps: draw k is the same whatever else is drawn, and on any thread. Every cell has its own random numbers,
/// found by seed, draw and the labels of its row and column: they stay with a region when the table is put in another order or gets another region.
/// Cells that totals tie together are the exception: they are drawn as one walk, in table order.
/// </summary>
public sealed class TableDraws
{
    private readonly double[] start;
    private readonly ulong[] keys;
    private readonly int[] noisy;
    private readonly CellNoise noise;
    private readonly TabledCells tabled;
    private readonly int[] free;
    private readonly List<(int[] Positions, double[][] Points)> tied = [];

    private TableDraws(RegionActivityTable table, DrawSettings settings, IReadOnlyList<SumTie> ties, DrawControl control)
    {
        (Table, Settings) = (table, settings);
        start = [.. table.Cells.ToArray().Select(Known)];
        keys = Keys(table);
        var conflicts = new List<string>();
        var sets = settings.Missing == MissingDraw.WithinTotals ? TiedCells.Of(table, ties, conflicts) : [];
        var points = new double[sets.Count][][];
        var walks = RandomStream.KeyOfDraw(settings.Seed, -2);
        DrawRun.ForEach(sets.Count, control with { Progress = null }, set => points[set] = TiedWalk.Draw(sets[set], RandomStream.Of(walks, keys[sets[set].Positions[0]]), settings.Draws));
        tied.AddRange(sets.Select((set, at) => (set.Positions, points[at])));
        var inSets = sets.SelectMany(set => set.Positions).ToHashSet();
        bool IsBounded(int at) => !table.Cells[at].IsPublished && double.IsFinite(table.Cells[at].Upper) && settings.Missing != MissingDraw.LeaveMissing;
        free = [.. Enumerable.Range(0, start.Length).Where(at => IsBounded(at) && !inSets.Contains(at))];
        noise = new(table, settings);
        noisy = [.. Enumerable.Range(0, start.Length).Where(at => (table.Cells[at].IsPublished || IsBounded(at)) && noise.Moves(at))];
        tabled = new(table, noisy.Where(at => table.Cells[at].IsPublished && noise.IsPoissonAlone(at)), keys);
        noisy = [.. noisy.Where(at => !tabled.Holds(at))];
        Undrawn = Enumerable.Range(0, start.Length).Count(at => !table.Cells[at].IsPublished && !IsBounded(at));
        Conflicts = conflicts;
    }

    /// <summary>The table that is drawn from.</summary>
    public RegionActivityTable Table { get; }

    /// <summary>The settings.</summary>
    public DrawSettings Settings { get; }

    /// <summary>Number of draws.</summary>
    public int Count => Settings.Draws;

    /// <summary>Cells that stay missing in every draw: nothing bounds them from above, or the settings say so.</summary>
    public int Undrawn { get; }

    /// <summary>Totals that the cells' bounds contradict; they tie nothing.</summary>
    public IReadOnlyList<string> Conflicts { get; }

    /// <summary>True where every draw is one of the complete tables that the published cells and the bounds allow.</summary>
    internal bool KeepsBounds => Settings.KeepsPublished && Undrawn == 0;

    /// <summary>Prepares the draws of a table.</summary>
    /// <param name="table">Counts or amounts of 0 or more. Bounds of missing cells come from <see cref="Specialisation.TotalsBounds"/>.</param>
    /// <param name="settings">How; null for 1,000 draws with Poisson noise.</param>
    /// <param name="ties">Published totals that missing cells keep together; null for none.</param>
    /// <param name="control">Threads, progress, cancellation; null for all processors.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting outside its range.</exception>
    public static TableDraws From(RegionActivityTable table, DrawSettings? settings = null, IReadOnlyList<SumTie>? ties = null, DrawControl? control = null)
    {
        settings ??= new();
        settings.Check();
        TableSums.From(table);
        return new(table, settings, ties ?? [], control ?? new());
    }

    /// <summary>Prepares the draws of several tables, such as years, each with errors and gaps of its own: the first as if it stood alone.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="settings">How; null for 1,000 draws with Poisson noise. A table's place in the list changes its seed, so that equal cells of two years differ by chance as two counts would.</param>
    /// <param name="control">Threads, progress, cancellation; null for all processors.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting outside its range.</exception>
    public static IReadOnlyList<TableDraws> FromEach(IReadOnlyList<RegionActivityTable> tables, DrawSettings? settings = null, DrawControl? control = null)
    {
        settings ??= new();
        // -2 is the walks' own.
        return [.. tables.Select((table, at) => From(table, at == 0 ? settings : settings with { Seed = RandomStream.KeyOfDraw(settings.Seed, -2 - at) }, null, control))];
    }

    /// <summary>A draw as a table: every cell a plain value, or missing as before. Without a missing cell it has no flags either: what is drawn is not what was published.</summary>
    /// <param name="draw">0 to below <see cref="Count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such draw.</exception>
    public RegionActivityTable this[int draw]
    {
        get
        {
            var values = new double[start.Length];
            Fill(draw, values);
            // Plain numbers are what the fast kernels read.
            return Undrawn == 0
                ? RegionActivityTable.OfValues(Table.Regions, Table.Activities, values)
                : new(Table.Regions, Table.Activities, [.. values.Select((value, at) => double.IsNaN(value) ? Table.Cells[at] : Cell.Of(value, Table.Cells[at].Flags))]);
        }
    }

    /// <summary>A draw as numbers, row-major; NaN where the cell stays missing.</summary>
    internal void Fill(int draw, Span<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(draw);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(draw, Count);
        var key = RandomStream.KeyOfDraw(Settings.Seed, draw);
        tabled.Fill(key, start, values);
        foreach (var (positions, points) in tied)
            for (var at = 0; at < positions.Length; at++)
                values[positions[at]] = points[draw][at];
        foreach (var at in free)
        {
            var cell = Table.Cells[at];
            values[at] = cell.Lower + ((cell.Upper - cell.Lower) * RandomStream.Of(key, ~keys[at]).Uniform());
        }
        foreach (var at in noisy)
        {
            var random = RandomStream.Of(key, keys[at]);
            values[at] = noise.Draw(at, values[at], ref random);
        }
    }

    private static double Known(Cell cell) => cell.Value ?? double.NaN;

    private static ulong[] Keys(RegionActivityTable table)
    {
        ulong[] regions = [.. table.Regions.Select(RandomStream.KeyOfLabel)];
        ulong[] activities = [.. table.Activities.Select(RandomStream.KeyOfLabel)];
        return [.. regions.SelectMany(region => activities.Select(activity => RandomStream.KeyOfCell(region, activity)))];
    }
}
