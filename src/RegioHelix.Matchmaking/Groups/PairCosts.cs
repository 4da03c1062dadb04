namespace RegioHelix.Matchmaking.Groups;

/// <summary>What it costs that two people share a table once: known pairs before regions before themes, as one number.</summary>
internal static class PairCosts
{
    public const int Theme = 1;
    public const int Region = 40;
    public const int Known = 1000;
    public const int Repeat = 1000;

    // Two empty seats at one table: the table would be smaller than others by two.
    public const int Empty = 20_000;

    /// <summary>Costs for all pairs of people and empty seats; row by row.</summary>
    public static int[] Of(GroupEvent groups)
    {
        var seats = groups.Seats;
        var costs = new int[seats * seats];
        for (var one = 0; one < seats; one++)
            for (var other = 0; other < seats; other++)
                costs[(one * seats) + other] = one >= groups.People || other >= groups.People
                    ? (one >= groups.People && other >= groups.People ? Empty : 0)
                    : Alike(groups.Region, one, other, Region) + Alike(groups.Theme, one, other, Theme);
        foreach (var (one, other) in groups.Known)
        {
            costs[(one * seats) + other] += Known;
            costs[(other * seats) + one] += Known;
        }
        return costs;
    }

    private static int Alike(IReadOnlyList<int>? mark, int one, int other, int cost) => mark is not null && mark[one] >= 0 && mark[one] == mark[other] ? cost : 0;
}
