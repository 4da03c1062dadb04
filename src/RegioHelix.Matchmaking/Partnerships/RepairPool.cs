namespace RegioHelix.Matchmaking.Partnerships;

/// <summary>
/// The candidates among which a best repair of some size is: of those that are interchangeable only so many as the repair could need. Two are when the
/// same rules count them, both or neither can coordinate, and their places are alike: the same region of a present partner; or a region that no partner is in,
/// in the same country; or one in a country that no partner is in. Whoever is left out can always be exchanged for one who is kept, is not used, and ranks as
/// high, without a rule losing a place: of the best in <c>size</c> countries, regions or names one at least is free.
/// </summary>
internal static class RepairPool
{
    // All whose place is unknown are alike: they count for no place.
    private const int Unknown = int.MinValue;

    /// <summary>The candidates worth looking at, the highest ranked first.</summary>
    public static IReadOnlyList<int> List(RepairBoard board, int size)
    {
        var regions = Enumerable.Range(0, board.Partners.Count).Select(board.RegionOf).ToHashSet();
        var countries = Enumerable.Range(0, board.Partners.Count).Select(board.CountryOf).ToHashSet();
        var kept = new HashSet<int>();
        foreach (var alike in Ranked(board).GroupBy(one => (board.MaskOf(board.Who(one)), board.CanCoordinate(board.Who(one)), board.RegionOf(board.Who(one)) < 0)))
        {
            foreach (var here in alike.Where(one => regions.Contains(Region(board, one))).GroupBy(one => (Region(board, one), Country(board, one))))
                kept.UnionWith(here.Take(size));
            var elsewhere = alike.Where(one => !regions.Contains(Region(board, one))).GroupBy(one => Country(board, one)).ToList();
            foreach (var country in elsewhere.Where(country => country.Key == Unknown || countries.Contains(country.Key)))
                kept.UnionWith(OfCountry(board, country, size));
            // Groups stand in the order of their best: the list was ranked.
            foreach (var country in elsewhere.Where(country => country.Key != Unknown && !countries.Contains(country.Key)).Take(size))
                kept.UnionWith(OfCountry(board, country, size));
        }
        return [.. Ranked(board).Where(kept.Contains)];
    }

    /// <summary>
    /// Of a pool those who suffice to tell whether there is a repair at all: nobody for whom one could join from a country that no partner is in, whom every rule
    /// counts that counts the other, no limit counts more, and who can coordinate where the other can. Of <c>size</c> such countries one at least is free.
    /// </summary>
    public static IReadOnlyList<int> ListUndominated(RepairBoard board, IReadOnlyList<int> pool, int size)
    {
        var countries = Enumerable.Range(0, board.Partners.Count).Select(board.CountryOf).ToHashSet();
        bool IsNew(int one) => board.CountryOf(board.Who(one)) >= 0 && board.RegionOf(board.Who(one)) >= 0 && !countries.Contains(board.CountryOf(board.Who(one)));
        var kinds = pool.GroupBy(one => (Mask: board.MaskOf(board.Who(one)), Leads: board.CanCoordinate(board.Who(one)), IsNew: IsNew(one))).ToList();
        var strong = kinds.Where(kind => kind.Key.IsNew && kind.Select(one => board.CountryOf(board.Who(one))).Distinct().Count() >= size).Select(kind => kind.Key).ToList();
        return [.. kinds.Where(kind => !strong.Exists(other => other != kind.Key && Dominates(board, (other.Mask, other.Leads), (kind.Key.Mask, kind.Key.Leads)))).SelectMany(kind => kind)];
    }

    private static bool Dominates(RepairBoard board, (ulong Mask, bool Leads) strong, (ulong Mask, bool Leads) weak) =>
        (weak.Mask & ~board.Limits & ~strong.Mask) == 0 && (strong.Mask & board.Limits & ~weak.Mask) == 0 && (strong.Leads || !weak.Leads);

    private static IEnumerable<int> OfCountry(RepairBoard board, IGrouping<int, int> country, int size) =>
        country.Take(size).Concat(country.DistinctBy(one => Region(board, one)).Take(size));

    private static int Region(RepairBoard board, int candidate) => board.RegionOf(board.Who(candidate)) is >= 0 and var region ? region : Unknown;

    private static int Country(RepairBoard board, int candidate) => board.CountryOf(board.Who(candidate)) is >= 0 and var country ? country : Unknown;

    private static IEnumerable<int> Ranked(RepairBoard board) =>
        Enumerable.Range(0, board.Candidates.Count).OrderByDescending(board.RankOf).ThenBy(one => board.Candidates[one].Name, StringComparer.Ordinal);
}
