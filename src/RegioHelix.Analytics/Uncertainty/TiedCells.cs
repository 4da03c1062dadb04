using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Uncertainty;

/// <summary>
/// Cells that are not published and that published totals tie to each other: one set of numbers that must be drawn together.
/// Each number is held as the part of its interval, 0 to 1; the totals are equations over these, made orthonormal.
/// </summary>
internal sealed class TiedCells
{
    private const double Rounding = 0.5;
    private const double Accuracy = 1e-10;
    private const int MostRounds = 10_000;

    private readonly double[] lower;
    private readonly double[] width;
    private readonly List<(double[] Row, double Sum)> equations = [];

    private TiedCells(int[] positions, RegionActivityTable table)
    {
        Positions = positions;
        lower = [.. positions.Select(at => table.Cells[at].Lower)];
        width = [.. positions.Select(at => table.Cells[at].Upper - table.Cells[at].Lower)];
        Start = [.. Enumerable.Repeat(0.5, positions.Length)];
    }

    /// <summary>The cells by their position in the table.</summary>
    public int[] Positions { get; }

    /// <summary>A point inside, as far from the ends as was found.</summary>
    public double[] Start { get; private set; }

    /// <summary>In how many directions the numbers can still move.</summary>
    public int Freedom => Positions.Length - equations.Count;

    /// <summary>The value of a number of this set.</summary>
    public double Value(int at, double part) => lower[at] + (width[at] * part);

    /// <summary>Takes from a direction what would change a total.</summary>
    public void Project(double[] direction)
    {
        foreach (var (row, _) in equations)
            Add(direction, row, -Dot(direction, row));
    }

    /// <summary>The sets of a table; totals that the bounds cannot keep are named and tie nothing.</summary>
    public static List<TiedCells> Of(RegionActivityTable table, IReadOnlyList<SumTie> ties, List<string> conflicts)
    {
        var open = ties.Select(tie => (Tie: tie, Cells: tie.Cells.Where(at => IsOpen(table.Cells[at])).ToArray()))
            .Where(tie => tie.Cells.Length > 0 && tie.Tie.Cells.All(at => double.IsFinite(table.Cells[at].Upper))).ToList();
        var sets = new List<TiedCells>();
        foreach (var group in Groups(open))
        {
            var set = new TiedCells([.. group.SelectMany(tie => tie.Cells).Distinct().Order()], table);
            foreach (var (tie, cells) in group)
                if (!set.TryTie(tie.Total - tie.Cells.Except(cells).Sum(at => table.Cells[at].Lower), cells, tie.Cells.Count))
                    conflicts.Add(tie.Name);
            set.MoveInside();
            sets.Add(set);
        }
        return sets;
    }

    private static bool IsOpen(in Cell cell) => !cell.IsPublished && cell.Upper > cell.Lower;

    private static IEnumerable<IEnumerable<(SumTie Tie, int[] Cells)>> Groups(List<(SumTie Tie, int[] Cells)> ties)
    {
        var leader = new Dictionary<int, int>();
        int Find(int cell)
        {
            while (leader[cell] != cell)
                cell = leader[cell] = leader[leader[cell]];
            return cell;
        }
        foreach (var (_, cells) in ties)
            foreach (var cell in cells)
            {
                leader.TryAdd(cell, cell);
                leader[Find(cell)] = Find(cells[0]);
            }
        return ties.GroupBy(tie => Find(tie.Cells[0]));
    }

    // Adds an equation if some point can still keep all of them; rounding may move a total by half a unit for each figure in it.
    private bool TryTie(double total, int[] cells, int figures)
    {
        var row = new double[Positions.Length];
        var sum = total;
        foreach (var cell in cells)
        {
            var at = Array.BinarySearch(Positions, cell);
            row[at] = width[at];
            sum -= lower[at];
        }
        var most = row.Sum();
        var slack = Rounding * (figures + 1);
        if (sum < -slack || sum > most + slack)
            return false;
        var before = equations.Count;
        if (!TryAdd(row, Math.Clamp(sum, 0, most), slack))
            return false;
        if (FindInside(Start, 0) is not { } start)
        {
            equations.RemoveRange(before, equations.Count - before);
            return false;
        }
        Start = start;
        return true;
    }

    // False where the others already fix this sum, and fix it elsewhere.
    private bool TryAdd(double[] row, double sum, double slack)
    {
        var size = Math.Sqrt(Dot(row, row));
        for (var pass = 0; pass < 2; pass++)
            foreach (var (other, otherSum) in equations)
            {
                var part = Dot(row, other);
                Add(row, other, -part);
                sum -= part * otherSum;
            }
        var length = Math.Sqrt(Dot(row, row));
        if (length <= 1e-9 * size)
            return Math.Abs(sum) <= slack;
        for (var at = 0; at < row.Length; at++)
            row[at] /= length;
        equations.Add((row, sum / length));
        return true;
    }

    // As far from the ends of the intervals as a few tries find it.
    private void MoveInside()
    {
        foreach (var margin in (ReadOnlySpan<double>)[0.25, 0.1, 0.03, 0.01, 0.001])
            if (FindInside(Start, margin) is { } inside)
            {
                Start = inside;
                return;
            }
    }

    // Alternating projections on the equations and on the box (von Neumann 1950); null where they do not meet.
    private double[]? FindInside(double[] from, double margin)
    {
        var point = from.ToArray();
        var last = double.PositiveInfinity;
        for (var round = 1; round <= MostRounds; round++)
        {
            foreach (var (row, sum) in equations)
                Add(point, row, sum - Dot(point, row));
            var moved = 0.0;
            for (var at = 0; at < point.Length; at++)
            {
                var inside = Math.Clamp(point[at], margin, 1 - margin);
                moved = Math.Max(moved, Math.Abs(inside - point[at]));
                point[at] = inside;
            }
            if (moved < Accuracy)
                return point;
            if (round % 100 != 0)
                continue;
            if (moved > 0.9 * last)
                return null;
            last = moved;
        }
        return null;
    }

    private static double Dot(double[] one, double[] other)
    {
        var sum = 0.0;
        for (var at = 0; at < one.Length; at++)
            sum += one[at] * other[at];
        return sum;
    }

    private static void Add(double[] to, double[] row, double times)
    {
        for (var at = 0; at < to.Length; at++)
            to[at] += times * row[at];
    }
}
