namespace RegioHelix.Store.Publishing;

/// <summary>A block of cells in columns, filled by one thread and stored by another.</summary>
public sealed class CellBatch
{
    /// <summary>How many cells a batch takes: a whole number of the engine's vectors, half of its row group.</summary>
    public const int Capacity = 30 * ChunkAppender.VectorSize;

    private readonly int[] series = new int[Capacity];
    private readonly short[] years = new short[Capacity];
    private readonly double[] values = new double[Capacity];
    private readonly int[] flags = new int[Capacity];

    /// <summary>Cells in it.</summary>
    public int Count { get; private set; }

    /// <summary>True when no further cell fits.</summary>
    public bool IsFull => Count == Capacity;

    /// <summary>Adds a cell; not-a-number stands for a missing value.</summary>
    public void Add(int seriesNumber, int year, double value, int flag)
    {
        var i = Count;
        series[i] = seriesNumber;
        years[i] = (short)year;
        values[i] = value;
        flags[i] = flag;
        Count = i + 1;
    }

    /// <summary>Empties it for the next use.</summary>
    public void Clear() => Count = 0;

    internal void AppendTo(ChunkAppender appender)
    {
        for (var from = 0; from < Count; from += ChunkAppender.VectorSize)
        {
            var rows = Math.Min(ChunkAppender.VectorSize, Count - from);
            appender.Begin();
            series.AsSpan(from, rows).CopyTo(appender.Column<int>(0));
            years.AsSpan(from, rows).CopyTo(appender.Column<short>(1));
            var missing = appender.Missing(2);
            var column = values.AsSpan(from, rows);
            column.CopyTo(appender.Column<double>(2));
            for (var i = 0; i < rows; i++)
                if (double.IsNaN(column[i]))
                    missing[i >> 6] &= ~(1UL << (i & 63));
            flags.AsSpan(from, rows).CopyTo(appender.Column<int>(3));
            appender.End(rows);
        }
    }
}
