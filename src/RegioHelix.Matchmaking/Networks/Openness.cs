using RegioHelix.Matchmaking.Introductions;

namespace RegioHelix.Matchmaking.Networks;

/// <summary>
/// The E-I index: ties that leave a group less ties within it, over both; -1 where nobody looks out, 1 where everybody does.
/// Small groups look open by their size alone: read it beside what the same groups would have if ties fell at random.
/// Source: Krackhardt and Stern 1988, Social Psychology Quarterly 51(2), 123-140.
/// </summary>
/// <param name="Group">The group; empty for the whole network.</param>
/// <param name="People">Its people.</param>
/// <param name="External">Ties that leave it.</param>
/// <param name="Internal">Ties within it.</param>
/// <param name="AtRandom">The index if every pair of people were as likely to be tied; null where there is no pair.</param>
public sealed record Openness(string Group, int People, int External, int Internal, double? AtRandom)
{
    /// <summary>The index, -1 to 1; null for a group without a tie.</summary>
    public double? Index => External + Internal > 0 ? (External - Internal) / (double)(External + Internal) : null;

    /// <summary>The index of the whole network and of each group, groups in the order of their names.</summary>
    /// <param name="network">The network.</param>
    /// <param name="groupOf">The group of each person by position; null where it is not known, and their ties are then left out.</param>
    public static IReadOnlyList<Openness> From(TieNetwork network, IReadOnlyList<string?> groupOf)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(groupOf.Count, network.People.Count);
        var ties = Enumerable.Range(0, network.People.Count)
            .SelectMany(one => network.Neighbours(one).ToArray().Where(other => other > one).Select(other => (A: groupOf[one], B: groupOf[other])))
            .Where(tie => tie.A is not null && tie.B is not null).ToList();
        var sizes = groupOf.Where(group => group is not null).GroupBy(group => group!).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var all = sizes.Values.Sum();
        var within = sizes.Values.Sum(size => size * (size - 1L) / 2);
        var external = ties.Count(tie => tie.A != tie.B);
        return
        [
            new("", all, external, ties.Count - external, Random((all * (all - 1L) / 2) - within, within)),
            .. sizes.OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new Openness(
                group.Key,
                group.Value,
                ties.Count(tie => tie.A != tie.B && (tie.A == group.Key || tie.B == group.Key)),
                ties.Count(tie => tie.A == group.Key && tie.B == group.Key),
                Random(group.Value * (long)(all - group.Value), group.Value * (group.Value - 1L) / 2))),
        ];
    }

    private static double? Random(long across, long within) => across + within > 0 ? (across - within) / (double)(across + within) : null;
}
