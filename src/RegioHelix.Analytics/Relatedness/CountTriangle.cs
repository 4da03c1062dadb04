namespace RegioHelix.Analytics.Relatedness;

/// <summary>A symmetric table of counts, its upper half with the diagonal alone, row after row: 16 bits a pair where no count can be larger.</summary>
internal sealed class CountTriangle
{
    private readonly ushort[]? narrow;
    private readonly int[]? wide;

    /// <param name="size">Rows.</param>
    /// <param name="most">The largest count that can come.</param>
    /// <exception cref="ArgumentException">More pairs than an array holds.</exception>
    public CountTriangle(int size, int most)
    {
        var pairs = (long)size * (size + 1) / 2;
        if (pairs > Array.MaxLength)
            throw new ArgumentException($"{size} activities have {pairs} pairs, {pairs * (most > ushort.MaxValue ? 4 : 2) / 1_000_000_000} GB of counts; at most {Array.MaxLength} pairs can be held", nameof(size));
        Size = size;
        if (most > ushort.MaxValue)
            wide = new int[pairs];
        else
            narrow = new ushort[pairs];
    }

    public int Size { get; }

    /// <summary>True where a count takes 16 bits.</summary>
    public bool IsNarrow => narrow is not null;

    public int this[int one, int other] => one <= other ? At(Start(one) + other) : At(Start(other) + one);

    /// <summary>The counts of a row from its diagonal on.</summary>
    public Span<ushort> NarrowRow(int row) => narrow.AsSpan((int)(Start(row) + row), Size - row);

    /// <summary>The counts of a row from its diagonal on.</summary>
    public Span<int> WideRow(int row) => wide.AsSpan((int)(Start(row) + row), Size - row);

    /// <summary>Where the count of a row and a column from its diagonal on is; the rest of the row follows.</summary>
    public ref ushort Narrow(int row, int column) => ref narrow![Start(row) + column];

    /// <summary>Writes the count of one activity with itself.</summary>
    public void SetOwn(int activity, int count) => Set(activity, activity, count);

    /// <summary>Writes the count of a row and a column from its diagonal on.</summary>
    public void Set(int row, int column, int count)
    {
        if (narrow is not null)
            narrow[Start(row) + column] = (ushort)count;
        else
            wide![Start(row) + column] = count;
    }

    /// <summary>Adds 1 at each of some places, each <see cref="Start"/> of a row and a column.</summary>
    public void Increment(ReadOnlySpan<int> places)
    {
        if (narrow is not null)
            foreach (var place in places)
                narrow[place]++;
        else
            foreach (var place in places)
                wide![place]++;
    }

    private int At(long at) => narrow is null ? wide![at] : narrow[at];

    /// <summary>Where column 0 of the row would be: row r starts r columns later.</summary>
    public long Start(int row) => ((long)row * Size) - ((long)row * (row + 1) / 2);
}
