namespace RegioHelix.Analytics.Relatedness;

/// <summary>Rows of bits, each padded with zeros to whole blocks of 512: what the counting kernels read.</summary>
internal sealed class BitRows
{
    private const int WordsPerBlock = 8;

    private readonly ulong[] words;
    private readonly int[] counts;

    public BitRows(int rows, int columns)
    {
        (Rows, Columns) = (rows, columns);
        Words = (columns + (64 * WordsPerBlock) - 1) / (64 * WordsPerBlock) * WordsPerBlock;
        words = new ulong[(long)rows * Words];
        counts = new int[rows];
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Words of 64 bits a row.</summary>
    public int Words { get; }

    public bool this[int row, int column]
    {
        get => (words[((long)row * Words) + (column >> 6)] >> (column & 63) & 1) != 0;
        set
        {
            if (this[row, column] == value)
                return;
            words[((long)row * Words) + (column >> 6)] ^= 1UL << (column & 63);
            counts[row] += value ? 1 : -1;
        }
    }

    /// <summary>Bits set in a row.</summary>
    public int Count(int row) => counts[row];

    public ReadOnlySpan<ulong> Row(int row) => words.AsSpan(row * Words, Words);

    /// <summary>A row to be written as whole words; its bits beyond the last column stay 0, and <see cref="Recount"/> follows.</summary>
    public Span<ulong> WordsOf(int row) => words.AsSpan(row * Words, Words);

    /// <summary>Counts the bits of a row that was written as words.</summary>
    public void Recount(int row)
    {
        var count = 0;
        foreach (var word in Row(row))
            count += System.Numerics.BitOperations.PopCount(word);
        counts[row] = count;
    }

    /// <summary>The positions of the set bits of every row, row after row, with where each row starts.</summary>
    public (int[] Starts, int[] Columns) Positions()
    {
        var starts = new int[Rows + 1];
        for (var row = 0; row < Rows; row++)
            starts[row + 1] = starts[row] + counts[row];
        var columns = new int[starts[Rows]];
        for (var row = 0; row < Rows; row++)
        {
            var at = starts[row];
            var bits = Row(row);
            for (var word = 0; word < bits.Length; word++)
                for (var left = bits[word]; left != 0; left &= left - 1)
                    columns[at++] = (word * 64) + System.Numerics.BitOperations.TrailingZeroCount(left);
        }
        return (starts, columns);
    }
}
