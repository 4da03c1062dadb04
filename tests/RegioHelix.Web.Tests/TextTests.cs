using System.Text.RegularExpressions;
using System.Xml.Linq;
using RegioHelix.Testing;

namespace RegioHelix.Web.Tests;

/// <summary>Every text has both languages, and no component keeps a text to itself.</summary>
public sealed partial class TextTests
{
    private static string Web => Path.Combine(Requires.FindRoot(), "src", "RegioHelix.Web");

    public static TheoryData<string> Sets => [.. Directory.GetFiles(Web, "*Texts.resx", SearchOption.AllDirectories).Where(IsSource).Select(path => Path.GetRelativePath(Web, path))];

    public static TheoryData<string> Components => [.. Directory.GetFiles(Web, "*.razor", SearchOption.AllDirectories).Where(IsSource).Select(path => Path.GetRelativePath(Web, path))];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Both_languages_have_the_same_keys_and_the_same_places_to_fill(string set)
    {
        var english = Read(Path.Combine(Web, set));
        var dutch = Read(Path.Combine(Web, set.Replace(".resx", ".nl.resx", StringComparison.Ordinal)));
        Assert.Equal(english.Keys.Order(), dutch.Keys.Order());
        Assert.All(english, text => Assert.Equal(Places(text.Value), Places(dutch[text.Key])));
        Assert.All(english.Values.Concat(dutch.Values), text => Assert.False(string.IsNullOrWhiteSpace(text)));
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void No_component_keeps_a_text_to_itself(string component)
    {
        var markup = File.ReadAllText(Path.Combine(Web, component));
        markup = Comment().Replace(markup, "");
        var code = markup.IndexOf("@code", StringComparison.Ordinal);
        var texts = Text().Matches(code < 0 ? markup : markup[..code]).Select(match => match.Groups[1].Value.Trim())
            .Where(text => Word().IsMatch(text) && !Allowed.Contains(text));
        Assert.Empty(texts);
    }

    // Names, codes and commands are the same in every language.
    private static readonly HashSet<string> Allowed =
        ["RegioHelix", "EN", "NL", "CSV", "XLSX", "JSON", "API", "API · RegioHelix", "SHA-256", "NUTS", "regiohelix import simulated", "regiohelix import recommended", "regiohelix import csv", "regiohelix evidence"];

    private static bool IsSource(string path) => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj");

    private static Dictionary<string, string> Read(string path) =>
        XDocument.Load(path).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    private static string Places(string text) => string.Join(' ', Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"@\*.*?\*@|<pre>.*?</pre>", RegexOptions.Singleline)]
    private static partial Regex Comment();

    // What stands between two tags on one line, without expressions.
    [GeneratedRegex(@"(?<!=)>([^<>@{}\n]+)<")]
    private static partial Regex Text();

    [GeneratedRegex(@"\p{L}{2}")]
    private static partial Regex Word();
}
