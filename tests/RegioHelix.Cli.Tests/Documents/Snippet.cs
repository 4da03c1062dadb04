namespace RegioHelix.Cli.Tests.Documents;

/// <summary>A program in a document, in a language other than ours, and what the document says that it prints.</summary>
/// <param name="Language">The word behind the fence: <c>python</c> or <c>r</c>.</param>
/// <param name="Program">The text.</param>
/// <param name="Output">The block <c>text</c> that follows it.</param>
internal sealed record Snippet(string Language, string Program, string Output)
{
    /// <summary>Every program of a document that is followed by its output.</summary>
    public static IReadOnlyList<Snippet> In(string document, string language)
    {
        var (found, parts) = (new List<Snippet>(), document.ReplaceLineEndings("\n").Split("\n```"));
        for (var at = 1; at < parts.Length; at++)
            if (parts[at].StartsWith(language + "\n", StringComparison.Ordinal))
            {
                var output = Array.FindIndex(parts, at, part => part.StartsWith("text\n", StringComparison.Ordinal));
                Assert.True(output > 0, $"a program in {language} has no block text with its output behind it");
                found.Add(new(language, parts[at][(language.Length + 1)..] + "\n", parts[output][5..] + "\n"));
            }
        return found;
    }
}
