using System.Globalization;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Tests.Texts;

public sealed class FigureTextTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl");

    [Theory]
    [InlineData(27016, "27,000", "27.000")]
    [InlineData(131782758, "132,000,000", "132.000.000")]
    [InlineData(5.784, "5.78", "5,78")]
    [InlineData(0.04391, "0.0439", "0,0439")]
    [InlineData(0, "0", "0")]
    [InlineData(999.6, "1,000", "1.000")]
    [InlineData(-1234, "-1,230", "-1.230")]
    public void Three_significant_digits_at_most(double value, string english, string dutch) =>
        Assert.Equal((english, dutch), (FigureText.ThreeDigits(value, English), FigureText.ThreeDigits(value, Dutch)));

    [Theory]
    [InlineData(5.784, "5.8")]
    [InlineData(13.84, "14")]
    [InlineData(9.96, "10")]
    [InlineData(1.04, "1.0")]
    public void Quotients_as_spoken(double value, string english) => Assert.Equal(english, FigureText.Quotient(value, English));

    [Fact]
    public void Lists_as_spoken()
    {
        Assert.Equal("a, b and c", FigureText.List(["a", "b", "c"], English));
        Assert.Equal("a en b", FigureText.List(["a", "b"], Dutch));
        Assert.Equal("a", FigureText.List(["a"], Dutch));
        Assert.Equal("", FigureText.List([], Dutch));
        Assert.Equal("engineering and architecture, food, and beverages", FigureText.List(["engineering and architecture", "food", "beverages"], English));
        Assert.Equal("leer en schoeisel, en meubels", FigureText.List(["leer en schoeisel", "meubels"], Dutch));
        Assert.Equal("Kent; Surrey, East and West Sussex; and Essex", FigureText.List(["Kent", "Surrey, East and West Sussex", "Essex"], English));
    }

    [Fact]
    public void Every_sentence_is_there_in_both_languages_with_the_same_places()
    {
        var resources = new System.Resources.ResourceManager("RegioHelix.Studies.Texts.Sentences", typeof(LocalText).Assembly);
        var english = Read(resources, CultureInfo.InvariantCulture);
        var dutch = Read(resources, Dutch);
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), dutch.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, pair => Assert.Equal(Places(pair.Value), Places(dutch[pair.Key])));
    }

    private static Dictionary<string, string> Read(System.Resources.ResourceManager resources, CultureInfo culture) =>
        resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<System.Collections.DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static IEnumerable<string> Places(string sentence) => System.Text.RegularExpressions.Regex.Matches(sentence, @"\{\d\}").Select(match => match.Value).Order(StringComparer.Ordinal);
}
