namespace RegioHelix.Matchmaking.Groups;

/// <summary>Discussion groups over several rounds: who is to be seated, and what the groups should mix.</summary>
public sealed class GroupEvent
{
    /// <summary>Checks and keeps an event.</summary>
    /// <param name="people">2 or more; fewer than groups x size leaves seats empty, at most one more at one table than at another.</param>
    /// <param name="groups">Groups in each round, 1 or more.</param>
    /// <param name="size">Seats a group, 1 or more.</param>
    /// <param name="rounds">1 or more.</param>
    /// <param name="region">For each person a region by number, negative where unknown; null where none is known.</param>
    /// <param name="theme">For each person a theme by number, negative where unknown; null where none is known.</param>
    /// <param name="known">Pairs who know each other already and should not share a table.</param>
    /// <exception cref="ArgumentException">A number out of its range, or more people than seats.</exception>
    public GroupEvent(int people, int groups, int size, int rounds, IReadOnlyList<int>? region = null, IReadOnlyList<int>? theme = null, IReadOnlyList<(int A, int B)>? known = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(groups, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)people, (long)groups * size, nameof(people));
        if (region is not null && region.Count != people || theme is not null && theme.Count != people)
            throw new ArgumentException("regions and themes are given for everybody or not at all");
        if (known is not null && known.Any(pair => pair.A < 0 || pair.B < 0 || pair.A >= people || pair.B >= people || pair.A == pair.B))
            throw new ArgumentException("a known pair names somebody who is not there", nameof(known));
        (People, Groups, Size, Rounds, Region, Theme, Known) = (people, groups, size, rounds, region, theme, known ?? []);
    }

    /// <summary>How many people.</summary>
    public int People { get; }

    /// <summary>Groups in each round.</summary>
    public int Groups { get; }

    /// <summary>Seats a group.</summary>
    public int Size { get; }

    /// <summary>How many rounds.</summary>
    public int Rounds { get; }

    /// <summary>Regions by number; null where none is known.</summary>
    public IReadOnlyList<int>? Region { get; }

    /// <summary>Themes by number; null where none is known.</summary>
    public IReadOnlyList<int>? Theme { get; }

    /// <summary>Pairs who know each other.</summary>
    public IReadOnlyList<(int A, int B)> Known { get; }

    internal int Seats => Groups * Size;

    internal bool IsMixed => Region is not null || Theme is not null || Known.Count > 0;

    /// <summary>
    /// A proven least number of repeat meetings: what counting forces. A person can meet each other one only once afresh; and a group larger than the
    /// number of groups cannot be taken apart wholly.
    /// </summary>
    public int LeastRepeats()
    {
        var smallest = People / Groups;
        // A person meets at least (smallest group - 1) others a round.
        var byPerson = (((long)People * Math.Max(0, (Rounds * (smallest - 1)) - (People - 1))) + 1) / 2;
        var perRound = Sum(Groups, People);
        var byPairs = (Rounds * perRound) - ((long)People * (People - 1) / 2);
        var apart = 0L;
        for (var group = 0; group < Groups; group++)
            apart += Sum(Groups, smallest + (group < People % Groups ? 1 : 0));
        return (int)Math.Max(Math.Max(byPerson, byPairs), (Rounds - 1) * apart);
    }

    // Pairs within parts, when so many are spread over so many parts as evenly as can be.
    private static long Sum(int parts, int count)
    {
        var (each, more) = (count / parts, count % parts);
        return ((long)more * (each + 1) * each / 2) + ((long)(parts - more) * each * (each - 1) / 2);
    }
}
