namespace RegioHelix.Matchmaking.Groups;

/// <summary>
/// Seats are (column, place), one column a seat of the group; in round m the place in column i is moved on by m x i. Two columns never meet twice where
/// (m - m')(i - i') is not 0: always in a field of as many elements as there are groups, and among whole numbers modulo the groups for few rounds.
/// Rounds beyond that seat each column by itself, where its places fill whole groups.
/// </summary>
internal static class TransversalDesign
{
    public static GroupDesign? Find(int groups, int size, int rounds)
    {
        if (size < 2 || size > groups)
            return null;
        var across = GaloisField.Find(groups) is { } field
            ? Rounds(groups, size, Math.Min(rounds, groups), (round, column, place) => field.Add(place, field.Multiply(round, column)))
            : Rounds(groups, size, Math.Min(rounds, Multiples(groups, size)), (round, column, place) => (place + (round * column)) % groups);
        if (across.Count < rounds && groups % size == 0)
            across.AddRange(Within(groups, size, rounds - across.Count));
        return new(across, GroupMethod.TransversalDesign);
    }

    // How many rounds keep (m - m')(i - i') off the multiples of the groups.
    private static int Multiples(int groups, int size)
    {
        for (var round = 1; round < groups; round++)
            for (var column = 1; column < size; column++)
                if (round * column % groups == 0)
                    return round;
        return groups;
    }

    private static List<int[][]> Rounds(int groups, int size, int rounds, Func<int, int, int, int> place) =>
    [
        .. Enumerable.Range(0, rounds).Select(round => Enumerable.Range(0, groups)
            .Select(group => Enumerable.Range(0, size).Select(column => (column * groups) + place(round, column, group)).ToArray()).ToArray()),
    ];

    private static IEnumerable<int[][]> Within(int groups, int size, int rounds)
    {
        var inner = GroupDesign.Find(groups / size, size, rounds);
        return inner.Rounds.Take(rounds).Select(round => Enumerable.Range(0, size)
            .SelectMany(column => round.Select(group => group.Select(place => (column * groups) + place).ToArray())).ToArray());
    }
}
