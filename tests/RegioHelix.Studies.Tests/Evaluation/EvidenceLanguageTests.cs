using System.Text.RegularExpressions;
using System.Xml.Linq;
using RegioHelix.Testing;

namespace RegioHelix.Studies.Tests.Evaluation;

/// <summary>No sentence of an effect check says more than the design carries, in either language.</summary>
public sealed partial class EvidenceLanguageTests
{
    private static readonly string[] Files = ["src/RegioHelix.Studies/Texts/Sentences", "src/RegioHelix.Studies/Evaluation/EvidenceWords", "src/RegioHelix.Web/Evaluation/EvidenceTexts"];

    [Theory]
    [InlineData("")]
    [InlineData(".nl")]
    public void No_sentence_has_a_causal_word(string language)
    {
        var sentences = Files.SelectMany(file => Sentences($"{file}{language}.resx")).ToList();
        Assert.True(sentences.Count > 150, $"{sentences.Count} sentences were found");
        Assert.Empty(sentences.Where(sentence => Causal().IsMatch(sentence.Text)).Select(sentence => $"{sentence.Key}: {sentence.Text}"));
    }

    [Theory]
    [InlineData("The priority caused growth.")]
    [InlineData("Jobs grew thanks to the programme.")]
    [InlineData("It proves that the measure works.")]
    [InlineData("The effect is significant.")]
    [InlineData("Er was geen effect.")]
    [InlineData("De prioriteit veroorzaakte groei.")]
    [InlineData("Banen groeiden dankzij het programma.")]
    public void The_words_are_seen(string offender) => Assert.Matches(Causal(), offender);

    // Only what is about effect checks: the file of sentences has others too.
    private static IEnumerable<(string Key, string Text)> Sentences(string file) =>
        from data in XDocument.Load(Path.Combine(Requires.FindRoot(), file)).Root!.Elements("data")
        let key = data.Attribute("name")!.Value
        where !file.Contains("/Sentences", StringComparison.Ordinal) || key.StartsWith("Evidence", StringComparison.Ordinal)
        select (key, data.Element("value")!.Value);

    [GeneratedRegex(
        @"\b(caus(e|ed|es|ing|al)|prov(e|es|ed|en) that|proof|thanks to|owing to|due to|led to|leads to|(?<!never what a measure )brought about|resulted in|impact|significant(ly)?|no effect|failed|works"
        + @"|veroorza(a|)k\w*|oorza\w+|bew(ijst|ees|ezen)|dankzij|te danken|te wijten|leidde\w* tot|leidt tot|gevolg van|impact|significant\w*|geen effect|mislukt\w*)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Causal();
}
