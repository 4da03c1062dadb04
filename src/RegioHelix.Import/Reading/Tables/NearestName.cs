namespace RegioHelix.Import.Reading.Tables;

/// <summary>Finds the name that somebody meant.</summary>
internal static class NearestName
{
    /// <summary>The candidate with the fewest letters to change, case apart; null where more than a third would have to change.</summary>
    public static string? Find(string name, IReadOnlyList<string> candidates)
    {
        var nearest = candidates.Where(candidate => candidate.Length is > 0 and <= 80).MinBy(candidate => Distance(name, candidate));
        if (name.Length > 80 || nearest is null)
            return null;
        return Distance(name, nearest) <= Math.Max(1, Math.Max(name.Length, nearest.Length) / 3)
            || nearest.Contains(name, StringComparison.OrdinalIgnoreCase) ? nearest : null;
    }

    private static int Distance(string a, string b)
    {
        if (a.Length > 80)
            return int.MaxValue;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 0; i < a.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 0; j < b.Length; j++)
            {
                var change = diagonal + (char.ToLowerInvariant(a[i]) == char.ToLowerInvariant(b[j]) ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(change, Math.Min(row[j], diagonal) + 1);
            }
        }

        return row[^1];
    }
}
