namespace RegioHelix.Studies.Outcomes;

/// <summary>Counts of people by some trait, of which nobody can be read out: what fewer than three share is put together with the next smallest until there are three.</summary>
/// <param name="Lines">The traits of which the count is told, the most frequent first.</param>
/// <param name="Others">How many have another trait, or none said; 0 for nobody.</param>
/// <param name="OtherTraits">How many other traits they have between them.</param>
public sealed record ToldCounts(IReadOnlyList<ToldCount> Lines, int Others, int OtherTraits)
{
    /// <summary>Of how many people a count must be before it is told.</summary>
    public const int Least = 3;

    /// <summary>Counts traits.</summary>
    /// <param name="traits">A trait a person; null where not said.</param>
    public static ToldCounts From(IEnumerable<string?> traits)
    {
        List<string?> all = [.. traits];
        var lines = all.OfType<string>().GroupBy(trait => trait, StringComparer.Ordinal).Select(same => new ToldCount(same.Key, same.Count())).OrderByDescending(line => line.People).ThenBy(line => line.Trait, StringComparer.Ordinal).ToList();
        var told = lines.Where(line => line.People >= Least).ToList();
        var others = all.Count - told.Sum(line => line.People);
        // One or two left over could be read from the sum: the smallest told joins them.
        while (others is > 0 and < Least && told.Count > 0)
        {
            others += told[^1].People;
            told.RemoveAt(told.Count - 1);
        }
        return new(told, others, lines.Count - told.Count);
    }
}

/// <summary>How many people share a trait.</summary>
/// <param name="Trait">The trait: a code.</param>
/// <param name="People">How many.</param>
public sealed record ToldCount(string Trait, int People);
