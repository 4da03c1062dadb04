namespace RegioHelix.Matchmaking.Groups;

/// <summary>What it costs that two share a table, beside what the table as a whole costs. Kept apart comes before all, then meeting twice and those who know each other, then languages, topics, regions and strands.</summary>
internal sealed class TableCosts
{
    public const int Repeat = 1000;
    public const int Apart = 1_000_000;
    public const int NotUnderstood = 600;
    public const int NoReporter = 250;

    // Times the square of the rounds at topics that one did not wish for, so that nobody gets none of them.
    public const int Topic = 60;
    private const int Known = 1000;
    private const int Region = 40;
    private const int Kind = 8;

    private readonly int people;

    public TableCosts(TableEvent tables)
    {
        people = tables.People.Count;
        Pairs = new int[people * people];
        for (var one = 0; one < people; one++)
            for (var other = one + 1; other < people; other++)
                Add(one, other, Alike(tables.People[one].Region, tables.People[other].Region, Region) + Alike(tables.People[one].Kind, tables.People[other].Kind, Kind));
        foreach (var (one, other) in tables.KnownPairs())
            Add(one, other, Known);
        foreach (var (one, other) in tables.Apart)
            Add(one, other, Apart);
    }

    /// <summary>Row by row.</summary>
    public int[] Pairs { get; }

    public bool AreApart(int one, int other) => Pairs[(one * people) + other] >= Apart;

    private void Add(int one, int other, int cost)
    {
        Pairs[(one * people) + other] += cost;
        Pairs[(other * people) + one] += cost;
    }

    private static int Alike(int one, int other, int cost) => one >= 0 && one == other ? cost : 0;
}
