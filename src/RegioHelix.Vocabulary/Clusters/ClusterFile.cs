using System.Globalization;
using System.Text;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Editable;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Vocabulary.Clusters;

/// <summary>
/// Reads a supplied table of clusters: a row for each activity, with the name of its cluster. An activity that is in several has its weights. What else is
/// said of a cluster, its Dutch name and its source, stands in any of its rows. <c>docs/guide/clusters.md</c> shows one.
/// </summary>
public static class ClusterFile
{
    // Weights as written, such as three thirds, need not add up to the last digit.
    private const double Rounding = 0.001;
    private const int LongestSlug = 60;

    private static readonly string[] Needed = ["activity", "cluster"];
    private static readonly string[] Optional = ["weight", "core", "dutch", "source", "dutch_source"];

    /// <summary>The columns that a file can have.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. Needed, .. Optional];

    /// <summary>The clusters of a table, in its order.</summary>
    /// <param name="text">The table.</param>
    /// <param name="file">Its name, for problems.</param>
    /// <exception cref="Problems.ProblemsException">All that is wrong with it; nothing of it is used then.</exception>
    public static IReadOnlyList<BenchmarkCluster> Read(TextReader text, string file)
    {
        var table = new EditableTable(text, file, Needed, Optional);
        var rows = table.Rows.Where(row => IsNamed(table, row)).ToList();
        CheckActivities(table, rows);
        var clusters = rows.GroupBy(row => SlugOf(row["cluster"]), StringComparer.Ordinal).Select(cluster => ReadCluster(table, cluster.Key, [.. cluster])).ToList();
        CheckWeights(table, rows);
        table.ThrowProblems();
        return clusters;
    }

    private static bool IsNamed(EditableTable table, EditableRow row)
    {
        if (SlugOf(row["cluster"]).Length > 0)
            return true;
        table.Complain(row, "cluster", "cluster-name", Phrase.Of("name the cluster of the activity with letters or digits, such as Automotive"));
        return false;
    }

    private static BenchmarkCluster ReadCluster(EditableTable table, string slug, IReadOnlyList<EditableRow> rows)
    {
        var english = rows[0]["cluster"];
        foreach (var row in rows.Where(row => row["cluster"] != english))
            table.Complain(row, "cluster", "cluster-spelling", Phrase.Of($"another row writes {Phrase.Verbatim(english)}; both have the same address, so write the name of a cluster the same way in every row"));
        foreach (var row in rows.Where(row => IsCore(table, row)).Skip(1))
            table.Complain(row, "core", "second-core", Phrase.Of("name one activity as the core of a cluster"));
        foreach (var (row, at) in rows.Select((row, at) => (row, at)))
            if (rows.Take(at).Any(other => other["activity"] == row["activity"]))
                table.Complain(row, "activity", "repeated-activity", Phrase.Of("give each activity of a cluster once, with its weight"));
        return new BenchmarkCluster(
            slug, english, Said(table, rows, "dutch") ?? english, Said(table, rows, "source") ?? "", Said(table, rows, "dutch_source") ?? Said(table, rows, "source") ?? "",
            [.. rows.Select(row => new BenchmarkMember(row["activity"], WeightOf(table, row), row["core"] == "yes")).OrderBy(member => member.Activity, StringComparer.Ordinal)]);
    }

    private static void CheckActivities(EditableTable table, IReadOnlyList<EditableRow> rows)
    {
        var lines = rows.GroupBy(row => row["activity"], StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        foreach (var row in rows)
            if (ActivityCatalogue.Classify(row["activity"]) is ActivityCodeStatus.Unknown or ActivityCodeStatus.Aggregate)
                table.Complain(row, "activity", "unknown-activity", Phrase.Of("write a section, division, group or class of NACE Rev. 2 as Eurostat does, such as C10 or G463"));
            // C10 and C101 in one table would count the same jobs twice.
            else if (OuterOf(row["activity"]).FirstOrDefault(lines.ContainsKey) is { } outer)
                table.Complain(row, "activity", "activity-inside-another", Phrase.Of($"{Phrase.Verbatim(outer)} of the same table holds it, and its jobs would count twice; keep one of the two"));
    }

    private static IEnumerable<string> OuterOf(string activity) => Enumerable.Range(1, Math.Max(0, activity.Length - 1)).Select(length => activity[..length]);

    private static void CheckWeights(EditableTable table, IReadOnlyList<EditableRow> rows)
    {
        foreach (var activity in rows.GroupBy(row => row["activity"], StringComparer.Ordinal))
            if (activity.Sum(row => FindWeight(row) ?? 0) is var sum && sum > 1 + Rounding)
                table.Complain(activity.Last(), table.Rows[0].ColumnOf("weight") > 0 ? "weight" : "cluster", "weights-above-one", Phrase.Of("the activity is in several clusters, and its weights add up to more than 1; say in the column weight which part belongs to each"));
    }

    private static double WeightOf(EditableTable table, EditableRow row)
    {
        if (FindWeight(row) is { } weight)
            return weight;
        table.Complain(row, "weight", "weight", Phrase.Of("write which part of the activity belongs to the cluster, above 0 and at most 1, with a point, such as 0.5; leave it empty for all"));
        return 1;
    }

    private static double? FindWeight(EditableRow row)
    {
        if (row["weight"].Length == 0)
            return 1;
        return double.TryParse(row["weight"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) && weight is > 0 and <= 1 ? weight : null;
    }

    private static bool IsCore(EditableTable table, EditableRow row)
    {
        if (row["core"] is not ("" or "yes" or "no"))
            table.Complain(row, "core", "core-word", Phrase.Of("write yes for the core of a cluster; leave it empty for the others"));
        return row["core"] == "yes";
    }

    // What is said of the cluster stands in one of its rows, or the same in several.
    private static string? Said(EditableTable table, IReadOnlyList<EditableRow> rows, string column)
    {
        var said = rows.Where(row => row[column].Length > 0).ToList();
        foreach (var other in said.Where(row => row[column] != said[0][column]))
            table.Complain(other, column, "said-twice", Phrase.Of($"another row of the cluster says {Phrase.Verbatim(said[0][column])}; say it once"));
        return said.Count == 0 ? null : said[0][column];
    }

    // Accents off, letters and digits of the address only.
    private static string SlugOf(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark))
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(char.ToLowerInvariant(letter));
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        return slug.ToString(0, Math.Min(slug.Length, LongestSlug)).Trim('-');
    }
}
