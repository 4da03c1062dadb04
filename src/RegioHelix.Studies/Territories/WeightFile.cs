using System.Globalization;
using RegioHelix.Vocabulary.Editable;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Studies.Territories;

/// <summary>Reads weights of divided regions from a tab-separated table with the columns <c>from</c>, <c>to</c> and <c>weight</c>.</summary>
public static class WeightFile
{
    private static readonly string[] Needed = ["from", "to", "weight"];

    /// <summary>The weights.</summary>
    /// <param name="text">The table.</param>
    /// <param name="file">Its name, for problems.</param>
    /// <exception cref="Vocabulary.Problems.ProblemsException">All that is wrong with it.</exception>
    public static IReadOnlyList<WrittenWeight> Read(TextReader text, string file)
    {
        var table = new EditableTable(text, file, Needed, ["source"]);
        var weights = new Dictionary<(string, string), WrittenWeight>();
        foreach (var row in table.Rows)
        {
            if (!double.TryParse(row["weight"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) || !double.IsFinite(weight))
                table.Complain(row, "weight", "weight", Phrase.Of("write a size of 0 or more with a point, such as 54000 or 0.25"));
            else if (!weights.TryAdd((row["from"], row["to"]), new WrittenWeight(row["from"], row["to"], weight)))
                table.Complain(row, "to", "repeated-weight", Phrase.Of("give each pair of regions once"));
        }
        table.ThrowProblems();
        return [.. weights.Values];
    }
}
