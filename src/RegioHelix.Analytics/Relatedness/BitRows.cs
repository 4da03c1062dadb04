using RegioHelix.Analytics.Pipeline;

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

    /// <summary>Columns as rows.</summary>
    /// <param name="cores">How many to use.</param>
    public BitRows Turned(Cores cores = Cores.One)
    {
        var turned = new BitRows(Columns, Rows);
        // The 64 rows of a block make one word of every column: no two blocks write the same.
        cores.Over((Rows + 63) / 64, block => TurnBlock(block, turned.words, turned.Words));
        for (var column = 0; column < Columns; column++)
            turned.Recount(column);
        return turned;
    }

    private void TurnBlock(int block, ulong[] turned, int stride)
    {
        var columns = AlignedScratch<ulong>.OfThread(Columns);
        columns.Clear();
        for (var row = block * 64; row < Math.Min((block + 1) * 64, Rows); row++)
        {
            var bits = Row(row);
            for (var word = 0; word < bits.Length; word++)
                for (var left = bits[word]; left != 0; left &= left - 1)
                    columns[(word * 64) + System.Numerics.BitOperations.TrailingZeroCount(left)] |= 1UL << row;
        }
        for (var column = 0; column < columns.Length; column++)
            turned[((long)column * stride) + block] = columns[column];
    }

    /// <summary>Some rows and columns alone.</summary>
    public BitRows Select(int[] rows, int[] columns)
    {
        var selected = new BitRows(rows.Length, columns.Length);
        for (var row = 0; row < rows.Length && columns.Length == Columns; row++)
        {
            Row(rows[row]).CopyTo(selected.WordsOf(row));
            selected.counts[row] = counts[rows[row]];
        }
        for (var row = 0; row < rows.Length && columns.Length < Columns; row++)
            for (var column = 0; column < columns.Length; column++)
                if (this[rows[row], columns[column]])
                    selected[row, column] = true;
        return selected;
    }
}
