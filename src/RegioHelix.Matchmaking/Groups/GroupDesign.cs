namespace RegioHelix.Matchmaking.Groups;

/// <summary>Rounds of groups of seats in which no two seats share a group twice, made by algebra.</summary>
/// <param name="Rounds">Rounds x groups x seats from 0.</param>
/// <param name="Method">The construction.</param>
internal sealed record GroupDesign(IReadOnlyList<int[][]> Rounds, GroupMethod Method)
{
    /// <summary>A design with so many rounds; else the one with most rounds that is known, which has one at least.</summary>
    public static GroupDesign Find(int groups, int size, int rounds)
    {
        GroupDesign best = new([Enumerable.Range(0, groups).Select(group => Enumerable.Range(group * size, size).ToArray()).ToArray()], GroupMethod.TransversalDesign);
        if (rounds == 1)
            return best;
        foreach (var make in (Func<GroupDesign?>[])[
            () => size == 2 ? CircleMethod(groups, rounds) : null,
            () => AffineSpace.Find(groups, size, rounds),
            () => TransversalDesign.Find(groups, size, rounds),
            () => DoubledPlane.Find(groups, size, rounds),
            () => StarterDesign.Find(groups, size, rounds)])
        {
            if (make() is { } found && found.Rounds.Count > best.Rounds.Count)
                best = found;
            if (best.Rounds.Count >= rounds)
                return best with { Rounds = [.. best.Rounds.Take(rounds)] };
        }
        return best;
    }

    // One sits still, the others move round the table by one seat (Lucas 1883).
    private static GroupDesign CircleMethod(int groups, int rounds)
    {
        var others = (2 * groups) - 1;
        return new([.. Enumerable.Range(0, Math.Min(rounds, others)).Select(round => (int[][])
        [
            [others, round],
            .. Enumerable.Range(1, groups - 1).Select(apart => (int[])[(round + apart) % others, (round + others - apart) % others]),
        ])], GroupMethod.CircleMethod);
    }
}
