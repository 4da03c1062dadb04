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

    private readonly PresenceLists lists;
    private readonly ushort[] sums;
    private readonly int[] starts;

    /// <summary>Groups of a presence table.</summary>
    /// <param name="lists">The table.</param>
    /// <param name="rows">How many sums there is room for at a time; at most 2^16.</param>
    /// <param name="cores">How many to use.</param>
    public PresenceGroups(PresenceLists lists, int rows, Cores cores)
    {
        this.lists = lists;
        Size = SizeFor(lists.Diversity.Length);
        Height = Math.Min(rows / Patterns * Size, (Activities + Size - 1) / Size * Size);
        Blocks = Height == 0 ? 0 : (Activities + Height - 1) / Height;
        (sums, starts) = (new ushort[lists.Count + (Activities / Size) + 1], new int[(Blocks + 1) * Rows]);
        const int Piece = 64;
        cores.Over((Rows + Piece - 1) / Piece, piece =>
        {
            for (var row = piece * Piece; row < Math.Min((piece + 1) * Piece, Rows); row++)
                Group(row);
        });
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

    private static int SizeFor(int regions) => regions >= ManyRegions ? 5 : regions >= SomeRegions ? 3 : 1;

    private void Group(int row)
    {
        if (row + 1 < Rows)
            Group(row, lists.RegionStarts[row], lists.ActivitiesOf(row));
        else
            Group(row, lists.Count, [.. Enumerable.Range(0, Activities)]);
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
