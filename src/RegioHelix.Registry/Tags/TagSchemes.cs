using System.Text.RegularExpressions;
using RegioHelix.Vocabulary.Embedded;

namespace RegioHelix.Registry.Tags;

/// <summary>The classifications that tags are taken from: <c>schemes.tsv</c>, and the classes of the short ones in <c>classes.tsv</c>.</summary>
public static class TagSchemes
{
    /// <summary>The code of NACE Rev. 2, whose codes may be written without it.</summary>
    public const string NaceCode = "NACE_R2";

    private static readonly Lazy<IReadOnlyList<TagScheme>> Rows = new(() => [.. ReadRows()]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<TagScheme> All => Rows.Value;

    /// <summary>NACE Rev. 2: the tags that the observatory's figures speak of.</summary>
    public static TagScheme Nace => Find(NaceCode)!;

    /// <summary>The scheme of a code, in whatever case; null for an unknown one.</summary>
    public static TagScheme? Find(string code) => All.FirstOrDefault(scheme => scheme.Code.Equals(code, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<TagScheme> ReadRows()
    {
        var classes = EmbeddedTable.Read(typeof(TagSchemes).Assembly, "Tags.classes.tsv", "scheme", "code", "english", "dutch").ToLookup(row => row[0], row => new TagClass(row[1], row[2], row[3]));
        foreach (var row in EmbeddedTable.Read(typeof(TagSchemes).Assembly, "Tags.schemes.tsv", "code", "english", "dutch", "source", "example", "form"))
            yield return new TagScheme(row[0], row[1], row[2], row[3], row[4])
            {
                Classes = [.. classes[row[0]]],
                Form = row[5].Length == 0 ? null : new Regex(row[5], RegexOptions.CultureInvariant | RegexOptions.NonBacktracking),
            };
    }
}
