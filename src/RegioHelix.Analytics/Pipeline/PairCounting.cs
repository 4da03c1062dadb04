using RegioHelix.Analytics.Relatedness;

namespace RegioHelix.Analytics.Pipeline;

/// <summary>Counts in how many regions each two activities are present together, 512 activities at a time.</summary>
internal static class PairCounting
{
    /// <summary>Fills the counts of all pairs.</summary>
    /// <param name="byRegion">Regions by activities.</param>
    /// <param name="lists">The same as lists.</param>
    /// <param name="counts">Activities by activities.</param>
    /// <param name="cores">How many to use.</param>
    public static void Fill(BitRows byRegion, PresenceLists lists, CountTriangle counts, Cores cores)
    {
        var panels = (counts.Size + SlicedCounting.Columns - 1) / SlicedCounting.Columns;
        if (cores == Cores.One)
            for (var panel = 0; panel < panels; panel++)
                FillPanel(byRegion, lists, counts, panel);
        else
            // The last panel has the most rows above it: first.
            cores.Over(panels, piece => FillPanel(byRegion, lists, counts, panels - 1 - piece));
    }

    private static void FillPanel(BitRows byRegion, PresenceLists lists, CountTriangle counts, int panel)
    {
        var (first, last) = (panel * SlicedCounting.Columns, Math.Min((panel + 1) * SlicedCounting.Columns, counts.Size));
        var words = AlignedScratch<ulong>.OfThread((byRegion.Rows + 1) * SlicedCounting.Words);
        for (var region = 0; region < byRegion.Rows; region++)
            byRegion.Row(region).Slice(panel * SlicedCounting.Words, SlicedCounting.Words).CopyTo(words[(region * SlicedCounting.Words)..]);
        words[(byRegion.Rows * SlicedCounting.Words)..].Clear();
        for (var row = 0; row < last; row++)
        {
            var left = Math.Max(row, first);
            if (counts.IsNarrow)
                CountNarrow(lists.RegionsOf(row), words, counts.NarrowRow(row)[(left - row)..], left - first, last - first);
            else
                CountWide(lists.RegionsOf(row), words, counts.WideRow(row)[(left - row)..], left - first, last - first);
        }
    }

    private static void CountNarrow(ReadOnlySpan<int> regions, ReadOnlySpan<ulong> words, Span<ushort> counts, int left, int right)
    {
        Span<ushort> block = stackalloc ushort[SlicedCounting.Columns];
        SlicedCounting.Count(regions, words, block, left, right);
        block[left..right].CopyTo(counts);
    }

    // More regions than 16 bits count: some at a time.
    private static void CountWide(ReadOnlySpan<int> regions, ReadOnlySpan<ulong> words, Span<int> counts, int left, int right)
    {
        Span<ushort> block = stackalloc ushort[SlicedCounting.Columns];
        counts[..(right - left)].Clear();
        for (var at = 0; at < regions.Length; at += ushort.MaxValue)
        {
            SlicedCounting.Count(regions[at..Math.Min(at + ushort.MaxValue, regions.Length)], words, block, left, right);
            for (var column = left; column < right; column++)
                counts[column - left] += block[column];
        }
    }
}
