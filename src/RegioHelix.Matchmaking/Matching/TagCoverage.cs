namespace RegioHelix.Matchmaking.Matching;

/// <summary>
/// How well the tags of a profile cover those of a question: the F-measure of coverage (each asked tag's best likeness, averaged) and focus (each of the
/// profile's own), coverage counting three times as much. Who tags everything covers all and is focused on nothing.
/// Source: van Rijsbergen 1979, Information Retrieval, chapter 7.
/// </summary>
internal sealed class TagCoverage
{
    private const double CoverageCounts = 3;

    private readonly double[][] similar;
    private readonly int[] askedTrees;
    private readonly int[] trees;
    private readonly double[] best;

    /// <summary>Prepares a question.</summary>
    /// <param name="similar">For each asked tag, how alike each tag of the pool is to it, 0 to 1.</param>
    /// <param name="askedTrees">The tree of each asked tag.</param>
    /// <param name="trees">The tree of each tag of the pool; tags of different trees are not compared.</param>
    public TagCoverage(double[][] similar, int[] askedTrees, int[] trees)
    {
        (this.similar, this.askedTrees, this.trees) = (similar, askedTrees, trees);
        best = new double[trees.Length];
        for (var tag = 0; tag < best.Length; tag++)
            foreach (var row in similar)
                best[tag] = Math.Max(best[tag], row[tag]);
    }

    /// <summary>0 to 1; null where nothing can be compared.</summary>
    public double? Of(ReadOnlySpan<int> tags)
    {
        var (coverage, asked) = (0.0, 0);
        for (var one = 0; one < similar.Length; one++)
        {
            var (highest, comparable) = (0.0, false);
            foreach (var tag in tags)
                if (trees[tag] == askedTrees[one])
                    (highest, comparable) = (Math.Max(highest, similar[one][tag]), true);
            if (comparable)
                (coverage, asked) = (coverage + highest, asked + 1);
        }
        return asked == 0 ? null : Measure(coverage / asked, Focus(tags));
    }

    /// <summary>Each asked tag with the tag of a profile that is most alike, in the order of the asked ones; without those of which nothing is alike.</summary>
    public IEnumerable<(int Asked, int Tag, double Likeness)> Pairs(int[] tags)
    {
        for (var one = 0; one < similar.Length; one++)
            if (tags.Where(tag => trees[tag] == askedTrees[one]).OrderByDescending(tag => similar[one][tag]).Cast<int?>().FirstOrDefault() is { } tag && similar[one][tag] > 0)
                yield return (one, tag, similar[one][tag]);
    }

    private double Focus(ReadOnlySpan<int> tags)
    {
        var (sum, counted) = (0.0, 0);
        foreach (var tag in tags)
            if (Array.IndexOf(askedTrees, trees[tag]) >= 0)
                (sum, counted) = (sum + best[tag], counted + 1);
        return counted == 0 ? 0 : sum / counted;
    }

    private static double Measure(double coverage, double focus)
    {
        var square = CoverageCounts * CoverageCounts;
        var below = (square * focus) + coverage;
        return below > 0 ? (1 + square) * coverage * focus / below : 0;
    }
}
