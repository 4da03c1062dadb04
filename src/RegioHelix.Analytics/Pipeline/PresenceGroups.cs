namespace RegioHelix.Analytics.Pipeline;

/// <summary>
/// The activities of each region by groups of neighbours: which of a group's activities a region has is one number, and stands for one sum of weights
/// that is made once for all regions. Source: Arlazarov, Dinic, Kronrod and Faradzev 1970, Soviet Mathematics Doklady 11, 1209-1210 (the "four Russians").
/// </summary>
internal sealed class PresenceGroups
{
    // Making a group's sums costs 2^size additions, whatever the number of regions that then share them.
    private const int ManyRegions = 400;
    private const int SomeRegions = 100;

    /// <summary>
    /// How many sums a block makes at most: 256 KB where each is a row of 128 bytes. Measured from 20 KB, which the first-level cache holds, to 512 KB: smaller
    /// blocks leave a region too few sums at a time, and each change of region costs a mispredicted branch; larger ones push the regions' own sums out.
    /// </summary>
    public const int MostSums = 2048;

    private readonly PresenceLists lists;
    private readonly int[] starts;
    private ushort[] sums = [];

    /// <summary>Memory for the groups of a presence table, which can be filled again.</summary>
    public PresenceGroups(PresenceLists lists)
    {
        this.lists = lists;
        Size = SizeFor(lists.Diversity.Length);
        Height = Math.Min(MostSums / Patterns * Size, (Activities + Size - 1) / Size * Size);
        Blocks = Height == 0 ? 0 : (Activities + Height - 1) / Height;
        starts = new int[Blocks * (Rows + 1)];
    }

    /// <summary>Number of activities.</summary>
    public int Activities => lists.Ubiquity.Length;

    /// <summary>Activities a group.</summary>
    public int Size { get; }

    /// <summary>Sums a group: every choice of its activities but none at all.</summary>
    public int Patterns => (1 << Size) - 1;

    /// <summary>Activities a block: as many groups as there is room for.</summary>
    public int Height { get; }

    /// <summary>Number of blocks.</summary>
    public int Blocks { get; }

    /// <summary>One a region, and a last one that has every activity: what all weights add up to.</summary>
    public int Rows => lists.Diversity.Length + 1;

    /// <summary>The sums of all rows, each by its number in its block: block after block, so that a pass over the regions reads on and on.</summary>
    public ReadOnlySpan<ushort> Sums => sums;

    /// <summary>For each row, where its sums of a block start, and the last end.</summary>
    public ReadOnlySpan<int> Starts(int block) => starts.AsSpan(block * (Rows + 1), Rows + 1);

    /// <summary>Reads the groups off the lists.</summary>
    public void Fill(Cores cores)
    {
        // Of each block at most as many sums as there are pairs in it, and those of the last row.
        var most = lists.Count + ((Activities + Size - 1) / Size);
        if (sums.Length < most)
            sums = new ushort[sums.Length == 0 ? most : most + (most / 8)];
        cores.Over(Blocks, FillBlock);
    }

    private static int SizeFor(int regions) => regions >= ManyRegions ? 5 : regions >= SomeRegions ? 3 : 1;

    private void FillBlock(int block)
    {
        var (first, end) = (block * Height, Math.Min((block + 1) * Height, Activities));
        var at = starts.AsSpan(block * (Rows + 1), Rows + 1);
        at[0] = lists.ActivityStarts[first] + (first / Size);
        for (var region = 0; region + 1 < Rows; region++)
            at[region + 1] = at[region] + Group(lists.Bits.Row(region), first, end, sums.AsSpan(at[region]));
        at[Rows] = at[Rows - 1];
        for (var start = first; start < end; start += Size)
            sums[at[Rows]++] = Number(start - first, (1 << Math.Min(Size, end - start)) - 1);
    }

    // What is written for a group of which the region has nothing, the next one overwrites; after the last there is room of the row that has everything.
    private int Group(ReadOnlySpan<ulong> words, int first, int end, Span<ushort> to)
    {
        var (count, before) = (0, -1);
        for (var start = first; start < end; start += Size, before += Patterns)
        {
            var (word, bit) = (start >> 6, start & 63);
            var own = words[word] >> bit;
            if (bit + Size > 64)
                own |= words[word + 1] << (64 - bit);
            var pattern = (int)own & Patterns;
            to[count] = (ushort)(before + pattern);
            count += pattern != 0 ? 1 : 0;
        }
        return count;
    }

    private ushort Number(int start, int pattern) => (ushort)((start / Size * Patterns) + pattern - 1);
}
