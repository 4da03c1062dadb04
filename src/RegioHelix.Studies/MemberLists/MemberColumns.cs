using RegioHelix.Registry.Importing;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Studies.MemberLists;

/// <summary>Which column of a list holds names, places and activities: by the header where there is one, else by what stands in them.</summary>
/// <param name="Name">The column of names, from 0.</param>
/// <param name="Places">Columns of places; the first that can be read counts.</param>
/// <param name="Doings">Columns of codes or words of what they do; the first that can be read counts.</param>
/// <param name="HasHeader">Whether the first row names the columns.</param>
/// <param name="Named">What each column was read as, by its name or number.</param>
/// <param name="Dropped">The other columns.</param>
internal sealed record MemberColumns(int Name, IReadOnlyList<int> Places, IReadOnlyList<int> Doings, bool HasHeader, IReadOnlyDictionary<string, string> Named, IReadOnlyList<string> Dropped)
{
    private const int Sampled = 50;
    private const double Enough = 0.5;

    public static MemberColumns Find(IReadOnlyList<RosterRow> rows, MemberReading reading) => ByHeader(rows, reading) ?? ByContent(rows, reading);

    private static MemberColumns? ByHeader(IReadOnlyList<RosterRow> rows, MemberReading reading)
    {
        try
        {
            var header = rows[0].Fields;
            var at = RosterColumns.Guess(new Roster("list", header, [.. rows.Skip(1)])).Positions;
            int[] Of(params string[] fields) => [.. fields.Where(at.ContainsKey).Select(field => at[field])];
            var (places, doings) = (Of("region", "town"), Of("tags", "description"));
            // What the header does not name may still be told by what stands below it.
            if ((places.Length > 0 && doings.Length > 0) || rows.Count < 2)
                return Describe(at["name"], places, doings, true, header);
            var told = ByContent([.. rows.Skip(1)], reading);
            int[] Others(IReadOnlyList<int> columns, int[] taken) => [.. columns.Where(column => column != at["name"] && !taken.Contains(column))];
            return Describe(at["name"], places.Length > 0 ? places : Others(told.Places, doings), doings.Length > 0 ? doings : Others(told.Doings, places), true, header);
        }
        catch (ProblemsException)
        {
            // No column calls itself a name: a list without a header.
            return null;
        }
    }

    private static MemberColumns ByContent(IReadOnlyList<RosterRow> rows, MemberReading reading)
    {
        var sample = rows.Take(Sampled).ToList();
        var columns = Enumerable.Range(0, sample.Max(row => row.Fields.Count)).ToList();
        double Share(int column, Func<string, bool> reads)
        {
            var filled = sample.Where(row => column < row.Fields.Count && row.Fields[column].Length > 0).ToList();
            return filled.Count == 0 ? 0 : filled.Count(row => reads(row.Fields[column])) / (double)filled.Count;
        }
        var places = columns.Where(column => Share(column, text => reading.Region(text) is not null || MemberReading.Choices(text).Count > 0) >= Enough).ToList();
        var name = columns.Except(places).Where(column => Share(column, text => MemberReading.Codes(text).Count == 0 && text.Any(char.IsLetter)) > Enough).Select(column => (int?)column).FirstOrDefault() ?? 0;
        var doings = columns.Except(places).Where(column => column != name && Share(column, text => reading.Activities(text).Codes.Count > 0) >= Enough / 2).OrderByDescending(column => Share(column, text => MemberReading.Codes(text).Count > 0)).ToList();
        return Describe(name, [.. places.Where(column => column != name)], doings, false, [.. columns.Select(column => $"{column + 1}")]);
    }

    private static MemberColumns Describe(int name, IReadOnlyList<int> places, IReadOnlyList<int> doings, bool hasHeader, IReadOnlyList<string> header)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal) { [Label(header, name)] = "name" };
        foreach (var column in places)
            named.TryAdd(Label(header, column), "place");
        foreach (var column in doings)
            named.TryAdd(Label(header, column), "activity");
        int[] used = [name, .. places, .. doings];
        return new(name, places, doings, hasHeader, named, [.. Enumerable.Range(0, header.Count).Except(used).Select(column => Label(header, column)).Distinct()]);
    }

    private static string Label(IReadOnlyList<string> header, int column) => column < header.Count && header[column].Length > 0 ? header[column] : $"{column + 1}";
}
