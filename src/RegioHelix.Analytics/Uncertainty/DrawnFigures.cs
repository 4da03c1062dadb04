using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace RegioHelix.Analytics.Uncertainty;

/// <summary>
/// What the draws gave for many figures, each as a distance from a base (the published figure), in single precision: 7 digits of the distance, not of the
/// figure. Up to 32 million numbers are kept; beyond that, for each figure only the lowest and highest that its interval needs, which are exact too.
/// </summary>
internal sealed class DrawnFigures
{
    private const long MostKept = 1L << 25;
    private const int Piece = 64;

    private readonly double[] bases;
    private readonly float[][] rows;
    private readonly int ends;
    private readonly float[] lowest = [];
    private readonly float[] highest = [];
    private readonly Tally[] tallies;

    public DrawnFigures(double[] bases, int draws, double level, IntervalForm form, long mostKept = MostKept)
    {
        this.bases = bases;
        IsKept = (long)bases.Length * draws <= mostKept;
        if (!IsKept && form == IntervalForm.BiasCorrected)
            throw new ArgumentException($"bias-corrected intervals of {bases.Length} figures over {draws} draws need more than {mostKept} numbers kept; ask for fewer draws, fewer figures or percentile intervals", nameof(form));
        rows = new float[IsKept ? draws : Math.Min(draws, Piece)][];
        tallies = new Tally[bases.Length];
        if (IsKept)
            return;
        ends = OrderStatistics.Needed(draws, level);
        (lowest, highest) = (new float[(long)bases.Length * ends], new float[(long)bases.Length * ends]);
    }

    /// <summary>Number of figures.</summary>
    public int Count => bases.Length;

    /// <summary>True where every draw is kept.</summary>
    public bool IsKept { get; }

    /// <summary>How many draws can be taken in before <see cref="Merge"/>.</summary>
    public int Room => rows.Length;

    /// <summary>Takes a draw in; NaN is a figure that the draw does not have.</summary>
    public void Put(int draw, ReadOnlySpan<double> figures)
    {
        var row = rows[draw % rows.Length] ??= new float[bases.Length];
        Subtract(figures, bases, row);
    }

    // Eight at a time; a distance beyond single precision is held as its largest number, NaN stays NaN.
    private static void Subtract(ReadOnlySpan<double> figures, ReadOnlySpan<double> bases, Span<float> distances)
    {
        ref var from = ref MemoryMarshal.GetReference(figures);
        ref var start = ref MemoryMarshal.GetReference(bases);
        ref var to = ref MemoryMarshal.GetReference(distances);
        var (at, length) = ((nuint)0, (nuint)distances.Length);
        for (; at + 16 <= length; at += 16)
        {
            var narrow = Vector512.Narrow(
                Vector512.LoadUnsafe(ref from, at) - Vector512.LoadUnsafe(ref start, at), Vector512.LoadUnsafe(ref from, at + 8) - Vector512.LoadUnsafe(ref start, at + 8));
            Vector512.Clamp(narrow, Vector512.Create(-float.MaxValue), Vector512.Create(float.MaxValue)).StoreUnsafe(ref to, at);
        }
        for (; at < length; at++)
            distances[(int)at] = (float)Math.Clamp(figures[(int)at] - bases[(int)at], -float.MaxValue, float.MaxValue);
    }

    /// <summary>Counts some draws in, in their order.</summary>
    public void Merge(int from, int count, DrawControl control)
    {
        var blocks = (bases.Length + Piece - 1) / Piece;
        DrawRun.ForEach(blocks, control with { Progress = null }, block =>
        {
            for (var draw = from; draw < from + count; draw++)
                for (var at = block * Piece; at < Math.Min(bases.Length, (block + 1) * Piece); at++)
                    Tell(at, rows[draw % rows.Length][at]);
        });
    }

    /// <summary>Reads every figure's draws.</summary>
    public void Read(DrawControl control, Reader read)
    {
        var blocks = (bases.Length + Piece - 1) / Piece;
        DrawRun.ForEach(blocks, control with { Progress = null }, () => new float[IsKept ? rows.Length * Piece : 0], (block, buffer) =>
        {
            var from = block * Piece;
            var width = Math.Min(Piece, bases.Length - from);
            var filled = new int[width];
            for (var place = 0; IsKept && place < rows.Length; place++)
                for (var at = 0; at < width; at++)
                    if (rows[place][from + at] is var value && !float.IsNaN(value))
                        buffer[(at * rows.Length) + filled[at]++] = value;
            for (var at = 0; at < width; at++)
            {
                var tally = tallies[from + at];
                var below = tally.Count == 0 ? 0.5 : (tally.Below + (0.5 * tally.Same)) / tally.Count;
                var all = buffer.AsSpan(IsKept ? at * rows.Length : 0, filled[at]);
                all.Sort();
                var own = Math.Min(ends, tally.Count);
                var order = IsKept
                    ? new OrderStatistics(tally.Count, all, [], below)
                    : new(tally.Count, lowest.AsSpan((from + at) * ends, own), highest.AsSpan(((from + at) * ends) + ends - own, own), below);
                read(from + at, bases[from + at], order, tally.Count == 0 ? 0 : tally.Sum / tally.Count, tally.Deviation);
            }
        });
    }

    private void Tell(int at, float value)
    {
        if (float.IsNaN(value))
            return;
        ref var tally = ref tallies[at];
        tally.Sum += value;
        tally.Squares += (double)value * value;
        tally.Below += value < 0 ? 1 : 0;
        tally.Same += value == 0 ? 1 : 0;
        if (!IsKept)
        {
            var held = Math.Min(ends, tally.Count);
            PutLow(lowest.AsSpan(at * ends, ends), held, value);
            PutHigh(highest.AsSpan(at * ends, ends), held, value);
        }
        tally.Count++;
    }

    // Ascending from the start.
    private static void PutLow(Span<float> ends, int held, float value)
    {
        if (held == ends.Length && value >= ends[^1])
            return;
        var at = Math.Min(held, ends.Length - 1);
        for (; at > 0 && ends[at - 1] > value; at--)
            ends[at] = ends[at - 1];
        ends[at] = value;
    }

    // Ascending towards the end.
    private static void PutHigh(Span<float> ends, int held, float value)
    {
        if (held == ends.Length && value <= ends[0])
            return;
        var at = Math.Max(ends.Length - 1 - held, 0);
        for (; at < ends.Length - 1 && ends[at + 1] < value; at++)
            ends[at] = ends[at + 1];
        ends[at] = value;
    }

    /// <summary>Told of each figure: its position, base, draws, and the mean and deviation of their distances from the base.</summary>
    public delegate void Reader(int figure, double start, in OrderStatistics draws, double mean, double deviation);

    private struct Tally
    {
        public int Count;
        public int Below;
        public int Same;
        public double Sum;
        public double Squares;

        public readonly double Deviation => Count < 2 ? 0 : Math.Sqrt(Math.Max(0, (Squares - (Sum * Sum / Count)) / (Count - 1)));
    }
}
