namespace RegioHelix.Matchmaking.Groups;

/// <summary>Somebody to seat at discussion tables, and what counts of that person.</summary>
public sealed record TableGuest
{
    /// <summary>The region by number; negative where unknown.</summary>
    public int Region { get; init; } = -1;

    /// <summary>The strand of the helix by number; negative where unknown.</summary>
    public int Kind { get; init; } = -1;

    /// <summary>The organisation by number; negative where unknown.</summary>
    public int Organisation { get; init; } = -1;

    /// <summary>Languages by number, 0 to 63, a bit each; 0 for any.</summary>
    public ulong Languages { get; init; }

    /// <summary>Topics wished for by number; empty for any.</summary>
    public IReadOnlyList<int> Topics { get; init; } = [];

    /// <summary>Offers to lead a table.</summary>
    public bool Facilitates { get; init; }

    /// <summary>Offers to report from a table.</summary>
    public bool Reports { get; init; }

    /// <summary>Rounds from 0 in which the person is not there.</summary>
    public IReadOnlySet<int> Away { get; init; } = new HashSet<int>();
}

/// <summary>Discussion tables over several rounds, each table with one topic all along.</summary>
public sealed class TableEvent
{
    /// <summary>Checks and keeps an event.</summary>
    /// <param name="people">Who comes; in each round two a table at least.</param>
    /// <param name="topicOfTable">For each table its topic by number; 1 table or more.</param>
    /// <param name="rounds">1 or more.</param>
    /// <param name="apart">Pairs who never share a table.</param>
    /// <param name="known">Pairs who know each other and should not share a table; colleagues of one organisation are taken as such.</param>
    /// <exception cref="ArgumentException">A number out of its range, or too few people for the tables.</exception>
    public TableEvent(IReadOnlyList<TableGuest> people, IReadOnlyList<int> topicOfTable, int rounds, IReadOnlyList<(int One, int Other)>? apart = null, IReadOnlyList<(int One, int Other)>? known = null)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(topicOfTable);
        ArgumentOutOfRangeException.ThrowIfLessThan(topicOfTable.Count, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        (People, TopicOfTable, Rounds, Apart, Known) = (people, topicOfTable, rounds, apart ?? [], known ?? []);
        if (Apart.Concat(Known).Any(pair => pair.One < 0 || pair.Other < 0 || pair.One >= people.Count || pair.Other >= people.Count || pair.One == pair.Other))
            throw new ArgumentException("a pair names somebody who is not there");
        Present = [.. Enumerable.Range(0, rounds).Select(round => (IReadOnlyList<int>)[.. Enumerable.Range(0, people.Count).Where(person => !people[person].Away.Contains(round))])];
        if (Present.Any(there => there.Count < 2 * topicOfTable.Count))
            throw new ArgumentException("two people a table at least are there in each round", nameof(people));
    }

    /// <summary>Who comes.</summary>
    public IReadOnlyList<TableGuest> People { get; }

    /// <summary>The topic of each table.</summary>
    public IReadOnlyList<int> TopicOfTable { get; }

    /// <summary>How many tables.</summary>
    public int Tables => TopicOfTable.Count;

    /// <summary>How many rounds.</summary>
    public int Rounds { get; }

    /// <summary>Pairs who never share a table.</summary>
    public IReadOnlyList<(int One, int Other)> Apart { get; }

    /// <summary>Pairs who know each other.</summary>
    public IReadOnlyList<(int One, int Other)> Known { get; }

    /// <summary>For each round who is there.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Present { get; }

    /// <summary>True where the person wishes for the table's topic, or for any.</summary>
    public bool Wishes(int person, int table) => People[person].Topics.Count == 0 || People[person].Topics.Contains(TopicOfTable[table]);

    /// <summary>True where two know each other: by a tie, or from one organisation.</summary>
    internal HashSet<(int, int)> KnownPairs()
    {
        var known = Known.Select(pair => (Math.Min(pair.One, pair.Other), Math.Max(pair.One, pair.Other))).ToHashSet();
        foreach (var colleagues in Enumerable.Range(0, People.Count).Where(person => People[person].Organisation >= 0).GroupBy(person => People[person].Organisation))
        {
            int[] all = [.. colleagues];
            for (var one = 0; one < all.Length; one++)
                for (var other = one + 1; other < all.Length; other++)
                    known.Add((all[one], all[other]));
        }
        return known;
    }
}
