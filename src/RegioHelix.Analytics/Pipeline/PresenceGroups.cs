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
        starts = new int[(Blocks + 1) * Rows];
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

    /// <summary>The sums of all rows, each by its number in its block.</summary>
    public ReadOnlySpan<ushort> Sums => sums;

    /// <summary>For each row, where its sums of a block start; those of the block after start where they end.</summary>
    public ReadOnlySpan<int> Starts(int block) => starts.AsSpan(block * Rows, Rows);

    /// <summary>Reads the groups off the lists.</summary>
    public void Fill(Cores cores)
    {
        const int Piece = 64;
        var most = lists.Count + (Activities / Size) + 1;
        if (sums.Length < most)
            sums = new ushort[sums.Length == 0 ? most : most + (most / 8)];
        cores.Over((Rows + Piece - 1) / Piece, piece =>
        {
            for (var row = piece * Piece; row < Math.Min((piece + 1) * Piece, Rows); row++)
                Group(row);
        });
    }

    private static int SizeFor(int regions) => regions >= ManyRegions ? 5 : regions >= SomeRegions ? 3 : 1;

    private void Group(int row)
    {
        if (row + 1 < Rows)
            Group(row, lists.RegionStarts[row], lists.ActivitiesOf(row));
        else
            GroupAll(row, lists.Count);
    }

    private void GroupAll(int row, int to)
    {
        for (var block = 0; block < Blocks; block++)
        {
            starts[(block * Rows) + row] = to;
            for (var first = block * Height; first < Math.Min((block + 1) * Height, Activities); first += Size)
                sums[to++] = (ushort)((((first - (block * Height)) / Size) * Patterns) + (1 << Math.Min(Size, Activities - first)) - 2);
        }
        starts[(Blocks * Rows) + row] = to;
    }

    private void Group(int row, int to, ReadOnlySpan<int> activities)
    {
        var at = 0;
        for (var block = 0; block < Blocks; block++)
        {
            var (first, end) = (block * Height, (block + 1) * Height);
            starts[(block * Rows) + row] = to;
            while (at < activities.Length && activities[at] < end)
            {
                var group = (activities[at] - first) / Size;
                var (start, pattern) = (first + (group * Size), 0);
                for (; at < activities.Length && activities[at] < start + Size; at++)
                    pattern |= 1 << (activities[at] - start);
                sums[to++] = (ushort)((group * Patterns) + pattern - 1);
            }
        }
        starts[(Blocks * Rows) + row] = to;
    }
}
